"""The panels of an announcement: written, addressed, decided, followed."""
