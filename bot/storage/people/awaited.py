"""The row of what the bot last asked somebody to write."""

from datetime import datetime

from bot.core.prompts import Awaited
from bot.storage.database import Reader, Tx


async def put(tx: Tx, user_id: int, awaited: Awaited, *, now: datetime) -> None:
    """Note what a person was asked, in place of what they were asked before."""
    await tx.execute(
        "INSERT OR REPLACE INTO awaited (user_id, message_id, what, asked_at) VALUES (?, ?, ?, ?)",
        (user_id, awaited.message_id, awaited.what, now.isoformat()),
    )


async def find(read: Reader, user_id: int, *, since: datetime) -> Awaited | None:
    """Return what a person was asked last, None where that was before `since`."""
    row = await read.one(
        "SELECT message_id, what FROM awaited WHERE user_id = ? AND asked_at >= ?",
        (user_id, since.isoformat()),
    )
    return Awaited(*row) if row else None


async def drop(tx: Tx, user_id: int) -> None:
    """Await nothing of a person any more."""
    await tx.execute("DELETE FROM awaited WHERE user_id = ?", (user_id,))
