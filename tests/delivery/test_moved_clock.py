"""The clock is moved while the bot works, or while it is away: nothing waits for a year."""

from datetime import timedelta

import pytest

from bot.core.sending.delivery import Attempt, Reason, Status
from bot.delivery.chats import ChatLimits
from bot.storage.sending import deliveries, retry_after
from tests.delivery.conftest import NOW, Hall

YEAR, HOURS = timedelta(days=365), timedelta(hours=3)
WORDS = {"fr": "Bonjour", "ar": "مرحبا", "en": "Hello"}
FLOOD = Attempt(Status.PENDING, reason=Reason.FLOOD, retry_after=timedelta(seconds=40))
REFUSED = Attempt(Status.REJECTED, reason=Reason.REFUSED)


async def told(hall: Hall, key: str, people: range) -> None:
    """Have people told something, by the clock as it stands."""
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, key, WORDS)
        await deliveries.enqueue_for(tx, key, people, now=hall.now)


@pytest.mark.parametrize("ahead", [HOURS, YEAR])
@pytest.mark.parametrize("answer", [None, FLOOD, REFUSED])
async def test_a_clock_that_is_moved_back_holds_nothing_up(
    answer: Attempt | None, ahead: timedelta, hall: Hall
) -> None:
    """Neither what was to leave, nor what Telegram made wait, nor what it refused."""
    hall.now = NOW + ahead
    assert await hall.pump.run_once() == 0
    await told(hall, "role:1", range(1, 9))
    if answer is not None:
        hall.answers = {person: [answer] for person in range(1, 9)}
        await hall.pump.run_once()
    await told(hall, "role:2", range(11, 19))
    hall.now, hall.sent = NOW, []

    await hall.drain()
    lost = {1, 2} if answer is REFUSED else set()  # which were refused before it was known
    assert {one.chat_id for one in hall.sent} >= {*range(1, 9), *range(11, 19)} - lost
    waiting = "SELECT 1 FROM deliveries WHERE status IN ('pending', 'sending')"
    assert not await hall.db.read.all(waiting)


async def test_a_bot_that_starts_after_it_holds_nothing_up_either(hall: Hall) -> None:
    """What it finds in the rows was put there by the wrong clock; a wait of today stays one."""
    hall.now = NOW + YEAR
    await told(hall, "role:1", range(1, 3))
    async with hall.db.transaction() as tx:
        soon = NOW + timedelta(minutes=5)
        await retry_after.put(tx, {retry_after.EVERYBODY: hall.now + HOURS}, now=NOW)
        await retry_after.put(tx, {2: soon}, now=NOW)
    hall.now = NOW
    hall.pump = hall.another_pump()
    await hall.pump._recover()
    await hall.drain()
    assert [one.chat_id for one in hall.sent] == [1]
    hall.now = soon
    await hall.drain()
    assert [one.chat_id for one in hall.sent] == [1, 2]


async def test_a_clock_that_jumps_ahead_sends_nothing_twice(hall: Hall) -> None:
    """Nor by the way back; what was out of date by then is not told."""
    await told(hall, "role:1", range(1, 9))
    for shift in (timedelta(), YEAR, timedelta(), -YEAR, YEAR):
        hall.now = NOW + shift
        await hall.drain()
    assert sorted(one.chat_id for one in hall.sent) == [*range(1, 9)]


def test_what_a_chat_has_spent_is_forgotten_whichever_way_the_clock_is_moved() -> None:
    """Else it would be kept until the clock is where it was."""
    moment = 1e9
    limits = ChatLimits(seconds=lambda: moment)
    for person in range(100):
        limits.spend(person)
    moment -= 1e8
    for _ in range(3):
        moment += 70
        limits.spend(1)
    assert len(limits._order) == 1
    assert set(limits._sent) == {1}
