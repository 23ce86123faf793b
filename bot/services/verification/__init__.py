"""What is ours, word by word, against the announcements sent."""
