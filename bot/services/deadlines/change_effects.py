"""What a change of a date brings about for reminders: they follow it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import UNDO, Change, Kind, State
from bot.core.calendar.deadlines import Due, Month
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.reminders import AHEAD, Reminders
from bot.storage import changes
from bot.storage.database import Database, Tx

IN_FLIGHT = timedelta(minutes=20)  # no reminder is on its way longer


class ChangeEffects:
    """What follows a change, in the transaction that puts it into force or takes it back."""

    def __init__(
        self, db: Database, catalog: Catalog, deadlines: Deadlines, reminding: Reminders
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._reminding = reminding

    async def catch_up(self, *, now: datetime) -> None:
        """Correct the reminders that were on their way while a date was moved, or moved back."""
        recent = await changes.moved_since(self._db.read, now - UNDO - IN_FLIGHT)
        # Of one date the latest decision: its words say what holds.
        for change in {(one.key, one.period): one for one in recent}.values():
            async with self._db.transaction() as tx:
                is_undone = change.state is State.UNDONE
                cause = MessageKind.UNDONE if is_undone else MessageKind.MOVED
                for due in (await self.near(tx, change, now=now)).values():
                    name = MessageKey(cause, change.number, due.period)
                    await self._reminding.correct(tx, due, name, now=now)

    async def bears_upon(self, tx: Tx, change: Change, *, now: datetime) -> Due | None:
        """Return the date that a change is about, as it stands in this transaction."""
        if change.about is None:
            return None
        return await self._deadlines.find(change.key, change.about, now=now, read=tx)

    async def near(self, tx: Tx, change: Change, *, now: datetime) -> dict[Month, Due]:
        """Return the dates a change bears upon of which people may have been reminded."""
        if change.kind is Kind.MOVE and change.period:
            due = await self._deadlines.find(change.key, change.period, now=now, read=tx)
            return {change.period: due} if due else {}
        coming = await self._deadlines.coming(now=now, within=AHEAD, read=tx)
        return {due.period: due for due in coming if due.obligation.key == change.key}

    async def follow(
        self,
        tx: Tx,
        change: Change,
        before: Mapping[Month, Due],
        cause: MessageKind,
        *,
        now: datetime,
    ) -> None:
        """Let reminders follow: what waits is planned anew, what was sent is changed."""
        await self._reminding.retime(tx, now=now)
        after = await self.near(tx, change, now=now)
        for period in sorted({*before, *after}):
            name = MessageKey(cause, change.number, period)
            if period in after:
                await self._reminding.correct(tx, after[period], name, now=now)
            else:
                await self._reminding.cancel(tx, before[period], name, now=now)
