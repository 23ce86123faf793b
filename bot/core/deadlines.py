"""When a declaration is due: the monthly rule, the exceptions, and the day that is safe."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import islice
from typing import NamedTuple

SATURDAY = 5


class Month(NamedTuple):
    """A calendar month; for an obligation, the month whose wages are declared."""

    year: int
    month: int

    def plus(self, months: int) -> "Month":
        """Return the month that lies so many months later (earlier when negative)."""
        years, index = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(years, index + 1)

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month a day lies in."""
        return cls(day.year, day.month)


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something due every month, e.g. the wages of a month by the 10th of the next."""

    key: str
    day: int
    months_back: int
    reminder_days: tuple[int, ...]
    reminder_time: time  # wall clock in `zone`
    zone: str  # IANA name
    source: str

    def normal_due_on(self, period: Month) -> date:
        """Return the day the rule alone gives for the wages of `period`."""
        month = period.plus(self.months_back)
        return date(month.year, month.month, self.day)


@dataclass(frozen=True, slots=True)
class Extension:
    """An announced exception: the wages of one month are due on another day."""

    key: str
    obligation: str
    period: Month
    due_on: date
    known_on: date  # nobody may be told of it before this day
    announced_by: str
    source: str


@dataclass(frozen=True, slots=True)
class Due:
    """One date by which one month is to be declared, as known on the day one asks."""

    obligation: Obligation
    period: Month
    due_on: date
    normal_on: date
    extension: Extension | None  # the exception in force, the latest one known

    def days_left(self, today: date) -> int:
        """Return the whole days from `today` to the due day (0 = today, negative = past)."""
        return (self.due_on - today).days


def due_for(
    obligation: Obligation, period: Month, extensions: Iterable[Extension], *, today: date
) -> Due:
    """Return the due date of one month's wages, with the exceptions known on `today`."""
    normal_on = obligation.normal_due_on(period)
    known = [
        extension
        for extension in extensions
        if extension.obligation == obligation.key
        and extension.period == period
        and extension.known_on <= today
    ]
    latest = max(known, key=lambda extension: (extension.known_on, extension.due_on), default=None)
    return Due(obligation, period, latest.due_on if latest else normal_on, normal_on, latest)


def upcoming(
    obligation: Obligation, extensions: Iterable[Extension], *, today: date
) -> Iterator[Due]:
    """Yield every date that is not past on `today`, the earliest month's first, without end."""
    known = tuple(extensions)
    # An exception can move a date far: start where the earliest one still in force can lie.
    earliest = min(
        (extension.period for extension in known if extension.due_on >= today),
        default=Month.of(today).plus(-obligation.months_back),
    )
    period = min(earliest, Month.of(today).plus(-obligation.months_back))
    while True:
        due = due_for(obligation, period, known, today=today)
        if due.due_on >= today:
            yield due
        period = period.plus(1)


def next_dues(
    obligation: Obligation, extensions: Iterable[Extension], *, today: date, count: int
) -> tuple[Due, ...]:
    """Return the next `count` dates, the nearest month's first."""
    return tuple(islice(upcoming(obligation, extensions, today=today), count))


def is_working_day(day: date, is_holiday: Callable[[date], bool]) -> bool:
    """Tell whether offices are open: not a Saturday, a Sunday or a public holiday."""
    return day.weekday() < SATURDAY and not is_holiday(day)


def safe_day(due_on: date, is_holiday: Callable[[date], bool]) -> date:
    """Return the last working day that is not after `due_on`.

    No text of the CNSS was found that moves a date off a weekend or a holiday, so the advice
    always goes backwards: it never grants a day.
    """
    day = due_on
    while not is_working_day(day, is_holiday):
        day -= timedelta(days=1)
    return day
