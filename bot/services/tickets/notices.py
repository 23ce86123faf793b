"""What is told of a ticket, as rows: to those who answer without whose it is, and to who asked."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons
from bot.core.callbacks.tickets import Rate, Reopen
from bot.core.sending.message_keys import CLOSED, MessageKey, MessageKind, joined
from bot.core.tickets.caution import Caution
from bot.core.tickets.tickets import Circle, Entry, EntryState, Kind, Ticket
from bot.core.writing.text import escape
from bot.services.questions.faq import Faq
from bot.services.tickets import card
from bot.services.tickets.helpers import Helpers
from bot.storage.database import Tx
from bot.storage.sending import broadcasts, deliveries, live_messages
from bot.storage.sending.deliveries import Attachment
from bot.storage.tickets import desk, entries, tickets

_CALL, _MORE, _SAID, _LOOKED = "call", "more", "said", "looked"
_ANSWER, _ENDED, _DELAYED = "answer", "ended", "delayed"


class Notices:
    """Puts what is told of a ticket into rows, inside the transaction of what happened."""

    def __init__(self, catalog: Catalog, helpers: Helpers, faq: Faq) -> None:
        self._catalog = catalog
        self._helpers = helpers
        self._faq = faq

    async def call(self, tx: Tx, ticket: Ticket, *, now: datetime) -> None:
        """Ask the circle of an open ticket to take it; where that is nobody, a wider one."""
        key = MessageKey(MessageKind.TICKET, ticket.number, _CALL, ticket.round, ticket.circle)
        said = await entries.of(tx, ticket.number)
        words = {code: self._called(ticket, said, code) for code in self._catalog.languages}
        group = await desk.group(tx)
        people = await self._helpers.to_ask(tx, ticket, is_group=group is not None, now=now)
        if not people and group is None and ticket.circle is not Circle.OFFICERS:
            to = Circle(ticket.circle + 1)
            if await tickets.widen(tx, ticket.number, before=ticket.circle, to=to):
                wider = await tickets.find(tx, ticket.number)
                if wider is not None:
                    await self.call(tx, wider, now=now)
            return
        await self._freeze(tx, key, words, buttons=self._buttons(ticket))
        await deliveries.enqueue_for(tx, key, people, now=now)
        if group is not None:
            await self._in_group(tx, key, ticket, now=now)

    async def more(self, tx: Tx, ticket: Ticket, entry: Entry, *, now: datetime) -> None:
        """Tell those who answer what who asked adds."""
        words = self._more(ticket, entry)
        await self._tell(tx, ticket, words, _MORE, entry.number, now=now)

    def _more(self, ticket: Ticket, entry: Entry) -> Mapping[str, str]:
        text = self._catalog.text
        return {
            code: f"<b>{escape(text('ticket-more', code, number=ticket.number))}</b>\n"
            f"<blockquote>{escape(entry.words)}</blockquote>"
            for code in self._catalog.languages
        }

    async def held(
        self, tx: Tx, ticket: Ticket, entry: Entry, why: Collection[Caution], *, now: datetime
    ) -> None:
        """Ask those who may give an answer a second look for it.

        Where nobody may as yet, everybody else: each reads at the button why, and who can.
        """
        words, buttons, key = {}, {}, card.held_key(entry)
        for code in self._catalog.languages:
            words[code], buttons[code] = card.look(self._catalog, entry, why, code)
        await self._freeze(tx, key, words, buttons=buttons, file=entry.file)
        if await desk.group(tx) is not None:
            await self._in_group(tx, key, ticket, now=now)
            return
        nobody = {entry.author, ticket.user_id}
        people = await self._helpers.second(entry.author or 0, read=tx, now=now) - nobody
        people = people or await self._helpers.every(read=tx) - nobody
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    async def said(self, tx: Tx, ticket: Ticket, what: str, *mark: object, now: datetime) -> None:
        """Tell those who answer why a ticket is closed: the string `ticket-told-<what>`."""
        words = {
            code: escape(self._catalog.text(f"ticket-told-{what}", code, number=ticket.number))
            for code in self._catalog.languages
        }
        await self._tell(tx, ticket, words, _SAID, what, *mark, is_over=True, now=now)
        await self.over(tx, ticket, now=now)

    async def answer(self, tx: Tx, ticket: Ticket, entry: Entry, *, now: datetime) -> None:
        """Have an answer leave for who asked: from a colleague, or from the Order."""
        text, who = self._catalog.text, "order" if entry.is_order else "colleague"
        words, buttons = {}, {}
        for code in self._catalog.languages:
            head = text(f"ticket-answer-{who}", code, number=ticket.number)
            said = f"<blockquote>{escape(entry.words)}</blockquote>" if entry.words else ""
            foot = escape(text("ticket-answer-more", code))
            words[code] = "\n".join(filter(None, (f"<b>{escape(head)}</b>", said, foot)))
            buttons[code] = [
                [
                    (text("ticket-good", code), Rate(ticket.number, True)),
                    (text("ticket-not-good", code), Rate(ticket.number, False)),
                ]
            ]
        key = MessageKey(MessageKind.TICKET, ticket.number, desk.TO_ASKER, _ANSWER, entry.number)
        await self._freeze(tx, key, words, buttons=buttons, file=entry.file)
        await deliveries.enqueue_for(tx, key, [ticket.user_id or 0], now=now)

    async def delayed(self, tx: Tx, ticket: Ticket, *, now: datetime) -> None:
        """Tell who asked, once, that their question still waits and who knows of it."""
        words = {
            code: escape(self._catalog.text("ticket-delayed", code, number=ticket.number))
            for code in self._catalog.languages
        }
        key = MessageKey(MessageKind.TICKET, ticket.number, desk.TO_ASKER, _DELAYED)
        await self._freeze(tx, key, words)
        await deliveries.enqueue_for(tx, key, [ticket.user_id or 0], now=now)  # once per chat

    async def ended(self, tx: Tx, ticket: Ticket, *, now: datetime) -> None:
        """Tell who asked that their question is closed, and how to open it again.

        What told those who answer of it offers nothing any more.
        """
        await self.over(tx, ticket, now=now)
        text = self._catalog.text
        words = {
            code: escape(text("ticket-ended", code, number=ticket.number))
            for code in self._catalog.languages
        }
        again = {
            code: [[(text("ticket-reopen", code), Reopen(ticket.number))]]
            for code in self._catalog.languages
        }
        key = MessageKey(
            MessageKind.TICKET, ticket.number, desk.TO_ASKER, _ENDED, int(now.timestamp())
        )
        await self._freeze(tx, key, words, buttons=again)
        await deliveries.enqueue_for(tx, key, [ticket.user_id or 0], now=now)

    async def over(self, tx: Tx, ticket: Ticket, *, now: datetime) -> None:
        """Have every message that told those who answer of a ticket say that it is closed."""
        spoken = self._spoken(ticket)
        words = {
            code: card.over(self._catalog, ticket, code, spoken=spoken)
            for code in self._catalog.languages
        }
        nothing: Mapping[str, Buttons] = {code: [] for code in words}
        for key in await desk.calls(tx, ticket.number, _CALL):
            await broadcasts.drop_unseen(tx, key)
            await live_messages.renew(tx, key, joined(key, CLOSED), words, nothing, now=now)
        for entry in await entries.of(tx, ticket.number):
            if entry.kind is Kind.ASKED:
                key = MessageKey(MessageKind.TICKET, ticket.number, _MORE, entry.number)
                said = self._more(ticket, entry)
                await live_messages.renew(tx, key, joined(key, CLOSED), said, nothing, now=now)
            elif entry.state is EntryState.HELD:
                await self._drop(tx, ticket, entry, now=now)

    async def _drop(self, tx: Tx, ticket: Ticket, entry: Entry, *, now: datetime) -> None:
        """Have an answer that waits for a second look leave no more, as its question is closed."""
        if not await entries.move(tx, entry.number, EntryState.HELD, EntryState.DROPPED):
            return
        text, words = self._catalog.text, {}
        for code in self._catalog.languages:
            head = text("ticket-look-closed", code, number=ticket.number)
            words[code] = f"{escape(head)}\n<blockquote>{escape(entry.words)}</blockquote>"
        await self._end_look(tx, ticket, entry, words, by=None, now=now)

    async def looked(
        self, tx: Tx, ticket: Ticket, entry: Entry, by: int, *, leaves: bool, now: datetime
    ) -> None:
        """Have what asked for a second look say what came of it, and by whom; tell its author."""
        named, what = await self._helpers.namer(read=tx), "gone" if leaves else "dropped"
        words = {}
        for code in self._catalog.languages:
            head = self._catalog.text(
                f"ticket-look-{what}", code, number=ticket.number, by=named(by, code)
            )
            words[code] = f"{escape(head)}\n<blockquote>{escape(entry.words)}</blockquote>"
        await self._end_look(tx, ticket, entry, words, by=by, now=now)

    async def _end_look(
        self,
        tx: Tx,
        ticket: Ticket,
        entry: Entry,
        words: Mapping[str, str],
        *,
        by: int | None,
        now: datetime,
    ) -> None:
        """Have what asked for a second look say `words`, and tell who wrote it, unless `by`."""
        key = card.held_key(entry)
        await broadcasts.drop_unseen(tx, key)
        nothing: Mapping[str, Buttons] = {code: [] for code in words}
        await live_messages.renew(tx, key, joined(key, CLOSED), words, nothing, now=now)
        if entry.author in {None, by}:
            return
        told = MessageKey(MessageKind.TICKET, ticket.number, _LOOKED, entry.number)
        await self._freeze(tx, told, words)
        await deliveries.enqueue_for(tx, told, [entry.author or 0], now=now)

    async def retract(self, tx: Tx, number: int, *, now: datetime) -> None:
        """Take the words of a ticket out of every message that told them to others."""
        gone = {
            code: escape(self._catalog.text("ticket-gone", code, number=number))
            for code in self._catalog.languages
        }
        await desk.retract(tx, number, gone, now=now)

    def _called(self, ticket: Ticket, said: Sequence[Entry], code: str) -> str:
        """Return the card of a question with the last that was said.

        Above it, from the second circle on, that it waits.
        """
        lines = [
            card.card(self._catalog, ticket, code, spoken=self._spoken(ticket)),
            card.last(self._catalog, said, code),
        ]
        shown = "\n".join(filter(None, lines))
        if ticket.circle is Circle.ON_DUTY:
            return shown
        waits = self._catalog.text("ticket-waits", code, number=ticket.number)
        return f"{escape(waits)}\n\n{shown}"

    def _spoken(self, ticket: Ticket) -> str:
        """Return what a question is written in: a language, or Darija."""
        return self._faq.language_of(ticket.words) or ticket.language

    def _buttons(self, ticket: Ticket) -> Mapping[str, Buttons]:
        return {
            code: card.buttons(self._catalog, ticket, code) for code in self._catalog.languages
        }

    async def _tell(
        self,
        tx: Tx,
        ticket: Ticket,
        words: Mapping[str, str],
        *part: object,
        is_over: bool = False,
        now: datetime,
    ) -> None:
        """Tell the group, or who has the ticket, or all who were asked to take it."""
        key = MessageKey(MessageKind.TICKET, ticket.number, *part)
        buttons = None if is_over else self._buttons(ticket)
        await self._freeze(tx, key, words, buttons=buttons)
        if await desk.group(tx) is not None:
            await self._in_group(tx, key, ticket, now=now)
            return
        told = {one.chat_id for one in await desk.told(tx, ticket.number)}
        people = [ticket.taken_by] if ticket.taken_by else sorted(told)
        await deliveries.enqueue_for(tx, key, people, now=now)

    async def _in_group(self, tx: Tx, key: MessageKey, ticket: Ticket, *, now: datetime) -> None:
        group = await desk.group(tx)
        if group is None:
            return
        here = int(group["chat_id"])
        await deliveries.enqueue_one(
            tx,
            key,
            here,
            language=group["language"] or self._catalog.default,
            thread_id=await desk.thread(tx, here, ticket.theme),
            now=now,
        )

    async def _freeze(
        self,
        tx: Tx,
        key: MessageKey,
        words: Mapping[str, str],
        *,
        buttons: Mapping[str, Buttons] | None = None,
        file: str | None = None,
    ) -> None:
        kind, _, file_id = (file or "").partition(":")
        attachment = Attachment(kind, file_id) if file else Attachment()
        await deliveries.freeze_words(tx, key, words, buttons=buttons, attachment=attachment)
