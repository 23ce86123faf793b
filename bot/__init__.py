"""Confrère: the Telegram bot that gets a pharmacist into Damancom, on time."""

import os
import zoneinfo

__version__ = "0.1.0"

# Morocco changes its hour at short notice, and a machine's own data may be years old: the time is
# that of the package, which is locked and tested with this very code.
zoneinfo.reset_tzpath(())

# python-telegram-bot hands durations out as timedelta only when asked to before it is imported.
os.environ.setdefault("PTB_TIMEDELTA", "1")
