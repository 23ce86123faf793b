"""The record of decisions and what seals it."""
