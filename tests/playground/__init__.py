"""Tests of the simulator. They need nothing of the bot: `pytest --confcutdir=tests/playground`."""

import os

# Where npm has put grammy and telegraf. Taken away: the bot refuses settings it does not know.
NODE_MODULES = os.environ.pop("CONFRERE_NODE_MODULES", "")
