"""Questions that people answer: asked, taken, answered, and passed on while nobody does."""
