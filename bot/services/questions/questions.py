"""Handing a question over to the Order: kept with a number, and the officers are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.callbacks.questions import TurnQuestions
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape, shortened
from bot.services.officers.roles import Roles
from bot.storage import questions
from bot.storage.database import Database
from bot.storage.sending import deliveries

LONGEST = 1000  # UTF-16 units kept of a question
LISTED = 10


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that waits for the Order, without the person's name."""

    number: int
    topic: str | None
    words: str
    asked_at: datetime


class Questions:
    """The questions for the Order."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles

    async def ask(
        self,
        user_id: int,
        *,
        topic: str | None,
        words: str,
        language: str,
        update_id: int,
        now: datetime,
    ) -> int:
        """Keep a question, tell the officers who use the bot, and return its number.

        What is a secret, or may be one, is left out.
        """
        kept = self.shown(words)
        async with self._db.transaction() as tx:
            number = await questions.add(
                tx,
                update_id=update_id,
                user_id=user_id,
                topic=topic,
                words=kept,
                language=language,
                now=now,
            )
            key = MessageKey(MessageKind.QUESTION, number)
            # Without the words: they would outlive /forget in the officers' chats.
            notice = {
                code: escape(self._catalog.text("question-notice", code, number=number))
                for code in self._catalog.languages
            }
            opens = {
                code: [[(self._catalog.text("questions-open", code), TurnQuestions(0))]]
                for code in self._catalog.languages
            }
            await deliveries.freeze_words(tx, key, notice, buttons=opens)
            people = sorted(await self._roles.tending(read=tx))
            await deliveries.enqueue_for(tx, key, people, now=now)
        return number

    def shown(self, words: str) -> str:
        """Return the words as the Order would get them, for the person to see before they go."""
        return shortened(self._catalog.redactor.erased(words), LONGEST)

    async def waiting(self, start: int = 0) -> tuple[int, Sequence[OpenQuestion]]:
        """Return how many questions are open, and some of them from place `start` on."""
        count = await questions.count_open(self._db.read)
        rows = await questions.open_questions(self._db.read, start=start, most=LISTED)
        return count, [
            OpenQuestion(
                row["question_id"],
                row["topic"],
                row["words"],
                datetime.fromisoformat(row["asked_at"]),
            )
            for row in rows
        ]

    async def close(self, number: int, *, by: int) -> bool:
        """Close a question; False when it was closed already. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            await self._roles.require_tending(by, read=tx)
            return await questions.close(tx, number)
