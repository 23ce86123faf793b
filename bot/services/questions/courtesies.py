"""Finds where something polite may begin behind a question, by how such sentences begin."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.search.normalise import normalise

OFTEN = 8  # phrasings of questions with a word that alone begins no courtesy then
KNOWN = 0.5  # of the words, at least so many are those of courtesies

_WORD = re.compile(r"\S+")


class Courtesies:
    """How sentences begin that ask nothing, and the words they are made of."""

    def __init__(self, told: Iterable[str], asked: Iterable[str], others: Iterable[str]) -> None:
        """Take such sentences, how questions are put, and what is asked that is not ours."""
        common = Counter(word for text in asked for word in {*normalise(text).split()})
        sentences = [words for text in told if (words := normalise(text).split())]
        self._words = frozenset(word for words in sentences for word in words)
        self._strange = frozenset(w for text in others for w in normalise(text).split())
        self._begins = frozenset(" ".join(words[:2]) for words in sentences if len(words) > 1)
        self._firsts = frozenset(words[0] for words in sentences if common[words[0]] < OFTEN)

    def openings(self, text: str, most: int) -> Sequence[int]:
        """Return the places in `text`, among its last `most` words, where one may begin."""
        places = [found.start() for found in _WORD.finditer(text)][-most:]
        return [place for place in places if self._is_courteous(text[place:])]

    def is_strange(self, text: str) -> bool:
        """Tell whether a word of others' matters stands in a text."""
        return not self._strange.isdisjoint({*normalise(text).split()} - self._words)

    def _is_courteous(self, text: str) -> bool:
        words = normalise(text).split()
        if not words or not (words[0] in self._firsts or " ".join(words[:2]) in self._begins):
            return False
        return sum(word in self._words for word in words) >= KNOWN * len(words)
