"""The rows of deliveries on their way: what is due, claimed, given back, settled."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.core.sending.broadcasts import State
from bot.core.sending.delivery import LEASE, Delivery, Message, Reason, Settlement, Status
from bot.core.sending.message_keys import may_say
from bot.storage.database import Reader, Tx
from bot.storage.sending import frozen_words


class Due(NamedTuple):
    """What has something to send now."""

    key: str
    state: State | None  # None: no broadcast, it simply goes out
    hold_until: datetime | None


_OTHER_LENGTH = 60  # of a key that no program of ours wrote: as much as is told of it


class _Chosen(NamedTuple):
    """A delivery that is taken for sending."""

    delivery_id: int
    words: str
    language: str
    chat_id: int
    attempts: int
    edits: int | None
    also: str | None
    thread_id: int | None
    is_known: int  # whether its chat is a person or a group of ours, where it begins something


Words = dict[tuple[str, str], Message]  # frozen, so they may be kept

# One seek for each key that has something waiting, however many rows it has.
_DUE = """
WITH RECURSIVE waiting (source) AS (
    SELECT MIN(source) FROM deliveries WHERE status = 'pending'
    UNION ALL
    SELECT (SELECT MIN(source) FROM deliveries
            WHERE status = 'pending' AND source > waiting.source)
    FROM waiting WHERE waiting.source NOTNULL
), first (source, delivery_id) AS (
    SELECT source, (SELECT delivery_id FROM deliveries INDEXED BY deliveries_waiting
                    WHERE status = 'pending' AND source = waiting.source AND not_before <= ?
                    ORDER BY not_before, delivery_id LIMIT 1)
    FROM waiting WHERE source NOTNULL
)
SELECT first.source, b.state, b.hold_until FROM first
JOIN deliveries AS d ON d.delivery_id = first.delivery_id
LEFT JOIN broadcasts AS b ON b.source = first.source
ORDER BY d.priority, d.delivery_id
"""
# The whole batch is one row of one statement, and so is what comes back below: each step of a
# statement hands Python's lock over, and a busy event loop is slow to give it back.
_CHOOSE = """
SELECT json_group_array(json_array(delivery_id, IIF(words = '', source, words), language,
                                   chat_id, attempts + 1, edits, also,
                                   IIF(chat_id < 0, COALESCE(thread_id,
                                       (SELECT notice_thread FROM groups
                                        WHERE groups.chat_id = chosen.chat_id)), NULL),
                                   edits NOTNULL OR IIF(chat_id < 0,
                                       EXISTS (SELECT 1 FROM groups
                                               WHERE groups.chat_id = chosen.chat_id),
                                       EXISTS (SELECT 1 FROM members
                                               WHERE members.user_id = chosen.chat_id)))) AS batch
FROM (SELECT * FROM deliveries INDEXED BY {index}
      WHERE status = 'pending' AND source = ? AND not_before <= ?
      AND (best_before IS NULL OR best_before > ?){only}
      ORDER BY not_before, delivery_id LIMIT ?) AS chosen
"""
_ANY = _CHOOSE.format(index="deliveries_waiting", only="")
_CANARY = _CHOOSE.format(index="deliveries_canary", only=" AND is_canary = 1")
# The plus signs keep the planner from any other way than by the number.
_SETTLE = """
UPDATE deliveries SET status = tried.status, not_before = tried.not_before,
    message_id = tried.message_id, reason = tried.reason, lease_until = NULL,
    also = COALESCE(tried.also, deliveries.also)
FROM (SELECT value ->> 0 AS delivery_id, value ->> 1 AS attempts, value ->> 2 AS status,
             value ->> 3 AS not_before, value ->> 4 AS message_id, value ->> 5 AS reason,
             value ->> 6 AS also
      FROM json_each(?)) AS tried
WHERE deliveries.delivery_id = tried.delivery_id
AND +deliveries.status = 'sending' AND +deliveries.attempts = tried.attempts
"""
# Nearly all are like this, and it takes half the time: there is only one value to look up.
_SETTLE_SENT = """
UPDATE deliveries SET status = 'sent', not_before = ?, message_id = sent.message_id,
    reason = NULL, lease_until = NULL
FROM (SELECT key + 0 AS delivery_id, value AS message_id FROM json_each(?)) AS sent
WHERE deliveries.delivery_id = sent.delivery_id
AND +deliveries.status = 'sending' AND +deliveries.attempts = ?
"""


async def due(tx: Tx, *, now: datetime) -> Sequence[Due]:
    """Return the keys that have something to send, the most urgent and oldest first."""
    return [
        Due(
            row["source"],
            State(row["state"]) if row["state"] else None,
            datetime.fromisoformat(row["hold_until"]) if row["hold_until"] else None,
        )
        for row in await tx.all(_DUE, (now.isoformat(),))
    ]


async def claim(
    tx: Tx, key: str, words: Words, *, most: int, now: datetime, is_canary: bool = False
) -> list[Delivery]:
    """Take the next deliveries of a key for sending: attempts + 1, leased.

    `words` keeps the frozen words that were read. A delivery without words ends here, and so does
    one that the bot cannot have written.
    """
    moment = now.isoformat()
    found = await tx.one(_CANARY if is_canary else _ANY, (key, moment, moment, most))
    rows = [_Chosen(*one) for one in json.loads(found["batch"])] if found else []
    if not rows:
        return []
    await tx.execute(
        "UPDATE deliveries SET status = 'sending', attempts = attempts + 1, lease_until = ?"
        " WHERE delivery_id IN (SELECT value FROM json_each(?))",
        ((now + LEASE).isoformat(), json.dumps([row.delivery_id for row in rows])),
    )
    claimed, speechless = [], []
    for row in rows:
        message = await _said(tx, row, key, words)
        if isinstance(message, Reason):
            speechless.append((message, row.delivery_id))
            continue
        others = tuple(json.loads(row.also)) if row.also else ()
        claimed.append(
            Delivery(
                row.delivery_id,
                key,
                row.chat_id,
                message,
                row.attempts,
                row.edits,
                others,
                row.thread_id,
            )
        )
    if speechless:
        await tx.many(
            "UPDATE deliveries SET status = 'rejected', reason = ?, lease_until = NULL"
            " WHERE delivery_id = ?",
            speechless,
        )
    return claimed


async def strange(read: Reader) -> Sequence[str]:
    """Return the keys of what waits, or was refused, that the bot cannot have put there."""
    waiting = await read.all(
        "SELECT DISTINCT source, IIF(words = '', source, words) AS words FROM deliveries"
        " WHERE status IN ('pending', 'sending')"
    )
    lost = await read.all(
        "SELECT source FROM deliveries AS d WHERE status IN ('pending', 'sending')"
        " AND edits IS NULL AND NOT EXISTS (SELECT 1 FROM members WHERE user_id = d.chat_id)"
        " AND NOT EXISTS (SELECT 1 FROM groups WHERE groups.chat_id = d.chat_id)"
    )
    refused = await read.all(
        "SELECT source FROM delivery_counts WHERE reason IN (?, ?) AND number > 0",
        (Reason.FORGED, Reason.STRANGER),
    )
    found = {row["source"] for row in waiting if not may_say(row["source"], row["words"])}
    found |= {row["source"] for row in (*lost, *refused)}
    return sorted(key[:_OTHER_LENGTH] for key in found)


async def _said(tx: Tx, row: "_Chosen", key: str, words: Words) -> Message | Reason:
    """Return what a delivery says, or why it must not leave.

    A row may have been written by somebody else: it may only have words of the same matter said,
    and begin nothing in a chat that no person and no group of ours is.
    """
    if tx.seal_key and not may_say(key, row.words):
        return Reason.FORGED
    if tx.seal_key and not row.is_known:
        return Reason.STRANGER
    return words.get((row.words, row.language)) or await _read(tx, row.words, row.language, words)


async def _read(tx: Tx, name: str, language: str, words: Words) -> Message | Reason:
    row = await frozen_words.find(tx, name, language)
    if row is None:
        return Reason.NO_WORDS
    if not frozen_words.is_ours(row, tx.seal_key):
        return Reason.FORGED
    return words.setdefault((name, language), frozen_words.message(row))


async def give_back(tx: Tx, returned: Iterable[tuple[Delivery, datetime]]) -> None:
    """Let deliveries that were claimed and not tried wait until a moment each."""
    await tx.many(
        "UPDATE deliveries SET status = 'pending', attempts = attempts - 1, lease_until = NULL,"
        " not_before = ? WHERE delivery_id = ? AND status = 'sending' AND attempts = ?",
        [(until.isoformat(), back.delivery_id, back.attempts) for back, until in returned],
    )


async def put_off(tx: Tx, refused: Sequence[int], reason: str, *, until: datetime) -> None:
    """Let deliveries that ended for a reason wait until a moment instead."""
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', reason = NULL, not_before = ?"
        " WHERE delivery_id IN (SELECT value FROM json_each(?))"
        " AND status = 'rejected' AND reason = ?",
        (until.isoformat(), json.dumps(refused), reason),
    )


async def settle(tx: Tx, tried: Iterable[tuple[Delivery, Settlement]]) -> None:
    """Record how tries ended; a try whose row a newer one owns leaves it alone."""
    sent: dict[tuple[str, int], dict[int, int | None]] = defaultdict(dict)
    others = []
    for delivery, settlement in tried:
        at = settlement.not_before.isoformat()
        if settlement.status is Status.SENT and not (settlement.reason or settlement.also):
            sent[at, delivery.attempts][delivery.delivery_id] = settlement.message_id
        else:
            others.append(
                (
                    delivery.delivery_id,
                    delivery.attempts,
                    settlement.status,
                    at,
                    settlement.message_id,
                    settlement.reason,
                    json.dumps(settlement.also) if settlement.also else None,
                )
            )
    for (at, attempts), message_ids in sent.items():
        await tx.execute(_SETTLE_SENT, (at, json.dumps(message_ids), attempts))
    if others:
        await tx.execute(_SETTLE, (json.dumps(others),))


async def end_expired(tx: Tx, *, most: int, now: datetime) -> int:
    """End up to `most` of what waits of broadcasts that are not true any more; return how many."""
    return await tx.execute(
        "UPDATE deliveries SET status = 'rejected', reason = ? WHERE delivery_id IN"
        " (SELECT delivery_id FROM deliveries WHERE status = 'pending'"
        " AND best_before NOTNULL AND best_before <= ?"
        " AND source IN (SELECT source FROM broadcasts) LIMIT ?)",
        (Reason.EXPIRED, now.isoformat(), most),
    )


async def reopen_expired(tx: Tx, *, now: datetime) -> None:
    """Let what was claimed too long ago be claimed again: delivery is at least once."""
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', lease_until = NULL"
        " WHERE status = 'sending' AND lease_until <= ?",
        (now.isoformat(),),
    )


async def recover(tx: Tx, *, now: datetime) -> int:
    """Reopen what was in flight when the process died, and count it: it may come twice.

    Only one process holds the database, so at its start every claim is a dead one's. Where
    the words are out of date meanwhile, the outcome stays uncertain. A try that was cut short
    does not count: it says nothing about the chat.
    """
    await tx.execute(
        "UPDATE broadcasts SET repeated = repeated + (SELECT COUNT(*) FROM deliveries AS d"
        " WHERE d.source = broadcasts.source AND d.status = 'sending')"
        " WHERE source IN (SELECT source FROM deliveries WHERE status = 'sending')"
    )
    return await tx.execute(
        "UPDATE deliveries SET lease_until = NULL, attempts = attempts - 1, status ="
        " CASE WHEN best_before <= ? THEN 'uncertain' ELSE 'pending' END WHERE status = 'sending'",
        (now.isoformat(),),
    )
