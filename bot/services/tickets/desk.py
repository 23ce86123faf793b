"""What those who answer do: take a question, answer, note, hand over, close, look again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.permissions import Denial
from bot.core.sending.message_keys import MessageKey
from bot.core.tickets.caution import Caution, cautions, lures
from bot.core.tickets.secrets import asks_for_secret
from bot.core.tickets.tickets import (
    Entry,
    EntryState,
    Kind,
    Refusal,
    State,
    Ticket,
    TicketError,
    refuses_take,
)
from bot.core.writing.text import utf16_length
from bot.services.tickets import card
from bot.services.tickets.helpers import Helpers
from bot.services.tickets.notices import Notices
from bot.storage.database import Database, Reader, Tx
from bot.storage.officers import freezes
from bot.storage.tickets import desk, entries, tickets

LONGEST = 3000  # UTF-16 units of an answer
LONGEST_BELOW_FILE = 700  # … that stands below a picture or a document
LISTED = 10
_REFUSALS = {  # what a rule says, as the one who would let an answer leave reads it
    Denial.NOBODY: Refusal.FIRST_LOOK,
    Denial.OWN: Refusal.FIRST_LOOK,
    Denial.AUTHOR_GONE: Refusal.AUTHOR,
    Denial.LINKED: Refusal.LINKED,
    Denial.NEW: Refusal.NEW,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a helper answers: words, and a file such as photo:<Telegram's file_id>."""

    words: str
    file: str | None = None
    has_link: bool = False  # behind other words


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of an answer: it left, unless it waits for a second look for these causes."""

    entry: Entry
    held: Sequence[Caution] = ()


class Desk:
    """The questions, as those who answer see them; each deed raises NotAllowedError."""

    def __init__(self, db: Database, catalog: Catalog, helpers: Helpers, notices: Notices) -> None:
        self._db = db
        self._catalog = catalog
        self._helpers = helpers
        self._notices = notices

    async def about(self, chat_id: int, message_id: int) -> MessageKey | None:
        """Return which message of a ticket one in a chat is, None where it is of none."""
        return await desk.about(self._db.read, chat_id, message_id)

    async def find(self, number: int) -> Ticket | None:
        """Return a question, or None."""
        return await tickets.find(self._db.read, number)

    async def said(self, number: int) -> Sequence[Entry]:
        """Return what was said in it, the oldest first."""
        return await entries.of(self._db.read, number)

    async def waiting(self, start: int = 0) -> tuple[int, Sequence[Ticket]]:
        """Return how many questions nobody has taken, and some of them from place `start` on."""
        count = await tickets.count_waiting(self._db.read)
        return count, await tickets.waiting(self._db.read, start=start, most=LISTED)

    async def held(self) -> tuple[int, Sequence[Entry]]:
        """Return how many answers wait for a second look, and the oldest of them."""
        return await entries.held(self._db.read, most=LISTED)

    def why(self, entry: Entry) -> Sequence[Caution]:
        """Return why an answer waits for a second look.

        Of an address behind other words nothing is kept: that it was is all that is left to say.
        """
        return self._cautions(entry.words, entry.file) or (Caution.LINK,)

    def _cautions(
        self, words: str, file: str | None, *, has_link: bool = False
    ) -> Sequence[Caution]:
        known = self._catalog.fact_hosts()
        return cautions(words, known=known, has_link=has_link, has_file=file is not None)

    async def mine(self, user_id: int) -> Sequence[Ticket]:
        """Return the questions that a helper has."""
        return await tickets.held_by(self._db.read, user_id)

    async def take(self, number: int, *, by: int, now: datetime) -> Ticket:
        """Take a question; taking one's own again changes nothing. Raises TicketError."""
        async with self._db.transaction() as tx:
            ticket = await self._open_to(tx, number, by)
            if ticket.taken_by != by and not await tickets.take(tx, number, by=by, now=now):
                raise TicketError(Refusal.TAKEN)
            return await self._now(tx, number)

    async def answer(
        self, number: int, answer: Answer, *, by: int, update_id: int, now: datetime
    ) -> Sent:
        """Send an answer, or hold it for a second look; who answers has the question then.

        Raises TicketError: somebody else has it, it is closed, or nothing of it may be sent, as
        where it asks for a secret.
        """
        words = answer.words.strip()
        longest = LONGEST_BELOW_FILE if answer.file else LONGEST
        if not words and not answer.file:
            raise TicketError(Refusal.EMPTY)
        if utf16_length(words) > longest:
            raise TicketError(Refusal.LONG)
        if asks_for_secret(words):
            raise TicketError(Refusal.ASKS)
        why = self._cautions(words, answer.file, has_link=answer.has_link)
        if lures(words, why):
            raise TicketError(Refusal.LURE)
        if card.leads_to_copy(self._catalog, words):
            raise TicketError(Refusal.COPY)
        async with self._db.transaction() as tx:
            ticket = await self._open_to(tx, number, by)
            if self._catalog.redactor.erased(words) != words:
                raise TicketError(Refusal.SECRET)
            entry, is_new = await entries.add(
                tx,
                number,
                Kind.ANSWER,
                words,
                update_id=update_id,
                author=by,
                is_order=await self._helpers.is_order(by, read=tx),
                file=answer.file,
                state=EntryState.HELD if why else EntryState.SENT,
                now=now,
            )
            if is_new and why:
                if ticket.taken_by is None:
                    await tickets.take(tx, number, by=by, now=now)
                await tickets.keep(tx, number, by=by, now=now)
                await self._notices.held(tx, ticket, entry, why, now=now)
            elif is_new:
                await self._leave(tx, ticket, entry, by=by, now=now)
        return Sent(entry, why)

    async def look(
        self, entry_id: int, *, leaves: bool, seal: str = "", by: int, now: datetime
    ) -> Ticket:
        """Let a held answer leave, as somebody else than who wrote it, or drop it.

        `seal` is of what was shown, "" off a button of before. Who wrote it may drop it too.
        Raises TicketError.
        """
        async with self._db.transaction() as tx:
            await self._helpers.require(by, read=tx)
            entry = await entries.find(tx, entry_id)
            ticket = await tickets.find(tx, entry.ticket) if entry else None
            if entry is None or ticket is None or ticket.user_id is None:
                raise TicketError(Refusal.GONE)
            if entry.state is not EntryState.HELD:
                raise TicketError(Refusal.GONE)
            if leaves and by in {entry.author, ticket.user_id}:
                raise TicketError(Refusal.FIRST_LOOK)
            if leaves and not ticket.is_live:
                raise TicketError(Refusal.CLOSED)
            if leaves and (refusal := await self._refuses_leaving(tx, entry, seal, by, now)):
                raise TicketError(refusal)
            to = EntryState.SENT if leaves else EntryState.DROPPED
            if not await entries.move(tx, entry_id, EntryState.HELD, to):
                raise TicketError(Refusal.GONE)
            if leaves:
                await self._leave(tx, ticket, entry, by=entry.author or by, now=now)
            await self._notices.looked(tx, ticket, entry, by, leaves=leaves, now=now)
            return ticket

    async def denies(self, entry: Entry, *, by: int, now: datetime) -> Refusal | None:
        """Return why a person may not let a held answer leave; None where they may."""
        return await self._refuses_leaving(self._db.read, entry, entry.seal, by, now)

    async def _refuses_leaving(
        self, read: Reader, entry: Entry, seal: str, by: int, now: datetime
    ) -> Refusal | None:
        if await freezes.is_frozen(read):
            return Refusal.FROZEN
        if seal not in {"", entry.seal}:
            return Refusal.CHANGED
        if asks_for_secret(entry.words):
            return Refusal.ASKS
        if lures(entry.words, self.why(entry)):
            return Refusal.LURE
        if card.leads_to_copy(self._catalog, entry.words):
            return Refusal.COPY
        denial = await self._helpers.look_again(entry.author or 0, by, read=read, now=now)
        return _REFUSALS[denial] if denial else None

    async def note(
        self, number: int, words: str, *, by: int, update_id: int, now: datetime
    ) -> None:
        """Keep a note among those who answer. Raises TicketError."""
        kept = self._catalog.redactor.erased(words).strip()
        if not kept:
            raise TicketError(Refusal.EMPTY)
        if utf16_length(kept) > LONGEST:
            raise TicketError(Refusal.LONG)
        async with self._db.transaction() as tx:
            await self._helpers.require(by, read=tx)
            await self._now(tx, number)
            await entries.add(tx, number, Kind.NOTE, kept, update_id=update_id, author=by, now=now)
            await tickets.keep(tx, number, by=by, now=now)

    async def hand_over(self, number: int, *, by: int, now: datetime) -> None:
        """Let somebody else take a question; they are asked anew. Raises TicketError."""
        async with self._db.transaction() as tx:
            await self._open_to(tx, number, by)
            if not await tickets.free(tx, number, by=by, now=now):
                raise TicketError(Refusal.TAKEN)
            await self._notices.call(tx, await self._now(tx, number), now=now)

    async def close(self, number: int, *, by: int, now: datetime) -> None:
        """Close a question; who asked is told, and may open it again. Raises TicketError."""
        async with self._db.transaction() as tx:
            ticket = await self._open_to(tx, number, by)
            if not await tickets.end(tx, number, State.CLOSED, now=now):
                raise TicketError(Refusal.CLOSED)
            await self._notices.ended(tx, ticket, now=now)

    async def left(self, user_id: int, *, now: datetime) -> None:
        """Ask anew for all that somebody had who left the helpers' group."""
        for ticket in await tickets.held_by(self._db.read, user_id):
            async with self._db.transaction() as tx:
                if ticket.state is State.TAKEN and await tickets.free(
                    tx, ticket.number, by=user_id, now=now
                ):
                    await self._notices.call(tx, await self._now(tx, ticket.number), now=now)

    async def _leave(
        self, tx: Tx, ticket: Ticket, entry: Entry, *, by: int, now: datetime
    ) -> None:
        replied_in = self._catalog.hours.minutes(ticket.asked_at, now)
        await tickets.answered(tx, ticket.number, by=by, replied_in=replied_in, now=now)
        await self._notices.answer(tx, ticket, entry, now=now)

    async def _open_to(self, tx: Tx, number: int, by: int) -> Ticket:
        """Return a question that somebody may take or answer. Raises TicketError."""
        await self._helpers.require(by, read=tx)
        ticket = await tickets.find(tx, number)
        if refusal := refuses_take(ticket, by):
            raise TicketError(refusal)
        return await self._now(tx, number)

    async def _now(self, read: Reader, number: int) -> Ticket:
        ticket = await tickets.find(read, number)
        if ticket is None or ticket.user_id is None:
            raise TicketError(Refusal.GONE)
        return ticket
