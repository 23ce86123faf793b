"""Knowing that the bot waits for somebody's words, so that they need no reply to be understood."""

from datetime import datetime, timedelta

from bot.core.prompts import AWAITS, Awaited
from bot.storage.database import Database
from bot.storage.people import awaited


class Awaiting:
    """What the bot last asked each person to write; it waits for an hour."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def asks(self, user_id: int, message_id: int, what: str, *, now: datetime) -> None:
        """Note that a message asks a person for something."""
        async with self._db.transaction() as tx:
            await awaited.put(tx, user_id, Awaited(message_id, what), now=now)

    async def of(
        self, user_id: int, *, now: datetime, within: timedelta = AWAITS
    ) -> Awaited | None:
        """Return what a person was asked within a time, or None."""
        return await awaited.find(self._db.read, user_id, since=now - within)

    async def done(self, user_id: int, *, now: datetime) -> None:
        """Wait no longer: it was answered, or the person does something else."""
        if await self.of(user_id, now=now) is not None:
            async with self._db.transaction() as tx:
                await awaited.drop(tx, user_id)
