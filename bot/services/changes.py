"""Officers move or add a date: drafted in chat, approved by a second one, then in force."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.changes import (
    UNDO,
    Change,
    DayPastError,
    Kind,
    Particular,
    State,
    may_approve,
    may_undo,
)
from bot.core.deadlines import Due, Month
from bot.core.morocco import day_of
from bot.core.text import escape
from bot.services.deadlines import Deadlines
from bot.services.reminders import Reminders
from bot.storage import changes, deliveries, subscriptions
from bot.storage.database import Database, Tx

DRAFTS_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does: the date before (None for a new one), and how many are reminded."""

    before: Due | None
    reminded: int


class Changes:
    """The changes of dates."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        deadlines: Deadlines,
        reminding: Reminders,
        *,
        officer_ids: Collection[int],
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._reminding = reminding
        self._officer_ids = frozenset(officer_ids)

    async def begin(
        self,
        kind: Kind,
        *,
        obligation: str | None = None,
        period: Month | None = None,
        officer_id: int,
        update_id: int,
        now: datetime,
    ) -> Change:
        """Make a draft."""
        async with self._db.transaction() as tx:
            number = await changes.add(
                tx,
                kind,
                obligation=obligation,
                period=period,
                officer_id=officer_id,
                update_id=update_id,
                now=now,
            )
            change = await changes.find(tx, number)
        assert change is not None  # noqa: S101 - written a line ago
        return change

    async def find(self, number: int) -> Change | None:
        """Return a change of any state, or None."""
        return await changes.find(self._db.read, number)

    async def waiting(self) -> list[Change]:
        """Return what waits for a second officer."""
        return list(await changes.in_states(self._db.read, State.WAITING))

    async def drafts(self, officer_id: int) -> list[Change]:
        """Return an officer's own drafts, the latest last."""
        found = await changes.in_states(self._db.read, State.DRAFT)
        return [change for change in found if change.proposed_by == officer_id]

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying."""
        async with self._db.transaction() as tx:
            await changes.delete_old_drafts(tx, before=now - DRAFTS_KEPT)

    async def fill_in(
        self, number: int, particular: Particular, value: str | int, *, officer_id: int
    ) -> Change | None:
        """Note a particular of an officer's own draft; None when it is not that any more."""
        async with self._db.transaction() as tx:
            if not await changes.fill_in(tx, number, officer_id, particular, value):
                return None
            return await changes.find(tx, number)

    async def attach(self, number: int, file_id: str, *, officer_id: int) -> None:
        """Add a file to an officer's own draft."""
        async with self._db.transaction() as tx:
            await changes.attach(tx, number, officer_id, file_id)

    async def asks(self, number: int, particular: Particular, message_id: int) -> None:
        """Note which message asks for a particular, so that its answer is understood."""
        async with self._db.transaction() as tx:
            await changes.ask(tx, number, particular, message_id)

    async def asked_by(self, officer_id: int, message_id: int) -> tuple[int, Particular] | None:
        """Return which draft and particular a message asks an officer for, or None."""
        return await changes.asked_by(self._db.read, officer_id, message_id)

    async def effect(self, change: Change, *, now: datetime) -> Effect:
        """Return what an officer has to know before deciding."""
        before = None
        if change.obligation and change.period:
            before = await self._deadlines.find(change.obligation, change.period, now=now)
        return Effect(before, await subscriptions.count(self._db.read))

    async def submit(self, number: int, *, officer_id: int, now: datetime) -> int | None:
        """Ask the other officers for approval and return how many are told.

        None when it is no complete draft of this one. Raises DayPastError.
        """
        async with self._db.transaction() as tx:
            change = await changes.find(tx, number)
            if change is None or change.missing:
                return None
            _refuse_past(change, now=now)
            if not await changes.submit(tx, number, officer_id):
                return None
            source = f"deadline-change:{number}"
            await deliveries.freeze_words(tx, source, self._words("change-notice", change))
            others = sorted(self._officer_ids - {officer_id})
            return await deliveries.enqueue_for(tx, source, others, now=now)

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Put a change into force, with all that follows, in one transaction.

        False unless another officer's change waits. Raises DayPastError.
        """
        change = await self.find(number)
        if change is None or not may_approve(change, officer_id):
            return False
        _refuse_past(change, now=now)
        async with self._db.transaction() as tx:
            if not await changes.approve(tx, number, officer_id, now=now):
                return False
            await self._follow(tx, change, "moved", now=now)
            await self._tell(tx, change, "approved", now=now)
        return True

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down a waiting change; its owner may take it back too."""
        async with self._db.transaction() as tx:
            if not await changes.reject(tx, number, officer_id, now=now):
                return False
            change = await changes.find(tx, number)
            if change is not None and change.proposed_by != officer_id:
                await self._tell(tx, change, "rejected", now=now)
        return True

    async def undo(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take back a change that was approved less than ten minutes ago."""
        change = await self.find(number)
        if change is None or not may_undo(change, now=now):
            return False
        async with self._db.transaction() as tx:
            if not await changes.undo(tx, number, officer_id, since=now - UNDO):
                return False
            await self._follow(tx, change, "undone", now=now)
        return True

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft."""
        async with self._db.transaction() as tx:
            return await changes.discard(tx, number, officer_id)

    async def _follow(self, tx: Tx, change: Change, cause: str, *, now: datetime) -> None:
        """Let reminders follow: what waits is planned anew, what was sent is changed."""
        await self._reminding.retime(tx, now=now)
        if change.kind is not Kind.MOVE or change.period is None:
            return
        due = await self._deadlines.find(change.key, change.period, now=now, read=tx)
        if due is None:
            return
        await self._reminding.correct(tx, due, f"{cause}:{change.number}", now=now)

    async def _tell(self, tx: Tx, change: Change, decision: str, *, now: datetime) -> None:
        """Tell the officer who proposed a change what became of it."""
        source = f"deadline-change:{change.number}:{decision}"
        words = self._words(f"change-decided-{decision}", change)
        await deliveries.freeze_words(tx, source, words)
        await deliveries.enqueue_for(tx, source, [change.proposed_by], now=now)

    def _words(self, key: str, change: Change) -> Mapping[str, str]:
        return {
            code: escape(self._catalog.text(key, code, number=change.number))
            for code in self._catalog.languages
        }


def _refuse_past(change: Change, *, now: datetime) -> None:
    """Raise DayPastError when the new date is past."""
    if change.due_on is not None and change.due_on < day_of(now):
        raise DayPastError
