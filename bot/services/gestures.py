"""One gesture, one answer: what was heard already, in rows that outlive a restart."""

import hashlib
from datetime import datetime, timedelta

from bot.core.gestures import Gesture
from bot.storage.database import Database
from bot.storage.people import gestures

KEPT = timedelta(days=2)  # Telegram lets a person edit a message for 48 hours


class Gestures:
    """What was answered in private chats."""

    def __init__(self, db: Database, secret: bytes) -> None:
        """Take a secret that is kept outside the database: without it no digest tells anything."""
        self._db = db
        self._key = hashlib.sha256(secret).digest()

    def digest(self, words: str, file: str) -> str:
        """Return what tells a message from its edits; no word can be read or guessed from it."""
        content = f"{file}\n{words}".encode("utf-8", "replace")
        return hashlib.blake2b(
            content, key=self._key, person=b"gestures", digest_size=8
        ).hexdigest()

    async def find(self, chat_id: int, message_id: int) -> Gesture | None:
        """Return what a message was answered with, or None."""
        return await gestures.find(self._db.read, chat_id, message_id)

    async def of_album(self, chat_id: int, album: str) -> Gesture | None:
        """Return the message with which an album was answered last, or None."""
        return await gestures.of_album(self._db.read, chat_id, album)

    async def is_latest(self, gesture: Gesture) -> bool:
        """Tell whether no later message has become the same thing."""
        last = await gestures.latest(self._db.read, gesture.chat_id, gesture.became)
        return last is None or last <= gesture.message_id

    async def note(self, gesture: Gesture, *, now: datetime) -> None:
        """Note what a message was answered with."""
        await self._db.in_one_trip(lambda tx: gestures.put(tx, gesture, now=now))

    async def tidy(self, *, now: datetime) -> None:
        """Forget what nobody can edit any more."""
        async with self._db.transaction() as tx:
            await gestures.purge(tx, before=now - KEPT)
