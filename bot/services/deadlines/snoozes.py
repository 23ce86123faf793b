"""One reminder more: a person asks for it, looks at it, and calls it off again."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Month
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import NoSnooze, awake, evening, tomorrow
from bot.services.deadlines.deadlines import Deadlines
from bot.storage.database import Database, Row
from bot.storage.people import declarations, subscriptions


class Snoozed(NamedTuple):
    """One reminder more that a person asked for; `at` is aware, in Morocco."""

    obligation: str
    period: Month
    at: datetime


class Snoozes:
    """What people are to be reminded of once more; `Reminders.plan` has it leave."""

    def __init__(self, db: Database, catalog: Catalog, deadlines: Deadlines) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines

    async def snooze(
        self, user_id: int, obligation: str, period: Month, *, until_evening: bool, now: datetime
    ) -> datetime | NoSnooze:
        """Remind a person once more, this evening or tomorrow.

        Return when, in Morocco, or why there would be nothing to remind of.
        """
        local = now.astimezone(ZONE)
        schedule = await subscriptions.find(self._db.read, user_id) or self._catalog.schedule
        moment = evening(local) if until_evening else tomorrow(local, schedule)
        return await self.remind_at(user_id, obligation, period, at=moment, now=now)

    async def remind_at(
        self, user_id: int, obligation: str, period: Month, *, at: datetime, now: datetime
    ) -> datetime | NoSnooze:
        """Remind a person once more at a moment, or when people wake after it.

        Return when, in Morocco, or why there would be nothing to remind of.
        """
        moment = awake(at.astimezone(ZONE))
        async with self._db.transaction() as tx:
            due = await self._deadlines.find(obligation, period, now=now, read=tx)
            if due is None or moment.date() > due.due_on:
                return NoSnooze.TOO_LATE
            if await declarations.is_done(tx, user_id, obligation, period):
                return NoSnooze.DECLARED
            await subscriptions.snooze(tx, user_id, obligation, period, at=moment)
        return moment

    async def waiting(self, user_id: int) -> Sequence[Snoozed]:
        """Return what a person is still to be reminded of once more, the next first."""
        return [_snoozed(row) for row in await subscriptions.snoozes_of(self._db.read, user_id)]

    async def end(self, user_id: int, obligation: str, period: Month) -> None:
        """Remind a person once more no longer."""
        async with self._db.transaction() as tx:
            await subscriptions.end_snooze(tx, user_id, obligation, period)

    async def end_all(self, user_id: int) -> Sequence[Snoozed]:
        """Remind a person once more no longer, of whatever it was; return what was to come."""
        async with self._db.transaction() as tx:
            ended = [_snoozed(row) for row in await subscriptions.snoozes_of(tx, user_id)]
            await subscriptions.end_snoozes(tx, user_id)
        return ended


def _snoozed(row: Row) -> Snoozed:
    at = datetime.fromisoformat(row["at"]).astimezone(ZONE)
    return Snoozed(row["obligation"], Month.parse(row["period"]), at)
