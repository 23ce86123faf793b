"""What an update carries: who speaks, to whom, which file, and whether it was heard already."""
