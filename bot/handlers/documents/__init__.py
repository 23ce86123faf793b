"""Files that people send, and the official documents."""
