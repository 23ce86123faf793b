"""Finds the word that is meant by one with a letter wrong, missing, too many, or two swapped."""

from collections.abc import Collection, Iterator

FEWEST_LETTERS = 6  # of a word in which one letter may be wrong
LONGEST_WORD = 24  # letters; longer ones are no word of ours, however they are misspelt


class Spelling:
    """Words that are often meant, normalised, by what is left of each without a letter."""

    def __init__(self, meant: Collection[str], known: Collection[str]) -> None:
        """Take the words that may be `meant` by others; those `known` are no misspelling."""
        self._known = frozenset(known) | frozenset(meant)
        self._near: dict[str, list[str]] = {}
        for word in sorted(meant):
            if len(word) >= FEWEST_LETTERS and word.isalpha():
                for shorter in (word, *_without_one(word)):
                    self._near.setdefault(shorter, []).append(word)

    def corrected(self, word: str) -> str | None:
        """Return the word that `word` is a misspelling of, None where there is none.

        A person mistypes the beginning of a word least.
        """
        is_long = FEWEST_LETTERS <= len(word) <= LONGEST_WORD and word.isalpha()
        if not is_long or word in self._known:
            return None
        near = {
            known
            for shorter in (word, *_without_one(word))
            for known in self._near.get(shorter, ())
            if known[0] == word[0] and is_near(word, known)
        }
        # « connecte » and « connecter »: of what differs in its ending, either tells the same.
        return min(near, key=lambda known: (abs(len(known) - len(word)), known), default=None)


def _without_one(word: str) -> Iterator[str]:
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


def is_near(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two have changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    if len(one) == len(other):
        rest = slice(begin + 1, None)
        swapped = one[begin : begin + 2] == other[begin : begin + 2][::-1]
        return one[rest] == other[rest] or (swapped and one[begin + 2 :] == other[begin + 2 :])
    short, long = sorted((one, other), key=len)
    return short[begin:] == long[begin + 1 :]
