"""What was not understood, grouped as the search sees it, without what is not ours."""

import asyncio
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.questions.unanswered import MOST, Cluster, Missed, clusters
from bot.services.officers.roles import Roles
from bot.services.official.live import Live
from bot.storage import answers
from bot.storage.database import Database, Row
from bot.storage.official import asked


class MissedQuestions:
    """The questions that were not answered well, in groups."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._roles = roles
        self._likeness = live.faq.likeness()
        self._turn = asyncio.Lock()  # two at once would look at each other's questions
        self._last: tuple[Sequence[Missed], Sequence[Missed]] | None = None
        self._grouped: Sequence[Cluster] = ()

    async def grouped(self, *, now: datetime) -> Sequence[Cluster]:
        """Return what was not answered well in the last thirty days, the most asked first."""
        ours = _missed(row for row in await answers.missed(self._db.read) if row["words"])
        foreign = _missed(await asked.not_ours(self._db.read))
        async with self._turn:
            if self._last != (ours, foreign):  # the pages of one list are turned
                self._grouped = await asyncio.to_thread(self.group, ours, foreign, now)
                self._last = ours, foreign
            return self._grouped

    def group(
        self, ours: Sequence[Missed], foreign: Sequence[Missed], now: datetime
    ) -> Sequence[Cluster]:
        """Return the groups without those that hold what is not ours, or are like it."""
        if not ours:
            return []
        likeness = self._likeness
        likeness.look_at([one.words for one in (*ours[-MOST:], *foreign)])

        def alike(one: Missed, other: Missed) -> bool:
            return likeness.are_alike(one.words, other.words)

        found = clusters(ours, now=now, alike=alike)
        keys = {one.key for one in foreign}
        return [
            group
            for group in found
            if keys.isdisjoint(one.key for one in group.all)
            and not any(alike(group.example, one) for one in foreign)
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
