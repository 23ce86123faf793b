"""Rows of people and groups: who they are and what they asked for."""
