"""What the name of a secret announces, and the words around it."""
