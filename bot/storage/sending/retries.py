"""Messages that officers have to get: what Telegram refused is tried again, ever more rarely."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.core.sending.delivery import Reason, retry_at
from bot.storage.database import Reader, Row, Tx

# Trying again finds nothing: the message or the account is not there any more.
_IN_VAIN = (
    Reason.GONE,
    Reason.TOO_OLD,
    Reason.DEACTIVATED,
    Reason.IS_BOT,
    Reason.MIGRATED,
    Reason.FORGED,
    Reason.STRANGER,
)


async def due(read: Reader, key: str, *, now: datetime) -> list[int]:
    """Return the deliveries of a key that did not arrive and are worth another try now.

    One that may have arrived is among them: these are better read twice than never.
    """
    rows = await read.all(
        "SELECT delivery_id, attempts, not_before, reason FROM deliveries"
        " WHERE source = ? AND status IN ('unreachable', 'rejected', 'uncertain')",
        (key,),
    )
    return worth(rows, now=now)


def worth(rows: Iterable[Row], *, now: datetime) -> list[int]:
    """Return which of the deliveries that did not arrive are worth another try now."""
    return [
        row["delivery_id"]
        for row in rows
        if row["reason"] not in _IN_VAIN and _retry_at(row["not_before"], row["attempts"]) <= now
    ]


async def again(tx: Tx, key: str, *, template: str, now: datetime) -> int:
    """Have what is due leave once more, saying what is frozen as `template`; return how many."""
    found = await due(tx, key, now=now)
    if found:
        await tx.execute(
            "UPDATE deliveries SET status = 'pending', reason = NULL, words = ?, not_before = ?,"
            " edits = COALESCE(edits, message_id)"
            " WHERE delivery_id IN (SELECT value FROM json_each(?))",
            (template, now.isoformat(), json.dumps(found)),
        )
    return len(found)


def _retry_at(ended: str, attempts: int) -> datetime:
    return retry_at(datetime.fromisoformat(ended), attempts)
