"""What becomes of a message: outcomes, waits, waves."""
