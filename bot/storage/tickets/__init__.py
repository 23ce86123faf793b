"""The rows of questions that people answer."""
