"""What institutions state of what the content has open."""
