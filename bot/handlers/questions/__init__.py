"""Free text: the answer of the FAQ, a warning, or a human."""
