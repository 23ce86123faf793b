"""What officers add to the content in the bot: whole answers, and values of open points."""
