"""Going back to a copy: it takes the place of the data, and follows what was done since."""
