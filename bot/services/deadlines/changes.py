"""Officers move or add a date: drafted in chat, approved by a second one, then in force."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import (
    UNDO,
    Change,
    DayPastError,
    GoneError,
    Kind,
    Particular,
    State,
    is_far,
    may_undo,
)
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.permissions import Denial
from bot.core.prompts import PromptKind
from bot.core.sending.message_keys import MessageKind
from bot.core.writing.text import escape
from bot.services.deadlines.change_effects import ChangeEffects
from bot.services.deadlines.change_notices import ChangeNotices, Turn, key_of
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Roles, require
from bot.storage import announcements, changes
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import prompts, subscriptions
from bot.storage.proposals import ANNOUNCEMENTS, discard
from bot.storage.sending import deliveries


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does, and how many are reminded.

    `before` is the date that is moved, or the first one that is not due any more; None for what
    is new or not there.
    """

    before: Due | None
    reminded: int


class Changes:
    """The changes of dates."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        deadlines: Deadlines,
        effects: ChangeEffects,
        roles: Roles,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles
        self._effects = effects
        self._notices = ChangeNotices(catalog, deadlines, roles)

    async def denial(
        self, change: Change, officer_id: int, *, now: datetime, read: Reader | None = None
    ) -> Denial | None:
        """Return why this officer may not approve a change, or None when they may."""
        standing = await self._roles.standing(now=now, read=read)
        officer, proposer = standing.person(officer_id), standing.person(change.author)
        return standing.rules.approve_date(officer, proposer)

    async def may(self, officer_id: int, *, submits: bool = False, now: datetime) -> bool:
        """Tell whether this officer may turn changes down, or submit one."""
        standing = await self._roles.standing(now=now)
        rule = standing.rules.submit_date if submits else standing.rules.propose_date
        return rule(standing.person(officer_id)) is None

    async def may_undo(self, change: Change, officer_id: int, *, now: datetime) -> bool:
        """Tell whether this officer may take an approved change back now."""
        standing = await self._roles.standing(now=now)
        denial = standing.rules.undo_date(change, standing.person(officer_id))
        return may_undo(change, now=now) and denial is None

    async def find(self, number: int) -> Change | None:
        """Return a change of any state, or None."""
        return await changes.find(self._db.read, number)

    async def waiting(self) -> list[Change]:
        """Return what waits for a second officer."""
        return list(await changes.in_states(self._db.read, State.WAITING))

    async def effect(self, change: Change, *, now: datetime) -> Effect:
        """Return what an officer has to know before deciding."""
        about = change.about
        before = about and await self._deadlines.find(change.key, about, now=now)
        return Effect(before, await subscriptions.count(self._db.read, change.key, about))

    def far(self, change: Change, before: Due | None, language: str) -> str:
        """Return a warning where a date is moved far from the one before, else nothing."""
        is_open = change.kind is Kind.MOVE and change.state in {State.DRAFT, State.WAITING}
        if not is_open or before is None or change.due_on is None:
            return ""
        if not is_far(before.due_on, change.due_on):
            return ""
        days = abs((change.due_on - before.due_on).days)
        return self._catalog.text("change-far", language, days=days)

    async def submit(self, number: int, *, officer_id: int, now: datetime) -> int | None:
        """Ask the other officers for approval and return how many are told.

        None when it is no complete draft of this one. Raises NotAllowedError, DayPastError or
        GoneError.
        """
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            proposer = standing.person(officer_id)
            require(standing.rules.submit_date(proposer))
            change = await changes.find(tx, number)
            if change is None or change.missing:
                return None
            await self._refuse_unfit(tx, change, now=now)
            if change.announced_on is None and change.author == officer_id:
                today = day_of(now)
                day, change = today.isoformat(), replace(change, announced_on=today)
                await changes.fill_in(tx, number, officer_id, Particular.ANNOUNCED_ON, day)
            if not await changes.submit(tx, number, officer_id):
                return None
            await prompts.close(tx, PromptKind.CHANGE, number, officer_id)
            await _record(tx, officer_id, "submit", change, now=now)
            name = key_of(change)
            before = await self._effects.bears_upon(tx, change, now=now)
            named = await self._roles.proposer(officer_id, read=tx)
            reminded = await subscriptions.count(tx, change.key, change.about)
            words = {
                code: "\n".join(
                    filter(
                        None,
                        (
                            said,
                            escape(self._notices.proposed(change, before, code)),
                            escape(self._notices.why(change, reminded, code)),
                            escape(named[code]),
                            escape(self.far(change, before, code)),
                        ),
                    )
                )
                for code, said in self._notices.words("change-notice", change).items()
            }
            await deliveries.freeze_words(tx, name, words, buttons=self._notices.asking(change))
            others = standing.who(lambda rules, one: rules.approve_date(one, proposer))
            return await deliveries.enqueue_for(tx, name, sorted(others), now=now)

    async def approve(
        self, number: int, *, officer_id: int, update_id: int, now: datetime
    ) -> bool:
        """Put a change into force, with all that follows, in one transaction.

        False when it waits no more. Raises NotAllowedError, DayPastError or
        GoneError.
        """
        change = await self.find(number)
        if change is None or change.state is not State.WAITING:
            await self._roles.require_national(officer_id, now=now)
            return False
        seats = [s for s in await self._roles.speaking(change.author) if not s.region]
        async with self._db.transaction() as tx:
            require(await self.denial(change, officer_id, now=now, read=tx))
            await self._refuse_unfit(tx, change, now=now)
            was = await self._effects.bears_upon(tx, change, now=now)
            before = await self._effects.near(tx, change, now=now)
            if not await changes.approve(tx, number, officer_id, now=now):
                return False
            await _record(tx, officer_id, "approve", change, now=now)
            await self._notices.close(tx, change, "approved", officer_id, now=now)
            await self._effects.follow(tx, change, before, MessageKind.MOVED, now=now)
            draft = await self._effects.announce(tx, change, seats, update_id=update_id, now=now)
            await self._notices.answer(tx, change, "approved", officer_id, draft=draft, now=now)
            turn = Turn(was, await self._effects.bears_upon(tx, change, now=now))
            await self._notices.approved(tx, change, turn, officer_id, now=now)
        return True

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down a waiting change; its owner may take it back too. Raises NotAllowedError."""
        await self._roles.require_national(officer_id, now=now)
        async with self._db.transaction() as tx:
            if not await changes.reject(tx, number, officer_id, now=now):
                return False
            change = await changes.find(tx, number)
            assert change is not None  # noqa: S101 - updated a line ago
            await _record(tx, officer_id, "reject", change, now=now)
            await self._notices.close(tx, change, "rejected", officer_id, now=now)
            if change.author != officer_id:
                await self._notices.answer(tx, change, "rejected", officer_id, now=now)
        return True

    async def undo(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take back a change that was approved less than ten minutes ago.

        The draft that announces it goes too; an announcement that is under way already is left
        to its author, and stays noted. During a freeze it takes who proposed or approved it; all
        officers hear of it. Raises NotAllowedError.
        """
        await self._roles.require_national(officer_id, now=now)
        change = await self.find(number)
        if change is None or not may_undo(change, now=now):
            return False
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            require(standing.rules.undo_date(change, standing.person(officer_id)))
            was = await self._effects.bears_upon(tx, change, now=now)
            before = await self._effects.near(tx, change, now=now)
            if not await changes.undo(tx, number, officer_id, since=now - UNDO):
                return False
            await _record(tx, officer_id, "undo", change, now=now)
            await self._effects.follow(tx, change, before, MessageKind.UNDONE, now=now)
            if change.announcement is not None:
                draft = change.announcement
                await discard(tx, ANNOUNCEMENTS, draft, change.author)
                if await announcements.find(tx, change.announcement) is None:
                    await changes.set_announcement(tx, number, None)
            turn = Turn(was, await self._effects.bears_upon(tx, change, now=now))
            await self._notices.undone(tx, change, turn, officer_id, now=now)
        return True

    async def _refuse_unfit(self, tx: Tx, change: Change, *, now: datetime) -> None:
        """Raise GoneError when there is nothing to change, DayPastError when it is too late."""
        day = change.due_on
        if change.about:
            due = await self._effects.bears_upon(tx, change, now=now)
            if due is None:
                raise GoneError
            day = day or due.due_on
        if day is not None and day < day_of(now):
            raise DayPastError


async def _record(tx: Tx, officer_id: int, act: str, change: Change, *, now: datetime) -> None:
    """Put an act of governance into the sealed record, with what the change says."""
    await audit.add(tx, officer_id, act, key_of(change), change.particulars, now=now)
