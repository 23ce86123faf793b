"""A broadcast of any words to any chats, steered by hand."""

from datetime import datetime, timedelta

from bot.core.sending.broadcasts import Report
from bot.services.announcements.sending.broadcasts import CANARY, HOLD, Broadcasts
from bot.storage.sending import broadcasts, deliveries, outcomes


class Broadcasting(Broadcasts):
    """What an announcement does to its broadcast, without an announcement."""

    async def start(
        self,
        source: str,
        chats: deliveries.Chats,
        *,
        canary: int = CANARY,
        hold: timedelta = HOLD,
    ) -> int:
        """Add a delivery for each of `chats` and let them go out; return the audience.

        The first `canary` go ahead, of each language and kind of chat; the others follow when
        they are released, or after `hold`. 0 is none. Called again after a crash, it
        goes on where it was; called for what goes out already, it changes nothing.
        """
        async with self._db.transaction() as tx:
            await broadcasts.add(tx, source, canary=canary, hold=hold)
        await self.fill(source, chats)
        row = await broadcasts.find(self._db.read, source)
        return int(row["audience"]) if row is not None else 0

    async def release(self, source: str) -> bool:
        """Go on to everybody after the first few; False when it does not wait for that."""
        async with self._db.transaction() as tx:
            return await broadcasts.release(tx, source)

    async def pause(self, source: str) -> bool:
        """Send nothing more for now; False when it does not go out.

        What a tick of the pump has in hand still leaves.
        """
        async with self._db.transaction() as tx:
            return await broadcasts.pause(tx, source)

    async def resume(self, source: str) -> bool:
        """Go on after a pause; False when it is not paused."""
        async with self._db.transaction() as tx:
            return await broadcasts.resume(tx, source)

    async def cancel(self, source: str) -> bool:
        """Never send what still waits; False when it is unknown or cancelled already."""
        async with self._db.transaction() as tx:
            return await broadcasts.cancel(tx, source)

    async def repeat(self, source: str, *, now: datetime) -> bool:
        """Try again who was not reached and can be now; the next `fill` adds who joined since.

        What arrived, or may have, is left alone. False unless it goes out or has gone out.
        """
        async with self._db.transaction() as tx:
            return await broadcasts.reopen(tx, source, now=now)

    async def report(self, source: str) -> Report | None:
        """Return what became of it so far, or None when nothing of this name was started."""
        return await outcomes.report(self._db.read, source)
