"""What a supervisor may ask the running bot."""
