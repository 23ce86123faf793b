"""How far people come in the guides, as numbers without names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Event(StrEnum):
    """What is counted; the value is what the row holds."""

    REACHED = "reached"
    STUCK = "stuck"
    FINISHED = "finished"


def newly_reached(furthest: int, step: int) -> range:
    """Return the steps to count when a person whose furthest was `furthest` sees `step`.

    Who jumps ahead has passed what lies between, so a later step never counts more people than
    an earlier one. Going back counts nothing.
    """
    return range(furthest + 1, step + 1)


@dataclass(frozen=True, slots=True)
class Progress:
    """One guide in one language: people who saw each step, were stuck there, and finished."""

    guide: str
    language: str
    reached: tuple[int, ...]  # per step, the first first
    stuck: tuple[int, ...]
    finished: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """The progress of every guide in every language since a day."""

    since: date
    until: date
    progress: tuple[Progress, ...]


def funnel(
    counts: Mapping[tuple[str, str, Event, int], int],
    *,
    steps: Mapping[str, int],
    languages: tuple[str, ...],
    since: date,
    until: date,
) -> Funnel:
    """Return the funnel of `counts` (by guide, language, event and step).

    `steps` gives the number of steps of each guide. A guide in a language that nobody has opened
    is left out.
    """
    found = []
    for guide, total in steps.items():
        for language in languages:
            reached, stuck = (
                tuple(counts.get((guide, language, event, n), 0) for n in range(1, total + 1))
                for event in (Event.REACHED, Event.STUCK)
            )
            finished = counts.get((guide, language, Event.FINISHED, total), 0)
            if any(reached):
                found.append(Progress(guide, language, reached, stuck, finished))
    return Funnel(since, until, tuple(found))
