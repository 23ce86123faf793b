"""Rows: the only SQL in the house. Stores take an open transaction and never open one."""
