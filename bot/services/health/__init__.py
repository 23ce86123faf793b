"""How the bot is, for the person who runs it: one look at everything, and alarms."""
