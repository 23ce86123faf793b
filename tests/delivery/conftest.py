"""A clock that stands, a sender that does as it was told, and a pump between them."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.sending.delivery import Attempt, Delivery, Status
from bot.delivery.chats import ChatLimits
from bot.delivery.pump import Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.storage.database import Database
from bot.storage.people import groups, members
from bot.storage.sending import deliveries
from tests.delivery.broadcasting import Broadcasting

NOW = datetime(2025, 7, 10, 8, tzinfo=UTC)
SOURCE = "announcement:1"
EVERYBODY = deliveries.Chats(
    "SELECT user_id AS chat_id, language FROM members"
    " UNION ALL SELECT chat_id, language FROM groups"
)
GROUPS = range(-1009, -1000)
PEOPLE = range(1, 92)


@dataclass
class Hall:
    """A hundred chats in three languages, and the words of one broadcast to them."""

    db: Database
    now: datetime = NOW
    # What comes back: from a chat, or else from everybody.
    answers: dict[int, list[Attempt]] = field(default_factory=dict)
    answer: Attempt = field(default_factory=lambda: Attempt(Status.SENT, message_id=7))
    also: tuple[int, ...] = ()  # the other messages of an album
    sent: list[Delivery] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.broadcasts = Broadcasting(self.db)
        self.pump = self.another_pump()

    def another_pump(self) -> Pump:
        """Return the pump of a process that starts now."""
        limits = ChatLimits(seconds=lambda: self.now.timestamp())
        return Pump(self.db, self, RateLimiter(None), clock=lambda: self.now, limits=limits)

    async def send(self, delivery: Delivery) -> Attempt:
        """Be the sender."""
        self.sent.append(delivery)
        planned = self.answers.get(delivery.chat_id)
        if planned:
            return planned.pop(0)
        is_album = delivery.message.kind == "files"
        return replace(self.answer, also=self.also) if is_album else self.answer

    async def drain(self) -> int:
        """Run the pump until nothing is due; return how many were tried."""
        tried = 0
        while number := await self.pump.run_once():
            tried += number
        return tried


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Everybody can be reached."""
    async with Database.open(tmp_path / "hall.db") as db:
        async with db.transaction() as tx:
            for person in PEOPLE:
                language = ("fr", "ar", "en")[person % 3]
                await members.add(tx, person, language=language, now=NOW)
            for group in GROUPS:
                await groups.set_language(tx, group, "fr", now=NOW)
            words = {"fr": "Bonjour", "ar": "السلام عليكم", "en": "Hello"}
            await deliveries.freeze_words(tx, SOURCE, words)
        yield Hall(db)
