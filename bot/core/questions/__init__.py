"""What is asked and said: how sure an answer is, small talk, acts in words, the last turn."""
