"""Answers that an institution gives once for all, and the kept words of those who asked."""
