"""What the person who runs the bot asks it about itself."""
