"""What goes on while nobody does anything: a wider circle, a question set free, words gone."""

from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.tickets.tickets import KEPT, SETTLED, SILENCE, Circle, EntryState, State, Ticket
from bot.services.tickets.notices import Notices
from bot.storage.database import Database
from bot.storage.tickets import entries, tickets

WIDER = {Circle.EVERYBODY: 15, Circle.OFFICERS: 60}  # open minutes without anybody


class Escalation:
    """Looks after the tickets that nobody looks after."""

    def __init__(
        self, db: Database, catalog: Catalog, notices: Notices, *, kept: timedelta = KEPT
    ) -> None:
        """Keep the words of a closed ticket for as long as `kept`."""
        self._db = db
        self._catalog = catalog
        self._notices = notices
        self._kept = kept

    async def plan(self, *, now: datetime) -> None:
        """Do what is due; doing it twice, or after a stop in the midst, changes nothing.

        1. What somebody took and left for 20 minutes is free again.
        2. What nobody took is shown to a wider circle after 15 open minutes, officers after 60;
           then who asked is told once that it still waits.
        3. Of an answer that does not arrive those who answer are told, and it is closed.
        4. What was answered and left for a week is closed; `kept` later its words go.
        """
        for ticket in await tickets.stale(self._db.read, State.TAKEN, before=now - SILENCE):
            await self._free(ticket, now=now)
        for ticket in await tickets.unanswered(self._db.read):
            await self._widen(ticket, now=now)
        await self._close_lost(now=now)
        for ticket in await tickets.stale(self._db.read, State.ANSWERED, before=now - SETTLED):
            async with self._db.transaction() as tx:
                await tickets.end(tx, ticket.number, State.CLOSED, now=now)
                await self._notices.over(tx, ticket, now=now)
        for state in (State.CLOSED, State.CANCELLED):
            for ticket in await tickets.stale(self._db.read, state, before=now - self._kept):
                async with self._db.transaction() as tx:
                    await self._notices.retract(tx, ticket.number, now=now)
                    await tickets.drop_words(tx, ticket.number)

    async def _free(self, ticket: Ticket, *, now: datetime) -> None:
        async with self._db.transaction() as tx:
            current = await tickets.find(tx, ticket.number)
            if current is None or current.taken_by is None or current.moved_at > now - SILENCE:
                return
            if current.state is State.TAKEN:
                await tickets.free(tx, ticket.number, by=current.taken_by, now=now)
                if (again := await tickets.find(tx, ticket.number)) is not None:
                    await self._notices.call(tx, again, now=now)

    async def _widen(self, ticket: Ticket, *, now: datetime) -> None:
        waited = self._catalog.hours.minutes(ticket.waiting_since, now)
        due = [circle for circle, minutes in WIDER.items() if waited >= minutes]
        if not due or max(due) <= ticket.circle:
            return
        async with self._db.transaction() as tx:
            to = max(due)
            if await tickets.widen(tx, ticket.number, before=ticket.circle, to=to):
                wider = await tickets.find(tx, ticket.number)
                if wider is not None:
                    await self._notices.call(tx, wider, now=now)
                    if to is Circle.OFFICERS:
                        await self._notices.delayed(tx, wider, now=now)

    async def _close_lost(self, *, now: datetime) -> None:
        for entry in await entries.lost(self._db.read):
            async with self._db.transaction() as tx:
                ticket = await tickets.find(tx, entry.ticket)
                if ticket is None or not await entries.move(
                    tx, entry.number, EntryState.SENT, EntryState.LOST
                ):
                    continue
                await tickets.end(tx, entry.ticket, State.CLOSED, now=now)
                await self._notices.said(tx, ticket, "lost", entry.number, now=now)
