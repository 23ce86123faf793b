"""What a text is made of: words that know where they stood, however they were written."""
