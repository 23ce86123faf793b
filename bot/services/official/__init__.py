"""Answers that an institution gives once for all: drafted, measured, approved, in force, told."""
