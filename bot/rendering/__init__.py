"""Prints: PDF and pictures, drawn by Typst in this process, from plain data."""
