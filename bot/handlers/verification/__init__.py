"""Telling whether a message or a file is ours."""
