"""Teaches the search what officers have answered: fitted aside, measured, only then swapped in.

Rows say what is in force; which search knows that is told by its fingerprint. So nothing is lost
where the bot stops in between: the next start finds what was fitted, or fits it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from subprocess import SubprocessError

import structlog

from bot.catalog.model import Topic
from bot.catalog.official.answers import as_topic
from bot.core.calendar.morocco import day_of
from bot.core.questions.official import Learnt, OfficialAnswer, State
from bot.core.sending.outage import OutageError
from bot.search.corpus import Corpus
from bot.search.live.aside import fitted_aside
from bot.search.live.grown import Grown, grown
from bot.search.ranker import Ranker
from bot.services.official.alike import Askers
from bot.services.official.effects import Effects
from bot.services.official.live import Live, Mind
from bot.services.official.notices import OfficialNotices
from bot.services.questions.corpus import corpus, ways
from bot.services.questions.faq import Faq
from bot.storage.database import Database
from bot.storage.official import answers, asked
from bot.storage.tickets import tickets

People = Mapping[str, frozenset[int]]  # by the topic that answers what they asked
Fit = Callable[[Corpus], Awaitable[Ranker]]

log = structlog.get_logger()


class Learning:
    """Fits the search to what is in force beside the content, and to what waits for approval."""

    def __init__(
        self, db: Database, live: Live, notices: OfficialNotices, *, fit: Fit = fitted_aside
    ) -> None:
        self._db = db
        self._live = live
        self._effects = Effects(live)
        self._alike = Askers(live)
        self._notices = notices
        self._fit = fit
        self._settled = ""  # of what was learnt last, or cannot be
        self._askers: dict[int, frozenset[int]] = {}
        self.is_at_work = False  # a search is being fitted

    def keep_in(self, folder: Path) -> None:
        """Have what is fitted kept there, where the cache is that of an image nobody may write."""
        self._fit = partial(fitted_aside, otherwise=folder)

    def askers(self, number: int) -> Collection[int]:
        """Return whose questions a waiting answer was measured to answer."""
        return self._askers.get(number, frozenset())

    async def go_on(self, clock: Callable[[], datetime]) -> None:
        """Learn whatever changes, until it is cancelled; what is newer goes first."""
        while True:
            self._live.changed.clear()
            work = asyncio.ensure_future(self._attempt(clock()))
            newer = asyncio.ensure_future(self._live.changed.wait())
            try:
                await asyncio.wait({work, newer}, return_when=asyncio.FIRST_COMPLETED)
                if work.done():
                    work.result()
                    await newer
            finally:
                for task in (work, newer):
                    task.cancel()
                await asyncio.gather(work, newer, return_exceptions=True)

    async def _attempt(self, now: datetime) -> None:
        try:
            await self.catch_up(now=now)
        except OutageError:
            raise
        except Exception:
            log.exception("search has not learnt what is new")

    async def catch_up(self, *, now: datetime) -> None:
        """Measure what waits for approval, then learn what is in force."""
        for answer in await answers.in_states(self._db.read, State.WAITING):
            # Who asked is known in this process only: after a restart it is measured again.
            if answer.learnt is Learnt.UNKNOWN or answer.number not in self._askers:
                await self._measure(answer, now=now)
        await self._learn(now=now)

    async def _measure(self, answer: OfficialAnswer, *, now: datetime) -> None:
        """Note what the search would answer with an answer that waits, and have its notice say so.

        Where it cannot be learnt, what its phrasings alone would change stays noted.
        """
        made = await asyncio.to_thread(as_topic, self._live.catalog, answer, on=day_of(now))
        topics = {**self._live.since, answer.topic: made.topic} if made.topic else {}
        faq = await self._fitted(topics) if made.topic else None
        learnt, gained, people = Learnt.NO, None, frozenset[int]()
        if faq is not None and made.topic is not None:
            mind = self._live.learnt(faq, {**self._live.since, answer.topic: made.topic})
            effect = await self._effects.of_learning(
                mind, self._db.read, now=now, ticket=answer.ticket
            )
            if not effect.displaced:
                learnt, gained, people = Learnt.YES, effect.gained, effect.people
        self._askers[answer.number] = people
        if faq is None and answer.learnt is not Learnt.UNKNOWN:
            return  # what was measured before stands
        alike = await self._alike.of(answer, self._db.read, now=now)
        async with self._db.transaction() as tx:
            if await answers.note_learnt(tx, answer.number, State.WAITING, learnt, gained=gained):
                measured = await answers.find(tx, answer.number)
                assert measured is not None  # noqa: S101 - noted a line ago
                reaches = len(people.union(alike) - await asked.untold(tx))
                await self._notices.measured(tx, measured, reaches=reaches, now=now)

    async def _learn(self, *, now: datetime) -> None:
        """Put a search that knows what is in force in the place of the one before.

        One that would change an answer that is there is left; its topics stay in force by their
        phrasings.
        """
        topics = self._live.since
        if not (topics or await asked.not_ours(self._db.read)):
            return
        known = await self._grown(topics)
        if known.fingerprint() == self._settled:
            return
        mind, found = await self._better(topics, now=now)
        if topics is not self._live.since:
            return  # changed meanwhile: what is newer is looked at next
        if mind is not None:
            self._live.faq.mind = mind
        self._settled = known.fingerprint()
        await self._note(topics, Learnt.YES if mind else Learnt.NO, found, now=now)

    async def _better(
        self, topics: Mapping[str, Topic], *, now: datetime
    ) -> tuple[Mind | None, People]:
        """Return what answers with these topics learnt, where nothing else changes.

        And who asked what only that answers, by topic.
        """
        if (faq := await self._fitted(topics)) is None:
            return None, {}
        mind = self._live.learnt(faq, topics)
        effect = await self._effects.of_learning(mind, self._db.read, now=now)
        if effect.displaced:
            log.warning("search not learnt: answers would change", count=len(effect.displaced))
            return None, {}
        log.info("search has learnt what officers answered", topics=len(topics))
        return mind, effect.by_topic

    async def _note(
        self, topics: Collection[str], learnt: Learnt, found: People, *, now: datetime
    ) -> None:
        """Note what became of the answers in force; that one is not learnt is told once.

        Whoever approved one before it was measured did not wait: who asked what only the search
        knows now is told of it now.
        """
        async with self._db.transaction() as tx:
            for answer in await answers.in_states(tx, State.LIVE):
                is_new = answer.topic in topics and await answers.note_learnt(
                    tx, answer.number, State.LIVE, learnt
                )
                if is_new and learnt is Learnt.NO:
                    await self._notices.unlearnt(tx, answer, now=now)
                elif is_new:
                    people = found.get(answer.topic, frozenset())
                    own = await tickets.find(tx, answer.ticket or 0)  # who asked there has read it
                    await self._notices.tell(
                        tx, answer, people - {own.user_id if own else None}, now=now
                    )

    async def _fitted(self, topics: Mapping[str, Topic]) -> Faq | None:
        """Return a search that knows these topics; None where it could not be fitted."""
        self.is_at_work = True
        try:
            ranker = await self._fit(await self._grown(topics))
        except (OSError, SubprocessError) as error:
            log.warning("search could not be fitted aside", reason=str(error))
            return None
        finally:
            self.is_at_work = False
        return self._live.faq.fitted.relearnt(ranker, topics)

    async def _grown(self, topics: Mapping[str, Topic]) -> Grown:
        """Return what there is to learn with these topics, and with what is not ours."""
        content = self._live.content
        foreign = tuple(dict.fromkeys(row["words"] for row in await asked.not_ours(self._db.read)))
        since = {key: ways(topic, content.languages) for key, topic in topics.items()}
        return grown(await asyncio.to_thread(corpus, content), since, foreign)
