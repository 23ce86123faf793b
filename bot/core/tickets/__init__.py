"""Questions that people answer: what becomes of each, when somebody is there, who is asked."""
