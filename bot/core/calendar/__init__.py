"""Days, hours and deadlines, by rule."""
