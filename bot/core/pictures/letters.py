"""How many letters of a word are misread."""


def distance(one: str, other: str) -> int:
    """Return how many letters are put in, left out or exchanged (Levenshtein)."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for place, sign in enumerate(other, 1):
            kept = before + (letter != sign)
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, kept)
    return row[-1]
