"""Phrases that may stand around an announcement, one after another, up to a pause."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from bot.core.verification.courtesies import COURTESIES, greetings
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.reading.words import words
from bot.core.verification.truth_questions import BARE, asks_by_words, told_truths, truth_questions

Keys = tuple[str, ...]
_ASKED = re.compile(r"[^.…۔\n]*[?؟❓❔⁇⁈⁉]")
_ENDED = re.compile(r"[.!…۔‼\n]")


class Phrases:
    """A set of phrases, found at the beginning of a list of words."""

    def __init__(
        self, phrases: Iterable[Keys], asks: Callable[[Keys], bool] = lambda _: True
    ) -> None:
        self._asks = asks
        self._starts: dict[str, list[Keys]] = defaultdict(list)
        for phrase in sorted({one for one in phrases if one}, key=len, reverse=True):
            self._starts[phrase[0]].append(phrase)

    def at(self, found: Sequence[Word], keys: Sequence[str], place: int) -> list[int]:
        """Return where the phrases end that begin at a place, the longest first.

        One that does not ask by its words counts only where the sign that asks stands behind it.
        """
        return [
            place + len(phrase)
            for phrase in self._starts.get(keys[place], ())
            if tuple(keys[place : place + len(phrase)]) == phrase
            and (self._asks(phrase) or _is_asked(found, place, place + len(phrase)))
        ]


def phrase(text: str) -> Keys:
    """Return a phrase as it is looked for."""
    return tuple(word.key for word in words(text))


@cache
def courtesies() -> Phrases:
    """Return the closed list."""
    return Phrases(map(phrase, (*COURTESIES, *greetings(), *truth_questions())), asks_by_words)


@cache
def _truth() -> Phrases:
    bare = set(map(phrase, BARE))
    told = set(map(phrase, told_truths())) - bare
    return Phrases(map(phrase, truth_questions()), lambda keys: keys not in told)


def asks_truth(text: str) -> bool:
    """Tell whether a sentence of a text asks whether something is true."""
    found = words(text)
    keys = [word.key for word in found]
    return any(
        explained(found, keys, place, (_truth(),)) > place
        for place, word in enumerate(found)
        if place == 0 or word.pause is not Pause.NONE
    )


def left_over(found: Sequence[Word], known: Sequence[Phrases]) -> list[tuple[int, int]]:
    """Return the places in a list of words that no phrase explains, in runs.

    A phrase counts alone between two pauses, or beside others: « Merci ! », not « Merci
    d’envoyer… ». The first of `known` are the courtesies: in the line of something else they are
    a part of it.
    """
    keys = [word.key for word in found]
    runs: list[tuple[int, int]] = []
    place, polite = 0, None
    while place < len(found):
        end = explained(found, keys, place, known)
        if end == place:
            end = _next_pause(found, place)
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append(
                    (polite if polite is not None and _is_in_line(found, place) else place, end)
                )
            polite = None
        elif explained(found, keys, place, known[:1]) < end:
            polite = None
        elif runs and runs[-1][1] == place and _is_in_line(found, place):
            runs[-1] = (runs[-1][0], end)
        else:
            polite = place
        place = end
    return runs


def _is_asked(found: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether the sentence of a phrase ends with the sign that asks."""
    for place in range(start, len(found)):
        if _ASKED.match(found[place].after):
            return place + 1 >= end
        if _ENDED.search(found[place].after):
            return False
    return False


def _is_in_line(found: Sequence[Word], place: int) -> bool:
    return found[place].pause is not Pause.LINE


def explained(
    found: Sequence[Word], keys: Sequence[str], start: int, known: Sequence[Phrases]
) -> int:
    """Return how far phrases one after another reach to a pause; `start` where none does."""
    reached = [start]
    seen = {start}
    best = start
    while reached:
        place = reached.pop()
        if place == len(found) or _is_apart(found, place):
            best = max(best, place)
        if place == len(found):
            continue
        ends = [end for phrases in known for end in phrases.at(found, keys, place)]
        if found[place].is_spare:
            ends.append(place + 1)
        fresh = [end for end in ends if end not in seen]
        seen.update(fresh)
        reached += fresh
    return best


def _is_apart(found: Sequence[Word], place: int) -> bool:
    """Tell whether words can end before a place: a pause follows, or a number was the last."""
    return found[place].pause is not Pause.NONE or found[place - 1].kind is Kind.NUMBER


def _next_pause(found: Sequence[Word], place: int) -> int:
    return next(
        (n for n in range(place + 1, len(found)) if found[n].pause is not Pause.NONE), len(found)
    )
