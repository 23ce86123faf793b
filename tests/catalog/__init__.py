"""Tests of bot/catalog."""
