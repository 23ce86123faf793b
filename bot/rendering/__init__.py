"""Prints: PDF and pictures, drawn by Typst in a child process, from plain data."""
