"""A picture that somebody sends: how large it is, what was read in it, which screen it shows."""
