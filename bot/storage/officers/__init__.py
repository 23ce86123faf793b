"""Rows of who holds which role, by whom, and what is frozen."""
