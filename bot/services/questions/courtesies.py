"""Finds what is said politely before and behind a question, by the words that it is made of."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.search.normalise import normalise
from bot.search.skeleton import skeleton, sound

KNOWN = 0.5  # of the words, at least so many are those of courtesies
UNSEEN = 0.3  # times that a word counts as seen which never was
COURTEOUS = 2.5  # what the words of a courtesy say together for one, as a logarithm…
ASKING = 4.0  # …of one with a question mark: « pouvez-vous m’aider ? »
TELLING = -2.2  # a word that says so much for a question is in no courtesy
SPOKEN = 2.0  # a word that says so much for a courtesy is one; no word says more against it
MUCH = -3.0  # a word that says so much for a question may be what it is about
FEWEST_WORDS = 2  # of what must be left
FEWEST_CONSONANTS = 3

_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[.!?؟…;؛:,،\n]+(?=\s|$)|\s[-–—]+\s|\n")
_ASKS = re.compile(r"[?؟]")


class Courtesies:
    """The words of what is said politely, and of what is told and asks nothing."""

    def __init__(
        self,
        told: Iterable[str],
        asked: Iterable[str],
        others: Iterable[str],
        *,
        polite: Iterable[str] = (),
        openers: Iterable[str] = (),
    ) -> None:
        """Take such sentences, how questions are put, and what is asked that is not ours.

        `polite` are what is said at the ends of messages, `openers` words that begin questions.
        """
        questions, others = [normalise(text).split() for text in asked], list(others)
        sentences = [words for text in told if (words := normalise(text).split())]
        told_words = frozenset(word for words in sentences for word in words)
        self._strange = frozenset(w for text in others for w in normalise(text).split())
        theirs = [*questions, *(normalise(text).split() for text in others)]
        courtesies = [normalise(text).split() for text in polite]
        self._says = _odds(courtesies, theirs)
        self._known = told_words.union(*courtesies)
        self._openers = frozenset(one for text in openers for one in [normalise(text)] if one)

    def is_strange(self, text: str) -> bool:
        """Tell whether a word of others' matters stands in a text."""
        return not self._strange.isdisjoint({*normalise(text).split()} - self._known)

    def middle(self, text: str) -> str:
        """Return a text without the clauses at both its ends that are polite and ask nothing.

        All of it where hardly anything would be left.
        """
        clauses = list(_clauses(text))
        while clauses and self.is_polite(text[slice(*clauses[0])]):
            clauses.pop(0)
        while clauses and self.is_polite(text[slice(*clauses[-1])]):
            clauses.pop()
        if not clauses:
            return text
        start, end = clauses[0][0], self._end(text, *clauses[-1])
        left = text[start:end].strip().rstrip(",،;:")
        return left if len(left.split()) >= FEWEST_WORDS else text

    def _end(self, text: str, start: int, end: int) -> int:
        """Return where a last clause ends, or the capital in it that begins a polite one."""
        words = list(_WORD.finditer(text, start, end))
        capitals = (
            word.start()
            for before, word in pairwise(words)
            if before.group()[-1].islower() and word.group()[0].isupper() and len(word.group()) > 1
        )
        return next((place for place in capitals if self.is_polite(text[place:end])), end)

    def is_polite(self, text: str) -> bool:
        """Tell whether a clause is polite by its words, and asks nothing."""
        normalised = normalise(text)
        words = normalised.split()
        if not words or self._opens(normalised):
            return False
        says = [self._says.get(_key(word), 0.0) for word in words]
        needed = ASKING if _ASKS.search(text) else COURTEOUS
        is_known = sum(one > 0 for one in says) >= KNOWN * len(says)
        return is_known and min(says) > TELLING and sum(says) >= needed

    def sounds_polite(self, text: str) -> bool:
        """Tell whether something in a text is said politely, and little in it for a question."""
        says = [self._says.get(_key(word), 0.0) for word in normalise(text).split()]
        return max(says, default=0) >= SPOKEN and sum(max(one, -SPOKEN) for one in says) > 0

    def polite_end(self, text: str, places: Sequence[int]) -> int:
        """Return the place of some, in order, before which a text is most polite."""
        scores = [0.0]
        for start, end in pairwise(places):
            says = (self._says.get(_key(word), 0.0) for word in normalise(text[start:end]).split())
            scores.append(scores[-1] + sum(max(one, -SPOKEN) for one in says))
        return max(zip(scores, places, strict=True))[1]

    def tells_nothing(self, text: str) -> bool:
        """Tell whether a text is of known words, none of which says much for a question."""
        if _ASKS.search(text) or self._opens(normalise(text)):
            return False
        words = normalise(text).split()
        return all(
            word in self._known and self._says.get(_key(word), 0.0) > MUCH for word in words
        )

    def _opens(self, normalised: str) -> bool:
        return any(f" {one} " in f" {normalised} " for one in self._openers)


def _odds(polite: Iterable[Sequence[str]], asked: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return for each word how much more often it is polite than it asks, as a logarithm."""
    ours, theirs = (
        Counter(key for words in texts for key in {_key(word) for word in words})
        for texts in (polite, asked)
    )
    share = math.log(max(theirs.total(), 1) / max(ours.total(), 1))
    return {
        word: math.log((ours[word] + UNSEEN) / (theirs[word] + UNSEEN)) + share * (word in ours)
        for word in {*ours, *theirs}
    }


@lru_cache(maxsize=8192)  # of a long text each end is looked at, word by word
def _key(word: str) -> str:
    """Return a word as it is known: in Latin letters by its consonants, where they tell enough."""
    consonants = skeleton(word) if word.isascii() else word
    return consonants if len(consonants) >= FEWEST_CONSONANTS else sound(word)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause begins and ends; its mark belongs to it."""
    places = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]
    yield from ((start, end) for start, end in pairwise(places) if text[start:end].strip())
