"""The published schema of the Bot API, and the check of every call against it."""
