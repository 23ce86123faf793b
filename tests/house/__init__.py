"""Tests of the whole house, over real HTTP, against the playground server."""
