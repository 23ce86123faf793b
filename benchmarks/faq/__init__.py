"""Measures the FAQ search: what it finds, how long it takes, what other thresholds would do."""
