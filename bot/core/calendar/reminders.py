"""When a person wants to be reminded, and which step of reminding a moment asks for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import ZONE
from bot.core.sending.message_keys import MessageKey, MessageKind

DAYS = (7, 5, 3, 2, 1, 0)  # before the date, that one can choose
HOURS = (time(7), time(9), time(12), time(14), time(18), time(21))
EVENING = time(21)
# Days before the date, as they are said beside « aussi ».
_SAID = {
    0: "jour meme|jour j|jour de la date|same day|day itself|on the day|نفس اليوم|اليوم نفسه"
    "|يوم الاجل|نهار الاجل|داك النهار|نفس النهار|nhar nit|nefs nhar|nhar lajal",
    1: "veille|day before|اليوم السابق",
}
LATE = timedelta(hours=1)
WAKES, SLEEPS = time(7), time(22)


@dataclass(frozen=True, slots=True)
class Schedule:
    """How many days before a date, and at which hour of the wall clock."""

    days: tuple[int, ...]  # descending
    at: time

    def toggled(self, days: int) -> "Schedule":
        """Return the schedule with one of its days added, or taken out."""
        kept = set(self.days) ^ {days}
        return Schedule(tuple(sorted(kept, reverse=True)), self.at)


def day_named(words: str) -> int | None:
    """Return how many days before a date `words` name, as `plain` leaves them; None: no day."""
    return next((days for days, said in _SAID.items() if re.search(said, words)), None)


class NoSnooze(StrEnum):
    """Why one reminder more would never come."""

    TOO_LATE = "too-late"  # the date would be past
    DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class Step:
    """One reminder of one date."""

    due: Due
    days_before: int
    at: datetime  # aware, in Morocco

    @property
    def key(self) -> MessageKey:
        """What makes it one reminder: a corrected date is a new key, so people hear of it."""
        return reminder(self.due, self.days_before)

    @property
    def nearer_keys(self) -> list[MessageKey]:
        """The keys of the reminders of the same date that come after this one."""
        return [reminder(self.due, days) for days in range(self.days_before)]

    def is_late(self, now: datetime) -> bool:
        """Tell whether it would leave so late that it should say so."""
        return now - self.at > LATE


def reminder(due: Due, *part: object) -> MessageKey:
    """Return the key of a reminder of a date; of all of them without a part."""
    return MessageKey(MessageKind.REMINDER, due.obligation.key, due.period, due.due_on, *part)


def steps(due: Due, schedule: Schedule) -> list[Step]:
    """Return the reminders of a date, the first first."""
    # The wall clock is computed in the zone: its offset changes around Ramadan.
    return [
        Step(
            due,
            days,
            datetime.combine(due.due_on - timedelta(days=days), schedule.at, ZONE),
        )
        for days in schedule.days
    ]


def nearest(due: Due, schedule: Schedule, *, now: datetime) -> Step | None:
    """Return the last step whose hour has come: after a long silence the others are left out."""
    return max(
        (step for step in steps(due, schedule) if step.at <= now),
        key=lambda step: step.at,
        default=None,
    )


def leaving(due: Due, schedule: Schedule, *, now: datetime) -> Step | None:
    """Return the step that leaves now: the nearest, unless a later one comes on the same day.

    That one will say it: nobody is told the same twice on one day because the bot was down.
    """
    return None if comes_today(due, schedule, now=now) else nearest(due, schedule, now=now)


def comes_today(due: Due, schedule: Schedule, *, now: datetime) -> bool:
    """Tell whether a reminder of a date is still to come on the day of `now` in Morocco."""
    today = now.astimezone(ZONE).date()
    return any(one.at > now and one.at.date() == today for one in steps(due, schedule))


def next_at(dues: Iterable[Due], schedule: Schedule, *, now: datetime) -> datetime | None:
    """Return when the next reminder of these dates is, None where there is none."""
    return min(
        (step.at for due in dues for step in steps(due, schedule) if step.at > now), default=None
    )


def is_quiet(moment: datetime) -> bool:
    """Tell whether people sleep; `moment` is aware, in their zone."""
    return not WAKES <= moment.time() < SLEEPS


def awake(moment: datetime) -> datetime:
    """Return a moment, or when people wake next where they sleep; aware, in their zone."""
    if not is_quiet(moment):
        return moment
    return _at(moment + timedelta(days=moment.time() >= SLEEPS), WAKES)


def evening(now: datetime) -> datetime:
    """Return tonight at nine, or tomorrow's when that is past; `now` in the person's zone."""
    tonight = _at(now, EVENING)
    return tonight if now < tonight else _at(now + timedelta(days=1), EVENING)


def tomorrow(now: datetime, schedule: Schedule) -> datetime:
    """Return tomorrow at the person's hour; `now` in the person's zone."""
    return _at(now + timedelta(days=1), schedule.at)


def _at(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, day.tzinfo)
