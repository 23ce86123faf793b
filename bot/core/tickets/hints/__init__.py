"""What in an answer is a hint of fraud without naming it: a duty that is lifted, a way elsewhere."""
