"""Following a guide: remembering the step, and counting how far people come."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.guides import Event, Funnel, funnel, newly_reached
from bot.storage import guides
from bot.storage.database import Database, Tx

SHOWN = timedelta(days=30)  # of the funnel
READING = timedelta(days=7)  # who comes back later than that begins anew


@dataclass(frozen=True, slots=True)
class Position:
    """The step a person saw last; `step` counts from 1."""

    guide: str
    step: int


class Guides:
    """Where people are in the guides."""

    def __init__(self, db: Database, catalog: Catalog) -> None:
        self._db = db
        self._catalog = catalog

    async def position(self, user_id: int) -> Position | None:
        """Return where a person stopped, when that step still exists."""
        row = await guides.position(self._db.read, user_id)
        if row is None or row["guide"] not in self._catalog.guides:
            return None
        if row["step"] > len(self._catalog.guides[row["guide"]].steps):
            return None
        return Position(row["guide"], row["step"])

    async def saw(
        self, user_id: int, guide: str, step: int, *, language: str, now: datetime
    ) -> None:
        """Remember the step a person sees; one that is new to them is counted, without a name."""

        async def seen(tx: Tx) -> None:
            furthest = await guides.furthest(tx, user_id, guide, since=now - READING)
            for number in newly_reached(furthest, step):
                await guides.count(tx, day_of(now), guide, language, Event.REACHED, number)
            await guides.set_position(
                tx, user_id, guide, step, furthest=max(furthest, step), now=now
            )

        await self._db.in_one_trip(seen)

    async def stuck(self, guide: str, step: int, *, language: str, now: datetime) -> None:
        """Count a person who asks for help at a step."""
        async with self._db.transaction() as tx:
            await guides.count(tx, day_of(now), guide, language, Event.STUCK, step)

    async def finished(self, user_id: int, guide: str, *, language: str, now: datetime) -> None:
        """Count a person who got in, and start from the top next time."""
        last = len(self._catalog.guides[guide].steps)
        async with self._db.transaction() as tx:
            # The button pressed twice finds no position the second time.
            if await guides.clear_position(tx, user_id, guide):
                await guides.count(tx, day_of(now), guide, language, Event.FINISHED, last)

    async def funnel(self, *, now: datetime) -> Funnel:
        """Return how far people came in the last thirty days."""
        until = day_of(now)
        since = until - SHOWN
        rows = await guides.counts(self._db.read, since=since)
        return funnel(
            {
                (row["guide"], row["language"], Event(row["event"]), row["step"]): row["people"]
                for row in rows
            },
            steps={guide.slug: len(guide.steps) for guide in self._catalog.guides.values()},
            languages=tuple(self._catalog.languages),
            since=since,
            until=until,
        )
