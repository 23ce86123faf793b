"""What who asks does: put a question, see how it stands, add, cancel, rate, open it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.tickets.hours import expected
from bot.core.tickets.tickets import REOPENS, Kind, Refusal, State, Ticket, TicketError
from bot.core.writing.text import shortened
from bot.services.questions.faq import Faq
from bot.services.questions.one_breath import LIKELY
from bot.services.tickets.notices import Notices
from bot.storage.database import Database, Reader
from bot.storage.tickets import entries, tickets

LONGEST = 1000  # UTF-16 units kept of a question, or of what is added to it
LISTED = 10
RECENT = timedelta(days=30)  # first replies by which the next one is expected


@dataclass(frozen=True, slots=True)
class Receipt:
    """The number of a ticket, and in how many open minutes a reply is to be expected, if known."""

    number: int
    promised: int | None


class Asking:
    """The questions that people put to people."""

    def __init__(self, db: Database, catalog: Catalog, faq: Faq, notices: Notices) -> None:
        self._db = db
        self._catalog = catalog
        self._faq = faq
        self._notices = notices

    def shown(self, words: str) -> str:
        """Return the words as others would get them, for the person to see before they go.

        What is a secret, or may be one, is left out.
        """
        return shortened(self._catalog.redactor.erased(words), LONGEST)

    def spoken(self, words: str, *, otherwise: str) -> str:
        """Return what a question is written in, Darija too; `otherwise` where it does not tell."""
        return self._faq.language_of(words) or otherwise

    async def ask(
        self,
        user_id: int,
        *,
        topic: str | None,
        words: str,
        language: str,
        region: str | None = None,
        update_id: int,
        now: datetime,
    ) -> Receipt:
        """Open a ticket, have those who answer told, and return its number."""
        kept, theme = self.shown(words), self._theme(topic, words, now=now)
        async with self._db.transaction() as tx:
            promised = await self._expected(tx, now=now)
            number, is_new = await tickets.add(
                tx,
                update_id=update_id,
                user_id=user_id,
                topic=topic,
                theme=theme,
                words=kept,
                language=language,
                region=region,
                promised=promised,
                now=now,
            )
            ticket = await tickets.find(tx, number)
            if is_new and ticket is not None:
                await self._notices.call(tx, ticket, now=now)
        return Receipt(number, ticket.promised if ticket else promised)

    async def own(self, user_id: int) -> Sequence[Ticket]:
        """Return the newest questions of a person, those that go on first."""
        return await tickets.of_person(self._db.read, user_id, most=LISTED)

    async def of(self, number: int, user_id: int, *, read: Reader | None = None) -> Ticket:
        """Return a question of a person. Raises TicketError where it is not theirs."""
        ticket = await tickets.find(read or self._db.read, number)
        if ticket is None or ticket.user_id != user_id:
            raise TicketError(Refusal.GONE)
        return ticket

    async def add(
        self, number: int, user_id: int, words: str, *, update_id: int, now: datetime
    ) -> None:
        """Add to a question; who answers is told. Raises TicketError."""
        async with self._db.transaction() as tx:
            ticket = await self.of(number, user_id, read=tx)
            if not ticket.is_live:
                raise TicketError(Refusal.CLOSED)
            kept = self.shown(words).strip()
            if not kept:
                raise TicketError(Refusal.EMPTY)
            entry, is_new = await entries.add(
                tx, number, Kind.ASKED, kept, update_id=update_id, now=now
            )
            if is_new:
                await tickets.went_on(tx, number, now=now)
                await self._notices.more(tx, ticket, entry, now=now)

    async def cancel(self, number: int, user_id: int, *, now: datetime) -> None:
        """Withdraw a question: its words leave the screens of others. Raises TicketError."""
        async with self._db.transaction() as tx:
            await self.of(number, user_id, read=tx)
            if not await tickets.end(tx, number, State.CANCELLED, now=now):
                raise TicketError(Refusal.CLOSED)
            await self._notices.retract(tx, number, now=now)

    async def rate(self, number: int, user_id: int, *, is_good: bool, now: datetime) -> None:
        """Keep what a person says of the answer; a good one closes. Raises TicketError."""
        async with self._db.transaction() as tx:
            ticket = await self.of(number, user_id, read=tx)
            await tickets.rate(tx, number, is_good=is_good)
            if is_good and await tickets.end(tx, number, State.CLOSED, now=now):
                await self._notices.said(tx, ticket, "good", ticket.round, now=now)

    async def reopen(self, number: int, user_id: int, *, now: datetime) -> None:
        """Ask again what was closed less than a week ago. Raises TicketError."""
        async with self._db.transaction() as tx:
            await self.of(number, user_id, read=tx)
            if not await tickets.reopen(tx, number, since=now - REOPENS, now=now):
                raise TicketError(Refusal.LATE)
            again = await self.of(number, user_id, read=tx)
            await self._notices.call(tx, again, now=now)

    async def _expected(self, read: Reader, *, now: datetime) -> int | None:
        """Return what may be said of the next reply; nothing where no hours are told."""
        if not self._catalog.hours.is_set:
            return None
        rows = await tickets.replies(read, since=now - RECENT)
        return expected([row["replied_in"] for row in rows])

    def _theme(self, topic: str | None, words: str, *, now: datetime) -> str | None:
        """Return the theme of a topic; without one, of the topic that words are likely about."""
        if topic is None:
            found = self._faq.find(words, today=day_of(now))
            if found.confidence >= LIKELY:
                topic = next((one.topic for one in found.ranked if one.topic), None)
        themes = (one.key for one in self._catalog.themes if topic in one.topics)
        return next(themes, None)
