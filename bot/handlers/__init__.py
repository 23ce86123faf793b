"""The conversation: what people write and press, and what they are answered."""
