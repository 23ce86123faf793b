"""Drafts of changes of dates: begun by an officer, filled in piece by piece, given up."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, GoneError, Kind, Particular, State, may_be_last
from bot.core.calendar.deadlines import Month
from bot.core.calendar.morocco import day_of
from bot.core.prompts import PromptKind
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Roles
from bot.storage import changes, proposals
from bot.storage.database import Database
from bot.storage.people import prompts

DRAFTS_KEPT = timedelta(days=7)
MONTHS = 12  # that are offered at a time
_IN_WORDS = (Particular.TITLE, Particular.REASON, Particular.SOURCE)


class ChangeDrafts:
    """What nobody but its officer sees yet."""

    def __init__(self, db: Database, catalog: Catalog, deadlines: Deadlines, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles

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
        """Make a draft. Raises NotAllowedError, or GoneError for what cannot be ended."""
        await self._roles.require_national(officer_id, now=now)
        title = None
        if kind is Kind.END:
            endable = await self._deadlines.endable(now=now)
            title = next((one.title for one in endable if one.key == obligation), None)
            if title is None:
                raise GoneError
        async with self._db.transaction() as tx:
            number = await changes.add(
                tx,
                kind,
                obligation=obligation,
                period=period,
                title=title,
                officer_id=officer_id,
                update_id=update_id,
                now=now,
            )
            change = await changes.find(tx, number)
        assert change is not None  # noqa: S101 - written a line ago
        return change

    async def of(self, officer_id: int) -> list[Change]:
        """Return an officer's own drafts, the latest last."""
        found = await changes.in_states(self._db.read, State.DRAFT)
        return [change for change in found if change.author == officer_id]

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying."""
        async with self._db.transaction() as tx:
            await proposals.discard_old(tx, proposals.CHANGES, before=now - DRAFTS_KEPT)

    async def fill_in(
        self,
        number: int,
        particular: Particular,
        value: str | int | Month,
        *,
        officer_id: int,
        now: datetime,
    ) -> Change | None:
        """Note a particular of an officer's own draft; None when it is not that any more.

        None also for a last month that cannot be it. Raises NotAllowedError.
        """
        await self._roles.require_national(officer_id, now=now)
        async with self._db.transaction() as tx:
            draft = await changes.find(tx, number)
            if draft is None:
                return None
            if isinstance(value, Month):
                if not may_be_last(draft, value, today=day_of(now)):
                    return None
                value = str(value)
            elif isinstance(value, str) and particular in _IN_WORDS:
                value = self._catalog.redactor.erased(value)
            if not await changes.fill_in(tx, number, officer_id, particular, value):
                return None
            await prompts.close(tx, PromptKind.CHANGE, number, officer_id)
            return await changes.find(tx, number)

    async def months(
        self, change: Change, *, since: Month | None = None, now: datetime
    ) -> Sequence[Month]:
        """Return the months to choose from: the last one of what is added, the first without it.

        `since` goes on from a month; there are at most `MONTHS`.
        """
        today = day_of(now)
        if change.kind is Kind.END:
            first = since or Month.of(today)
            months = (
                await self._deadlines.months_ahead(change.key, first, now=now, count=MONTHS)
                if may_be_last(change, first, today=today)
                else []
            )
            return [one for one in months if may_be_last(change, one.plus(-1), today=today)]
        first = since or Month.of(change.due_on or today).plus(1)
        months = [first.plus(later) for later in range(MONTHS)]
        return [one for one in months if may_be_last(change, one, today=today)]

    async def attach(self, number: int, file_id: str, *, officer_id: int, now: datetime) -> None:
        """Add a file to an officer's own draft. Raises NotAllowedError."""
        await self._roles.require_national(officer_id, now=now)
        async with self._db.transaction() as tx:
            await changes.attach(tx, number, officer_id, file_id)

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft."""
        async with self._db.transaction() as tx:
            await prompts.close(tx, PromptKind.CHANGE, number, officer_id)
            return await proposals.discard(tx, proposals.CHANGES, number, officer_id)
