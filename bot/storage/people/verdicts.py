"""The rows of verdicts that were given: which message each is about, without its words."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def put(
    tx: Tx, chat_id: int, verdict_id: int, message_id: int, fingerprint: str, *, now: datetime
) -> None:
    """Note what a message with a verdict is about, in place of what was noted before."""
    await tx.execute(
        "INSERT INTO verdicts (chat_id, verdict_id, message_id, fingerprint, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat_id, verdict_id) DO UPDATE"
        " SET message_id = excluded.message_id, fingerprint = excluded.fingerprint",
        (chat_id, verdict_id, message_id, fingerprint, now.isoformat()),
    )


async def about(read: Reader, chat_id: int, message_id: int) -> Sequence[Row]:
    """Return the verdicts on a message (verdict_id, fingerprint)."""
    return await read.all(
        "SELECT verdict_id, fingerprint FROM verdicts WHERE chat_id = ? AND message_id = ?"
        " ORDER BY verdict_id",
        (chat_id, message_id),
    )


async def last(read: Reader, chat_id: int, *, since: datetime) -> int | None:
    """Return the message of the last verdict in a chat since then, or None."""
    row = await read.one(
        "SELECT max(verdict_id) AS verdict_id FROM verdicts WHERE chat_id = ? AND at >= ?",
        (chat_id, since.isoformat()),
    )
    return row["verdict_id"] if row else None


async def purge(tx: Tx, *, before: datetime) -> None:
    """Forget verdicts that were given before."""
    await tx.execute("DELETE FROM verdicts WHERE at < ?", (before.isoformat(),))
