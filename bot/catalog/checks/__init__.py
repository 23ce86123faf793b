"""What the checker looks for in the content beside its form."""
