"""What an official answer would change, measured before anybody approves it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.core.calendar.morocco import day_of
from bot.core.questions.answers import Outcome
from bot.core.questions.official import OfficialAnswer
from bot.search.live.examples import Examples
from bot.services.official.live import Live, Mind
from bot.services.questions.found import Found
from bot.storage.database import Reader, Row
from bot.storage.official import asked

RECENT = timedelta(days=30)
AT_ONCE = 8  # questions that are looked at in one go, so that answers go on between
MOST = 300  # questions of those days that are searched anew, the newest
_Pair = tuple[Found, Found]


@dataclass(frozen=True, slots=True)
class Effect:
    """How many people an answer newly answers, who they are, what it would displace.

    Words of which nobody knows whose they are count once.
    """

    gained: int
    people: frozenset[int] = frozenset()
    by_topic: Mapping[str, frozenset[int]] = field(default_factory=dict)  # by answer
    displaced: Mapping[str, str] = field(default_factory=dict)  # words: the topic they would lose


class Effects:
    """Runs what was asked, and the small set of questions of the content, through both searches.

    By its phrasings alone an answer changes little: the few questions near one are searched with
    and without it. A search that was fitted anew is asked everything.
    """

    def __init__(self, live: Live) -> None:
        self._live = live

    async def of(self, answer: OfficialAnswer, read: Reader, *, now: datetime) -> Effect:
        """Return what an answer would change by its phrasings as of now."""
        rows = await asked.kept(read, since=now - RECENT)
        name = answer.topic or str(answer.number)
        phrasings = {name: [one.words for one in answer.ways]}
        examples = await asyncio.to_thread(self._live.faq.examples_of, phrasings)

        def look(words: str, today: date) -> _Pair | None:
            return self._beside(words, today, examples)

        words = [*(row["words"] for row in rows), *self._live.content.search_words.floor]
        found = await self._each(words, look, now=now)
        return _effect(rows, found, answer.ticket)

    async def of_learning(
        self, mind: Mind, read: Reader, *, now: datetime, ticket: int | None = None
    ) -> Effect:
        """Return what a search that was fitted anew would change as of now.

        Who asked by the `ticket` that an answer was given in has read it.
        """
        rows = await asked.kept(read, since=now - RECENT)
        newest = list(dict.fromkeys(row["words"] for row in rows))
        floor = self._live.content.search_words.floor

        def look(words: str, today: date) -> _Pair | None:
            after = self._live.faq.found_by(mind, words, today=today)
            if after.decision.topics == (floor.get(words),) and _is_answer(after):
                return None
            return self._live.faq.find(words, today=today), after

        found = await self._each([*newest[:MOST], *floor], look, now=now)
        return _effect(rows, found, ticket)

    def _beside(self, words: str, today: date, examples: Examples) -> _Pair | None:
        faq = self._live.faq
        near = faq.near(words, examples)
        if near is None or not near.match:
            return None
        before = faq.find(words, today=today)
        return before, faq.beside(words, before, examples)

    async def _each(
        self,
        words: Sequence[str],
        look: Callable[[str, date], _Pair | None],
        *,
        now: datetime,
    ) -> Mapping[str, _Pair]:
        """Return the replies before and after to the questions that are worth a look."""
        every, found = list(dict.fromkeys(words)), dict[str, _Pair]()

        def some(batch: Sequence[str]) -> Mapping[str, _Pair]:
            looked = ((one, look(one, day_of(now))) for one in batch)
            return {one: pair for one, pair in looked if pair}

        for start in range(0, len(every), AT_ONCE):
            found |= await asyncio.to_thread(some, every[start : start + AT_ONCE])
        return found


def _effect(rows: Sequence[Row], found: Mapping[str, _Pair], ticket: int | None) -> Effect:
    gained = [row for row in rows if (pair := found.get(row["words"])) and _is_gained(*pair)]
    told = [row for row in gained if row["user_id"] and (row["ticket"] or 0) != ticket]
    by_topic: dict[str, set[int]] = {}
    for row in told:
        for topic in found[row["words"]][1].decision.topics:
            by_topic.setdefault(topic, set()).add(row["user_id"])
    return Effect(
        len({row["user_id"] or row["words"] for row in gained}),
        frozenset(row["user_id"] for row in told),
        {topic: frozenset(people) for topic, people in by_topic.items()},
        {
            words: before.decision.topics[0]
            for words, (before, after) in found.items()
            if _is_displaced(before, after)
        },
    )


def _is_answer(found: Found) -> bool:
    return found.decision.outcome is Outcome.ANSWER


def _is_gained(before: Found, after: Found) -> bool:
    return not _is_answer(before) and _is_answer(after)


def _is_displaced(before: Found, after: Found) -> bool:
    """Tell whether what was answered is answered otherwise, or not even offered any more."""
    if not _is_answer(before):
        return False
    if _is_answer(after):
        return before.decision.topics != after.decision.topics
    return before.decision.topics[0] not in after.decision.topics
