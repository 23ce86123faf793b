"""What the operator installs from, and how it is made; deploy/README.md is the way through it."""
