"""The evening before a date: on the last working day before it, in place of the one-day step."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.core.calendar.deadlines import Due, safe_day
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import EVENING, Step

DAYS = 1  # before the date: whose place it takes
REPORTED = timedelta(hours=24)  # after it: how many have declared by then


def eve_of(due: Due, is_holiday: Callable[[date], bool]) -> date:
    """Return the last working day before a date."""
    return safe_day(due.due_on - timedelta(days=1), is_holiday)


def step_on(due: Due, eve: date) -> Step:
    """Return the step that leaves that evening: it has the key of the one-day step.

    So nobody gets both, and after an eve on a Friday none of the weekend's steps follows.
    """
    return Step(due, DAYS, datetime.combine(eve, EVENING, ZONE))


def is_now(step: Step, *, now: datetime) -> bool:
    """Tell whether it is the evening of a step: later it would come by night, or too late."""
    return step.at <= now and now.astimezone(ZONE).date() == step.at.date()
