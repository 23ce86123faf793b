"""Whoever presses while all places are taken sees at once that it was heard."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.core.sending.acknowledged import is_acknowledged
from bot.intake import worker
from bot.intake.presses import Presses
from bot.intake.slots import Slots
from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.inbox import Incoming
from tests.intake.test_worker import Hours, calm, message, put, working

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The presses that were acknowledged; Telegram refuses one of them."""
    heard = list[str]()

    async def answer(_: object, query_id: str, *__: Any, **___: Any) -> bool:
        heard.append(query_id)
        if query_id == "q13":
            raise TelegramError("Query is too old")
        return True

    monkeypatch.setattr(ExtBot, "answer_callback_query", answer)
    return heard


def press(update_id: int, chat_id: int, kind: str = "private") -> Incoming:
    """A press as a row."""
    person = {"id": abs(chat_id), "is_bot": False, "first_name": "A"}
    chat = {"id": chat_id, "type": kind, "first_name": "A"}
    below = {"message_id": 1, "date": 0, "chat": chat}
    query = {"id": f"q{update_id}", "from": person, "chat_instance": "x", "message": below}
    payload = json.dumps({"update_id": update_id, "callback_query": {**query, "data": "x"}})
    return Incoming(update_id, str(chat_id), payload)


async def test_every_private_press_that_waits_is_acknowledged_once(
    db: Database, told: list[str]
) -> None:
    """Not words, nor a press in a group, whose answer is over the button."""
    await put(db, *(press(number, number) for number in range(12, 80)))
    await put(db, message(100, 100), press(101, -101, "group"), press(102, 102))
    presses = Presses(db, ExtBot("123456:TEST"))

    await presses.acknowledge()
    await presses.acknowledge()

    assert told == [f"q{number}" for number in (*range(12, 80), 102)]
    assert presses.is_acknowledged(13)
    assert not presses.is_acknowledged(101)
    presses.calm_down()
    assert not presses.is_acknowledged(13)


async def test_a_crowd_is_acknowledged_before_it_is_answered(
    db: Database, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits behind others, and whoever waits for the pace: all know that it comes."""
    monkeypatch.setattr(worker, "IN_HAND", 1)
    await put(db, *(press(number, number) for number in range(20, 26)))
    answered = list[tuple[int, bool, int]]()

    async def process(update: Update) -> None:
        if not answered:  # the first one takes as long as the others need to be heard
            while len(told) < 6:
                await db.read.one("SELECT 1")
        answered.append((update.update_id, is_acknowledged(), len(told)))

    hours = Hours()
    async with working(db, process, clock=hours, slots=Slots(1)) as one:
        await calm(db, one, hours)

    assert answered == [(number, True, 6) for number in range(20, 26)]
    assert told == [f"q{number}" for number in range(20, 26)]
    assert not await inbox.presses(db.read, after=None, most=1)
