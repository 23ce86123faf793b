"""Who asked what an official answer answers, in words that the officers' lists group with its own.

A row names its person until its words are erased: of who asked and was forgotten nothing is left,
and nobody can tell them.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.questions.answers import Outcome
from bot.core.questions.official import OfficialAnswer
from bot.core.questions.unanswered import MOST, Missed, are_alike
from bot.services.official.live import Live
from bot.services.official.missed import key
from bot.storage.database import Reader, Row
from bot.storage.official import asked

RECENT = timedelta(days=30)


class Askers:
    """Finds who asked the same, whether or not the bot would answer their words by now.

    On the board they are counted as one: what is answered there is told to all of them.
    """

    def __init__(self, live: Live) -> None:
        self._live = live
        self._likeness = live.faq.likeness()  # its own: it keeps what was looked at last
        self._turn = asyncio.Lock()

    async def of(self, answer: OfficialAnswer, read: Reader, *, now: datetime) -> frozenset[int]:
        """Return who asked the same as the phrasings of an answer, but who has read it already.

        Who asked by the ticket in which it was given has.
        """
        rows = [row for row in await asked.kept(read, since=now - RECENT) if row["user_id"]]
        own = answer.ticket or 0
        has_read = {row["user_id"] for row in rows if row["ticket"] and row["ticket"] == own}
        async with self._turn:
            found = await asyncio.to_thread(self._alike, answer, rows)
        return frozenset(row["user_id"] for row in rows if row["words"] in found) - has_read

    def _alike(self, answer: OfficialAnswer, rows: Sequence[Row]) -> set[str]:
        """Return the words that are alike to a phrasing, and are of no other answer since."""
        words = list(dict.fromkeys(row["words"] for row in rows))[:MOST]
        ways = [one.words for one in answer.phrasings]
        if not words or not ways:
            return set()
        self._likeness.look_at([*ways, *words])
        found = {one for one in words if any(self._are_one(one, way) for way in ways)}
        return {one for one in found if not self._is_elsewhere(one, answer)}

    def _are_one(self, one: str, other: str) -> bool:
        return self._likeness.are_alike(one, other) or are_alike(_missed(one), _missed(other))

    def _is_elsewhere(self, words: str, answer: OfficialAnswer) -> bool:
        """Tell whether words have another official answer in force: who asked was told that."""
        found = self._live.faq.find(words).decision
        since = set(self._live.since) - {answer.topic}
        return found.outcome is Outcome.ANSWER and not since.isdisjoint(found.topics)


def _missed(words: str) -> Missed:
    return Missed(0, words, key(words), datetime.min)  # noqa: DTZ901 - only words are compared
