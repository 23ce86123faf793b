"""One gesture, one answer: what was heard already, in rows that outlive a restart."""

import hashlib
from datetime import datetime, timedelta

from bot.core.gestures import Gesture
from bot.core.secrets import Redactor
from bot.storage import gestures
from bot.storage.database import Database

KEPT = timedelta(days=2)  # Telegram lets a person edit a message for 48 hours


class Gestures:
    """What was answered in private chats."""

    def __init__(self, db: Database, redactor: Redactor) -> None:
        self._db = db
        self._redactor = redactor

    def digest(self, words: str, file: str) -> str:
        """Return what tells a message from its edits, empty where its words may not be kept.

        Of those that may, not one can be read from it.
        """
        kept = self._redactor.kept(words)
        if kept is None:
            return ""
        content = f"{file}\n{kept}"
        return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:16]

    async def find(self, chat_id: int, message_id: int) -> Gesture | None:
        """Return what a message was answered with, or None."""
        return await gestures.find(self._db.read, chat_id, message_id)

    async def of_album(self, chat_id: int, album: str) -> Gesture | None:
        """Return the message with which an album was answered, or None."""
        return await gestures.of_album(self._db.read, chat_id, album)

    async def is_latest(self, gesture: Gesture) -> bool:
        """Tell whether no later message has become the same thing."""
        last = await gestures.latest(self._db.read, gesture.chat_id, gesture.became)
        return last is None or last <= gesture.message_id

    async def note(self, gesture: Gesture, *, now: datetime) -> None:
        """Note what a message was answered with."""
        async with self._db.transaction() as tx:
            await gestures.put(tx, gesture, now=now)

    async def tidy(self, *, now: datetime) -> None:
        """Forget what nobody can edit any more."""
        async with self._db.transaction() as tx:
            await gestures.purge(tx, before=now - KEPT)
