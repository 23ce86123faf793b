"""The rows of messages that leave unprompted: enqueue, claim, settle."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.delivery import LEASE, Delivery, Settlement
from bot.core.members import Choice
from bot.storage.database import Tx
from bot.storage.members import CHOICE_COLUMN

URGENT, NORMAL = 0, 1  # priority: the smaller goes first


async def freeze_words(tx: Tx, source: str, words: Mapping[str, str]) -> bool:
    """Fix the words of a message per language; False when this source is fixed already."""
    added = 0
    for language, html in words.items():
        added += await tx.execute(
            "INSERT INTO messages (source, language, html) VALUES (?, ?, ?)"
            " ON CONFLICT (source, language) DO NOTHING",
            (source, language, html),
        )
    return added > 0


async def enqueue_for_choice(tx: Tx, source: str, choice: Choice, *, now: datetime) -> int:
    """Add one delivery for each reachable person who opted in; return how many were added."""
    column = CHOICE_COLUMN[choice]
    return await tx.execute(
        "INSERT INTO deliveries (source, chat_id, language, status, priority, not_before)"  # noqa: S608
        f" SELECT ?, user_id, language, 'pending', ?, ? FROM members"
        f" WHERE {column} = 1 AND is_reachable = 1"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (source, NORMAL, now.isoformat()),
    )


async def enqueue_for(tx: Tx, source: str, user_ids: Iterable[int], *, now: datetime) -> int:
    """Add one delivery for each of these people who has started the bot."""
    added = 0
    for user_id in user_ids:
        added += await tx.execute(
            "INSERT INTO deliveries (source, chat_id, language, status, priority, not_before)"
            " SELECT ?, user_id, language, 'pending', ?, ? FROM members"
            " WHERE user_id = ? AND is_reachable = 1"
            " ON CONFLICT (source, chat_id) DO NOTHING",
            (source, URGENT, now.isoformat(), user_id),
        )
    return added


async def claim(tx: Tx, *, most: int, now: datetime) -> Sequence[Delivery]:
    """Take the next deliveries for sending: attempts + 1, leased, the most urgent first.

    A row whose lease has run out was in flight when the process died; it is taken again, so
    delivery is at least once.
    """
    rows = await tx.all(
        "SELECT d.delivery_id, d.source, d.chat_id, d.attempts, m.html FROM deliveries AS d"
        " JOIN messages AS m ON m.source = d.source AND m.language = d.language"
        " WHERE (d.status = 'pending' AND d.not_before <= ?)"
        " OR (d.status = 'sending' AND d.lease_until <= ?)"
        " ORDER BY d.priority, d.delivery_id LIMIT ?",
        (now.isoformat(), now.isoformat(), most),
    )
    await tx.many(
        "UPDATE deliveries SET status = 'sending', attempts = attempts + 1, lease_until = ?"
        " WHERE delivery_id = ?",
        [((now + LEASE).isoformat(), row["delivery_id"]) for row in rows],
    )
    return [
        Delivery(
            row["delivery_id"], row["source"], row["chat_id"], row["html"], row["attempts"] + 1
        )
        for row in rows
    ]


async def settle(tx: Tx, delivery: Delivery, settlement: Settlement) -> bool:
    """Record how a try ended; False when a newer try owns the row."""
    settled = await tx.execute(
        "UPDATE deliveries SET status = ?, not_before = ?, message_id = ?, reason = ?,"
        " lease_until = NULL WHERE delivery_id = ? AND status = 'sending' AND attempts = ?",
        (
            settlement.status,
            settlement.not_before.isoformat(),
            settlement.message_id,
            settlement.reason,
            delivery.delivery_id,
            delivery.attempts,
        ),
    )
    return settled == 1
