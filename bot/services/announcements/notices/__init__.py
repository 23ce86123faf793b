"""What people are told of an announcement before, while and after it is decided."""
