"""What the pictures that change with the day hold: the next date, and how far people come."""

import calendar
from dataclasses import dataclass
from datetime import date

URGENT_DAYS = 3  # from here on the countdown is red


@dataclass(frozen=True, slots=True)
class Later:
    """A date after the next one."""

    date: str
    countdown: str


@dataclass(frozen=True, slots=True)
class DeadlineCard:
    """The next date as a leaf of a calendar, its month, and the dates after it."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    title: str
    month: str
    day: int
    weekday: str
    countdown: str
    is_urgent: bool
    period: str  # the month whose wages are declared
    weekdays: tuple[str, ...]  # as `weeks` has them
    weeks: tuple[tuple[int, ...], ...]
    today: int  # the day of that month it is, 0 when it is another month
    warning: str  # empty when the date is an ordinary working day
    later_title: str
    later: tuple[Later, ...]
    note: str


def weeks_of(day: date) -> tuple[tuple[int, ...], ...]:
    """Return the weeks of a day's month from Monday on; 0 is a day of another month."""
    return tuple(map(tuple, calendar.Calendar().monthdayscalendar(day.year, day.month)))


@dataclass(frozen=True, slots=True)
class Bar:
    """The people who came to a step; `stuck` is said beside it, or empty."""

    label: str
    value: int
    shown: str
    stuck: str
    is_end: bool  # the last bar: those who got in


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one guide, the first step first; `languages` says who read it in which."""

    title: str
    languages: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class FunnelCard:
    """How far people come in each guide; `nothing` is said when nobody has opened one."""

    locale: str
    direction: str
    title: str
    period: str
    guides: tuple[Bars, ...]
    nothing: str
    note: str
