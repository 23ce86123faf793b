"""What is answered between two fits of the search, by likeness alone."""
