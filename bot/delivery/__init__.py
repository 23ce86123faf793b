"""Messages out that nobody asked for: from a row, through the pump."""
