"""The tables of the conversation: which words, buttons, links and answers go where; the menu."""
