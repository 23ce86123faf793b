"""Official answers: made of what was answered once, approved by a second officer, in force."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.catalog.catalog import Catalog
from bot.catalog.model import Source, Topic
from bot.catalog.official.answers import as_topic, facts_of
from bot.core.agreement.official import is_as_recorded
from bot.core.approvals import is_shown_to
from bot.core.calendar.morocco import day_of
from bot.core.permissions import Denial
from bot.core.questions.official import Defect, DefectError, OfficialAnswer, State
from bot.core.writing.darija import ByLanguage
from bot.core.writing.text import escape
from bot.services.officers.roles import Roles, require
from bot.services.official.alike import Askers
from bot.services.official.checks import asks, defects, named
from bot.services.official.consent import Consent
from bot.services.official.effects import Effect, Effects
from bot.services.official.learning import Learning
from bot.services.official.live import Live
from bot.services.official.notices import OfficialNotices, key_of
from bot.services.official.recognition import Recognition
from bot.services.official.seals import believed_answers, entries, sealed
from bot.storage import proposals
from bot.storage.audit import audit
from bot.storage.database import Database, Reader
from bot.storage.official import answers, asked, readers

DRAFTS_KEPT = timedelta(days=30)
log = structlog.get_logger()


class OfficialAnswers:
    """The answers that institutions give once for all."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._catalog = live.catalog
        self._roles = roles
        self._consent = Consent(roles)
        self._effects = Effects(live)
        self._askers = Askers(live)
        self.recognition = Recognition(db, live.catalog)
        self.notices = OfficialNotices(live.catalog, roles)
        self.learning = Learning(db, live, self.notices)

    async def find(self, number: int) -> OfficialAnswer | None:
        """Return an answer of any state, or None."""
        return await answers.find(self._db.read, number)

    async def on_the_desk(self, officer_id: int) -> Sequence[OfficialAnswer]:
        """Return what an officer may look at: what waits, what is in force, and own drafts."""
        found = await answers.in_states(self._db.read, State.WAITING, State.LIVE, State.DRAFT)
        return [one for one in found if is_shown_to(one, officer_id)]

    async def denial(
        self,
        answer: OfficialAnswer,
        officer_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Denial | None:
        """Return why this officer may not approve an answer: the rules are those of documents."""
        return await self._consent.denial(answer, officer_id, now=now, read=read)

    async def may_withdraw(
        self, answer: OfficialAnswer, officer_id: int, *, now: datetime
    ) -> bool:
        """Tell whether this officer may take an answer back, or turn it down."""
        return await self._consent.stopping(answer, officer_id, now=now) is None

    def defects(self, answer: OfficialAnswer, *, now: datetime) -> Sequence[Defect]:
        """Return what is to be mended before a draft may be submitted."""
        found = named(answer, self._catalog.topics, self._catalog.default)
        return defects(self._catalog, found, on=day_of(now))

    async def submit(
        self, number: int, *, officer_id: int, now: datetime
    ) -> tuple[int, Effect] | None:
        """Measure what a draft changes and ask the other officers; return how many are told.

        None when it is no draft of this one. Raises NotAllowedError, or DefectError where
        something is missing or an answer that is there would be displaced.
        """
        draft = await self.find(number)
        if draft is None or draft.author != officer_id or draft.state is not State.DRAFT:
            return None
        await self._consent.require_submitting(draft, now=now)
        waiting = await answers.in_states(self._db.read, State.WAITING)
        taken = {*self._catalog.topics, *(one.topic for one in waiting)}
        ready = named(draft, taken, self._catalog.default)
        if found := self.defects(draft, now=now):
            raise DefectError(found)
        effect = await self._effects.of(ready, self._db.read, now=now)
        if effect.displaced:
            raise DefectError([Defect.REPLACES], effect.displaced)
        alike = await self._askers.of(ready, self._db.read, now=now)
        async with self._db.transaction() as tx:
            if await answers.find(tx, number) != draft:
                return None  # changed while it was measured
            if not await answers.submit(
                tx, number, officer_id, topic=ready.topic, gained=effect.gained
            ):
                return None
            answer = await answers.find(tx, number)
            assert answer is not None  # noqa: S101 - updated a line ago
            await audit.add(tx, officer_id, "submit", key_of(answer), answer.particulars, now=now)
            people = await self._consent.approvers(answer, now=now, read=tx)
            reaches = len(effect.people.union(alike) - await asked.untold(tx))
            told = await self.notices.ask(tx, answer, people, reaches=reaches, now=now)
        self._live.changed.set()
        return told, effect

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Put an answer into force at once, and tell who asked the same; False when it waits not.

        Raises NotAllowedError, or DefectError where it asks for a secret, as is known by now, an
        answer that is there would be displaced, or the row is not what was submitted.
        """
        answer = await self.find(number)
        if answer is None or answer.state is not State.WAITING:
            return False
        require(await self.denial(answer, officer_id, now=now))
        if asks(answer):
            raise DefectError([Defect.ASKS])
        effect = await self._effects.of(answer, self._db.read, now=now)
        if effect.displaced:  # another answer to it is in force since
            raise DefectError([Defect.REPLACES], effect.displaced)
        alike = await self._askers.of(answer, self._db.read, now=now)
        async with self._db.transaction() as tx:
            require(await self.denial(answer, officer_id, now=now, read=tx))
            if not is_as_recorded(answer, await entries(tx)):
                raise DefectError([Defect.ALTERED])
            live = replace(answer, decided_by=officer_id, approved_at=now)
            seal = sealed(self._db.seal_key, live)
            if not await answers.approve(tx, number, officer_id, seal=seal, now=now):
                return False
            values = {key: one.value for key, one in facts_of(answer).items()}
            await answers.put_facts(tx, number, values, answer.authority, stated_on=day_of(now))
            await audit.add(tx, officer_id, "approve", key_of(answer), answer.particulars, now=now)
            await self.notices.decided(tx, answer, "approved", officer_id, now=now)
            people = effect.people.union(alike, self.learning.askers(number))
            await self.notices.tell(tx, answer, people, now=now)
        await self.refresh(now=now)
        return True

    async def count_told(self, answer: OfficialAnswer) -> int:
        """Return how many who had asked are told of an answer, once it is in force."""
        return await readers.count_told(self._db.read, self.notices.told_key(answer))

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down a waiting answer; its author may take it back too. Raises NotAllowedError."""
        return await self._end(number, State.WAITING, State.REJECTED, officer_id, now=now)

    async def withdraw(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take an answer out of force, and tell who has read it: one officer is enough.

        Raises NotAllowedError.
        """
        ended = await self._end(number, State.LIVE, State.WITHDRAWN, officer_id, now=now)
        await self.refresh(now=now)
        return ended

    async def _end(
        self, number: int, old: State, new: State, officer_id: int, *, now: datetime
    ) -> bool:
        async with self._db.transaction() as tx:
            answer = await answers.find(tx, number)
            if answer is None or answer.state is not old:
                return False
            act, told = await self._consent.ending(answer, officer_id, now=now, read=tx)
            await answers.end(tx, number, old, new, by=officer_id, now=now)
            await audit.add(tx, officer_id, act, key_of(answer), answer.particulars, now=now)
            await self.notices.decided(tx, answer, told, officer_id, now=now)
            if old is State.LIVE:
                await self.notices.gone(tx, answer, now=now)
        return True

    async def count_readers(self, answer: OfficialAnswer) -> int:
        """Return how many people are told when an answer is withdrawn."""
        return len(await self.notices.readers(self._db.read, answer))

    def is_live(self, topic: str) -> bool:
        """Tell whether a topic is an official answer in force, and not of the content."""
        return topic in self._live.since

    async def given(self, topic: str, *, user_id: int) -> None:
        """Note whom the bot has given an answer; of what the content answers, nothing is noted."""
        if self.is_live(topic):
            async with self._db.transaction() as tx:
                await readers.add(tx, topic, user_id)

    async def not_helped(self, answer: OfficialAnswer) -> int:
        """Return how many people said that an answer did not help them."""
        return await readers.not_helped(self._db.read, answer.topic) if answer.topic else 0

    async def doubted(self, topic: str, *, now: datetime) -> None:
        """Tell the officers of its institution, once a day, that an answer did not help."""
        live = await believed_answers(self._db.read, self._db.believed_key, State.LIVE)
        answer = next((one for one in live if one.topic == topic), None)
        if answer is None:
            return
        async with self._db.transaction() as tx:
            people = await self._roles.who(
                lambda rules, one: rules.withdraw_document(answer.authority, one),
                now=now,
                read=tx,
            )
            count = await readers.not_helped(tx, topic)
            await self.notices.doubted(tx, answer, people, count=count, now=now)

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            await self._consent.require_seat(officer_id, read=tx)
            return await answers.delete_draft(tx, number, officer_id)

    async def set_told(self, user_id: int, *, is_told: bool) -> None:
        """Note whether a person is told when what they asked is answered."""
        async with self._db.transaction() as tx:
            await asked.set_told(tx, user_id, is_told=is_told)

    async def refresh(self, *, now: datetime) -> None:
        """Put into force what the rows have; what the content has by now is noted as there.

        What was not sealed as it stands, or the checker refuses by now, is left out.
        """
        topics, sources = {}, {}
        live = await believed_answers(self._db.read, self._db.believed_key, State.LIVE)
        for answer in live:
            if answer.topic in self._live.content.topics:
                async with self._db.transaction() as tx:
                    await answers.end(tx, answer.number, State.LIVE, State.RETIRED, by=0, now=now)
                continue
            if (told := as_told(self._catalog, answer, now=now)) is not None:
                topics[answer.topic], source = told
                sources[source.key] = source
        self._live.put(topics, sources)

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying."""
        async with self._db.transaction() as tx:
            await proposals.discard_old(tx, proposals.ANSWERS, before=now - DRAFTS_KEPT)


def as_told(
    catalog: Catalog, answer: OfficialAnswer, *, now: datetime
) -> tuple[Topic, Source] | None:
    """Return an answer in force as a topic with its source; None where the checker refuses it."""
    if answer.authority not in catalog.authorities:
        log.warning("official answer is nobody's", answer=answer.number)
        return None
    made = as_topic(catalog, answer, on=day_of(answer.approved_at or now))
    if made.topic is None:
        problems = [str(one) for one in made.problems]
        log.warning("official answer is refused", answer=answer.number, problems=problems)
        return None
    return _warning(catalog, made.topic), made.source


def _warning(catalog: Catalog, topic: Topic) -> Topic:
    """Return a topic whose answer ends with « send no code to anybody »."""
    never = {code: catalog.text("official-never", code) for code in topic.body}
    body = {code: f"{html}\n\n{escape(never[code])}" for code, html in topic.body.items()}
    return replace(topic, body=ByLanguage(body))
