"""Recognises known words however they are spelled: doubled letters, slips of a thumb."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from bot.core.writing.wordlist import Slips, Wordlist, without_one

SHORTEST = 4  # letters of a word in which a slip is looked for
SHORTEST_CHANGED = 5  # letters of one in which another letter may stand in place of one
LONGEST = 24  # letters; longer ones are no word


class Spelling:
    """Words that are known, and what is meant by one that is none of them."""

    def __init__(self, words: Collection[str], others: Collection[str] = ()) -> None:
        """Take the words as they are looked up; `others` are never a slip for one of them."""
        self._words = Wordlist(words)
        self._others = others if isinstance(others, Wordlist) else Wordlist(others)
        self._slips = Slips(
            word for word in self._words if SHORTEST <= len(word) <= LONGEST and word.isalpha()
        )
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "meant"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self.meant = lru_cache(maxsize=4096)(self._meant)  # is not kept with the words

    def _meant(self, word: str) -> Sequence[str]:
        """Return the known words that may be meant: itself, or those one slip away."""
        if word in self._words:
            return (word,)
        if word in self._others or not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return ()
        near = {found for found in self._slips.near(word) if _is_slip(word, found)}
        return tuple(sorted(near))

    def is_free(self, word: str) -> bool:
        """Tell whether a word is none that is known: it may be a name."""
        return word not in self._words and word not in self._others and word.isalpha()


def _is_slip(typed: str, meant: str) -> bool:
    """Tell whether one letter is missing, one too many, one another, or two changed places."""
    if len(typed) != len(meant):
        short, long = sorted((typed, meant), key=len)
        return len(long) - len(short) == 1 and short in set(without_one(long))
    apart = [at for at, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
    if len(apart) == 1:
        return len(meant) >= SHORTEST_CHANGED
    return any(
        [first, second] == apart
        and typed[first] == meant[second]
        and typed[second] == meant[first]
        for first, second in pairwise(apart)
        if second - first == 1
    )
