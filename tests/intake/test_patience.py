"""An answer that meets with trouble: its chat is put aside, tried for an hour, and told once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.core.sending.departed import departed
from bot.core.sending.places import leave_place
from bot.intake.slots import Slots
from bot.intake.worker import Worker
from bot.storage.database import Database
from tests.intake.test_worker import (
    Hours,
    calm,
    message,
    put,
    put_aside,
    settled,
    waiting,
    working,
)
from tests.waiting import until

HOUR = RetryAfter(timedelta(hours=1))


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


class Telegram:
    """Answers by the number of the chat; some chats meet with trouble."""

    def __init__(self) -> None:
        self.worker: Worker | None = None
        self.trouble: dict[int, Exception] = {}
        self.tried: list[int] = []
        self.answered: list[int] = []
        self.apologies: list[int] = []
        self.apology: TelegramError | None = None

    async def process(self, update: Update) -> None:
        assert update.effective_chat is not None
        self.tried.append(update.update_id)
        trouble = self.trouble.get(update.effective_chat.id)
        if trouble is None:
            self.answered.append(update.update_id)
        elif self.worker:
            self.worker.postpone(update.update_id, trouble)

    async def apologise(self, update: Update, _: Exception) -> None:
        if self.apology:
            raise self.apology
        self.apologies.append(update.update_id)


async def test_chats_told_to_wait_an_hour_hold_nothing_meanwhile(db: Database) -> None:
    """Seventy wait with two places: the next is answered, and they are after an hour."""
    hours, wire = Hours(), Telegram()
    wire.trouble = dict.fromkeys(range(100, 170), HOUR)
    await put(db, *[message(n, 100 + n) for n in range(70)])
    async with working(db, wire.process, clock=hours, slots=Slots(2)) as wire.worker:
        await put_aside(db, wire.worker, 70)
        await put(db, message(70, 200))
        wire.worker.wake()
        await until(lambda: wire.answered == [70])
        assert not wire.worker._postponed
    assert len(await waiting(db)) == 70

    wire.trouble.clear()
    hours.pass_(minutes=59)
    async with working(db, wire.process, clock=hours) as wire.worker:  # a restart obeys too
        await put(db, message(71, 100))
        await calm(db, wire.worker, hours)
        assert wire.answered == [70]
        hours.pass_(minutes=2)
        wire.worker.wake()
        await settled(db)

    assert sorted(wire.answered) == [*range(70), 70, 71]
    assert wire.answered.index(0) < wire.answered.index(71)


async def test_a_send_that_hangs_gives_its_place_to_the_next(db: Database) -> None:
    """The chat goes on without it, and its own next message waits."""
    gate = asyncio.Event()
    answered: list[int] = []

    async def process(update: Update) -> None:
        if update.update_id < 3:
            await gate.wait()
        answered.append(update.update_id)

    await put(db, message(1, 10), message(2, 20), message(3, 10), message(4, 30))
    async with working(db, process, slots=Slots(1, patience=0)):
        await until(lambda: answered == [4])
        gate.set()
        await settled(db)

    assert sorted(answered) == [1, 2, 3, 4]
    assert answered.index(1) < answered.index(3)


async def test_who_waits_for_something_slow_leaves_its_place_at_once(db: Database) -> None:
    """Without the patience with which any other answer is borne."""
    gate = asyncio.Event()
    answered: list[int] = []

    async def process(update: Update) -> None:
        if update.update_id < 3:
            leave_place()
            leave_place()  # once is enough, and twice takes nobody else's
            await gate.wait()
        answered.append(update.update_id)

    await put(db, message(1, 10), message(2, 20), message(3, 30))
    async with working(db, process, slots=Slots(1, patience=3600)):
        await until(lambda: answered == [3])
        gate.set()
        await settled(db)

    assert sorted(answered) == [1, 2, 3]


async def test_the_messages_of_one_chat_are_one_place_in_the_window(db: Database) -> None:
    """Six hundred wait behind one that hangs; whoever comes last is answered all the same."""
    gate = asyncio.Event()
    answered: list[int] = []

    async def process(update: Update) -> None:
        if update.update_id == 0:
            await gate.wait()
        answered.append(update.update_id)

    await put(db, *[message(n, 10) for n in range(600)], message(600, 20))
    async with working(db, process) as worker:
        await until(lambda: answered == [600])
        await until(lambda: worker._in_hand == {"10"})
        gate.set()
        await settled(db)

    assert answered == [600, *range(600)]


async def go_on(db: Database, hours: Hours, worker: Worker, *, minutes: int) -> None:
    """Let so many minutes pass, each seen by the worker."""
    for _ in range(minutes):
        hours.pass_(minutes=1)
        await calm(db, worker, hours)


async def test_an_answer_is_tried_for_an_hour_and_then_apologised_for_once(db: Database) -> None:
    """More rarely with time; an apology that cannot be told is told when it can."""
    hours, wire = Hours(), Telegram()
    wire.trouble = {10: NetworkError("Bad Gateway")}
    wire.apology = NetworkError("Bad Gateway")
    await put(db, message(1, 10), message(2, 10))
    async with working(db, wire.process, clock=hours, apologise=wire.apologise) as wire.worker:
        await put_aside(db, wire.worker)
        await go_on(db, hours, wire.worker, minutes=59)
        assert 8 <= len(wire.tried) <= 12
        assert await waiting(db) == [1, 2]
        await go_on(db, hours, wire.worker, minutes=30)
        assert wire.apologies == []
        wire.apology = None
        await go_on(db, hours, wire.worker, minutes=60)
        assert wire.apologies == [1]
        wire.trouble.clear()
        await go_on(db, hours, wire.worker, minutes=10)

    assert wire.answered == [2]
    row = await db.read.one("SELECT state, error, payload FROM inbox WHERE update_id = 1")
    assert row is not None
    assert tuple(row) == ("done", "Bad Gateway", None)


@pytest.mark.parametrize("apology", [BadRequest("chat not found"), TimedOut()])
async def test_an_apology_nobody_can_hear_ends_it(db: Database, apology: TelegramError) -> None:
    """Refused, or perhaps there already: it is not repeated."""
    hours, wire = Hours(), Telegram()
    wire.trouble, wire.apology = {10: HOUR}, apology
    await put(db, message(1, 10))
    async with working(db, wire.process, clock=hours, apologise=wire.apologise) as wire.worker:
        await put_aside(db, wire.worker)
        await go_on(db, hours, wire.worker, minutes=61)

    assert not await waiting(db)


async def test_what_may_have_arrived_is_tried_seldom(db: Database) -> None:
    """Six copies in an hour at worst, where Telegram says nothing to any of them."""
    hours, wire = Hours(), Telegram()
    wire.trouble = {10: TimedOut()}
    await put(db, message(1, 10))
    async with working(db, wire.process, clock=hours, apologise=wire.apologise) as wire.worker:
        await put_aside(db, wire.worker)
        await go_on(db, hours, wire.worker, minutes=120)

    assert len(wire.tried) <= 6
    assert wire.apologies == [1]


async def test_what_has_left_of_an_answer_is_known_to_the_next_try(db: Database) -> None:
    """Also after a restart; and it is forgotten with the rest."""
    hours, wire = Hours(), Telegram()
    sent: list[str] = []

    async def process(update: Update) -> None:
        gone = departed()
        assert gone is not None
        for part in ("first", "second"):
            if gone.recall(part):
                continue
            if part == "second" and len(sent) < 2:
                sent.append("refused")
                assert wire.worker is not None
                wire.worker.postpone(update.update_id, HOUR)
                return
            sent.append(part)
            gone.note(part, {"message_id": 1, "reply_to_message": {"text": "mot de passe"}})

    await put(db, message(1, 10))
    async with working(db, process, clock=hours) as wire.worker:
        await put_aside(db, wire.worker)
    row = await db.read.one("SELECT sent FROM inbox")
    assert row is not None
    assert "first" in row["sent"]
    assert "mot de passe" not in row["sent"]
    hours.pass_(hours=1)
    async with working(db, process, clock=hours) as wire.worker:
        await settled(db)

    assert sent == ["first", "refused", "second"]
    assert not await db.read.all("SELECT 1 FROM inbox WHERE sent IS NOT NULL")


async def test_what_breaks_while_it_is_answered_is_parked_alone(db: Database) -> None:
    """Whatever it is: the next of the same chat is answered."""
    answered: list[int] = []

    async def process(update: Update) -> None:
        if update.update_id == 1:
            raise RecursionError
        answered.append(update.update_id)

    await put(db, message(1, 10), message(2, 10))
    async with working(db, process):
        await settled(db)

    assert answered == [2]
    row = await db.read.one("SELECT state, error FROM inbox WHERE update_id = 1")
    assert row is not None
    assert tuple(row) == ("parked", "RecursionError")


async def test_a_clock_that_is_moved_back_makes_nobody_wait_for_a_day(db: Database) -> None:
    """What was put aside by the old clock is tried by the new one."""
    hours, wire = Hours(), Telegram()
    wire.trouble = {10: HOUR}
    hours.pass_(days=1)
    await put(db, message(1, 10))
    async with working(db, wire.process, clock=hours) as wire.worker:
        await put_aside(db, wire.worker)
        wire.trouble.clear()
        hours.pass_(days=-1)
        wire.worker.wake()
        await settled(db)

    assert wire.answered == [1]
