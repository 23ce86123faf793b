"""Questions about the date, recognised by their words."""
