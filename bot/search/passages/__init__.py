"""A message cut into what is searched: sentences, clauses, windows."""
