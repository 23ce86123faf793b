"""What officers are told about a change of a date: decided or taken back, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, Kind
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

    def asking(self, change: Change) -> Mapping[str, Buttons]:
        """Return what is below the notice that asks for approval, which says all that there is.

        Where a file is the source, it has to be opened before it is decided.
        """
        text = self._catalog.text
        decided = (ChangeDecision.APPROVE, ChangeDecision.REJECT)
        return {
            code: [
                *(
                    [(text(f"change-{one}", code), DecideChange(one, change.number))]
                    for one in decided
                    if not change.attachment
                ),
                [(text("announce-open", code), ViewChange(change.number))],
            ]
            for code in self._catalog.languages
        }

    async def answer(
        self,
        tx: Tx,
        change: Change,
        decision: str,
        by: int,
        *,
        draft: int | None = None,
        now: datetime,
    ) -> None:
        """Tell who proposed a change what became of it, by whom, and of its announcement."""
        name = joined(key_of(change), decision)
        words = await self._decided(tx, f"change-decided-{decision}", change, by)
        buttons = None
        if draft is not None:
            ready = self.words("change-announcement-ready", change)
            words = {code: f"{words[code]}\n\n{ready[code]}" for code in words}
            said = self._catalog.languages[written_in(self._catalog, change)].name
            only = {
                code: escape(self._catalog.text("change-announcement-only", code, name=said))
                for code in words
            }
            words = {code: f"{words[code]} {only[code]}" for code in words}
            opens = ViewAnnouncement(draft)
            text = self._catalog.text
            buttons = {code: [[(text("change-announce", code), opens)]] for code in words}
        await deliveries.freeze_words(tx, name, words, buttons=buttons)
        await deliveries.enqueue_for(tx, name, [change.author], now=now)

    async def close(self, tx: Tx, change: Change, decision: str, by: int, *, now: datetime
    ) -> None:  # fmt: skip
        """Have what asked the officers for approval say what was decided, and by whom."""
        words = await self._decided(tx, f"change-closed-{decision}", change, by)
        opens = {code: [self._opens(change, code)] for code in words}
        await requests.close(tx, key_of(change), words, opens, by=by, now=now)

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


def key_of(change: Change) -> MessageKey:
    """Return the name under which a change asks for approval, and stands in the record."""
    return MessageKey(MessageKind.CHANGE, change.number)
