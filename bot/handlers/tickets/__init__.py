"""Questions that people answer: asked in private, answered in the helpers' group or in private."""
