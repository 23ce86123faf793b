"""Updates in: from Telegram to a row, then to the one worker of their chat."""
