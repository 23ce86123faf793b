"""Copies of the database: made while it is in use, and proved whole."""
