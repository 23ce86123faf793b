"""Reading the record of governance: whether it is whole."""

from bot.core.audit import first_broken
from bot.storage import audit
from bot.storage.database import Database


async def check(db: Database) -> tuple[int, int | None]:
    """Return how many entries there are, and the number of the first that was altered or lost.

    The number is None when every seal fits. What was cut off at the end cannot be seen from
    the rows alone: compare the count with one that was noted before.
    """
    entries = await audit.entries(db.read)
    return len(entries), first_broken(entries)
