"""Officers move or add a date: drafted in chat, approved by a second one, then in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

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
    may_be_last,
    may_undo,
)
from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.callbacks.changes import ViewChange
from bot.core.permissions import Denial
from bot.core.writing.text import escape
from bot.services.deadlines.change_notices import ChangeNotices, Turn, source
from bot.services.deadlines.change_words import announcement
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.reminders import AHEAD, Reminders
from bot.services.officers.roles import Roles, Seat, require
from bot.storage import announcements, changes
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import subscriptions
from bot.storage.sending import deliveries

DRAFTS_KEPT = timedelta(days=7)
IN_FLIGHT = timedelta(minutes=20)  # no reminder is on its way longer
MONTHS = 12  # that are offered at a time


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does, and how many are reminded.

    `before` is the date that is moved, or the first one that is not due any more; None for what
    is new or not there.
    """

    before: Due | None
    reminded: int


_IN_WORDS = (Particular.TITLE, Particular.REASON, Particular.SOURCE)


class Changes:
    """The changes of dates."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        deadlines: Deadlines,
        reminding: Reminders,
        roles: Roles,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._reminding = reminding
        self._roles = roles
        self._notices = ChangeNotices(catalog, deadlines, roles)

    async def require_national(
        self, officer_id: int, *, now: datetime, read: Reader | None = None
    ) -> None:
        """Raise NotAllowedError unless this officer may change dates."""
        rules = await self._roles.rules(now=now, read=read)
        require(rules.propose_date(await self._roles.person(officer_id, read=read)))

    async def denial(
        self, change: Change, officer_id: int, *, now: datetime, read: Reader | None = None
    ) -> Denial | None:
        """Return why this officer may not approve a change, or None when they may."""
        rules = await self._roles.rules(now=now, read=read)
        officer = await self._roles.person(officer_id, read=read)
        proposer = await self._roles.person(change.proposed_by, read=read)
        return rules.approve_date(officer, proposer)

    async def may(self, officer_id: int, *, submits: bool = False, now: datetime) -> bool:
        """Tell whether this officer may turn changes down, or submit one."""
        rules, officer = await self._roles.rules(now=now), await self._roles.person(officer_id)
        rule = rules.submit_date if submits else rules.propose_date
        return rule(officer) is None

    async def may_undo(self, change: Change, officer_id: int, *, now: datetime) -> bool:
        """Tell whether this officer may take an approved change back now."""
        rules, officer = await self._roles.rules(now=now), await self._roles.person(officer_id)
        return may_undo(change, now=now) and rules.undo_date(change, officer) is None

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
        await self.require_national(officer_id, now=now)
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
        await self.require_national(officer_id, now=now)
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
        about = change.about
        before = about and await self._deadlines.find(change.key, about, now=now)
        return Effect(before, await subscriptions.count(self._db.read))

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
            rules = await self._roles.rules(now=now, read=tx)
            proposer = await self._roles.person(officer_id, read=tx)
            require(rules.submit_date(proposer))
            change = await changes.find(tx, number)
            if change is None or change.missing:
                return None
            await self._refuse_unfit(tx, change, now=now)
            if not await changes.submit(tx, number, officer_id):
                return None
            await _record(tx, officer_id, "submit", change, now=now)
            name = source(change)
            before = await self._bears_upon(tx, change, now=now)
            named = await self._roles.proposer(officer_id, read=tx)
            words = {
                code: "\n".join(
                    filter(
                        None,
                        (
                            said,
                            escape(named[code]),
                            escape(self.far(change, before, code)),
                        ),
                    )
                )
                for code, said in self._notices.words("change-notice", change).items()
            }
            opens = {
                code: [[(self._catalog.text("announce-open", code), ViewChange(number))]]
                for code in self._catalog.languages
            }
            await deliveries.freeze_words(tx, name, words, buttons=opens)
            others = await self._roles.who(
                lambda rules, one: rules.approve_date(one, proposer), now=now, read=tx
            )
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
            await self.require_national(officer_id, now=now)
            return False
        seats = [s for s in await self._roles.speaking(change.proposed_by) if not s.region]
        async with self._db.transaction() as tx:
            require(await self.denial(change, officer_id, now=now, read=tx))
            await self._refuse_unfit(tx, change, now=now)
            was = await self._bears_upon(tx, change, now=now)
            before = await self._near(tx, change, now=now)
            if not await changes.approve(tx, number, officer_id, now=now):
                return False
            await _record(tx, officer_id, "approve", change, now=now)
            await self._notices.close(tx, change, "approved", officer_id, now=now)
            await self._follow(tx, change, before, "moved", now=now)
            draft = await self._announce(tx, change, seats, update_id=update_id, now=now)
            await self._notices.answer(tx, change, "approved", officer_id, draft=draft, now=now)
            turn = Turn(was, await self._bears_upon(tx, change, now=now))
            await self._notices.approved(tx, change, turn, officer_id, now=now)
        return True

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down a waiting change; its owner may take it back too. Raises NotAllowedError."""
        await self.require_national(officer_id, now=now)
        async with self._db.transaction() as tx:
            if not await changes.reject(tx, number, officer_id, now=now):
                return False
            change = await changes.find(tx, number)
            assert change is not None  # noqa: S101 - updated a line ago
            await _record(tx, officer_id, "reject", change, now=now)
            await self._notices.close(tx, change, "rejected", officer_id, now=now)
            if change.proposed_by != officer_id:
                await self._notices.answer(tx, change, "rejected", officer_id, now=now)
        return True

    async def undo(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take back a change that was approved less than ten minutes ago.

        The draft that announces it goes too; an announcement that is under way already is left
        to its author, and stays noted. During a freeze it takes who proposed or approved it; all
        officers hear of it. Raises NotAllowedError.
        """
        await self.require_national(officer_id, now=now)
        change = await self.find(number)
        if change is None or not may_undo(change, now=now):
            return False
        async with self._db.transaction() as tx:
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.undo_date(change, await self._roles.person(officer_id, read=tx)))
            was = await self._bears_upon(tx, change, now=now)
            before = await self._near(tx, change, now=now)
            if not await changes.undo(tx, number, officer_id, since=now - UNDO):
                return False
            await _record(tx, officer_id, "undo", change, now=now)
            await self._follow(tx, change, before, "undone", now=now)
            if change.announcement is not None:
                await announcements.discard(tx, change.announcement, change.proposed_by)
                if await announcements.find(tx, change.announcement) is None:
                    await changes.set_announcement(tx, number, None)
            turn = Turn(was, await self._bears_upon(tx, change, now=now))
            await self._notices.undone(tx, change, turn, officer_id, now=now)
        return True

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft."""
        async with self._db.transaction() as tx:
            return await changes.discard(tx, number, officer_id)

    async def catch_up(self, *, now: datetime) -> None:
        """Correct the reminders that were on their way while a date was moved, or moved back."""
        recent = await changes.moved_since(self._db.read, now - UNDO - IN_FLIGHT)
        # Of one date the latest decision: its words say what holds.
        for change in {(one.key, one.period): one for one in recent}.values():
            async with self._db.transaction() as tx:
                cause = "undone" if change.state is State.UNDONE else "moved"
                for due in (await self._near(tx, change, now=now)).values():
                    name = f"{cause}:{change.number}:{due.period}"
                    await self._reminding.correct(tx, due, name, now=now)

    async def _refuse_unfit(self, tx: Tx, change: Change, *, now: datetime) -> None:
        """Raise GoneError when there is nothing to change, DayPastError when it is too late."""
        day = change.due_on
        if change.about:
            due = await self._bears_upon(tx, change, now=now)
            if due is None:
                raise GoneError
            day = day or due.due_on
        if day is not None and day < day_of(now):
            raise DayPastError

    async def _bears_upon(self, tx: Tx, change: Change, *, now: datetime) -> Due | None:
        """Return the date that a change is about, as it stands in this transaction."""
        if change.about is None:
            return None
        return await self._deadlines.find(change.key, change.about, now=now, read=tx)

    async def _near(self, tx: Tx, change: Change, *, now: datetime) -> dict[Month, Due]:
        """Return the dates a change bears upon of which people may have been reminded."""
        if change.kind is Kind.MOVE and change.period:
            due = await self._deadlines.find(change.key, change.period, now=now, read=tx)
            return {change.period: due} if due else {}
        coming = await self._deadlines.coming(now=now, within=AHEAD, read=tx)
        return {due.period: due for due in coming if due.obligation.key == change.key}

    async def _follow(
        self, tx: Tx, change: Change, before: Mapping[Month, Due], cause: str, *, now: datetime
    ) -> None:
        """Let reminders follow: what waits is planned anew, what was sent is changed."""
        await self._reminding.retime(tx, now=now)
        after = await self._near(tx, change, now=now)
        for period in sorted({*before, *after}):
            name = f"{cause}:{change.number}:{period}"
            if period in after:
                await self._reminding.correct(tx, after[period], name, now=now)
            else:
                await self._reminding.cancel(tx, before[period], name, now=now)

    async def _announce(
        self, tx: Tx, change: Change, seats: Sequence[Seat], *, update_id: int, now: datetime
    ) -> int | None:
        """Make a draft of the announcement, in the name of who proposed the change.

        None when that person speaks for nobody any more.
        """
        if not seats:
            return None
        authorities = [seat.authority for seat in seats]
        author = change.proposed_by
        draft = await announcements.add(
            tx,
            update_id=update_id,
            authority=change.authority if change.authority in authorities else authorities[0],
            region="",
            author=author,
            corrects=None,
            now=now,
        )
        due = await self._bears_upon(tx, change, now=now)
        texts = {
            code: escape(announcement(self._catalog, self._deadlines, change, due, code))
            for code in self._catalog.languages
        }
        await announcements.set_text(tx, draft, author, texts)
        await changes.set_announcement(tx, change.number, draft)
        return draft


async def _record(tx: Tx, officer_id: int, act: str, change: Change, *, now: datetime) -> None:
    """Put an act of governance into the sealed record, with what the change says."""
    await audit.add(tx, officer_id, act, source(change), change.particulars, now=now)
