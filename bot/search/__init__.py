"""Finding the FAQ topic that a question is about."""
