"""How answers fare: did they help, what is asked most, and what was not understood."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.questions.surges import quarter
from bot.services.members import WARNED_AGAIN
from bot.services.officers.roles import Roles
from bot.storage import answers
from bot.storage.database import Database, Tx
from bot.storage.people import groups

KEPT = timedelta(days=30)
DRAFTS_KEPT = timedelta(days=365)  # answers that an editor has to put into the content
QUARTERS_KEPT = timedelta(days=9)  # of an hour: what is usual is a week's
QUIET = timedelta(minutes=10)  # in which a group is not told the same again
LONGEST = 300  # characters kept of a question
POPULAR = 6  # topics that are offered to who has typed nothing yet


class Reason(StrEnum):
    """Why a question counts as missed; the value is what the row holds."""

    CHOICES = "choices"  # the bot had to ask back
    UNSURE = "unsure"
    NOT_HELPED = "not_helped"
    OTHER = "other"  # it answered another question


class Answers:
    """What is known about the answers, in numbers and words without names."""

    def __init__(
        self, db: Database, catalog: Catalog, roles: Roles, *, kept: timedelta = KEPT
    ) -> None:
        """Keep words that had no good answer, and opinions, for as long as `kept`."""
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._kept = kept

    async def given(self, topic: str, *, now: datetime) -> None:
        """Count an answer."""
        version = self._version(topic)

        async def count(tx: Tx) -> None:
            await answers.count(tx, day_of(now), topic, version, "given")
            await answers.count_quarter(tx, quarter(now), topic)

        await self._db.in_one_trip(count)

    async def vote(self, topic: str, *, user_id: int, has_helped: bool, now: datetime) -> bool:
        """Count what a person says of an answer, for the version they read.

        Once each: another opinion takes the place of the first. Returns whether it is news.
        """
        event, version = ("helped" if has_helped else "not_helped"), self._version(topic)
        async with self._db.transaction() as tx:
            before = await answers.vote_of(tx, user_id, topic, version)
            if before is not None and before["event"] == event:
                return False
            if before is not None:
                day = date.fromisoformat(before["day"])
                await answers.count_no_more(tx, day, topic, version, before["event"])
            await answers.count(tx, day_of(now), topic, version, event)
            await answers.put_vote(tx, user_id, topic, version, event, day=day_of(now))
        return True

    async def popular(self, *, now: datetime) -> Sequence[str]:
        """Return the topics asked most in the last thirty days, then those of the first themes."""
        asked = await answers.most_given(self._db.read, since=day_of(now - KEPT), most=POPULAR)
        ours = [topic for theme in self._catalog.themes for topic in theme.topics]
        known = [topic for topic in asked if topic in self._catalog.topics]
        return list(dict.fromkeys([*known, *ours]))[:POPULAR]

    async def told(
        self, chat_id: int, thread_id: int | None, topic: str, *, now: datetime
    ) -> int | None:
        """Return the message in which a group's thread was told the same just now, or None."""
        return await answers.told(self._db.read, chat_id, thread_id, topic, since=now - QUIET)

    async def told_by(self, chat_id: int, thread_id: int | None, message_id: int) -> str | None:
        """Return under which name a message has told a group's thread something, or None."""
        return await answers.told_by(self._db.read, chat_id, thread_id, message_id)

    async def all_told(
        self, chat_id: int, thread_id: int | None, *, now: datetime
    ) -> Sequence[str]:
        """Return the names of everything that a group's thread was told just now."""
        return await answers.all_told(self._db.read, chat_id, thread_id, since=now - QUIET)

    async def tell(
        self, chat_id: int, thread_id: int | None, topic: str, message_id: int, *, now: datetime
    ) -> None:
        """Note in which message a group's thread was told a topic."""
        async with self._db.transaction() as tx:
            await answers.tell(tx, chat_id, thread_id, topic, message_id, now=now)

    async def miss(
        self,
        words: str,
        reason: Reason,
        *,
        language: str,
        topic: str | None = None,
        user_id: int,
        update_id: int,
        now: datetime,
    ) -> None:
        """Count a question that was not answered well, with what may be kept of its words.

        The row names its person until the words are erased. In doubt there are no words.
        """
        if not words.strip():
            return
        kept = (self._catalog.redactor.kept(words) or "")[:LONGEST].strip()
        if not any(letter.isalpha() for letter in kept):
            kept = ""
        row = partial(
            answers.miss,
            update_id=update_id,
            user_id=user_id or None,  # 0: who hid
            words=kept,
            language=language,
            reason=reason,
            topic=topic,
            now=now,
        )
        await self._db.in_one_trip(row)

    async def wordless(self) -> int:
        """Return how many were not answered well whose words could not be kept."""
        return await answers.count_wordless(self._db.read)

    async def missed_words(self, number: int) -> str | None:
        """Return the words of a missed question, None when it is gone."""
        return await answers.missed_words(self._db.read, number)

    async def begin_draft(
        self, missed: int, *, officer_id: int, update_id: int, now: datetime
    ) -> int:
        """Begin the answer to a missed question and return the number of the draft.

        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            await self._roles.require_tending(officer_id, read=tx)
            return await answers.add_draft(
                tx, missed=missed, officer_id=officer_id, update_id=update_id, now=now
            )

    async def write_draft(self, number: int, officer_id: int, answer: str) -> bool:
        """Keep the words of an officer's own draft; False when it is not that any more.

        Raises NotAllowedError.
        """
        kept = self._catalog.redactor.erased(answer)
        async with self._db.transaction() as tx:
            await self._roles.require_tending(officer_id, read=tx)
            return await answers.write_draft(tx, number, officer_id, kept)

    async def drafts(self) -> Sequence[tuple[str, str]]:
        """Return the questions and the answers that officers wrote, for an editor."""
        rows = await answers.drafts(self._db.read)
        return [(row["question"], row["answer"]) for row in rows]

    async def tidy(self, *, now: datetime) -> None:
        """Forget missed questions, and answers nobody wrote, when it is time; who was warned."""
        async with self._db.transaction() as tx:
            await answers.purge(tx, before=now - self._kept)
            await groups.forget_warnings(tx, before=now - WARNED_AGAIN)
            await answers.drop_quarters(tx, before=now - QUARTERS_KEPT)
            await answers.purge_drafts(tx, before=now - DRAFTS_KEPT)

    def _version(self, topic: str) -> str:
        """Return what changes whenever the answer does."""
        body = self._catalog.topics[topic].body
        return hashlib.sha256("|".join(body.values()).encode()).hexdigest()[:8]
