"""When a declaration is due: the monthly rule, the exceptions, and the day that is safe."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

SATURDAY = 5
JUST_PAST = timedelta(days=31)
NEAR_PAST, NEAR_AHEAD = 62, 186  # days: two monthly dates back, six ahead


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

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Return the month of `YYYY-MM`. Raises ValueError."""
        return cls.of(date.fromisoformat(f"{text}-01"))

    def __str__(self) -> str:
        """Return `YYYY-MM`."""
        return f"{self.year:04}-{self.month:02}"


FOREVER = Month(9999, 12)  # the last month of what does not end


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something due every month, e.g. the wages of a month by the 10th of the next.

    `first` and `last` are the months it is about, None where nobody has said; something due
    once has the same first and last. One that was ended before it began is about no month.
    """

    key: str
    day: int
    months_back: int
    source: str
    first: Month | None = None
    last: Month | None = None
    change: int = 0  # the officers' change it comes from; 0 for one of the content
    title: str | None = None  # in officers' words; None for one whose name the content has
    note: str | None = None  # the source that words the rule otherwise, which is quoted

    @property
    def end(self) -> Month | None:
        """The last month of what is due every month and ends; None for all else."""
        return None if self.last in {FOREVER, self.first} else self.last

    def is_about(self, period: Month) -> bool:
        """Tell whether the wages of `period` fall under it."""
        return (self.first is None or self.first <= period) and (
            self.last is None or period <= self.last
        )

    def normal_due_on(self, period: Month) -> date:
        """Return the day the rule alone gives for the wages of `period`."""
        month = period.plus(self.months_back)
        last = monthrange(month.year, month.month)[1]
        return date(month.year, month.month, min(self.day, last))


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
    change: int = 0  # the officers' change it comes from; 0 for one of the content
    order: int = 0  # among those of one day: 0 for the content, then as they were approved
    announced_on: date | None = None  # by the authority; None where nobody noted it


@dataclass(frozen=True, slots=True)
class Due:
    """One date by which one month is to be declared, as known on the day one asks."""

    obligation: Obligation
    period: Month
    due_on: date
    normal_on: date
    extension: Extension | None  # the exception in force, the latest one known
    earlier: tuple[date, ...] = ()  # the days it had before it was moved, the first first

    def days_left(self, today: date) -> int:
        """Return the whole days from `today` to the due day (0 = today, negative = past)."""
        return (self.due_on - today).days

    def is_near(self, today: date) -> bool:
        """Tell whether it can be what somebody declares: not long past, nor far ahead."""
        return -NEAR_PAST <= self.days_left(today) <= NEAR_AHEAD

    def has_begun(self, today: date) -> bool:
        """Tell whether its month has begun: before, there are no wages to declare.

        What is due once can be done as soon as it is known.
        """
        is_once = self.obligation.first == self.obligation.last is not None
        return is_once or self.period <= Month.of(today)


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
    # Of one day, what officers approved stands over the content, and the later approval over both.
    known.sort(key=lambda e: (e.known_on, e.order, e.due_on))
    days = [normal_on, *(extension.due_on for extension in known)]
    changes = [day for before, day in pairwise(days) if day != before]
    *earlier, due_on = [normal_on, *changes]
    return Due(obligation, period, due_on, normal_on, known[-1] if known else None, tuple(earlier))


def upcoming(
    obligation: Obligation, extensions: Iterable[Extension], *, today: date
) -> Iterator[Due]:
    """Yield every date that is not past on `today`, the earliest month's first."""
    known = tuple(e for e in extensions if e.obligation == obligation.key)
    # An exception can move a date far: start where the earliest one still in force can lie.
    usual = Month.of(today).plus(-obligation.months_back)
    period = min([usual, *(e.period for e in known if e.due_on >= today)])
    if obligation.first:
        period = max(period, obligation.first)
    while obligation.is_about(period):
        due = due_for(obligation, period, known, today=today)
        if due.due_on >= today:
            yield due
        period = period.plus(1)


def just_past(
    obligation: Obligation, extensions: Iterable[Extension], *, today: date
) -> Due | None:
    """Return the latest date of the last `JUST_PAST` that is past on `today`, or None."""
    known = tuple(e for e in extensions if e.obligation == obligation.key)
    usual = Month.of(today).plus(-obligation.months_back)
    # Each exception can have moved one month out of the way.
    periods = {usual.plus(-back) for back in range(len(known) + 2)} | {e.period for e in known}
    dues = (
        due_for(obligation, period, known, today=today)
        for period in periods
        if obligation.is_about(period)
    )
    return max(
        (due for due in dues if today - JUST_PAST <= due.due_on < today),
        key=lambda due: (due.due_on, due.period),
        default=None,
    )


def agenda(
    obligations: Iterable[Obligation],
    extensions: Iterable[Extension],
    *,
    today: date,
    count: int,
) -> tuple[Due, ...]:
    """Return the next `count` dates of all obligations, the nearest first."""
    known = tuple(extensions)
    found: list[Due] = []
    for obligation in obligations:
        # One moved far behind its successors must not hide them.
        ahead = count + sum(e.obligation == obligation.key for e in known)
        found += islice(upcoming(obligation, known, today=today), ahead)
    return tuple(sorted(found, key=lambda due: (due.due_on, due.period)))[:count]


def dues_between(
    obligations: Iterable[Obligation],
    extensions: Iterable[Extension],
    *,
    begin: date,
    end: date,
    today: date,
) -> tuple[Due, ...]:
    """Return every date from `begin` to `end`, both included, as known on `today`, in order."""
    known = tuple(extensions)
    found: list[Due] = []
    for obligation in obligations:
        mine = [e.period for e in known if e.obligation == obligation.key]
        first = Month.of(begin).plus(-obligation.months_back)
        months = (end.year - begin.year) * 12 + end.month - begin.month
        usual = [first.plus(later) for later in range(months + 1)]
        found += [
            due_for(obligation, period, known, today=today)
            for period in {*usual, *mine}
            if obligation.is_about(period)
        ]
    within = (due for due in found if begin <= due.due_on <= end)
    return tuple(sorted(within, key=lambda due: (due.due_on, due.period)))


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
