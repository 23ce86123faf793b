"""What an official answer would change, measured before anybody approves it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.calendar.morocco import day_of
from bot.core.questions.answers import Outcome
from bot.core.questions.official import OfficialAnswer
from bot.search.live.examples import Examples
from bot.services.official.live import Live
from bot.services.questions.faq import Found
from bot.storage.database import Reader
from bot.storage.official import asked

RECENT = timedelta(days=30)
AT_ONCE = 8  # questions that are looked at in one go, so that answers go on between


@dataclass(frozen=True, slots=True)
class Effect:
    """How many kept questions an answer newly answers, whose they are, what it would displace."""

    gained: int
    people: frozenset[int] = frozenset()
    displaced: Sequence[str] = field(default_factory=tuple)  # words whose answer would be another


class Effects:
    """Runs what was asked, and the small set of questions of the content, through both searches.

    Nothing is fitted anew: the weights stay, so that all but the questions near a phrasing are
    answered as before by themselves; these few are searched with and without it.
    """

    def __init__(self, live: Live) -> None:
        self._live = live

    async def of(self, answer: OfficialAnswer, read: Reader, *, now: datetime) -> Effect:
        """Return what an answer would change as of now, beside what is in force."""
        rows = await asked.kept(read, since=now - RECENT)
        floor = list(self._live.content.search_words.floor)
        words = list(dict.fromkeys([*(row["words"] for row in rows), *floor]))
        name = answer.topic or str(answer.number)
        phrasings = {name: [one.words for one in answer.phrasings]}
        found = await self._both(words, phrasings, now=now)
        gained = [row for row in rows if _is_gained(*found.get(row["words"], _SAME))]
        return Effect(
            len(gained),
            frozenset(
                row["user_id"]
                for row in gained
                if row["user_id"] is not None and (row["ticket"] or 0) != answer.ticket
            ),
            [one for one, (before, after) in found.items() if _is_displaced(before, after)],
        )

    async def _both(
        self, words: Sequence[str], phrasings: Mapping[str, Sequence[str]], *, now: datetime
    ) -> Mapping[str, tuple[Found, Found]]:
        """Return the replies before and after to what is near a phrasing."""
        examples = await asyncio.to_thread(self._live.faq.examples_of, phrasings)
        found: dict[str, tuple[Found, Found]] = {}
        for start in range(0, len(words), AT_ONCE):
            batch = words[start : start + AT_ONCE]
            found |= await asyncio.to_thread(self._look, batch, examples, now)
        return found

    def _look(
        self, words: Sequence[str], examples: Examples, now: datetime
    ) -> Mapping[str, tuple[Found, Found]]:
        faq, today, found = self._live.faq, day_of(now), {}
        for one in words:
            if (near := faq.near(one, examples)) is not None and near.match:
                before = faq.find(one, today=today)
                found[one] = before, faq.beside(one, before, examples)
        return found


_SAME: tuple[None, None] = (None, None)


def _is_gained(before: Found | None, after: Found | None) -> bool:
    if before is None or after is None:
        return False
    return (
        before.decision.outcome is not Outcome.ANSWER and after.decision.outcome is Outcome.ANSWER
    )


def _is_displaced(before: Found, after: Found) -> bool:
    is_answered = before.decision.outcome is Outcome.ANSWER
    return is_answered and before.decision.topics != after.decision.topics
