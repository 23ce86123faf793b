"""The dates by which to declare, as an answer to somebody who asks today."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.catalog.catalog import Catalog
from bot.core.deadlines import Due, is_working_day, next_dues, safe_day

SHOWN = 3


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


class Deadlines:
    """What is due when, from the content's rules and exceptions."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def outlook(self, obligation_key: str, *, language: str, now: datetime) -> Outlook:
        """Return the next dates of an obligation as known at `now`."""
        catalog = self._catalog
        obligation = catalog.obligations[obligation_key]
        today = now.astimezone(ZoneInfo(obligation.zone)).date()
        due, *later = next_dues(obligation, catalog.extensions, today=today, count=SHOWN)
        names = catalog.holidays.name_on(due.due_on)
        return Outlook(
            today=today,
            due=due,
            days_left=due.days_left(today),
            safe_on=safe_day(due.due_on, self._is_holiday),
            holiday=names[language] if names else None,
            is_off_day=not is_working_day(due.due_on, self._is_holiday),
            later=tuple(later),
        )

    def _is_holiday(self, day: date) -> bool:
        return self._catalog.holidays.name_on(day) is not None
