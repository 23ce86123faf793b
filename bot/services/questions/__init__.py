"""Questions: found in the FAQ, answered by a human, kept for an editor."""
