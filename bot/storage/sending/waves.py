"""The rows of a broadcast's first wave: who is in it, how it ended, put back or taken as it is."""

import json
from collections.abc import Collection

from bot.core.sending.broadcasts import End, Stop
from bot.core.sending.delivery import Status
from bot.storage.database import Reader, Tx

_SAMPLE = 600  # rows, evenly spread, among which the few are chosen
_MIX = 0x9E3779B1  # an odd number near 2**32 times the golden ratio: neighbours fall far apart


async def choose(read: Reader, source: str, most: int) -> list[int]:
    """Return up to `most` deliveries that stand for each language and kind of chat alike.

    They are spread over the audience: its oldest accounts would stand for themselves only.
    """
    languages = await read.all(
        "SELECT DISTINCT language FROM messages WHERE source = ?", (source,)
    )
    strata = {(row["language"], kind): list[int]() for row in languages for kind in "<>"}
    for row in await _sample(read, source):
        stratum = strata.get((row["language"], "<" if row["chat_id"] < 0 else ">"))
        if stratum is not None:
            stratum.append(row["delivery_id"])
    for (language, kind), stratum in strata.items():
        if len(stratum) < most:
            rows = await read.all(
                "SELECT delivery_id FROM deliveries WHERE source = ? AND language = ?"  # noqa: S608 - two signs
                f" AND chat_id {kind} 0 AND status = 'pending' ORDER BY chat_id LIMIT ?",
                (source, language, most),
            )
            known = set(stratum)
            stratum += [row["delivery_id"] for row in rows if row["delivery_id"] not in known]
        else:
            stratum.sort(key=lambda delivery_id: delivery_id * _MIX % 2**32)
    chosen = [
        stratum[turn] for turn in range(most) for stratum in strata.values() if turn < len(stratum)
    ]
    return chosen[:most]


async def _sample(read: Reader, source: str) -> list[dict[str, int]]:
    """Return some waiting deliveries, evenly spread: they were written in the chats' order."""
    ends = [
        await read.one(
            "SELECT delivery_id FROM deliveries WHERE source = ?"  # noqa: S608 - two words
            f" ORDER BY chat_id {order} LIMIT 1",
            (source,),
        )
        for order in ("ASC", "DESC")
    ]
    numbers = sorted(row["delivery_id"] for row in ends if row)
    if not numbers:
        return []
    step = max(1, (numbers[-1] - numbers[0]) // _SAMPLE)
    spread = json.dumps(list(range(numbers[0], numbers[-1] + 1, step)))
    return [
        dict(row)
        for row in await read.all(
            "SELECT delivery_id, language, chat_id FROM deliveries WHERE source = ?"
            " AND status = 'pending' AND delivery_id IN (SELECT value FROM json_each(?))",
            (source, spread),
        )
    ]


async def mark(tx: Tx, delivery_ids: list[int]) -> None:
    """Have these deliveries go first."""
    await tx.many(
        "UPDATE deliveries SET is_canary = 1 WHERE delivery_id = ?",
        [(delivery_id,) for delivery_id in delivery_ids],
    )


async def is_open(tx: Tx, source: str) -> bool:
    """Tell whether one of the first few has no outcome yet."""
    row = await tx.one(
        "SELECT 1 FROM deliveries WHERE source = ? AND is_canary = 1"
        " AND status IN ('pending', 'sending') LIMIT 1",
        (source,),
    )
    return row is not None


async def ends(tx: Tx, source: str) -> list[End]:
    """Return how the first few of a source ended."""
    rows = await tx.all(
        "SELECT chat_id < 0 AS is_group, status, COALESCE(reason, '') AS reason,"
        " COUNT(*) AS number FROM deliveries INDEXED BY deliveries_canary"
        " WHERE source = ? AND is_canary = 1 AND status NOT IN ('pending', 'sending')"
        " GROUP BY 1, 2, 3",
        (source,),
    )
    return [
        End(bool(row["is_group"]), row["status"], row["reason"], row["number"]) for row in rows
    ]


async def unjudged(tx: Tx) -> list[str]:
    """Return the sources that wait for the outcome of their first few."""
    return [
        row["source"]
        for row in await tx.all("SELECT source FROM broadcasts WHERE state = 'canary'")
    ]


async def take(tx: Tx, source: str) -> None:
    """Note of which of the first few Telegram does not let the bot write to."""
    out = (
        "(SELECT chat_id FROM deliveries INDEXED BY deliveries_canary"
        " WHERE source = ? AND is_canary = 1 AND status = 'unreachable')"
    )
    await tx.execute(f"UPDATE members SET is_reachable = 0 WHERE user_id IN {out}", (source,))  # noqa: S608 - our own words
    await tx.execute(f"UPDATE groups SET is_member = 0 WHERE chat_id IN {out}", (source,))  # noqa: S608 - our own words


async def put_back(tx: Tx, source: str) -> None:
    """Have those of the first few wait again whom nothing has reached."""
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', reason = NULL, attempts = 0, not_before = ''"
        " WHERE source = ? AND is_canary = 1 AND status IN ('unreachable', 'rejected')",
        (source,),
    )


async def put_back_cause(tx: Tx, source: str, stop: Stop) -> None:
    """Have all wait again that failed for the cause of a stop, and strike nobody out for it."""
    sign = "<>" if stop.is_foreign else "<" if stop.is_groups else ">"
    failed = (
        f"source = ? AND reason = ? AND chat_id {sign} 0 AND status IN ('unreachable', 'rejected')"
    )
    rows = await tx.all(
        f"SELECT chat_id, status FROM deliveries WHERE {failed}",  # noqa: S608 - a sign
        (source, stop.reason),
    )
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', reason = NULL, attempts = 0, not_before = ''"  # noqa: S608 - a sign
        f" WHERE {failed}",
        (source, stop.reason),
    )
    await restore(tx, [row["chat_id"] for row in rows if row["status"] == Status.UNREACHABLE])


async def restore(tx: Tx, chat_ids: Collection[int]) -> None:
    """Take it back that these chats cannot be written to."""
    numbers = json.dumps(list(chat_ids))
    await tx.execute(
        "UPDATE members SET is_reachable = 1 WHERE user_id IN (SELECT value FROM json_each(?))",
        (numbers,),
    )
    await tx.execute(
        "UPDATE groups SET is_member = 1 WHERE chat_id IN (SELECT value FROM json_each(?))",
        (numbers,),
    )
