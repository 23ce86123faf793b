"""The record of decisions: read, compared with the rows, proved."""
