"""The rows of who pressed « read and understood » under which version of an announcement."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.sending.message_keys import MessageKey, announcement
from bot.core.sending.message_keys import unread as asking
from bot.storage.database import Reader, Tx
from bot.storage.sending.deliveries import URGENT, Chats


async def add(tx: Tx, announcement_id: int, user_id: int, *, now: datetime) -> bool:
    """Note that a person has read a version; False when that was known."""
    added = await tx.execute(
        "INSERT INTO receipts (announcement_id, user_id, at) VALUES (?, ?, ?)"
        " ON CONFLICT (announcement_id, user_id) DO NOTHING",
        (announcement_id, user_id, now.isoformat()),
    )
    return added == 1


async def count(read: Reader, announcement_id: int) -> int:
    """Return how many people have read a version."""
    row = await read.one(
        "SELECT COUNT(*) AS number FROM receipts WHERE announcement_id = ?", (announcement_id,)
    )
    return int(row["number"]) if row else 0


def unread(versions: Sequence[int]) -> Chats:
    """Return the query for who got one of these versions and pressed under none, to be asked once.

    Who wants no announcements any more, or cannot be reached, is left alone.
    """
    marks = ", ".join("?" for _ in versions)
    return Chats(
        "SELECT m.user_id AS chat_id, m.language FROM members AS m"  # noqa: S608 - marks only
        " WHERE m.wants_announcements = 1 AND m.is_reachable = 1"
        " AND EXISTS (SELECT 1 FROM deliveries AS d WHERE d.chat_id = m.user_id"
        f" AND d.source IN ({marks}) AND d.status = 'sent')"
        " AND NOT EXISTS (SELECT 1 FROM receipts AS r WHERE r.user_id = m.user_id"
        f" AND r.announcement_id IN ({marks}))"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS a WHERE a.chat_id = m.user_id"
        f" AND a.source IN ({marks}))",
        [*map(announcement, versions), *versions, *map(asking, versions)],
    )


async def count_unread(read: Reader, versions: Sequence[int]) -> int:
    """Return how many people that are."""
    found = unread(versions)
    row = await read.one(f"SELECT COUNT(*) AS number FROM ({found.sql})", found.values)  # noqa: S608 - our own names
    return int(row["number"]) if row else 0


async def enqueue(
    tx: Tx,
    key: str,
    template: MessageKey,
    announcement_id: int,
    *,
    spared: Chats | None = None,
    now: datetime,
) -> int:
    """Write `template` to everybody who had read a version; return how many that are.

    The chats of `spared` are left alone.
    """
    kept = f" AND m.user_id NOT IN ({spared.sql})" if spared else ""
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before)"  # noqa: S608 - our own names
        " SELECT ?, ?, m.user_id, m.language, 'pending', ?, ? FROM receipts AS r"
        " JOIN members AS m ON m.user_id = r.user_id AND m.is_reachable = 1"
        f" WHERE r.announcement_id = ?{kept} ON CONFLICT (source, chat_id) DO NOTHING",
        (
            key,
            template,
            URGENT,
            now.isoformat(),
            announcement_id,
            *(spared.values if spared else ()),
        ),
    )
