"""Trips to the threads of the database: one for all who wait at the time."""
