"""Arriving, joining, leaving, and what is kept of a person."""
