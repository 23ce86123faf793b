"""The dates in the chats: shown, changed, declared, reminded of."""
