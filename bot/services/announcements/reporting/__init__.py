"""What became of an announcement, in words, figures and a table."""
