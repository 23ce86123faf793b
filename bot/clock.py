"""The clock of the house: the real one, or one that starts at a chosen moment (playground)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]  # returns an aware UTC datetime


def real_clock() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


class ShiftedClock:
    """A clock that runs at the real pace from another moment, and can be moved on."""

    def __init__(self, start: datetime) -> None:
        self._shift: timedelta = start.astimezone(UTC) - real_clock()

    def __call__(self) -> datetime:
        """Return the shifted present moment in UTC."""
        return real_clock() + self._shift

    def move_to(self, moment: datetime) -> None:
        """Let the clock go on from `moment` (aware)."""
        self._shift = moment.astimezone(UTC) - real_clock()
