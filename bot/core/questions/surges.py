"""What is asked more than usual: how many people, in which hours, since when."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
QUIET = timedelta(hours=3)  # without a question: what comes after it has begun anew
HOURS = 12  # that are drawn
DAYS = 7  # whose same hour is the usual
FEWEST = 3  # people, so that nobody is shown alone; questions of one topic
TWICE = 2  # as often as usual, and it grows
MOST = 6  # that are shown


@dataclass(frozen=True, slots=True)
class Asking:
    """That something was asked at an aware moment; `person` 0 for nobody known, each another."""

    at: datetime
    person: int = 0
    times: int = 1


@dataclass(frozen=True, slots=True)
class Surge:
    """How something is asked; `hours` ends with the last sixty minutes, the oldest is first."""

    since: datetime
    count: int
    hours: tuple[int, ...]
    usual: float

    @property
    def last(self) -> int:
        """How many have asked in the last sixty minutes."""
        return self.hours[-1]

    @property
    def is_growing(self) -> bool:
        """Whether it is asked at least twice as often as usual, by more than a few."""
        return self.last >= FEWEST and self.last >= TWICE * self.usual


def surge(askings: Sequence[Asking], *, now: datetime) -> Surge | None:
    """Return how something is asked, None where nobody has in the last 24 hours.

    A person counts once in each hour and once in the whole. The whole goes back to the first
    question after three hours without any. Growth is the last sixty minutes against the mean of
    the same sixty minutes on each of the seven days before, days without a question included.
    """
    lately = sorted((one for one in askings if _is_lately(one, now)), key=lambda one: one.at)
    if not lately:
        return None
    start = len(lately) - 1
    while start and lately[start].at - lately[start - 1].at < QUIET:
        start -= 1
    by_hour = Counter[int]()
    for hour, inside in _by_hour(askings, now).items():
        by_hour[hour] = _people(inside)
    return Surge(
        since=lately[start].at,
        count=_people(lately[start:]),
        hours=tuple(by_hour[ago] for ago in reversed(range(HOURS))),
        usual=sum(by_hour[24 * day] for day in range(1, DAYS + 1)) / DAYS,
    )


def spans(now: datetime) -> Sequence[tuple[datetime, datetime]]:
    """Return from when until when questions are looked at: lately, and the same hour before."""
    before = [(now - day * DAY - HOUR, now - day * DAY) for day in range(2, DAYS + 1)]
    return [*reversed(before), (now - DAY - HOUR, now)]


def quarter(at: datetime) -> datetime:
    """Return when the quarter of an hour began that a moment is in."""
    return at.replace(minute=at.minute - at.minute % 15, second=0, microsecond=0)


def _is_lately(one: Asking, now: datetime) -> bool:
    return timedelta(0) <= now - one.at < DAY


def _by_hour(askings: Iterable[Asking], now: datetime) -> dict[int, list[Asking]]:
    """Return the questions by how many whole hours they are ago."""
    found: dict[int, list[Asking]] = {}
    for one in askings:
        found.setdefault((now - one.at) // HOUR, []).append(one)
    return found


def _people(askings: Sequence[Asking]) -> int:
    known = {one.person for one in askings if one.person}
    return len(known) + sum(one.times for one in askings if not one.person)
