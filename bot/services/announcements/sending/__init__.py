"""From approval to the wire: an announcement leaves, is followed, and is taken back."""
