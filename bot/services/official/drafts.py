"""Drafts of official answers: begun from a ticket or from what was missed, and written."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.approvals import is_shown_to
from bot.core.calendar.morocco import day_of
from bot.core.questions.official import (
    LONGEST_PHRASING,
    LONGEST_TITLE,
    MOST_PHRASINGS,
    Defect,
    DefectError,
    OfficialAnswer,
    State,
    Text,
)
from bot.core.tickets.tickets import EntryState, Kind
from bot.core.writing.text import shortened
from bot.core.writing.unseen import holds_unseen, visible_only, without_unseen
from bot.services.officers.roles import Roles
from bot.services.official.checks import is_long, is_marked_up, repeats
from bot.services.official.consent import Consent
from bot.services.official.live import Live
from bot.storage import answers as missed
from bot.storage.database import Database, Reader, Row, Tx
from bot.storage.official import answers, asked
from bot.storage.tickets import entries, tickets

RECENT = timedelta(days=30)
ERASED = "…"  # what stands where a secret was


class OfficialDrafts:
    """What officers write before anybody approves it."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._consent = Consent(roles)
        self._likeness = live.faq.likeness()
        self._turn = asyncio.Lock()  # two at once would look at each other's questions

    async def from_ticket(
        self, ticket: int, *, officer_id: int, update_id: int, now: datetime
    ) -> int | None:
        """Begin an official answer with what was answered in a ticket; return its number.

        One that is begun already is gone on with. None where nothing was answered, or it is
        somebody else's draft. Raises NotAllowedError.
        """
        authority = await self._consent.authority(officer_id, now=now)
        found = await tickets.find(self._db.read, ticket)
        said = await entries.of(self._db.read, ticket)
        sent = [one for one in said if one.kind is Kind.ANSWER and one.state is EntryState.SENT]
        body = next((one.words for one in reversed(sent) if one.words), "")
        if found is None or not body:
            return None
        before = await answers.of_ticket(self._db.read, ticket)
        if before is not None:
            is_shown = before.state is not State.DRAFT or before.author == officer_id
            return before.number if is_shown else None
        alike = await self._alike(found.words, now=now)
        text = Text(_title(visible_only(found.words)), visible_only(body))
        own = found.words, found.user_id
        language = self._live.faq.language_of(body) or found.language
        async with self._db.transaction() as tx:
            if (before := await answers.of_ticket(tx, ticket)) is not None:
                return before.number if before.author == officer_id else None  # at once
            number, is_new = await answers.add(
                tx,
                update_id=update_id,
                authority=authority,
                theme=found.theme or self._theme(found.words, now=now),
                ticket=ticket,
                author=officer_id,
                now=now,
            )
            if is_new:
                if language in self._live.catalog.languages:
                    await answers.write(tx, number, language, text)
                await self._add_phrasings(tx, number, [own, *alike])
        return number

    async def begun(self, question: int, officer_id: int) -> OfficialAnswer | None:
        """Return the answer to a missed question that waits, or an own draft of one; or None."""
        words = await missed.missed_words(self._db.read, question)
        said = _plain(words or "")
        found = await answers.in_states(self._db.read, State.WAITING, State.DRAFT)
        open_ = (one for one in found if is_shown_to(one, officer_id))
        return next((one for one in open_ if said in {way.words for way in one.phrasings}), None)

    async def from_missed(
        self, question: int, *, officer_id: int, update_id: int, now: datetime
    ) -> int | None:
        """Begin an official answer to what was missed; None where it is gone."""
        authority = await self._consent.authority(officer_id, now=now)
        words = await missed.missed_words(self._db.read, question)
        if words is None:
            return None
        alike = await self._alike(words, now=now)
        async with self._db.transaction() as tx:
            number, is_new = await answers.add(
                tx,
                update_id=update_id,
                authority=authority,
                theme=self._theme(words, now=now),
                ticket=None,
                author=officer_id,
                now=now,
            )
            if is_new:
                await self._add_phrasings(tx, number, alike)
        return number

    async def again(
        self, number: int, *, officer_id: int, update_id: int, now: datetime
    ) -> int | None:
        """Begin a draft with all that an own answer said that was turned down, or taken back.

        Return its number; None where it is no such answer. Raises NotAllowedError.
        """
        await self._consent.authority(officer_id, now=now)
        async with self._db.transaction() as tx:
            before = await answers.find(tx, number)
            if before is None or before.author != officer_id or before.state is not State.REJECTED:
                return None
            draft, is_new = await answers.add(
                tx,
                update_id=update_id,
                authority=before.authority,
                theme=before.theme,
                ticket=before.ticket,
                author=officer_id,
                now=now,
            )
            if is_new:
                await answers.copy(tx, number, draft)
        return draft

    async def write(self, number: int, language: str, words: str, *, officer_id: int) -> bool:
        """Take the first line for the question and the rest for the answer; False for no draft.

        The question stays where only an answer is written. Nothing is left out or cut: raises
        DefectError for what holds a secret or a tag, is too long, or has no answer below its
        question.
        """
        kept = _seen(words).strip()
        if self._live.catalog.redactor.erased(kept) != kept:
            raise DefectError([Defect.SECRET])
        if is_marked_up(kept):
            raise DefectError([Defect.MARKUP])
        async with self._db.transaction() as tx:
            draft = await self._own(tx, number, officer_id)
            if draft is None or language not in self._live.catalog.languages:
                return False
            head, _, rest = kept.partition("\n")
            before = draft.texts.get(language)
            if not rest.strip():
                head, rest = before.title if before else "", kept
            text = Text(" ".join(head.split()), rest.strip())
            if not text.title or repeats(text):
                raise DefectError([Defect.REPEATS])
            if is_long(text):
                raise DefectError([Defect.LONG])
            await answers.write(tx, number, language, text)
        return True

    async def write_phrasings(self, number: int, words: str, *, officer_id: int) -> bool:
        """Add ways to ask to an own draft, one a line; False when it is not that.

        Raises DefectError for what holds a secret, is too long, or is one too many.
        """
        kept = _seen(words)
        if self._live.catalog.redactor.erased(kept) != kept:
            raise DefectError([Defect.SECRET])
        lines = [" ".join(line.split()) for line in kept.splitlines()]
        ways = list(dict.fromkeys(line for line in lines if any(map(str.isalpha, line))))
        async with self._db.transaction() as tx:
            draft = await self._own(tx, number, officer_id)
            if draft is None:
                return False
            known = {one.words for one in draft.phrasings}
            new = [(way, None) for way in ways if way not in known]
            is_much = len(known) + len(new) > MOST_PHRASINGS
            if not ways or is_much or any(len(way) > LONGEST_PHRASING for way in ways):
                raise DefectError([Defect.PHRASINGS])
            await self._add_phrasings(tx, number, new)
        return True

    async def drop_phrasing(self, number: int, phrasing: int, *, officer_id: int) -> bool:
        """Take a phrasing out of an own draft; False when it is not that."""
        async with self._db.transaction() as tx:
            if await self._own(tx, number, officer_id) is None:
                return False
            await answers.drop_phrasing(tx, number, phrasing)
        return True

    async def _own(self, read: Reader, number: int, officer_id: int) -> OfficialAnswer | None:
        """Return a draft of this officer, or None. Raises NotAllowedError."""
        await self._consent.require_seat(officer_id, read=read)
        draft = await answers.find(read, number)
        is_own = draft and draft.author == officer_id and draft.state is State.DRAFT
        return draft if is_own else None

    async def _alike(self, words: str, *, now: datetime) -> Sequence[tuple[str, int | None]]:
        """Return what was asked lately that is like these words, with whose it is."""
        rows = await asked.kept(self._db.read, since=now - RECENT)
        async with self._turn:
            return await asyncio.to_thread(self._like, words, rows)

    def _like(self, words: str, rows: Sequence[Row]) -> Sequence[tuple[str, int | None]]:
        self._likeness.look_at([words, *(row["words"] for row in rows)])
        found: dict[str, int | None] = {}
        for row in rows:
            if self._likeness.are_alike(words, row["words"]):
                found.setdefault(row["words"], row["user_id"])
        return list(found.items())

    async def _add_phrasings(
        self, tx: Tx, number: int, found: Sequence[tuple[str, int | None]]
    ) -> None:
        """Add words without what stands for a secret, each once, with the way they are written."""
        known: dict[str, int | None] = {}
        for words, person in found:
            plain = _plain(words)
            if any(map(str.isalpha, plain)) and len(plain) <= LONGEST_PHRASING:
                known.setdefault(plain, person)
        for words, person in list(known.items())[:MOST_PHRASINGS]:
            kind = self._live.faq.language_of(words) or self._live.catalog.default
            await answers.add_phrasing(tx, number, words, kind, asked_by=person)

    def _theme(self, words: str, *, now: datetime) -> str:
        """Return the theme of the likeliest topic."""
        ranked = self._live.faq.find(words, today=day_of(now)).ranked
        topic = next((one.topic for one in ranked if one.topic), None)
        themes = self._live.content.themes
        return next((one.key for one in themes if topic in one.topics), themes[0].key)


def _seen(words: str) -> str:
    """Return words without what is not seen. Raises DefectError for what may be a trick."""
    kept = without_unseen(words)
    if holds_unseen(kept):
        raise DefectError([Defect.UNSEEN])
    return kept


def _plain(words: str) -> str:
    """Return words as a way to ask: without what stands for a secret."""
    return " ".join(visible_only(words).replace(ERASED, " ").split())


def _title(words: str) -> str:
    return shortened(" ".join(words.split()), LONGEST_TITLE, at_word=True)
