"""What was not understood, grouped as the search sees it, without what is not ours."""

import asyncio
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.questions.unanswered import MOST, Cluster, Missed, are_alike, clusters
from bot.services.officers.roles import Roles
from bot.services.official.live import Live
from bot.services.official.pairs import Pairs
from bot.storage import answers
from bot.storage.database import Database, Row
from bot.storage.official import asked

AHEAD = 40  # new questions that are looked at before anybody opens the list, a minute
AT_ONCE = 4  # of them in one go, so that answers go on between


class MissedQuestions:
    """The questions that were not answered well, in groups."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._roles = roles
        self._likeness = live.faq.likeness()
        self._pairs = Pairs(MOST)
        self._seen: frozenset[str] = frozenset()  # words that were looked at
        self._turn = asyncio.Lock()  # two at once would look at each other's questions
        self._last: tuple[Sequence[Missed], Sequence[Missed]] | None = None
        self._grouped: Sequence[Cluster] = ()

    async def grouped(self, *, now: datetime) -> Sequence[Cluster]:
        """Return what was not answered well in the last thirty days, the most asked first."""
        ours, foreign = await self._rows()
        async with self._turn:
            if self._last != (ours, foreign):  # the pages of one list are turned
                self._grouped = await asyncio.to_thread(self.group, ours, foreign, now)
                self._last = ours, foreign
            return self._grouped

    async def read_ahead(self, *, now: datetime) -> None:
        """Look at a few new questions, then group: who opens the list need not wait for either."""
        ours, foreign = await self._rows()
        words = [one.words for one in (*ours, *foreign)]
        new = [one for one in dict.fromkeys(words) if one not in self._seen][-AHEAD:]
        if not new:
            await self.grouped(now=now)
        for start in range(0, len(new), AT_ONCE):
            async with self._turn:
                known = [one for one in words if one in self._seen]
                some = [*known, *new[start : start + AT_ONCE]]
                await asyncio.to_thread(self._look_at, some)

    async def _rows(self) -> tuple[Sequence[Missed], Sequence[Missed]]:
        """Return the newest questions that may be ours, and those that are not."""
        ours = _missed(await answers.missed(self._db.read, most=MOST))
        return ours, _missed(await asked.not_ours(self._db.read))

    def _look_at(self, words: Sequence[str]) -> None:
        self._likeness.look_at(words)
        self._seen = frozenset(words)

    def group(
        self, ours: Sequence[Missed], foreign: Sequence[Missed], now: datetime
    ) -> Sequence[Cluster]:
        """Return the groups without those that hold what is not ours, or are like it."""
        if not ours:
            return []
        words = [one.words for one in ours[-MOST:]]
        self._look_at([*words, *(one.words for one in foreign)])
        self._pairs.keep(words)
        likeness, pairs = self._likeness, self._pairs

        def alike(one: Missed, other: Missed) -> bool:
            return pairs.are_alike(one.words, other.words, lambda: compared(one, other))

        def compared(one: Missed, other: Missed) -> bool:
            return likeness.are_alike(one.words, other.words) or are_alike(one, other)

        found = clusters(ours, now=now, alike=alike)
        keys = {one.key for one in foreign}
        return [
            group
            for group in found
            if keys.isdisjoint(one.key for one in group.all)
            and not any(likeness.are_alike(group.example.words, one.words) for one in foreign)
        ]

    async def set_not_ours(self, question: int, *, officer_id: int, now: datetime) -> bool:
        """Keep that a question is not ours, and all like it; False where it is gone.

        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            await self._roles.require_tending(officer_id, read=tx)
            is_kept = await asked.put_not_ours(tx, question, officer_id, now=now)
        self._live.changed.set()
        return is_kept

    async def set_ours(self, question: int, *, officer_id: int) -> bool:
        """Take back that a question is not ours; False where it was not.

        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            await self._roles.require_tending(officer_id, read=tx)
            is_back = await asked.drop_not_ours(tx, question)
        self._live.changed.set()
        return is_back


def _missed(rows: Iterable[Row]) -> Sequence[Missed]:
    return [
        Missed(row["number"], row["words"], key(row["words"]), datetime.fromisoformat(row["at"]))
        for row in rows
    ]


def key(words: str) -> str:
    """Return words without capitals, accents and signs."""
    folded = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))
