"""The share of one chat: it keeps its pace, is asked once to slow down, then met in silence."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from bot.delivery.chats import AT_ONCE, ChatLimits
from bot.intake.share import SURPLUS, Share
from bot.intake.updates import incoming
from bot.intake.worker import Worker
from bot.storage.database import Database
from bot.storage.inbox import Incoming
from tests.intake.test_worker import Hours, calm, message, put, settled, waiting, working

PERSON, OFFICER, GROUP = 10, 2001, -50


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


class Talk:
    """A worker whose answers cost their chat one message each."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.hours = Hours()
        self.limits = ChatLimits(seconds=lambda: self.hours().timestamp())
        self.answered: list[int] = []
        self.told: list[int] = []
        self.worker: Worker | None = None

    async def process(self, update: Update) -> None:
        chat, message = update.effective_chat, update.message
        if chat and not (message and message.text == "overheard"):
            self.limits.spend(chat.id)
        self.answered.append(update.update_id)

    async def tell(self, update: Update) -> None:
        assert update.effective_chat is not None
        self.told.append(update.effective_chat.id)
        self.limits.spend(update.effective_chat.id)

    async def is_spared(self, user_id: int) -> bool:
        return user_id == OFFICER

    @asynccontextmanager
    async def works(self) -> AsyncIterator[None]:
        share = Share(
            self.db,
            clock=self.hours,
            wait=self.limits.wait_to_answer,
            tell=self.tell,
            is_spared=self.is_spared,
        )
        async with working(self.db, self.process, clock=self.hours, share=share) as self.worker:
            yield

    async def hear(self, *updates: Incoming) -> None:
        """Take updates in, and wait until nothing more can be done at this moment."""
        await put(self.db, *updates)
        await self.rest()

    async def pass_(self, seconds: int) -> None:
        """Let time pass, each second seen by the worker."""
        for _ in range(seconds):
            self.hours.pass_(seconds=1)
            await self.rest()

    async def rest(self) -> None:
        assert self.worker is not None
        await calm(self.db, self.worker, self.hours)


def said(update_id: int, person: int, text: str, *, chat: int = GROUP) -> Incoming:
    """What somebody says in a group."""
    content = {
        "message_id": update_id,
        "date": 0,
        "chat": {"id": chat, "type": "supergroup", "title": "G"},
        "from": {"id": person, "is_bot": False, "first_name": "A"},
        "text": text,
    }
    return incoming({"update_id": update_id, "message": content})


async def test_somebody_who_presses_quickly_feels_nothing(db: Database) -> None:
    """Eight in one moment, then one a second as the setting says; nobody is asked to slow down."""
    talk = Talk(db)
    async with talk.works():
        await talk.hear(*[message(n, PERSON) for n in range(20)])
        assert talk.answered == [*range(AT_ONCE)]
        await talk.pass_(5)
        assert len(talk.answered) == AT_ONCE + 5
        await talk.pass_(10)

    assert talk.answered == [*range(20)]
    assert talk.told == []


async def test_who_floods_is_told_once_and_then_met_with_silence(db: Database) -> None:
    """Fifty a second for half a minute: one sentence, a bounded number of answers, no backlog."""
    talk = Talk(db)
    async with talk.works():
        for second in range(30):
            await talk.hear(*[message(50 * second + n, PERSON) for n in range(50)])
            assert len(await waiting(db)) <= SURPLUS + 50
            await talk.pass_(1)
        assert talk.told == [PERSON]
        assert len(talk.answered) <= AT_ONCE + 2
        answered = len(talk.answered)

        await talk.hear(message(9000, PERSON))  # too soon
        await talk.pass_(62)
        await talk.hear(message(9001, PERSON))
        assert talk.answered[answered:] == [9001]

    assert talk.told == [PERSON]
    rows = await db.read.all("SELECT 1 FROM inbox WHERE payload IS NOT NULL OR chat_key <> ''")
    assert not rows


async def test_others_are_answered_meanwhile(db: Database) -> None:
    """The flood has nothing of theirs."""
    talk = Talk(db)
    async with talk.works():
        await talk.hear(*[message(n, PERSON) for n in range(600)], message(600, 20))

    assert 600 in talk.answered


async def test_who_has_a_seat_is_never_left_without_an_answer(db: Database) -> None:
    """It takes its time, but every act of an officer is done, in a group too."""
    talk = Talk(db)
    async with talk.works():
        await talk.hear(*[message(n, OFFICER) for n in range(100)])
        await talk.pass_(100)
        assert talk.answered == [*range(100)]
        await talk.hear(
            *[said(200 + n, PERSON, "/deadline") for n in range(80)],
            said(300, OFFICER, "/language"),
        )
        await talk.pass_(180)

    assert 300 in talk.answered
    assert talk.told == [GROUP]


async def test_what_stops_everything_waits_for_nothing(db: Database) -> None:
    """Behind a hundred presses of an officer, /freeze goes at once; a stranger's does not."""
    talk = Talk(db)
    async with talk.works():
        await talk.hear(
            *[message(n, OFFICER) for n in range(100)],
            _urgent(500, OFFICER),
            *[_urgent(600 + n, PERSON) for n in range(80)],
        )
        assert 500 in talk.answered
        assert 0 < sum(number >= 600 for number in talk.answered) <= AT_ONCE

    assert talk.told == [PERSON]


def _urgent(update_id: int, person: int) -> Incoming:
    payload = json.loads(message(update_id, person, "/freeze").payload or "")
    return incoming(payload)


async def test_a_group_that_talks_is_not_told_to_be_quiet(db: Database) -> None:
    """What people say to one another costs nothing, and is let go first where it is too much."""
    talk = Talk(db)
    async with talk.works():
        await talk.hear(*[said(n, PERSON, "overheard") for n in range(200)])
        assert len(talk.answered) == 200
        asked = [said(1000 + n, PERSON, "/deadline") for n in range(AT_ONCE)]
        await talk.hear(*asked)
        await talk.hear(
            *[said(2000 + n, PERSON, "overheard") for n in range(100)],
            said(3000, PERSON, "/deadline"),
        )
        await talk.pass_(5)

    assert 3000 in talk.answered
    assert talk.told == []


async def test_that_the_bot_was_blocked_is_noted_in_the_middle_of_a_flood(db: Database) -> None:
    """What is no words is never left out."""
    talk = Talk(db)
    person = {"id": PERSON, "is_bot": False, "first_name": "A"}
    seat = {"user": {"id": 1, "is_bot": True, "first_name": "B"}, "status": "member"}
    change: dict[str, Any] = {
        "chat": {"id": PERSON, "type": "private", "first_name": "A"},
        "from": person,
        "date": 0,
        "old_chat_member": seat,
        "new_chat_member": {**seat, "status": "kicked", "until_date": 0},
    }
    async with talk.works():
        await talk.hear(
            *[message(n, PERSON) for n in range(100)],
            incoming({"update_id": 100, "my_chat_member": change}),
            *[message(101 + n, PERSON) for n in range(100)],
        )
        await talk.pass_(3)

    assert talk.answered[-1] == 100
    assert not await waiting(db)


async def test_inline_queries_have_no_chat_and_no_pace(db: Database) -> None:
    """Each keystroke is one."""
    talk = Talk(db)
    person = {"id": PERSON, "is_bot": False, "first_name": "A"}
    async with talk.works():
        await talk.hear(
            *[
                incoming(
                    {
                        "update_id": n,
                        "inline_query": {"id": "1", "from": person, "query": "x", "offset": ""},
                    }
                )
                for n in range(20)
            ]
        )
        await settled(db)

    assert len(talk.answered) == 20


def test_the_burst_is_paid_back_at_the_pace() -> None:
    """In a group the minute of Telegram is kept as well; what is over is forgotten."""
    now = 1000.0
    limits = ChatLimits(1, 20, seconds=lambda: now)
    for _ in range(AT_ONCE):
        assert not limits.wait_to_answer(7)
        limits.spend(7)
    assert limits.wait_to_answer(7) == timedelta(seconds=1)
    now += 60
    for _ in range(20):
        limits.spend(-7)
        now += 1
    assert timedelta(seconds=40) <= limits.wait_to_answer(-7) <= timedelta(seconds=41)
    now += 200
    limits.spend(8)
    assert set(limits._sent) == set(limits._paid_at) == {8}
    now -= 86_400
    assert not limits.wait_to_answer(8)
