"""What the simulated Telegram holds, and what happens in it."""
