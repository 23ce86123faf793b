"""The weather of the portal: now, today by hour, and the hours that worked best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.core.calendar.morocco import ZONE
from bot.core.portal.signals import FEWEST, KEPT, ONCE, State, Tally, summed

# The shortest of these that holds enough signals is « now »; what is older is no longer.
WINDOWS = (ONCE, timedelta(hours=1), timedelta(hours=2))
MOST_BEST = 3  # hours that are named
HOURS = range(24)

ByHour = Mapping[datetime, Tally]  # by the aware moment at which each hour begins


@dataclass(frozen=True, slots=True)
class Present:
    """The signals that tell how it is now, and since how long they were given."""

    tally: Tally
    window: timedelta

    @property
    def state(self) -> State:
        """Return what they claim."""
        return self.tally.state


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day in Morocco, 0 to 23, and the signals of all its days."""

    hour: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Weather:
    """What is known at a moment; `today` has each hour of the day in Morocco in its place."""

    present: Present
    today: Sequence[Tally]
    best: Sequence[Hour]  # the best first; none where too little is known
    measured: int  # signals of the last days, on which `best` stands

    @property
    def is_drawn(self) -> bool:
        """Tell whether a picture has something to claim."""
        return bool(self.best) or any(one.total >= FEWEST for one in self.today)


def present(tallies: Sequence[Tally]) -> Present:
    """Return what tells how it is now; `tallies` are those of WINDOWS, in their order."""
    found = list(zip(tallies, WINDOWS, strict=True))
    enough = next((one for one in found if one[0].total >= FEWEST), found[-1])
    return Present(*enough)


def since(*, now: datetime) -> datetime:
    """Return from when on signals count for the best hours: whole days in Morocco, as kept."""
    first = (now.astimezone(ZONE) - KEPT).date() + timedelta(days=1)
    return datetime.combine(first, time(), ZONE)


def today(hours: ByHour, *, now: datetime) -> Sequence[Tally]:
    """Return the signals of each hour of this day in Morocco.

    The hour that comes twice when the clock is put back before Ramadan is one.
    """
    day = now.astimezone(ZONE).date()
    return [_of_hour({at: n for at, n in hours.items() if _day(at) == day}, h) for h in HOURS]


def best(hours: ByHour) -> Sequence[Hour]:
    """Return the hours of the day that worked best, at most MOST_BEST, the best first.

    Only hours of enough signals, most of which say that it works. Many signals tell more surely
    than few: 95 of 100 come before 10 of 10.
    """
    found = [Hour(hour, _of_hour(hours, hour)) for hour in HOURS]
    fitting = [one for one in found if one.tally.total >= FEWEST and _is_good(one.tally)]
    return sorted(fitting, key=lambda one: -_share(one.tally))[:MOST_BEST]


def _is_good(tally: Tally) -> bool:
    return 2 * tally.works > tally.total


def _share(tally: Tally) -> float:
    """Return the share that works, as far as so many signals tell (with one more of each)."""
    return (tally.works + 1) / (tally.total + 2)


def _of_hour(hours: ByHour, hour: int) -> Tally:
    return summed(tally for at, tally in hours.items() if at.astimezone(ZONE).hour == hour)


def _day(at: datetime) -> object:
    return at.astimezone(ZONE).date()
