"""The rows of how long Telegram asked for patience, so that a restart obeys too."""

from collections.abc import Mapping
from datetime import datetime

from bot.storage.database import Reader, Tx

EVERYBODY = 0  # the chat_id that stands for all


async def put(tx: Tx, waits: Mapping[int, datetime], *, now: datetime) -> None:
    """Keep until when each chat rests, and forget the rests that are over."""
    await tx.execute("DELETE FROM flood_waits WHERE until <= ?", (now.isoformat(),))
    await tx.many(
        "INSERT INTO flood_waits (chat_id, until) VALUES (?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET until = MAX(until, excluded.until)",
        [(chat_id, until.isoformat()) for chat_id, until in waits.items()],
    )


async def every(read: Reader) -> dict[int, datetime]:
    """Return until when each chat rests."""
    rows = await read.all("SELECT chat_id, until FROM flood_waits")
    return {row["chat_id"]: datetime.fromisoformat(row["until"]) for row in rows}
