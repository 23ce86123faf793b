"""What asks officers to agree to what a suspended person proposed: it says so, and offers no yes.

All of it at once, from the rows: announcements, dates, documents, official answers, values, and
whom that person invited. Given back, the roles let each ask again; taken for good, each is closed.
"""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons, CallbackData
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.callbacks.changes import ViewChange
from bot.core.callbacks.documents import ViewDocument
from bot.core.callbacks.officers import DecideSeat, SeatDecision
from bot.core.callbacks.official import ViewOfficial, ViewStatement
from bot.core.sending.message_keys import CLOSED, MessageKey, MessageKind, joined
from bot.core.writing.text import MESSAGE_LIMIT, escape, fitted
from bot.services.officers.roles import Roles
from bot.storage import proposals
from bot.storage.database import Reader, Tx
from bot.storage.officers import invitations
from bot.storage.proposals import Proposals
from bot.storage.sending import frozen_words, live_messages

_BOTH = "both"  # part of the key of a date that asks along with its announcement
_MARKS = ("⛔", "↩", "❌")  # one begins the line above; nothing that asks begins so
_HELD, _BACK, _OVER = "author-suspended", "author-back", "author-removed"
_KINDS: tuple[tuple[Proposals, MessageKind, Callable[[int], CallbackData]], ...] = (
    (proposals.ANNOUNCEMENTS, MessageKind.APPROVAL, ViewAnnouncement),
    (proposals.CHANGES, MessageKind.CHANGE, ViewChange),
    (proposals.DOCUMENTS, MessageKind.DOCUMENT, ViewDocument),
    (proposals.ANSWERS, MessageKind.OFFICIAL, ViewOfficial),
    (proposals.STATEMENTS, MessageKind.STATED, ViewStatement),
)


@dataclass(frozen=True, slots=True)
class _Asks:
    """The messages of a key that ask for something: what opens that, or who is to be let in."""

    key: MessageKey
    opens: CallbackData | None = None


class HeldRequests:
    """Renews what asks for a yes to somebody's proposals, in the transaction that befalls them."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    async def hold(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        """Have all of it say that its author's roles do not hold, and offer no yes."""
        await self._renew(tx, user_id, _HELD, by=by, now=now)

    async def resume(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        """Have what said so ask again."""
        await self._renew(tx, user_id, _BACK, by=by, now=now)

    async def end(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        """Have all of it say that it is closed, as its author's roles are taken back for good."""
        await self._renew(tx, user_id, _OVER, by=by, now=now)

    async def _renew(self, tx: Tx, user_id: int, what: str, *, by: int, now: datetime) -> None:
        named, codes = await self._roles.namer(read=tx), self._catalog.languages
        async for asks in _asking(tx, user_id):
            name = joined(asks.key, CLOSED, what, int(now.timestamp()))
            words: dict[str, str] = {}
            buttons: dict[str, Buttons] = {}
            for code in codes:
                said = self._catalog.text(
                    f"request-{what}", code, who=named(user_id, code), by=named(by, code)
                )
                before = await _said(tx, asks.key, code)
                words[code] = fitted(f"{escape(said)}\n{before}".rstrip(), MESSAGE_LIMIT)
                buttons[code] = await self._offers(tx, asks, what, code)
            await live_messages.renew_waiting(tx, asks.key, name)
            await live_messages.renew(tx, asks.key, name, words, buttons, now=now)

    async def _offers(self, tx: Tx, asks: _Asks, what: str, code: str) -> Buttons:
        if asks.opens is not None:
            key = "announce-open" if what == _BACK else "request-open-closed"
            return [[(self._catalog.text(key, code), asks.opens)]]
        row = await frozen_words.find(tx, asks.key, code)
        rows: list[list[tuple[str, CallbackData]]] = []
        for label, data in chain.from_iterable(json.loads(row["buttons"] or "[]") if row else []):
            decides = DecideSeat.read(data)
            if decides and (what == _BACK or decides.decision is not SeatDecision.ACCEPT):
                rows.append([(label, decides)])
        return rows


async def _said(read: Tx, key: MessageKey, code: str) -> str:
    """Return what messages of a key say now (HTML), without the line above where they have one."""
    row = await frozen_words.shown(read, key, code)
    if row is None or not frozen_words.is_ours(row, read.seal_key):
        return ""
    html = str(row["html"])
    return html.partition("\n")[2] if html.startswith(_MARKS) else html


async def _asking(read: Reader, user_id: int) -> AsyncIterator[_Asks]:
    """Yield what asks for a yes to something that a person proposed, or to whom they invited."""
    for of, kind, opens in _KINDS:
        for number in await proposals.waiting_of(read, of, user_id):
            yield _Asks(MessageKey(kind, number), opens(number))
            if kind is MessageKind.CHANGE:
                yield _Asks(MessageKey(kind, number, _BOTH), opens(number))
    for one in await invitations.every_candidate(read):
        if one.invited_by == user_id:
            about = MessageKey(MessageKind.ROLE, f"seat-{one.user_id}-{one.authority}")
            for key in await live_messages.keys_below(read, about):
                yield _Asks(key)
