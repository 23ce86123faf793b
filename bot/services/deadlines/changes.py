"""Officers move or add a date: drafted in chat, approved by a second one, then in force."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import (
    UNDO,
    Change,
    DayPastError,
    GoneError,
    Particular,
    State,
    may_undo,
)
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.permissions import Denial
from bot.core.prompts import PromptKind
from bot.core.sending.message_keys import MessageKind
from bot.services.deadlines.change_announcements import ChangeAnnouncements, Foreseen
from bot.services.deadlines.change_effects import ChangeEffects
from bot.services.deadlines.change_notices import Announced, ChangeNotices, Turn
from bot.services.deadlines.change_requests import ChangeRequests, far, key_of
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Roles, require
from bot.storage import changes
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import prompts, subscriptions


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
        announcing: ChangeAnnouncements,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles
        self._effects = effects
        self._announcing = announcing
        self._requests = ChangeRequests(catalog, deadlines, roles)
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
        return far(self._catalog, change, before, language)

    async def foreseen(self, change: Change, officer_id: int, *, now: datetime) -> Foreseen | None:
        """Return the announcement that this officer can have agreed to along with a change.

        Of an own draft what would be shown to who approves; of what waits what they agree to with
        the date. None where it is the date alone.
        """
        if change.state not in {State.DRAFT, State.WAITING}:
            return None
        about = change.about
        due = about and await self._deadlines.find(change.key, about, now=now)
        foreseen = await self._announcing.foreseen(change, due or None, now=now)
        if foreseen is None or change.state is State.DRAFT:
            return foreseen
        may = await self._announcing.may_agree(foreseen, officer_id, now=now)
        return foreseen if may and foreseen.seal == change.announces else None

    async def agreeing(self, change: Change, *, now: datetime) -> set[int]:
        """Return who may agree to a change: of those who may, who may to its announcement too."""
        standing = await self._roles.standing(now=now, read=self._db.read)
        proposer = standing.person(change.author)
        officers = standing.who(lambda rules, one: rules.approve_date(one, proposer))
        about = change.about and await self._deadlines.find(change.key, change.about, now=now)
        foreseen = await self._announcing.foreseen(change, about or None, now=now)
        if foreseen is None:
            return officers
        both = await self._announcing.approvers(foreseen, now=now, read=self._db.read)
        return officers & both or officers

    async def submit(
        self, number: int, *, officer_id: int, announces: bool = False, now: datetime
    ) -> int | None:
        """Ask the other officers for approval and return how many are told.

        Where it `announces` the change, who may approve both is shown the announcement and
        agrees to both at once. None when it is no complete draft of this one, or cannot be
        announced that way. Raises NotAllowedError, DayPastError or GoneError.
        """
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            proposer = standing.person(officer_id)
            require(standing.rules.submit_date(proposer))
            change = await changes.find(tx, number)
            if change is None or change.missing:
                return None
            await self._refuse_unfit(tx, change, now=now)
            before = await self._effects.bears_upon(tx, change, now=now)
            both = await self._announcing.foreseen(change, before, now=now) if announces else None
            if announces and both is None:
                return None
            change = replace(change, announces=both.seal if both else None)
            if change.announced_on is None and change.author == officer_id:
                today = day_of(now)
                day, change = today.isoformat(), replace(change, announced_on=today)
                await changes.fill_in(tx, number, officer_id, Particular.ANNOUNCED_ON, day)
            if not await changes.submit(tx, number, officer_id, announces=change.announces):
                return None
            await prompts.close(tx, PromptKind.CHANGE, number, officer_id)
            await _record(tx, officer_id, "submit", change, now=now)
            others = standing.who(lambda rules, one: rules.approve_date(one, proposer))
            return await self._ask(tx, change, before, both, others, now=now)

    async def _ask(
        self,
        tx: Tx,
        change: Change,
        before: Due | None,
        both: Foreseen | None,
        officers: set[int],
        *,
        now: datetime,
    ) -> int:
        """Ask these officers to agree: to both who may approve both, the others to the date."""
        reminded = await subscriptions.count(tx, change.key, change.about)
        request = await self._requests.request(tx, change, before, reminded)
        for_both: set[int] = set()
        told = 0
        if both is not None:
            for_both = officers & await self._announcing.approvers(both, now=now, read=tx)
            told = await self._requests.ask_both(
                tx, change, request, both.words, for_both, now=now
            )
        others = officers - for_both
        return told + await self._requests.ask(tx, change, request, others, now=now)

    async def approve(
        self, number: int, *, officer_id: int, update_id: int, now: datetime
    ) -> bool:
        """Put a change into force, with all that follows, in one transaction.

        Its announcement leaves with it where that was asked for and both may decide about it too;
        else a draft of it is made. False when it waits no more. Raises NotAllowedError,
        DayPastError or GoneError.
        """
        change = await self.find(number)
        if change is None or change.state is not State.WAITING:
            await self._roles.require_national(officer_id, now=now)
            return False
        seats = await self._announcing.seats(change)
        async with self._db.transaction() as tx:
            require(await self.denial(change, officer_id, now=now, read=tx))
            await self._refuse_unfit(tx, change, now=now)
            was = await self._effects.bears_upon(tx, change, now=now)
            before = await self._effects.near(tx, change, now=now)
            if not await changes.approve(tx, number, officer_id, now=now):
                return False
            await _record(tx, officer_id, "approve", change, now=now)
            await self._effects.follow(tx, change, before, MessageKind.MOVED, now=now)
            due = await self._effects.bears_upon(tx, change, now=now)
            turn = Turn(was, due)
            await self._notices.close(tx, change, "approved", officer_id, turn=turn, now=now)
            draft = await self._announcing.draft(
                tx, change, due, seats, update_id=update_id, now=now
            )
            leaves_at, answer = None, None
            if draft is not None:
                leaves_at = await self._announcing.agree(tx, change, draft, officer_id, now=now)
                answer = Announced(draft, leaves_at)
            await self._notices.answer(tx, change, "approved", officer_id, answer, now=now)
            await self._notices.approved(tx, change, turn, officer_id, answer, now=now)
        if leaves_at is not None:
            await self._announcing.send(now=now)
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
            decision = "taken-back" if change.author == officer_id else "rejected"
            await self._notices.close(tx, change, decision, officer_id, now=now)
            if change.author != officer_id:
                await self._notices.answer(tx, change, "rejected", officer_id, now=now)
        return True

    async def undo(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take back a change that was approved less than ten minutes ago.

        What announces it goes too, also where it was asked for apart; an announcement that is
        under way already is left to officers, and stays noted. During a freeze it takes who
        proposed or approved it; all officers hear of it. Raises NotAllowedError.
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
            due = await self._effects.bears_upon(tx, change, now=now)
            officers = await self._roles.officers(read=tx)
            await self._effects.tell_undone(tx, change, due, but=officers, now=now)
            out = await self._announcing.take_back(tx, change, was, officer_id, now=now)
            turn, is_out = Turn(was, due), out is not None
            change = replace(change, state=State.UNDONE, announcement=out)
            await self._notices.close(
                tx, change, "undone", officer_id, turn=turn, is_out=is_out, now=now
            )
            await self._notices.undone(tx, change, turn, officer_id, is_out=is_out, now=now)
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
