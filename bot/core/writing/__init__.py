"""Text: its lengths, marks, directions and languages."""
