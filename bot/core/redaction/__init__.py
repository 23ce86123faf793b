"""How codes, passwords, identifiers and addresses are found in what people write."""
