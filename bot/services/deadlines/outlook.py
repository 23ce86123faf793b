"""What holds about the dates, and how the next one looks from today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.calendar.changes import Change
from bot.core.calendar.deadlines import Due, Extension, Obligation
from bot.services.deadlines.announced_dates import AnnouncedDate


@dataclass(frozen=True, slots=True)
class Outlook:
    """The next date and the ones after it, seen from `today`."""

    today: date
    due: Due
    days_left: int
    safe_on: date  # the last working day not after the date; never later than it
    holiday: str | None  # key-less name of the holiday on the due day, None when there is none
    is_off_day: bool  # the due day is a weekend or a holiday
    later: tuple[Due, ...]
    past: Due | None  # that has passed these days
    change: Change | None  # of officers, that the date comes from
    ends: tuple[Change, ...]  # of officers, after which something was not due any more
    announced: AnnouncedDate | None = None  # otherwise than the date
    later_safe: tuple[date, ...] = ()  # of each of `later` the last working day not after it


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds: the content, and what officers have approved since."""

    obligations: tuple[Obligation, ...]
    extensions: tuple[Extension, ...]
    changes: Mapping[int, Change]  # that are in force
