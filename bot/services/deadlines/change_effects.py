"""What a change of a date brings about: reminders follow it, who was told of it is told again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import UNDO, Change, Kind, State
from bot.core.calendar.deadlines import Due, Month
from bot.core.callbacks.deadlines import ShowDeadline
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.bidi import unmarked
from bot.core.writing.text import escape, visible
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.reminders import AHEAD, Reminders
from bot.storage import changes
from bot.storage.database import Database, Tx
from bot.storage.people import date_readers
from bot.storage.sending import deliveries

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

    async def note_told(self, said: Sequence[str], user_id: int, *, now: datetime) -> None:
        """Note whom the bot has told the day of a change that may still be taken back.

        `said` is what it has just said to a person, as Telegram HTML.
        """
        recent = await changes.decided_since(self._db.read, now - UNDO)
        named = [change.number for change in recent if self._is_named(change, said)]
        if named:
            async with self._db.transaction() as tx:
                await date_readers.add(tx, named, user_id)

    def _is_named(self, change: Change, said: Sequence[str]) -> bool:
        if change.due_on is None:
            return False
        days = [
            unmarked(self._catalog.date(change.due_on, code)) for code in self._catalog.languages
        ]
        return any(day in unmarked(visible(html)) for html in said for day in days)

    async def tell_undone(
        self, tx: Tx, change: Change, due: Due | None, *, but: Collection[int], now: datetime
    ) -> None:
        """Tell who was told the day of a change that it was taken back, once each.

        `due` is the date as it stands again, None where nothing is due; `but` are those who hear
        of it otherwise.
        """
        people = await date_readers.of(tx, change.number) - set(but)
        if not people or change.due_on is None:
            return
        words = {code: self._undone(change, due, code) for code in self._catalog.languages}
        key = MessageKey(MessageKind.UNDONE, change.number, "told")
        buttons = {
            code: [[(self._catalog.text("home-deadline", code), ShowDeadline())]]
            for code in self._catalog.languages
        }
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    def _undone(self, change: Change, due: Due | None, code: str) -> str:
        undone = self._catalog.date(change.due_on, code) if change.due_on else ""
        if due is None:
            what = change.title or ""
            said = self._catalog.text("change-undone-gone", code, what=what, undone=undone)
        else:
            what = self._deadlines.subject(due, code)
            date = self._catalog.date(due.due_on, code, weekday=True)
            said = self._catalog.text(
                "change-undone-told", code, what=what, undone=undone, date=date
            )
        return escape(said)

    async def tidy(self, *, now: datetime) -> None:
        """Forget who was told the day of what cannot be taken back any more."""
        recent = await changes.decided_since(self._db.read, now - UNDO)
        async with self._db.transaction() as tx:
            await date_readers.forget_all_but(tx, [change.number for change in recent])

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
