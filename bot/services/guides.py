"""Following a guide: remembering the step, so that a person can go on later."""

from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.storage import guides
from bot.storage.database import Database


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

    async def saw(self, user_id: int, guide: str, step: int, *, now: datetime) -> None:
        """Remember the step a person sees."""
        async with self._db.transaction() as tx:
            await guides.set_position(tx, user_id, guide, step, now=now)

    async def finished(self, user_id: int, guide: str) -> None:
        """Start from the top next time."""
        async with self._db.transaction() as tx:
            await guides.clear_position(tx, user_id, guide)
