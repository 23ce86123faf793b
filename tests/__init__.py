"""The tests: real parts everywhere, except the wire to Telegram and the clock."""
