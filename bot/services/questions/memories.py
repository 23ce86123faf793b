"""Remembering one turn of each conversation for half an hour, by names and never by words."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.questions.memory import LASTS, Memory
from bot.storage.database import Database
from bot.storage.people import memories


class Memories:
    """What people were told last."""

    def __init__(self, db: Database, catalog: Catalog) -> None:
        self._db = db
        self._catalog = catalog

    async def of(self, user_id: int, *, now: datetime) -> Memory:
        """Return what a person was told last; an empty memory half an hour later."""
        found = await memories.find(self._db.read, user_id, since=now - LASTS)
        return found or Memory()

    async def note(self, user_id: int, memory: Memory, *, now: datetime) -> None:
        """Note what a person was told."""
        await self._db.in_one_trip(lambda tx: memories.put(tx, user_id, memory, now=now))

    def remedies(self, *, now: datetime) -> Mapping[str, Sequence[str]]:
        """Return what to go on with from each topic, as far as people may be told of it."""
        topics = self._catalog.topics
        today = day_of(now)
        return {
            topic.id: [one for one in topic.next if topics[one].is_known(today)]
            for topic in topics.values()
        }

    async def tidy(self, *, now: datetime) -> None:
        """Forget what is of no use any more."""
        async with self._db.transaction() as tx:
            await memories.purge(tx, before=now - LASTS)
