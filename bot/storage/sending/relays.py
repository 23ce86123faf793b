"""The rows of groups that get a message to many by the channel they belong to."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Tx
from bot.storage.sending.deliveries import Chats

# Who has a message of their own after all, is no group that its channel tells.
_BY_CHANNEL = (
    "relayed AS r JOIN deliveries AS d ON d.source = r.source AND d.chat_id = r.channel"
    " WHERE NOT EXISTS (SELECT 1 FROM deliveries AS own WHERE own.source = r.source"
    " AND own.chat_id = r.group_id)"
)


async def note(tx: Tx, key: str, found: Chats) -> None:
    """Note which groups have no delivery of a key, and which channel tells each of them."""
    await tx.execute(
        "INSERT INTO relayed (source, group_id, channel)"  # noqa: S608 - our own names
        f" SELECT ?, chat_id, channel FROM ({found.sql}) WHERE TRUE"
        " ON CONFLICT (source, group_id) DO UPDATE SET channel = excluded.channel",
        (key, *found.values),
    )


async def arrived(read: Reader, key: str) -> int:
    """Return how many groups have got a message by their channel."""
    row = await read.one(
        f"SELECT COUNT(*) AS number FROM {_BY_CHANNEL}"  # noqa: S608 - our own names
        " AND r.source = ? AND d.status = 'sent'",
        (key,),
    )
    return int(row["number"]) if row else 0


async def stranded(read: Reader) -> Sequence[str]:
    """Return the keys of what goes out and did not reach a channel that was to tell a group."""
    rows = await read.all(
        f"SELECT DISTINCT r.source FROM {_BY_CHANNEL}"  # noqa: S608 - our own names
        " AND d.status IN ('unreachable', 'rejected') AND r.source IN"
        " (SELECT source FROM broadcasts WHERE state = 'sending')"
        " AND r.group_id IN (SELECT chat_id FROM groups WHERE is_member = 1)"
    )
    return [row["source"] for row in rows]


async def send_apart(tx: Tx, key: str, *, default_language: str, now: datetime) -> None:
    """Give a group a delivery of its own whose channel could not be told."""
    added = await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"  # noqa: S608 - our own names
        " best_before) SELECT r.source, d.words, r.group_id,"
        " COALESCE((SELECT language FROM groups WHERE chat_id = r.group_id), ?), 'pending',"
        f" d.priority, ?, d.best_before FROM {_BY_CHANNEL} AND r.source = ?"
        " AND d.status IN ('unreachable', 'rejected')"
        " AND r.group_id IN (SELECT chat_id FROM groups WHERE is_member = 1)",
        (default_language, now.isoformat(), key),
    )
    await tx.execute(
        "UPDATE broadcasts SET audience = audience + ? WHERE source = ?", (added, key)
    )
