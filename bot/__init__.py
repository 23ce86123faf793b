"""Confrère: the Telegram bot that gets a pharmacist into Damancom, on time."""

import os

__version__ = "0.1.0"

# python-telegram-bot hands durations out as timedelta only when asked to before it is imported.
os.environ.setdefault("PTB_TIMEDELTA", "1")
