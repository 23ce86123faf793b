"""Rows of what leaves: messages, deliveries, waves, waits."""
