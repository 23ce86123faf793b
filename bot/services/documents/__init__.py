"""Official documents: proposed, approved, told."""
