"""What officers are told about a change of a date: decided or taken back, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, State
from bot.core.calendar.deadlines import Due
from bot.core.callbacks import ButtonRow, Buttons
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.callbacks.changes import ViewChange
from bot.core.callbacks.officers import AskFreeze
from bot.core.sending.message_keys import MessageKey, MessageKind, joined
from bot.core.writing.text import escape
from bot.services.deadlines.change_requests import both_key_of, key_of, moment, words_of
from bot.services.deadlines.change_words import gist, usual, written_in
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries, outcomes


@dataclass(frozen=True, slots=True)
class Turn:
    """The date that a change bears upon, before and after; None where nothing is due."""

    before: Due | None
    after: Due | None


@dataclass(frozen=True, slots=True)
class Announced:
    """What became of the announcement of a change: it leaves at a moment, or is a draft."""

    number: int
    leaves_at: datetime | None


class ChangeNotices:
    """The notices about changes, each in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines, roles: Roles) -> None:
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles

    async def answer(
        self,
        tx: Tx,
        change: Change,
        decision: str,
        by: int,
        announced: Announced | None = None,
        *,
        now: datetime,
    ) -> None:
        """Tell who proposed a change what became of it, by whom, and of its announcement."""
        name = joined(key_of(change), decision)
        words = await self._decided(tx, f"change-decided-{decision}", change, by)
        buttons = None
        if announced is not None:
            told = self._of_announcement(change, announced.leaves_at, now=now)
            words = {code: f"{words[code]}\n\n{told[code]}" for code in words}
            key = "announce-open-closed" if announced.leaves_at else "change-announce"
            opens = ViewAnnouncement(announced.number)
            buttons = {code: [[(self._catalog.text(key, code), opens)]] for code in words}
        await deliveries.freeze_words(tx, name, words, buttons=buttons)
        await deliveries.enqueue_for(tx, name, [change.author], now=now)

    def _of_announcement(
        self, change: Change, leaves_at: datetime | None, *, now: datetime
    ) -> Mapping[str, str]:
        """Return what became of the announcement: it leaves, or has to be asked for by itself."""
        if leaves_at is not None:
            return {
                code: escape(self._leaves(leaves_at, code, now=now))
                for code in self._catalog.languages
            }
        ready = words_of(self._catalog, "change-announcement-ready", change)
        is_own = usual(self._catalog, change) is None  # words that wait to be translated
        said = self._catalog.languages[written_in(self._catalog, change)].name
        only = {
            code: escape(self._catalog.text("change-announcement-only", code, name=said))
            for code in ready
        }
        apart = (
            words_of(self._catalog, "change-announcement-apart", change)
            if change.announces
            else {}
        )
        return {
            code: " ".join(filter(None, (apart.get(code), ready[code], only[code] * is_own)))
            for code in ready
        }

    def _leaves(self, leaves_at: datetime | None, code: str, *, now: datetime) -> str:
        """Return when an announcement leaves, or that its draft waits; as plain text."""
        if leaves_at is None:
            return self._catalog.text("change-announcement-approved", code)
        return leaves(self._catalog, leaves_at if leaves_at > now else None, code)

    async def close(
        self,
        tx: Tx,
        change: Change,
        decision: str,
        by: int,
        *,
        turn: Turn | None = None,
        is_out: bool = False,
        now: datetime,
    ) -> None:
        """Have what asked the officers for approval say what was decided, and by whom.

        What it was about, where the `turn` that the date took is known, and of what is undone the
        date in force by now. Where the announcement of what is undone `is_out`, that too.
        """
        words = await self._decided(tx, f"change-closed-{decision}", change, by)
        if turn is not None:
            words = {
                code: f"{said}\n{self._turned(change, turn, code)}" for code, said in words.items()
            }
        opens = {code: [self._opens(change, code)] for code in words}
        if is_out and change.announcement is not None:
            told = await self._out(tx, change.announcement)
            words = {code: f"{said}\n\n{escape(told[code])}" for code, said in words.items()}
            for code, rows in opens.items():
                rows.append(self._looks(change.announcement, code))
        for key in (key_of(change), both_key_of(change)):
            await requests.close(tx, key, words, opens, decision, by=by, now=now)

    def _turned(self, change: Change, turn: Turn, code: str) -> str:
        """Return what a change is about as Telegram HTML; of what is undone, what holds again."""
        said = gist(self._catalog, self._deadlines, change, turn.before, turn.after, code)
        again = back(self._catalog, change, turn.after, code)
        return "\n".join(map(escape, filter(None, (said, again))))

    async def _out(self, tx: Tx, number: int) -> Mapping[str, str]:
        """Return that the announcement of what is undone has left, or leaves still; plain text."""
        report = await outcomes.report(tx, MessageKey(MessageKind.ANNOUNCEMENT, number))
        is_done = report is not None and report.is_done
        key = "change-announcement-undone-left" if is_done else "change-announcement-undone"
        return {code: self._catalog.text(key, code) for code in self._catalog.languages}

    async def approved(
        self,
        tx: Tx,
        change: Change,
        turn: Turn,
        by: int,
        announced: Announced | None = None,
        *,
        now: datetime,
    ) -> None:
        """Tell the other officers, of its announcement too; who proposed it has an answer."""
        officers = await self._roles.officers(read=tx)
        told, more = officers - {by, change.author}, None
        if announced is not None:
            more = {
                code: self._leaves(announced.leaves_at, code, now=now)
                for code in self._catalog.languages
            }
        await self._tell(
            tx, told, "approved", change, turn, by=by, approver=by, more=more, now=now
        )

    async def undone(
        self,
        tx: Tx,
        change: Change,
        turn: Turn,
        by: int,
        *,
        is_out: bool = False,
        now: datetime,
    ) -> None:
        """Tell all officers, as one alone may do that, and who proposed and approved it.

        Where its announcement `is_out`, that too.
        """
        officers, approver = await self._roles.officers(read=tx), change.decided_by or 0
        told, more = (officers | {change.author, approver}) - {by, 0}, None
        if is_out and change.announcement is not None:
            more = await self._out(tx, change.announcement)
        await self._tell(
            tx, told, "undone", change, turn, by=by, approver=approver, more=more, now=now
        )

    async def _tell(
        self,
        tx: Tx,
        people: set[int],
        what: str,
        change: Change,
        turn: Turn,
        *,
        by: int,
        approver: int,
        more: Mapping[str, str] | None,
        now: datetime,
    ) -> None:
        """Tell of a change; `more` is of its announcement, as plain text."""
        named = await self._roles.namer(read=tx)
        text = self._catalog.text

        def words(code: str) -> str:
            said = text(
                f"change-told-{what}",
                code,
                number=change.number,
                by=named(by, code),
                proposer=named(change.author, code),
                approver=named(approver, code),
            )
            about = gist(self._catalog, self._deadlines, change, turn.before, turn.after, code)
            return "\n".join([said, about, *([more[code]] if more else [])])

        def buttons(code: str) -> Buttons:
            opens, halts = self._opens(change, code), (text("report-freeze", code), AskFreeze())
            if what != "undone":
                return [opens]
            is_out = more is not None and change.announcement is not None
            looks = [self._looks(change.announcement or 0, code)] if is_out else []
            return [opens, *looks, [halts]]

        officers = await self._roles.officers(read=tx)
        await self._roles.tell(tx, people & officers, words, buttons=buttons, now=now)
        await self._roles.tell(tx, people - officers, words, now=now)

    async def _decided(self, tx: Tx, key: str, change: Change, by: int) -> Mapping[str, str]:
        named, text = await self._roles.namer(read=tx), self._catalog.text
        return {
            code: escape(text(key, code, number=change.number, by=named(by, code)))
            for code in self._catalog.languages
        }

    def _looks(self, announcement: int, code: str) -> ButtonRow:
        look = self._catalog.text("announce-open-closed", code)
        return [(look, ViewAnnouncement(announcement))]

    def _opens(self, change: Change, code: str) -> ButtonRow:
        return [(self._catalog.text("change-open-closed", code), ViewChange(change.number))]


def back(catalog: Catalog, change: Change, after: Due | None, language: str) -> str:
    """Return which date is in force again once a change is undone, else nothing."""
    if change.state is not State.UNDONE or after is None:
        return ""
    date = catalog.date(after.due_on, language, weekday=True)
    return catalog.text("change-date-back", language, date=date)


def leaves(catalog: Catalog, planned: datetime | None, language: str) -> str:
    """Return that the announcement of a change leaves with it, or at a planned moment."""
    if planned is None:
        return catalog.text("change-announcement-leaves", language)
    at = moment(catalog, planned, language)
    return catalog.text("change-announcement-leaves-at", language, **at)
