"""What officers are told about a change of a date: decided or taken back, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, Kind, State, is_far
from bot.core.calendar.deadlines import Due
from bot.core.callbacks import ButtonRow, Buttons
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.callbacks.changes import ChangeDecision, DecideChange, ViewChange
from bot.core.callbacks.officers import AskFreeze
from bot.core.sending.message_keys import MessageKey, MessageKind, joined
from bot.core.writing.text import escape
from bot.services.deadlines.change_words import gist, written_in
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries


@dataclass(frozen=True, slots=True)
class Turn:
    """The date that a change bears upon, before and after; None where nothing is due."""

    before: Due | None
    after: Due | None


@dataclass(frozen=True, slots=True)
class Announced:
    """What became of the announcement of a change: it leaves, or is a draft."""

    number: int
    leaves: bool


class ChangeNotices:
    """The notices about changes, each in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines, roles: Roles) -> None:
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles

    def words(self, key: str, change: Change) -> Mapping[str, str]:
        """Return what a string says of a change in each language, as Telegram HTML."""
        return {
            code: escape(self._catalog.text(key, code, number=change.number))
            for code in self._catalog.languages
        }

    def proposed(self, change: Change, before: Due | None, language: str) -> str:
        """Return in a line what a change would do to a date, as plain text."""
        return gist(self._catalog, self._deadlines, change, before, None, language)

    def why(self, change: Change, reminded: int, language: str) -> str:
        """Return who says so and why, since when, and how many are reminded, as plain text."""
        text, day = self._catalog.text, change.announced_on
        authority = self._catalog.authorities[change.authority or ""].name[language]
        lines = [
            self._catalog.beside((authority, change.reason or ""), language),
            change.source or "",
            text("change-announced", language, date=self._catalog.date(day, language))
            if day
            else "",
            "" if change.kind is Kind.END else text("change-effect", language, count=reminded),
        ]
        return "\n".join(filter(None, lines))

    async def request(
        self, tx: Tx, change: Change, before: Due | None, reminded: int
    ) -> Mapping[str, str]:
        """Return what asks for approval in each language, as Telegram HTML: all that there is."""
        named = await self._roles.proposer(change.author, read=tx)
        return {
            code: "\n".join(
                [
                    said,
                    *map(
                        escape,
                        filter(
                            None,
                            (
                                self.proposed(change, before, code),
                                self.why(change, reminded, code),
                                named[code],
                                far(self._catalog, change, before, code),
                            ),
                        ),
                    ),
                ]
            )
            for code, said in self.words("change-notice", change).items()
        }

    async def ask(
        self,
        tx: Tx,
        change: Change,
        words: Mapping[str, str],
        officers: set[int],
        *,
        now: datetime,
    ) -> int:
        """Ask these officers to agree to the date alone, and return how many are told."""
        key = key_of(change)
        await deliveries.freeze_words(
            tx, key, words, buttons=self._asking(change, "change-approve")
        )
        return await deliveries.enqueue_for(tx, key, sorted(officers), now=now)

    async def ask_both(
        self,
        tx: Tx,
        change: Change,
        words: Mapping[str, str],
        announcement: Mapping[str, str],
        officers: set[int],
        *,
        now: datetime,
    ) -> int:
        """Ask these officers to agree to both, and return how many are told."""
        key, said = _both(change), self.words("change-notice-both", change)
        whole = {
            code: f"{words[code]}\n\n<b>{said[code]}</b>\n\n{announcement[code]}" for code in words
        }
        buttons = self._asking(change, "change-approve-both")
        await deliveries.freeze_words(tx, key, whole, buttons=buttons)
        return await deliveries.enqueue_for(tx, key, sorted(officers), now=now)

    def _asking(self, change: Change, approve: str) -> Mapping[str, Buttons]:
        """Return what is below what asks for approval, which says all that there is.

        Where a file is the source, it has to be opened before it is decided.
        """
        text, number = self._catalog.text, change.number
        decided = [(approve, ChangeDecision.APPROVE), ("change-reject", ChangeDecision.REJECT)]
        return {
            code: [
                *(
                    [(text(key, code), DecideChange(decision, number))]
                    for key, decision in decided
                    if not change.attachment
                ),
                [(text("announce-open", code), ViewChange(number))],
            ]
            for code in self._catalog.languages
        }

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
            told = self._of_announcement(change, leaves=announced.leaves)
            words = {code: f"{words[code]}\n\n{told[code]}" for code in words}
            key = "announce-open-closed" if announced.leaves else "change-announce"
            opens = ViewAnnouncement(announced.number)
            buttons = {code: [[(self._catalog.text(key, code), opens)]] for code in words}
        await deliveries.freeze_words(tx, name, words, buttons=buttons)
        await deliveries.enqueue_for(tx, name, [change.author], now=now)

    def _of_announcement(self, change: Change, *, leaves: bool) -> Mapping[str, str]:
        """Return what became of the announcement: it leaves, or has to be asked for by itself."""
        if leaves:
            return self.words("change-announcement-leaves", change)
        ready = self.words("change-announcement-ready", change)
        said = self._catalog.languages[written_in(self._catalog, change)].name
        only = {
            code: escape(self._catalog.text("change-announcement-only", code, name=said))
            for code in ready
        }
        apart = self.words("change-announcement-apart", change) if change.announces else {}
        return {
            code: " ".join(filter(None, (apart.get(code), ready[code], only[code])))
            for code in ready
        }

    async def close(
        self,
        tx: Tx,
        change: Change,
        decision: str,
        by: int,
        *,
        is_out: bool = False,
        now: datetime,
    ) -> None:
        """Have what asked the officers for approval say what was decided, and by whom.

        Where the announcement of what is undone `is_out`, it says that too.
        """
        words = await self._decided(tx, f"change-closed-{decision}", change, by)
        opens = {code: [self._opens(change, code)] for code in words}
        if is_out and change.announcement is not None:
            told = self.words("change-announcement-undone", change)
            words = {code: f"{words[code]}\n\n{told[code]}" for code in words}
            for code, rows in opens.items():
                look = self._catalog.text("announce-open-closed", code)
                rows.append([(look, ViewAnnouncement(change.announcement))])
        for key in (key_of(change), _both(change)):
            await requests.close(tx, key, words, opens, decision, by=by, now=now)

    async def approved(self, tx: Tx, change: Change, turn: Turn, by: int, *, now: datetime
    ) -> None:  # fmt: skip
        """Tell the other officers; who proposed it has an answer of their own."""
        officers = await self._roles.officers(read=tx)
        told = officers - {by, change.author}
        await self._tell(tx, told, "approved", change, turn, by=by, approver=by, now=now)

    async def undone(self, tx: Tx, change: Change, turn: Turn, by: int, *, now: datetime
    ) -> None:  # fmt: skip
        """Tell all officers, as one alone may do that, and who proposed and approved it."""
        officers, approver = await self._roles.officers(read=tx), change.decided_by or 0
        told = (officers | {change.author, approver}) - {by, 0}
        await self._tell(tx, told, "undone", change, turn, by=by, approver=approver, now=now)

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
        now: datetime,
    ) -> None:
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
            return f"{said}\n{about}"

        def buttons(code: str) -> Buttons:
            opens, halts = self._opens(change, code), (text("report-freeze", code), AskFreeze())
            return [opens, [halts]] if what == "undone" else [opens]

        officers = await self._roles.officers(read=tx)
        await self._roles.tell(tx, people & officers, words, buttons=buttons, now=now)
        await self._roles.tell(tx, people - officers, words, now=now)

    async def _decided(self, tx: Tx, key: str, change: Change, by: int) -> Mapping[str, str]:
        named, text = await self._roles.namer(read=tx), self._catalog.text
        return {
            code: escape(text(key, code, number=change.number, by=named(by, code)))
            for code in self._catalog.languages
        }

    def _opens(self, change: Change, code: str) -> ButtonRow:
        return [(self._catalog.text("change-open-closed", code), ViewChange(change.number))]


def far(catalog: Catalog, change: Change, before: Due | None, language: str) -> str:
    """Return a warning where a date is moved far from the one before, else nothing."""
    is_open = change.kind is Kind.MOVE and change.state in {State.DRAFT, State.WAITING}
    if not is_open or before is None or change.due_on is None:
        return ""
    if not is_far(before.due_on, change.due_on):
        return ""
    days = abs((change.due_on - before.due_on).days)
    return catalog.text("change-far", language, days=days)


def key_of(change: Change) -> MessageKey:
    """Return the name under which a change asks for approval, and stands in the record."""
    return MessageKey(MessageKind.CHANGE, change.number)


def _both(change: Change) -> MessageKey:
    return MessageKey(MessageKind.CHANGE, change.number, "both")
