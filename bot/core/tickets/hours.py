"""When those who answer are there: two slots a day, Friday, Ramadan, holidays; by their clock."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median

from bot.core.calendar.morocco import ZONE

Slots = Sequence[tuple[time, time]]  # from, until; in Morocco
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_FAR = 60  # days in which somebody is there, if ever
ENOUGH = 5  # first replies, before anything is said of the next
_STEPS = (15, 30, 60, 120, 180, 240, 360, 480)  # minutes in which a time is told


@dataclass(frozen=True, slots=True)
class Week:
    """The hours of each kind of day."""

    days: Slots = ()  # Monday to Thursday
    friday: Slots = ()
    saturday: Slots = ()
    sunday: Slots = ()

    def on(self, weekday: int) -> Slots:
        """Return the hours of a day of the week, 0 for Monday."""
        others = {_FRIDAY: self.friday, _SATURDAY: self.saturday, _SUNDAY: self.sunday}
        return others.get(weekday, self.days)


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a team; `is_set` tells whether it has confirmed them: else none is told."""

    usual: Week
    ramadan: Week
    is_holiday: Callable[[date], bool]
    is_set: bool

    def on(self, day: date) -> Slots:
        """Return the hours of a day, none on a holiday."""
        if self.is_holiday(day):
            return ()
        return (self.ramadan if is_ramadan(day) else self.usual).on(day.weekday())

    def minutes(self, begin: datetime, end: datetime) -> int:
        """Return how many open minutes lie between two moments (aware)."""
        spans = self._spans(begin.astimezone(ZONE).date(), end.astimezone(ZONE).date())
        inside = (min(until, end) - max(since, begin) for since, until in spans)
        return (
            int(sum((one for one in inside if one > timedelta()), timedelta()).total_seconds())
            // 60
        )

    def is_open(self, now: datetime) -> bool:
        """Tell whether somebody is there."""
        day = now.astimezone(ZONE).date()
        return any(since <= now < until for since, until in self._spans(day, day))

    def next_day(self, now: datetime) -> date | None:
        """Return the next day on which somebody is there, today included; None if never."""
        day = now.astimezone(ZONE).date()
        spans = self._spans(day, day + timedelta(days=_FAR))
        later = (until.astimezone(ZONE).date() for _, until in spans if until > now)
        return next(later, None)

    def _spans(self, first: date, last: date) -> Iterator[tuple[datetime, datetime]]:
        """Yield the open spans of some days, both included, in UTC."""
        for after in range((last - first).days + 1):
            day = first + timedelta(days=after)
            for since, until in self.on(day):
                # In UTC: two moments of one zone are subtracted as its wall clock shows them.
                yield tuple(  # type: ignore[misc]
                    datetime.combine(day, moment, ZONE).astimezone(UTC)
                    for moment in (since, until)
                )


def is_ramadan(day: date) -> bool:
    """Tell whether the legal time of Ramadan holds: Morocco goes back to UTC for the month."""
    return datetime.combine(day, time(12), ZONE).utcoffset() == timedelta()


def expected(replies: Sequence[int]) -> int | None:
    """Return in how many open minutes a first reply is to be expected, by those of late.

    Rounded up to what people say, such as half an hour; None where there were too few.
    """
    if len(replies) < ENOUGH:
        return None
    usual = median(replies)
    return next((step for step in _STEPS if usual <= step), None)
