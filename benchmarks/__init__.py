"""Figures of this machine, apart from the tests: quote ratios of one run, machines are noisy."""

import bot.search  # noqa: F401 - before numpy is loaded: it holds the arithmetic to one thread
