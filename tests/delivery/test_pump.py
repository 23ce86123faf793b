"""Messages leave from rows: claimed, sent once, settled in a named state."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.sending.delivery import LEASE, Attempt, Delivery, Reason, Status, settle
from bot.delivery.chats import ChatLimits
from bot.delivery.pump import Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.storage.database import Database
from bot.storage.people import members
from bot.storage.sending import claims, deliveries
from tests.cast import AMINA, SARAH
from tests.noted import Noted

NOW = datetime(2025, 7, 10, 8, tzinfo=UTC)
SOURCE = "reminder:monthly:2025-07-17:7"
PEOPLE = (AMINA, SARAH)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Script:
    """A sender that ends each try as it was told, and remembers the tries."""

    def __init__(self, *attempts: Attempt) -> None:
        self.attempts = list(attempts)
        self.sent: list[Delivery] = []

    async def send(self, delivery: Delivery) -> Attempt:
        self.sent.append(delivery)
        return self.attempts.pop(0) if self.attempts else Attempt(Status.SENT, message_id=7)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with Amina and Sarah, French and English, and a message for both."""
    async with Database.open(tmp_path / "test.db") as database:
        async with database.transaction() as tx:
            for person, language in ((AMINA, "fr"), (SARAH, "en")):
                await members.add(tx, person, language=language, now=NOW)
            await deliveries.freeze_words(tx, SOURCE, {"fr": "Bonjour", "en": "Hello"})
            await deliveries.enqueue_for(tx, SOURCE, PEOPLE, now=NOW)
        yield database


def pump(db: Database, sender: Script, clock: Clock) -> Pump:
    """A pump whose pace never waits, and whose chats count their seconds on the clock."""
    limits = ChatLimits(seconds=lambda: clock().timestamp())
    return Pump(db, sender, RateLimiter(None), clock=clock, limits=limits)


async def states(db: Database) -> dict[int, str]:
    """Return the status of each chat's delivery."""
    rows = await db.read.all("SELECT chat_id, status FROM deliveries")
    return {row["chat_id"]: row["status"] for row in rows}


async def test_each_is_sent_once_in_their_language(db: Database) -> None:
    """And a second look finds nothing to do."""
    sender = Script()
    running = pump(db, sender, Clock())

    assert await running.run_once() == 2
    assert await running.run_once() == 0
    assert {(d.chat_id, d.message.html) for d in sender.sent} == {
        (AMINA, "Bonjour"),
        (SARAH, "Hello"),
    }
    assert await states(db) == {AMINA: "sent", SARAH: "sent"}


async def test_planning_twice_adds_nothing(db: Database) -> None:
    """The key of a source and a chat is unique: ticks and restarts are harmless."""
    async with db.transaction() as tx:
        assert not await deliveries.freeze_words(tx, SOURCE, {"fr": "Autre", "en": "Other"})
        assert not await deliveries.enqueue_for(tx, SOURCE, PEOPLE, now=NOW)


async def test_a_blocked_member_is_not_written_to_again(db: Database) -> None:
    """The row says why, and the person is out of the next message."""
    gone = Attempt(Status.UNREACHABLE, reason="Forbidden: bot was blocked by the user")
    await pump(db, Script(gone), Clock()).run_once()

    async with db.transaction() as tx:
        added = await deliveries.enqueue_for(tx, "reminder:next", PEOPLE, now=NOW)

    assert (await states(db))[AMINA] == "unreachable"
    assert added == 1


async def test_a_flood_limit_waits_as_long_as_asked(db: Database) -> None:
    """Also over a restart: the moment is stored."""
    flood = Attempt(Status.PENDING, reason=Reason.FLOOD, retry_after=timedelta(seconds=40))
    clock, sender = Clock(), Script(flood)
    await pump(db, sender, clock).run_once()

    clock.now = NOW + timedelta(seconds=39)
    assert await pump(db, sender, clock).run_once() == 0
    clock.now = NOW + timedelta(seconds=40)
    assert await pump(db, sender, clock).run_once() == 1


async def test_each_try_is_told_once(db: Database) -> None:
    """By its end, not by whom it was for."""
    flood = Attempt(Status.PENDING, reason=Reason.FLOOD, retry_after=timedelta(seconds=40))
    noted, clock, sender = Noted(), Clock(), Script(flood)
    await Pump(db, sender, RateLimiter(None), clock=clock, measures=noted).run_once()

    assert sorted(noted.told) == [("pending", "flood"), ("sent", "")]


async def test_an_uncertain_send_is_not_repeated(db: Database) -> None:
    """Telegram has no idempotency key: it is counted as uncertain, in so many words."""
    sender = Script(Attempt(Status.UNCERTAIN, reason="TimedOut"))
    running = pump(db, sender, Clock())
    await running.run_once()

    assert await running.run_once() == 0
    assert (await states(db))[AMINA] == "uncertain"


async def test_what_was_in_flight_at_a_crash_is_sent_when_the_lease_ends(db: Database) -> None:
    """Claimed, then the process died: nobody is lost."""
    clock, sender = Clock(), Script()
    async with db.transaction() as tx:
        await claims.claim(tx, SOURCE, {}, most=25, now=NOW)

    assert await pump(db, sender, clock).run_once() == 0
    clock.now = NOW + LEASE
    assert await pump(db, sender, clock).run_once() == 2
    assert {d.attempts for d in sender.sent} == {2}


async def test_a_late_outcome_does_not_overwrite_a_newer_try(db: Database) -> None:
    """The first claim's answer comes after the second claim."""
    async with db.transaction() as tx:
        (first, _) = await claims.claim(tx, SOURCE, {}, most=25, now=NOW)
        await claims.reopen_expired(tx, now=NOW + LEASE)
        await claims.claim(tx, SOURCE, {}, most=25, now=NOW + LEASE)

    late = settle(Attempt(Status.REJECTED), attempts=first.attempts, now=NOW)
    async with db.transaction() as tx:
        await claims.settle(tx, [(first, late)])

    assert (await states(db))[AMINA] == "sending"


async def test_words_that_are_out_of_date_are_not_sent(db: Database) -> None:
    """« Tomorrow » is wrong the day after."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET best_before = ?", (NOW.isoformat(),))

    assert await pump(db, Script(), Clock()).run_once() == 0


async def test_a_pump_that_gives_way_to_answers_is_not_stuck(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stampede takes the whole pace for minutes: as long as answers leave, so will it."""
    now = 1_000.0
    monkeypatch.setattr("bot.delivery.pump.monotonic", lambda: now)
    waits = asyncio.Event()

    async def sleep(_: float) -> None:
        waits.set()
        await asyncio.Event().wait()

    pace = RateLimiter(1, sleep=sleep, monotonic=lambda: now)
    await pace.answer()
    waiting = Pump(db, Script(), pace, clock=Clock())
    trying = asyncio.create_task(waiting.run_once())
    await waits.wait()

    now += 600
    assert waiting.idle() == 600  # nothing leaves: neither answers nor this
    await pace.answer()
    now += 1
    assert waiting.idle() == 1
    trying.cancel()
    await asyncio.gather(trying, return_exceptions=True)
    now += 600
    assert waiting.idle() > 600  # nothing is given way to any more
