"""The rows of messages that leave unprompted: enqueue, claim, settle."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.delivery import LEASE, Delivery, Settlement
from bot.storage.database import Tx

URGENT, NORMAL = 0, 1  # priority: the smaller goes first


async def freeze_words(
    tx: Tx,
    name: str,
    words: Mapping[str, str],
    *,
    buttons: Mapping[str, Sequence[Sequence[tuple[str, str]]]] | None = None,
) -> bool:
    """Fix the words of a message per language, as `name`; False when it has words already.

    `buttons` are rows of a label and what it carries: an address, or the data of the button.
    """
    added = 0
    for language, html in words.items():
        rows = json.dumps(buttons[language]) if buttons else None
        added += await tx.execute(
            "INSERT INTO messages (source, language, html, buttons) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (source, language) DO NOTHING",
            (name, language, html, rows),
        )
    return added > 0


async def enqueue_for(tx: Tx, source: str, user_ids: Iterable[int], *, now: datetime) -> int:
    """Add one delivery for each of these people who has started the bot."""
    added = 0
    for user_id in user_ids:
        added += await tx.execute(
            "INSERT INTO deliveries (source, words, chat_id, language, status, priority,"
            " not_before) SELECT ?, ?, user_id, language, 'pending', ?, ? FROM members"
            " WHERE user_id = ? AND is_reachable = 1"
            " ON CONFLICT (source, chat_id) DO NOTHING",
            (source, source, URGENT, now.isoformat(), user_id),
        )
    return added


async def claim(tx: Tx, *, most: int, now: datetime) -> Sequence[Delivery]:
    """Take the next deliveries for sending: attempts + 1, leased, the most urgent first.

    A row whose lease has run out was in flight when the process died; it is taken again, so
    delivery is at least once.
    """
    rows = await tx.all(
        "SELECT d.delivery_id, d.source, d.chat_id, d.attempts, d.edits, m.html, m.buttons"
        " FROM deliveries AS d"
        " JOIN messages AS m ON m.source = d.words AND m.language = d.language"
        " WHERE ((d.status = 'pending' AND d.not_before <= ?)"
        " OR (d.status = 'sending' AND d.lease_until <= ?))"
        " AND (d.best_before IS NULL OR d.best_before > ?)"
        " ORDER BY d.priority, d.delivery_id LIMIT ?",
        (now.isoformat(), now.isoformat(), now.isoformat(), most),
    )
    await tx.many(
        "UPDATE deliveries SET status = 'sending', attempts = attempts + 1, lease_until = ?"
        " WHERE delivery_id = ?",
        [((now + LEASE).isoformat(), row["delivery_id"]) for row in rows],
    )
    return [
        Delivery(
            row["delivery_id"],
            row["source"],
            row["chat_id"],
            row["html"],
            row["attempts"] + 1,
            buttons=json.loads(row["buttons"]) if row["buttons"] else (),
            edits=row["edits"],
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
