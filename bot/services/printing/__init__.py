"""Pictures and PDF: what they say, and the files."""
