"""Which reminders of a deadline are due, and whether they come late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.deadlines import Due, Extension, Obligation, next_dues

LATE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One step of reminding everybody of one date."""

    due: Due
    days_before: int
    planned_at: datetime  # aware, in the obligation's zone
    is_late: bool

    @property
    def key(self) -> str:
        """The idempotency key: a corrected date is a new key, so people hear of it."""
        return f"reminder:{self.due.obligation.key}:{self.due.due_on}:{self.days_before}"


def reminders_due(
    obligations: Iterable[Obligation], extensions: Iterable[Extension], *, now: datetime
) -> tuple[Reminder, ...]:
    """Return the reminders whose hour has come: for each date, only the nearest one.

    After a long silence the older steps of the same date are left out; what is more than an
    hour late says so.
    """
    known = tuple(extensions)
    found = []
    for obligation in obligations:
        local = now.astimezone(ZoneInfo(obligation.zone))
        for due in next_dues(obligation, known, today=local.date(), count=2):
            steps = [
                (days, _planned_at(due, days))
                for days in obligation.reminder_days
                if _planned_at(due, days) <= local
            ]
            if steps:
                days, planned_at = min(steps)
                is_late = local - planned_at > LATE
                found.append(Reminder(due, days, planned_at, is_late))
    return tuple(found)


def _planned_at(due: Due, days: int) -> datetime:
    # The wall clock is computed in the zone: its offset changes around Ramadan.
    obligation = due.obligation
    day = due.due_on - timedelta(days=days)
    return datetime.combine(day, obligation.reminder_time, ZoneInfo(obligation.zone))
