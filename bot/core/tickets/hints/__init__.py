"""What in an answer hints at fraud without naming it: a duty lifted, a way elsewhere."""
