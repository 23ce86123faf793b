"""The steps of a guide, its pictures and its PDF."""
