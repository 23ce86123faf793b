"""What the pictures that change with the day hold: the next date, and numbers as bars."""

import calendar
from dataclasses import dataclass
from datetime import date

URGENT_DAYS = 3  # from here on the countdown is red


@dataclass(frozen=True, slots=True)
class Later:
    """A date after the next one."""

    date: str
    countdown: str
    safe: str  # the working day to count on, said in a few words; empty where it is the date


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
    """How many came to a step, or what share of a region is done."""

    label: str
    value: int
    shown: str
    beside: str  # said at the other end of the label, or empty
    is_end: bool  # a bar of another colour: those who got in


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars under one title; `note` says whom they count, `full` what a full bar stands for."""

    title: str
    note: str
    full: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BarsCard:
    """Numbers without names as bars; `nothing` is said when there are none."""

    locale: str
    direction: str
    title: str
    period: str
    charts: tuple[Bars, ...]
    nothing: str
    note: str
