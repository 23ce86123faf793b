"""What a message that somebody received is: every word of it is accounted for, or it is not ours.

`.github/VERIFYING.md` gives the rules. A text is read into words that know where they stood
(`words`, by the letters of `letters`), laid beside the texts that went out (`alignment`), and
judged (`verdict`).
"""
