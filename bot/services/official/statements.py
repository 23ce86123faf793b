"""Values of open points: proposed by an officer, approved by a second one, in force at once."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.catalog.official.statements import has
from bot.core.agreement.official import is_as_recorded
from bot.core.approvals import is_shown_to
from bot.core.audit import BOT
from bot.core.calendar.morocco import day_of
from bot.core.official.contacts import passes_for
from bot.core.official.leading import Standing, leads
from bot.core.official.sources import VOICE, read_source
from bot.core.official.statements import Statement
from bot.core.official.values import WORDED, BadValueError, Kind, read
from bot.core.permissions import Denial
from bot.core.questions.official import State
from bot.core.sending.message_keys import TOLD, joined
from bot.core.tickets.secrets import asks_for_secret
from bot.services.officers.roles import Roles, require
from bot.services.official.consent import Consent
from bot.services.official.in_force import InForce, as_stated
from bot.services.official.live import Live
from bot.services.official.points import OpenPoint, points
from bot.services.official.seals import entries, sealed
from bot.services.official.statement_notices import StatementNotices, key_of
from bot.services.official.told_values import ToldValues
from bot.storage import proposals
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.official import readers, statements

DRAFTS_KEPT = timedelta(days=30)


class Statements:
    """What institutions state of the points that the content has open."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._consent = Consent(roles)
        self._turn = asyncio.Lock()  # one content is put together at a time
        self._force = InForce(db, live)
        self.notices = StatementNotices(live.content, roles)
        self.told = ToldValues(db, live.content, self.notices)

    @property
    def _content(self) -> Catalog:
        """What the files have."""
        return self._live.content

    async def open_points(self, officer_id: int, *, now: datetime) -> Sequence[OpenPoint]:
        """Return what waits for an institution's word, what an officer may do first at the top."""
        db = self._db
        return await points(
            self._content, db.read, db.believed_key, now=now, officer_id=officer_id
        )

    async def find(self, number: int, officer_id: int) -> Statement | None:
        """Return a statement that an officer may look at, or None."""
        found = await statements.find(self._db.read, number)
        return found if found and is_shown_to(found, officer_id) else None

    def texts(self, statement: Statement) -> Mapping[str, str]:
        """Return the value in each language, as an answer says it."""
        return self.notices.texts(statement)

    async def denial(
        self, statement: Statement, officer_id: int, *, now: datetime
    ) -> Denial | None:
        """Return why this officer may not approve a statement."""
        return await self._consent.denial(statement, officer_id, now=now)

    async def may_stop(self, statement: Statement, officer_id: int, *, now: datetime) -> bool:
        """Tell whether this officer may turn a statement down, or take it back."""
        return await self._consent.stopping(statement, officer_id, now=now) is None

    async def replaces(self, statement: Statement, language: str) -> str:
        """Return which value one would take the place of, as plain text; empty for none."""
        return await self.notices.replaces(self._db.read, statement, language)

    async def begun(self, point: str, officer_id: int) -> Statement | None:
        """Return what waits about a point, whoever proposes it, else an officer's own draft."""
        if waiting := await statements.waiting(self._db.read, point):
            return waiting[0]
        drafts = await statements.in_states(self._db.read, State.DRAFT)
        own = (one for one in drafts if (one.point, one.author) == (point, officer_id))
        return next(own, None)

    async def beside(self, statement: Statement, language: str) -> Sequence[str]:
        """Return which other values wait for the same point, and by whom, as plain text."""
        return await self.notices.beside(self._db.read, statement, language)

    async def confirm(
        self, point: str, *, officer_id: int, update_id: int, now: datetime
    ) -> int | None:
        """Begin a draft that says that the value we have is right; return its number.

        None where there is no such value. Raises NotAllowedError.
        """
        fact = self._content.facts.get(point)
        if point not in self._content.points or fact is None:
            return None
        value = "\n".join(fact.texts[code] for code in self._content.languages)
        return await self._draft(point, Kind.FOUND, value, officer_id, update_id, now)

    async def propose(
        self, point: str, written: str, *, officer_id: int, update_id: int, now: datetime
    ) -> int | None:
        """Begin a draft with a value as somebody writes it; return its number.

        None where there is no such point. Raises NotAllowedError, or BadValueError.
        """
        about = self._content.points.get(point)
        if about is None:
            return None
        value = read(about.kind, written)
        if about.kind in WORDED and self._gives_away(value):
            raise BadValueError("secret")
        if about.kind in {Kind.SITE, Kind.MAIL} and passes_for(value, self._content.fact_hosts()):
            raise BadValueError("copy")
        if about.bounds and not about.bounds.hold(about.kind, value):
            raise BadValueError("phone" if about.kind is Kind.PHONE else "bounds")
        return await self._draft(point, about.kind, value, officer_id, update_id, now)

    def _gives_away(self, value: str) -> bool:
        redact = self._live.catalog.redactor.redact
        return asks_for_secret(value) or any(
            redact(line).gives_secret for line in [value, *value.split("\n")]
        )

    async def _draft(
        self, point: str, kind: Kind, value: str, officer_id: int, update_id: int, now: datetime
    ) -> int:
        authority = await self._consent.authority(officer_id, now=now)
        async with self._db.transaction() as tx:
            return await statements.add(
                tx,
                update_id=update_id,
                point=point,
                authority=authority,
                kind=kind,
                value=value,
                author=officer_id,
                now=now,
            )

    async def read_in(self, number: int, written: str, *, officer_id: int, now: datetime) -> bool:
        """Note where an officer has the value of an own draft from; False for no such draft.

        Raises NotAllowedError, or BadValueError for what names no source, or no day of one.
        """
        source, day = read_source(written, today=day_of(now))
        content = self._content
        found = leads(source, ours=content.fact_hosts(), quoted=content.hosts())
        if any(one.standing in {Standing.COPY, Standing.UNKNOWN} for one in found):
            raise BadValueError("source-link")
        if self._gives_away(source):
            raise BadValueError("secret")
        return await self._put_source(number, source, day, officer_id)

    async def told_by_voice(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Note that the value of an own draft was said by word of mouth, today; False for none.

        Raises NotAllowedError.
        """
        return await self._put_source(number, VOICE, day_of(now), officer_id)

    async def _put_source(self, number: int, source: str, day: date, officer_id: int) -> bool:
        async with self._db.transaction() as tx:
            await self._consent.require_seat(officer_id, read=tx)
            return await statements.put_source(tx, number, officer_id, source, day)

    async def submit(self, number: int, *, officer_id: int, now: datetime) -> int | None:
        """Ask the other officers for approval; return how many are told, None for no own draft.

        Raises NotAllowedError, or BadValueError where a text that says the value would break.
        """
        draft = await self.find(number, officer_id)
        if draft is None or draft.author != officer_id or draft.state is not State.DRAFT:
            return None
        await self._consent.require_submitting(draft, now=now)
        if not draft.source:
            raise BadValueError("source")
        await self._force.content_with(draft, now=now)
        async with self._db.transaction() as tx:
            await self._consent.require_submitting(draft, now=now, read=tx)
            if not await statements.submit(tx, number, officer_id):
                return None
            await audit.add(tx, officer_id, "submit", key_of(draft), draft.particulars, now=now)
            people = await self._consent.approvers(draft, now=now, read=tx)
            return await self.notices.ask(tx, draft, people, now=now)

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Put a value into force at once, and tell who asked; False when it waits not.

        Raises NotAllowedError, or BadValueError where a text that says the value would break, or
        the row is not what was submitted.
        """
        async with self._turn:
            found = await statements.find(self._db.read, number)
            if found is None or found.state is not State.WAITING:
                return False
            require(await self.denial(found, officer_id, now=now))
            content = await self._force.content_with(found, now=now)
            async with self._db.transaction() as tx:
                require(await self._consent.denial(found, officer_id, now=now, read=tx))
                if not is_as_recorded(found, await entries(tx)):
                    raise BadValueError("altered")
                live = replace(found, decided_by=officer_id, approved_at=now)
                seal = sealed(self._db.seal_key, live)
                if not await statements.approve(tx, found, officer_id, seal=seal, now=now):
                    return False
                about = key_of(found)
                await audit.add(tx, officer_id, "approve", about, found.particulars, now=now)
                await self.notices.decided(tx, found, "approved", officer_id, now=now)
                await self._end_beside(tx, live, now=now)
                await self.notices.tell(tx, found, now=now)
            self._live.restate(content)
        return True

    async def _end_beside(self, tx: Tx, live: Statement, *, now: datetime) -> None:
        """End what else waits as the value of a point of which one is in force now."""
        for one in await statements.waiting(tx, live.point):
            await statements.end(
                tx, one.number, State.WAITING, State.REJECTED, by=live.decided_by or 0, now=now
            )
            await audit.add(tx, BOT, "reject", key_of(one), one.particulars, now=now)
            await self.notices.replaced(tx, one, live, now=now)

    async def count_told(self, statement: Statement) -> int:
        """Return how many who had asked are told of a value, once it is in force."""
        return await readers.count_told(self._db.read, joined(key_of(statement), TOLD))

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down what waits; its author may take it back too. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            return await self._end(tx, number, State.WAITING, State.REJECTED, officer_id, now=now)

    async def withdraw(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take a value out of force, and tell who was told: one officer is enough.

        What the content says is back. Raises NotAllowedError.
        """
        async with self._turn:
            async with self._db.transaction() as tx:
                ended = await self._end(
                    tx, number, State.LIVE, State.WITHDRAWN, officer_id, now=now
                )
            if ended:
                self._live.restate(await self._force.content(now=now))
        return ended

    async def _end(
        self, tx: Tx, number: int, old: State, new: State, officer_id: int, *, now: datetime
    ) -> bool:
        found = await statements.find(tx, number)
        if found is None or found.state is not old:
            return False
        act, told = await self._consent.ending(found, officer_id, now=now, read=tx)
        await statements.end(tx, number, old, new, by=officer_id, now=now)
        await audit.add(tx, officer_id, act, key_of(found), found.particulars, now=now)
        await self.notices.decided(tx, found, told, officer_id, now=now)
        if old is State.LIVE:
            await self.notices.gone(tx, found, now=now)
        return True

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            await self._consent.require_seat(officer_id, read=tx)
            return await statements.delete_draft(tx, number, officer_id)

    async def refresh(self, *, now: datetime) -> None:
        """Put into force what the rows have; what the content has by now is noted as there."""
        async with self._turn:
            for one in await statements.in_states(self._db.read, State.LIVE):
                if has(self._content, as_stated(one, now)):
                    async with self._db.transaction() as tx:
                        await statements.end(
                            tx, one.number, State.LIVE, State.RETIRED, by=0, now=now
                        )
            self._live.restate(await self._force.content(now=now))

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying."""
        async with self._db.transaction() as tx:
            await proposals.discard_old(tx, proposals.STATEMENTS, before=now - DRAFTS_KEPT)
