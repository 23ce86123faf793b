"""Questions that the bot could not answer well, put together by likeness."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from functools import lru_cache

LIKE = 0.6  # of two word lists: the same question in other words, or misspelt
RECENT = timedelta(days=7)
_KINDS = 32  # of letters, which are told apart without looking at their order
MOST = 500  # questions that are compared; the newest


@dataclass(frozen=True, slots=True)
class Missed:
    """One question without a name; `key` is what likeness is judged by."""

    number: int
    words: str
    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Cluster:
    """Questions that are alike: the one that stands for them, how many, and how fast they grow."""

    example: Missed
    count: int
    last_week: int
    week_before: int
    all: tuple[Missed, ...] = ()


def are_alike(one: Missed, other: Missed) -> bool:
    """Tell whether two questions are one as far as their words and letters go."""
    return _are_alike(one.key, other.key)


def clusters(
    missed: Sequence[Missed],
    *,
    now: datetime,
    alike: Callable[[Missed, Missed], bool] = are_alike,
) -> tuple[Cluster, ...]:
    """Return the questions put together by likeness, the most asked first.

    `alike` tells of two whether they are one. Each joins the first group whose example it is
    like; the oldest of a group is its example.
    """
    groups: list[list[Missed]] = []
    for one in sorted(missed, key=lambda m: m.at)[-MOST:]:
        home = next((group for group in groups if alike(group[0], one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    found = [
        Cluster(
            group[0],
            len(group),
            sum(now - one.at <= RECENT for one in group),
            sum(RECENT < now - one.at <= 2 * RECENT for one in group),
            tuple(group),
        )
        for group in groups
    ]
    return tuple(sorted(found, key=lambda c: (-c.count, -c.last_week, c.example.number)))


def _are_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    (words, counts), (others, other_counts) = _parts(one), _parts(other)
    shared = len(words & others) / max(1, len(words | others))
    if shared >= LIKE:
        return True
    # Letters too: « recu » and « reçu » share no word after a typing error.
    least = 1 - (1 - LIKE) / 2
    # No more letters are the same than each kind of them allows: that is told far sooner.
    if 2 * sum(map(min, counts, other_counts)) < least * (len(one) + len(other)):
        return False
    letters = SequenceMatcher(None, one, other)
    quick = letters.real_quick_ratio() >= least and letters.quick_ratio() >= least
    return quick and letters.ratio() >= least


@lru_cache(maxsize=4 * MOST)
def _parts(key: str) -> tuple[frozenset[str], tuple[int, ...]]:
    """Return the words of a key, and how many letters it has of each of a few kinds."""
    counts = [0] * _KINDS
    for letter in key:
        counts[ord(letter) % _KINDS] += 1
    return frozenset(key.split()), tuple(counts)
