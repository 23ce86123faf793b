"""The words by which a text is read: what is said of secrets, what is chosen, what is ordinary."""
