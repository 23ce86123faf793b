"""What was tried against the running bot, and whether it holds."""
