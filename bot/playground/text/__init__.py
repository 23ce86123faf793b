"""Formatted text: markup to entities, links, lengths."""
