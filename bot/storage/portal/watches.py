"""The rows of who is to be told once that the portal works again."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Tx
from bot.storage.portal.signals import utc


async def put(tx: Tx, user_id: int, *, until: datetime, now: datetime) -> None:
    """Note that a person is to be told when it works again, until a moment."""
    await tx.execute(
        "INSERT INTO portal_watches (user_id, since, until) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET since = excluded.since, until = excluded.until",
        (user_id, utc(now), utc(until)),
    )


async def waiting(read: Reader, *, now: datetime) -> Sequence[tuple[int, datetime]]:
    """Return who waits, and since when."""
    rows = await read.all(
        "SELECT user_id, since FROM portal_watches WHERE until > ? ORDER BY user_id",
        (utc(now),),
    )
    return [(row["user_id"], datetime.fromisoformat(row["since"])) for row in rows]


async def is_there(read: Reader, user_id: int, *, now: datetime) -> bool:
    """Tell whether a person waits."""
    row = await read.one(
        "SELECT 1 FROM portal_watches WHERE user_id = ? AND until > ?", (user_id, utc(now))
    )
    return row is not None


async def remove(tx: Tx, user_id: int) -> bool:
    """Forget that a person waits; False when they did not."""
    return await tx.execute("DELETE FROM portal_watches WHERE user_id = ?", (user_id,)) == 1


async def drop(tx: Tx, *, now: datetime) -> None:
    """Forget who has waited long enough."""
    await tx.execute("DELETE FROM portal_watches WHERE until <= ?", (utc(now),))
