"""The rules of the house: pure functions and values, with no I/O, no clock and no Telegram."""
