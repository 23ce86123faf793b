"""Each loop knows since when it has not come round."""

from datetime import UTC, datetime

import pytest

from bot.delivery.scheduler import Scheduler
from bot.health.state import STUCK
from bot.intake.poller import CONFLICT_PAUSE, LATE, LONG_POLL, LONGEST_PAUSE
from bot.transport import CONNECT_TIMEOUT, READ_TIMEOUT


class Time:
    """Monotonic seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_each_piece_of_scheduled_work_has_its_own_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Many that are long, one after the other, are no loop that is stuck."""
    time, ages = Time(), list[float]()
    monkeypatch.setattr("bot.delivery.scheduler.monotonic", time)

    async def work(*, now: datetime) -> None:  # noqa: ARG001
        time.now += 600
        ages.append(scheduler.idle())

    moment = datetime(2026, 1, 1, tzinfo=UTC)
    scheduler = Scheduler([("one", work), ("two", work)], clock=lambda: moment)
    await scheduler.tick()
    assert ages == [600, 600]


def test_the_longest_turn_of_the_intake_is_not_stuck() -> None:
    """A connection that comes late, a poll that hangs, a webhook that stays, then a pause."""
    poll = 2 * CONNECT_TIMEOUT + LONG_POLL + LATE
    taking_off = 2 * CONNECT_TIMEOUT + READ_TIMEOUT
    assert poll + LONGEST_PAUSE < STUCK
    assert poll + taking_off + CONFLICT_PAUSE < STUCK
