"""Figures of this machine, apart from the tests: quote ratios of one run, machines are noisy."""
