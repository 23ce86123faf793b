"""Tests of the simulator. They need nothing of the bot: `pytest --confcutdir=tests/playground`."""

import os

# python-telegram-bot hands durations out as timedelta only when asked to before it is imported.
os.environ.setdefault("PTB_TIMEDELTA", "1")
# Where npm has put grammy and telegraf. Taken away: the bot refuses settings it does not know.
NODE_MODULES = os.environ.pop("CONFRERE_NODE_MODULES", "")
