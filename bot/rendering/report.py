"""What the picture of a report holds: totals that add up, arrivals over time, shares as bars."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.calendar.morocco import ZONE
from bot.rendering.cards import Bars

_SAMPLES = 120  # points of a curve: more than the eye tells apart at this size
_MOST_HOURS, _MOST_DAYS = 6, 4  # labels that stand beside each other under the curve
_MOST_NUMBERS = 4
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
# Steps that divide a day, so that midnight, where a new date begins, is always labelled.
_STEPS = (
    *(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 15, 30)),
    *(timedelta(hours=hours) for hours in (1, 2, 3, 6, 12)),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the totals that add up to the audience; `name` chooses its colour."""

    name: str  # sent, unreachable, waiting or uncertain
    label: str
    value: int
    shown: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the curve, from 0 (start, bottom) to 1 (end, top), and what stands at it."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Curve:
    """How many had arrived by when; `points` lie between 0 and 1 both ways."""

    alt: str
    points: tuple[tuple[float, float], ...]
    hours: tuple[Tick, ...]
    numbers: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class ReportCard:
    """What became of an announcement, in one language."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    title: str
    who: str
    sent: str  # when it went out
    audience: str  # the sum of the parts, in words
    parts: tuple[Part, ...]
    read: str  # empty where nobody was asked
    curve_title: str
    curve: Curve | None
    nothing: str  # said in place of a curve
    charts: tuple[Bars, ...]
    note: str


def curve(
    moments: Sequence[tuple[datetime, int]],
    *,
    begin: datetime,
    end: datetime,
    most: int,
    clock: Callable[[datetime], str],
    number: Callable[[int], str],
    alt: str,
) -> Curve | None:
    """Return the curve of arrivals from `begin` to at least `end`, or None when there are none.

    `moments` say, in order, how many arrived in the minute that begins then; `most` is how many
    could. `clock` and `number` put a moment, in Morocco's time, and a number into words.
    """
    if not moments:
        return None
    # In UTC: between two moments of one zone Python would take the walls' hours apart.
    first = min(begin, moments[0][0]).astimezone(UTC)
    last = max(end, moments[-1][0] + _MINUTE, first + _MINUTE).astimezone(UTC)
    top = _top(max(most, sum(count for _, count in moments)))
    span = last - first
    return Curve(
        alt=alt,
        points=tuple(
            (sample / _SAMPLES, arrived / top)
            for sample, arrived in enumerate(_arrived(moments, first, span / _SAMPLES))
        ),
        hours=tuple(Tick((at - first) / span, clock(at)) for at in _hours(first, last)),
        numbers=tuple(Tick(n / top, number(n)) for n in range(0, top + 1, _step(top))),
    )


def _arrived(
    moments: Sequence[tuple[datetime, int]], first: datetime, step: timedelta
) -> Iterator[float]:
    """Yield how many had arrived at `first` and at each step; within a minute they are spread."""
    whole, place = 0, 0
    for sample in range(_SAMPLES + 1):
        at = first + sample * step
        while place < len(moments) and moments[place][0] + _MINUTE <= at:
            whole += moments[place][1]
            place += 1
        part = 0.0
        if place < len(moments) and moments[place][0] < at:
            part = moments[place][1] * ((at - moments[place][0]) / _MINUTE)
        yield whole + part


def _hours(first: datetime, last: datetime) -> list[datetime]:
    """Return the round moments of Morocco's clock from first to last, few enough to be read."""
    span = last - first
    fitting = (step for step in _STEPS if span <= _MOST_HOURS * step)
    days = -(-span // (_DAY * _MOST_DAYS))
    step = next(fitting, days * _DAY)
    # On the wall: a step stays round where the clock is moved in between.
    wall = first.astimezone(ZONE).replace(tzinfo=None)
    midnight = wall.replace(hour=0, minute=0, second=0, microsecond=0)
    wall = midnight + -(-(wall - midnight) // step) * step
    found = []
    while (at := wall.replace(tzinfo=ZONE)) <= last:
        found.append(at)
        wall += step
    return found


def _step(most: int) -> int:
    """Return 1, 2 or 5 times a power of ten, of which few make up `most`."""
    unit = 1
    while True:
        for times in (1, 2, 5):
            if most <= times * unit * _MOST_NUMBERS:
                return times * unit
        unit *= 10


def _top(most: int) -> int:
    """Return the end of an axis that holds `most`: the next whole step."""
    step = _step(most)
    return max(1, -(-most // step)) * step
