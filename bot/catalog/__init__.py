"""The content as typed, frozen objects, and the one checker that keeps it sound."""
