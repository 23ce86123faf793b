"""From where on something about the bot is wrong: the same for the page, the chat and `doctor`."""

from datetime import timedelta

FEW = 0.1  # of a disk: less is too little
ASKEW = 2.0  # seconds between the clock and that of the disk
ASTRAY = 30.0  # seconds between the clock and that of Telegram
SILENT = 600.0  # seconds in which Telegram answers no call for updates
OLD = timedelta(days=2)  # since the last copy of the data
