"""How the bot is, and when the person who runs it is told of a trouble."""
