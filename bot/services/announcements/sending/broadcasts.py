"""A message to many: its deliveries are written slice by slice, and the first few chosen."""

from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.core.sending.message_keys import MessageKey
from bot.storage.database import Database, Tx
from bot.storage.sending import broadcasts, deliveries, waves

SLICE = 5_000  # chats a transaction: nobody waits for the database longer than an instant
CANARY = 30
HOLD = timedelta(minutes=3)


class Broadcasts:
    """How the messages of a broadcast go out. Their words are frozen under the same name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def fill(
        self,
        key: str,
        chats: deliveries.Chats,
        *,
        priority: int = deliveries.NORMAL,
        best_before: datetime | None = None,
        template: MessageKey | None = None,
    ) -> None:
        """Go on with writing the deliveries of a broadcast, and let them go out.

        `template` names what they say, where that is frozen under another key. What waits at
        `best_before` ends there. A broadcast that is not being filled is left alone.
        """
        read, after = self._db.read, None
        while True:
            # Looked for on the reader: only the writing itself holds the database.
            found = await deliveries.next_slice(read, key, chats, after=after, most=SLICE)
            if found is None:
                return
            if after is None and found["filled_to"] is not None:  # begun before a crash
                after = found["filled_to"]
                continue
            until: int | None = found["until"]
            enqueue = partial(
                deliveries.enqueue_slice,
                key=key,
                chats=chats,
                after=after,
                until=until,
                priority=priority,
                best_before=best_before,
                template=template,
            )
            await self._db.in_one_trip(partial(_slice, key, enqueue, until))
            await broadcasts.checkpoint(read)
            if until is None:
                await self._open(key, found["canary"])
                return
            after = until

    async def _open(self, key: str, canary: int) -> None:
        # Chosen on the reader: looking for them keeps nobody from writing.
        first = await waves.choose(self._db.read, key, canary) if canary else []
        async with self._db.transaction() as tx:
            if await broadcasts.open_up(tx, key, has_canary=bool(first)):
                await waves.mark(tx, first)


async def _slice(
    key: str, enqueue: Callable[[Tx], Coroutine[Any, Any, int]], until: int | None, tx: Tx
) -> None:
    added = await enqueue(tx)
    await broadcasts.note_filled(tx, key, filled_to=until, added=added)
