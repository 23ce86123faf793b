"""Values of open points: proposed by an officer, approved by a second one, in force at once."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import structlog

from bot.catalog.catalog import Catalog
from bot.catalog.load import ContentError, with_files
from bot.catalog.official.statements import Stated, has, is_of, restated
from bot.core.approvals import is_shown_to
from bot.core.audit import SealKey
from bot.core.calendar.morocco import day_of
from bot.core.official.statements import Statement
from bot.core.official.values import BadValueError, Kind, read
from bot.core.permissions import Denial
from bot.core.questions.official import State
from bot.core.tickets.secrets import asks_for_secret
from bot.services.officers.roles import Roles, require
from bot.services.official.consent import Consent
from bot.services.official.live import Live
from bot.services.official.points import OpenPoint, points
from bot.services.official.statement_notices import StatementNotices, key_of
from bot.services.official.told_values import ToldValues
from bot.storage import proposals
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.official import statements

DRAFTS_KEPT = timedelta(days=30)
_WORDED = {Kind.ADDRESS, Kind.WORDS, Kind.REFERENCE}
# How a statement ends: the act in the record, and what is told of it.
_ENDS = {State.WAITING: ("reject", "rejected"), State.LIVE: ("withdraw", "withdrawn")}
_TAKEN_BACK = ("take back", "taken-back")
log = structlog.get_logger()


class Statements:
    """What institutions state of the points that the content has open."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._consent = Consent(roles)
        self._turn = asyncio.Lock()  # one content is put together at a time
        self.notices = StatementNotices(live.content, roles)
        self.told = ToldValues(db, live.content, self.notices)

    @property
    def _content(self) -> Catalog:
        """What the files have."""
        return self._live.content

    async def open_points(self, officer_id: int, *, now: datetime) -> Sequence[OpenPoint]:
        """Return what waits for an institution's word, what an officer may do first at the top."""
        return await points(self._content, self._db.read, now=now, officer_id=officer_id)

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
        if about.kind in _WORDED and self._gives_away(value):
            raise BadValueError("secret")
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

    async def submit(self, number: int, *, officer_id: int, now: datetime) -> int | None:
        """Ask the other officers for approval; return how many are told, None for no own draft.

        Raises NotAllowedError, or BadValueError where a text that says the value would break.
        """
        draft = await self.find(number, officer_id)
        if draft is None or draft.author != officer_id or draft.state is not State.DRAFT:
            return None
        await self._consent.require_submitting(draft, now=now)
        await self._with(draft, now=now)
        async with self._db.transaction() as tx:
            await self._consent.require_submitting(draft, now=now, read=tx)
            if not await statements.submit(tx, number, officer_id):
                return None
            await audit.add(tx, officer_id, "submit", key_of(draft), draft.particulars, now=now)
            people = await self._consent.approvers(draft, now=now, read=tx)
            return await self.notices.ask(tx, draft, people, now=now)

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Put a value into force at once, and tell who asked; False when it waits not.

        Raises NotAllowedError, or BadValueError where a text that says the value would break.
        """
        async with self._turn:
            found = await statements.find(self._db.read, number)
            if found is None or found.state is not State.WAITING:
                return False
            require(await self.denial(found, officer_id, now=now))
            content = await self._with(found, now=now)
            async with self._db.transaction() as tx:
                require(await self._consent.denial(found, officer_id, now=now, read=tx))
                seal = sealed(self._db.seal_key, found)
                if not await statements.approve(tx, found, officer_id, seal=seal, now=now):
                    return False
                about = key_of(found)
                await audit.add(tx, officer_id, "approve", about, found.particulars, now=now)
                await self.notices.decided(tx, found, "approved", officer_id, now=now)
                await self.notices.tell(tx, found, now=now)
            self._live.restate(content)
        return True

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
                self._live.restate(await self._sound(await self._in_force(now), now=now))
        return ended

    async def _end(
        self, tx: Tx, number: int, old: State, new: State, officer_id: int, *, now: datetime
    ) -> bool:
        found = await statements.find(tx, number)
        if found is None or found.state is not old:
            return False
        is_own = old is State.WAITING and found.author == officer_id
        if not is_own:
            require(await self._consent.stopping(found, officer_id, now=now, read=tx))
        await statements.end(tx, number, old, new, by=officer_id, now=now)
        act, told = _TAKEN_BACK if is_own else _ENDS[old]
        await audit.add(tx, officer_id, act, key_of(found), found.particulars, now=now)
        await self.notices.decided(tx, found, told, officer_id, now=now)
        if old is State.LIVE:
            await self.notices.gone(tx, found, now=now)
        return True

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft."""
        async with self._db.transaction() as tx:
            return await statements.delete_draft(tx, number, officer_id)

    async def refresh(self, *, now: datetime) -> None:
        """Put into force what the rows have; what the content has by now is noted as there."""
        async with self._turn:
            for one in await statements.in_states(self._db.read, State.LIVE):
                if has(self._content, _stated(one, now)):
                    async with self._db.transaction() as tx:
                        await statements.end(
                            tx, one.number, State.LIVE, State.RETIRED, by=0, now=now
                        )
            if in_force := await self._in_force(now):
                self._live.restate(await self._sound(in_force, now=now))

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying."""
        async with self._db.transaction() as tx:
            await proposals.discard_old(tx, proposals.STATEMENTS, before=now - DRAFTS_KEPT)

    async def _in_force(self, now: datetime) -> list[Stated]:
        """Return what is in force as it was approved; what was not sealed so is left out."""
        found = []
        for one in await statements.in_states(self._db.read, State.LIVE):
            made = _stated(one, now)
            is_known = one.authority in self._content.authorities
            is_known = is_known and one.point in self._content.points
            is_sealed = one.seal == sealed(self._db.seal_key, one)
            if is_known and is_sealed and is_of(self._content, made):
                found.append(made)
            else:
                log.warning("statement is not as approved", statement=one.number)
        return found

    async def _with(self, statement: Statement, *, now: datetime) -> Catalog:
        """Return the content with a statement beside what is in force. Raises BadValueError."""
        others = [one for one in await self._in_force(now) if one.point != statement.point]
        one = _stated(statement, now)
        if not is_of(self._content, one):
            raise BadValueError("changed")
        try:
            return await self._read([*others, one], now=now)
        except ContentError as error:
            problems = [str(one) for one in error.problems]
            log.info("statement breaks a text", statement=statement.number, problems=problems)
            raise BadValueError("page") from error

    async def _sound(self, stated: Sequence[Stated], *, now: datetime) -> Catalog:
        """Return the content with what is stated, without what the checker refuses by now."""
        content, good = self._content, list[Stated]()
        try:
            return await self._read(stated, now=now)
        except ContentError:
            for one in stated:
                try:
                    content = await self._read([*good, one], now=now)
                except ContentError:
                    log.warning("statement is refused", point=one.point)
                else:
                    good.append(one)
        return content

    async def _read(self, stated: Sequence[Stated], *, now: datetime) -> Catalog:
        if not stated:
            return self._content
        return await asyncio.to_thread(_read, self._content, stated, day_of(now))


def sealed(key: SealKey | None, statement: Statement) -> str:
    """Return the proof that the bot put just this into force; empty without a key."""
    if key is None:
        return ""
    said = (f"{name}={value}" for name, value in sorted(statement.particulars.items()))
    return key.words(["stated-fact", statement.number, statement.author, *said])


def _stated(one: Statement, now: datetime) -> Stated:
    return Stated(one.point, one.authority, one.kind, one.value, day_of(one.approved_at or now))


def _read(content: Catalog, stated: Sequence[Stated], today: date) -> Catalog:
    """Return the content as it would be read with statements in its files."""
    return with_files(content, restated(content, stated), today=today)
