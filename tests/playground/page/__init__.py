"""Tests of the page of the simulator, in a real browser."""
