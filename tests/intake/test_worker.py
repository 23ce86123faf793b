"""Order inside a chat, chats side by side, and what cannot be read is set aside."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.core.measures import UPDATES
from bot.intake.updates import incoming, kind
from bot.intake.worker import Worker
from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.inbox import Incoming
from tests.noted import Noted
from tests.waiting import eventually, until

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)
Process = Callable[[Update], Awaitable[None]]


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


def message(update_id: int, chat_id: int, text: str = "x") -> Incoming:
    """A text message as a row."""
    person = {"id": chat_id, "is_bot": False, "first_name": "A"}
    chat = {"id": chat_id, "type": "private", "first_name": "A"}
    content = {"message_id": update_id, "date": 0, "chat": chat, "from": person, "text": text}
    payload = json.dumps({"update_id": update_id, "message": content})
    return Incoming(update_id, str(chat_id), payload)


async def put(db: Database, *updates: Incoming) -> None:
    """Write updates into the inbox."""
    async with db.transaction() as tx:
        await inbox.receive(tx, updates, now=NOW)


async def rows(db: Database) -> list[tuple[Any, ...]]:
    """Return what is left of each update."""
    found = await db.read.all("SELECT update_id, state, payload IS NULL AS erased FROM inbox")
    return [tuple(row) for row in found]


async def calm(db: Database, worker: Worker, hours: "Hours") -> None:
    """Wake the worker, and wait until nobody's turn is left at this moment."""
    worker.wake()
    latest = hours.now + timedelta(hours=1)

    async def is_calm() -> bool | None:
        due = await inbox.due(db.read, now=hours.now, latest=latest, most=1)
        return None if due or worker._in_hand else True

    await eventually(is_calm)


class Hours:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@asynccontextmanager
async def working(db: Database, process: Process, **parts: Any) -> AsyncIterator[Worker]:
    """A worker that runs; leaving waits until it has stopped."""
    worker = Worker(db, ExtBot("123456:TEST"), process, **parts)
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(worker.run(stop))
        yield worker
        stop.set()


async def waiting(db: Database) -> list[int]:
    """Return what has not had its answer."""
    found = await db.read.all("SELECT update_id FROM inbox WHERE state = 'pending'")
    return [row["update_id"] for row in found]


async def settled(db: Database) -> None:
    """Wait until nothing is pending."""

    async def is_settled() -> bool | None:
        return None if await waiting(db) else True

    await eventually(is_settled)


async def test_order_inside_a_chat_and_chats_side_by_side(db: Database) -> None:
    """A chat that hangs holds up nobody else, and its own next message waits."""
    seen: list[int] = []
    gate = asyncio.Event()

    async def process(update: Update) -> None:
        if update.update_id == 1:
            await gate.wait()
        seen.append(update.update_id)

    await put(db, message(1, 10), message(2, 10), message(3, 20))
    async with working(db, process):
        await until(lambda: seen == [3])
        gate.set()
        await settled(db)

    assert seen == [3, 1, 2]
    assert await rows(db) == [(1, "done", 1), (2, "done", 1), (3, "done", 1)]


async def test_a_stampede_is_answered_in_turn_by_few_looks_at_the_table(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of thousands is not gone through for each; who comes meanwhile is not forgotten."""
    looks, seen = 0, list[int]()
    due = inbox.due

    async def counted(*arguments: Any, **named: Any) -> Sequence[str]:
        nonlocal looks
        looks += 1
        return await due(*arguments, **named)

    async def process(update: Update) -> None:
        seen.append(update.update_id)
        if update.update_id == 1000:
            await put(db, message(5000, 7777), message(5001, 1000))

    monkeypatch.setattr(inbox, "due", counted)
    await put(db, *(message(number, number) for number in range(1000, 3000)))
    async with working(db, process) as worker:
        await settled(db)
        await put(db, message(6000, 1000))
        worker.wake()
        await settled(db)

    assert sorted(seen) == [*range(1000, 3000), 5000, 5001, 6000]
    seen.remove(5001)  # of a chat whose turn it was
    # Those side by side may end in any order; nobody overtakes more of them.
    assert all(abs(seen.index(number) - place) <= 64 for place, number in enumerate(sorted(seen)))
    assert looks < 100


async def test_an_unreadable_update_is_parked_and_the_next_is_answered(db: Database) -> None:
    """Telegram's next invention must not stop the queue, as it would stop the stock updater."""
    seen: list[int] = []

    async def process(update: Update) -> None:
        seen.append(update.update_id)

    said = {"message_id": 1, "text": "code 482915", "from": {"first_name": "Amina"}}
    poison = Incoming(1, "10", json.dumps({"update_id": 1, "message": said}))
    await put(db, poison, Incoming(2, "10", "not json"), message(3, 10))
    async with working(db, process):
        await settled(db)

    assert seen == [3]
    assert await rows(db) == [(1, "parked", 0), (2, "parked", 1), (3, "done", 1)]
    (parked, _, _) = await db.read.all("SELECT payload, error FROM inbox ORDER BY update_id")
    form = {"message_id": 1, "text": "…", "from": {"first_name": "…"}}
    assert json.loads(parked["payload"]) == {"update_id": 1, "message": form}
    assert parked["error"] == "TypeError"


async def put_aside(db: Database, worker: Worker, times: int = 1) -> None:
    """Wait until somebody has been put aside so many times."""

    async def is_aside() -> bool | None:
        row = await db.read.one("SELECT SUM(attempts) AS tries FROM inbox")
        tries = row["tries"] if row else 0
        return True if (tries or 0) >= times and not worker._in_hand else None

    await eventually(is_aside)


async def test_a_passing_trouble_is_tried_again(db: Database) -> None:
    """The network fails twice; the third try answers, and nothing overtakes it."""
    seen: list[int] = []
    hours = Hours()

    async def process(update: Update) -> None:
        seen.append(update.update_id)
        if update.update_id == 1 and seen.count(1) < 3:
            worker.postpone(1, NetworkError("down"))

    await put(db, message(1, 10), message(2, 10))
    async with working(db, process, clock=hours) as worker:
        for tries in (1, 2):
            await put_aside(db, worker, tries)
            hours.pass_(minutes=1)
            worker.wake()
        await settled(db)

    assert seen == [1, 1, 1, 2]


async def test_each_step_is_told_by_its_kind_and_end_and_nothing_else(db: Database) -> None:
    """Put off, answered, parked; neither words nor whose they were."""
    noted, hours = Noted(), Hours()

    async def process(update: Update) -> None:
        if len(noted.told) < 1:
            worker.postpone(update.update_id, NetworkError("down"))

    await put(db, message(1, 10, "/help 482915"))
    with capture_logs() as lines:
        async with working(db, process, clock=hours, measures=noted) as worker:
            await put_aside(db, worker)
            hours.pass_(minutes=1)
            await put(db, Incoming(2, "20", "not json"))
            worker.wake()
            await settled(db)

    assert noted.told[0] == ("command", "put off")
    assert set(noted.told[1:]) == {("command", "answered"), ("other", "parked")}
    told = [line for line in lines if line["event"] == "update"]
    assert len(told) == 3
    for line in told:
        assert line.keys() == {"event", "log_level", "kind", "outcome", "milliseconds"}


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ({"message": {"text": "/start secret"}}, "command"),
        ({"message": {"text": "bonjour"}}, "text"),
        ({"message": {"photo": []}}, "other"),
        ({"message": "none"}, "other"),
        ({"edited_message": {"text": "/start"}}, "edit"),
        ({"callback_query": {}}, "button"),
        ({"inline_query": {}}, "inline"),
        ({"chosen_inline_result": {}}, "chosen"),
        ({"my_chat_member": {}}, "membership"),
        ({"novelty": 3}, "other"),
    ],
)
def test_the_kind_of_an_update_is_one_of_ours(update: dict[str, Any], said: str) -> None:
    """Whatever comes."""
    assert kind({"update_id": 1, **update}) == said
    assert said in UPDATES


async def test_an_update_that_comes_again_changes_nothing(db: Database) -> None:
    """Telegram repeats what was not acknowledged; the number is the key."""
    count = 0

    async def process(_: Update) -> None:
        nonlocal count
        count += 1

    await put(db, message(1, 10))
    async with working(db, process) as worker:
        await settled(db)
        await put(db, message(1, 10))
        worker.wake()
        await settled(db)

    assert count == 1


async def test_words_are_erased_in_time(db: Database) -> None:
    """Parked ones after a week, answered numbers after two days."""
    await put(db, message(1, 10), message(2, 10), message(3, 20))
    async with db.transaction() as tx:
        await inbox.park(tx, 1, form=None, error="x")
        await inbox.finish(tx, 2)
        await inbox.purge(tx, now=NOW + timedelta(days=3))
    assert [row[0] for row in await rows(db)] == [1, 3]
    async with db.transaction() as tx:
        await inbox.purge(tx, now=NOW + timedelta(days=8))
    assert [row[0] for row in await rows(db)] == [3]


@pytest.mark.parametrize(
    ("update", "key"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 7}, "from": {"id": 8}}}, "7"),
        (
            {
                "update_id": 1,
                "callback_query": {"from": {"id": 8}, "message": {"chat": {"id": 7}}},
            },
            "7",
        ),
        ({"update_id": 1, "callback_query": {"from": {"id": 8}}}, "callback_query:8"),
        ({"update_id": 1, "inline_query": {"from": {"id": 8}}}, "inline_query:8"),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": -5}, "from": {"id": 8}}}, "-5"),
        ({"update_id": 1, "novelty": 3}, ""),
    ],
)
def test_whose_turn_an_update_is(update: dict[str, Any], key: str) -> None:
    """One chat, one queue; inline queries have their own lane."""
    assert incoming({"update_id": 1, **update}).chat_key == key
