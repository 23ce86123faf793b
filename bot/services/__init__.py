"""The use cases: one method is one intention of one person, in one transaction."""
