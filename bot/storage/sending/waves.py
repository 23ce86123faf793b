"""The rows of a broadcast's first wave: who is in it, how it ended, put back or taken as it is."""

import json
from collections.abc import Collection, Sequence

from bot.core.sending.broadcasts import End, Stop
from bot.core.sending.delivery import Status
from bot.storage.database import Reader, Row, Tx

_SAMPLE = 600  # rows, evenly spread, among which the few are chosen
_MIX = 0x9E3779B1  # an odd number near 2**32 times the golden ratio: neighbours fall far apart

_EVENLY = """
WITH RECURSIVE ends (one, other) AS (
    SELECT (SELECT delivery_id FROM deliveries WHERE source = ?1 ORDER BY chat_id LIMIT 1),
           (SELECT delivery_id FROM deliveries WHERE source = ?1 ORDER BY chat_id DESC LIMIT 1)
), span (first, last, step) AS MATERIALIZED (
    SELECT MIN(one, other), MAX(one, other), MAX(1, ABS(other - one) / ?2) FROM ends
), spread (delivery_id) AS (
    SELECT first FROM span WHERE first NOTNULL
    UNION ALL SELECT delivery_id + step FROM spread, span WHERE delivery_id + step <= last
)
SELECT d.delivery_id, d.language, d.chat_id, span.step,
    (SELECT json_group_array(DISTINCT language) FROM messages WHERE source = ?1) AS languages
FROM spread CROSS JOIN span CROSS JOIN deliveries AS d ON d.delivery_id = spread.delivery_id
WHERE d.source = ?1 AND d.status = 'pending'
"""


async def choose(read: Reader, key: str, most: int) -> list[int]:
    """Return up to `most` deliveries that stand for each language and kind of chat alike.

    They are spread over the audience: its oldest accounts would stand for themselves only.
    """
    sample = await _sample(read, key)
    if not sample:
        return []
    languages = json.loads(sample[0]["languages"])
    strata = {(code, kind): list[int]() for code in languages for kind in "<>"}
    for one in sample:
        stratum = strata.get(_stratum(one))
        if stratum is not None:
            stratum.append(one["delivery_id"])
    small = [which for which, stratum in strata.items() if len(stratum) < most]
    for which in strata.keys() - set(small):
        strata[which].sort(key=lambda delivery_id: delivery_id * _MIX % 2**32)
    if sample[0]["step"] > 1:  # else the sample is everybody
        known = {delivery_id for stratum in strata.values() for delivery_id in stratum}
        for one in await _first(read, key, small, most):
            if one["delivery_id"] not in known:
                strata[_stratum(one)].append(one["delivery_id"])
    chosen = [
        stratum[turn] for turn in range(most) for stratum in strata.values() if turn < len(stratum)
    ]
    return chosen[:most]


def _stratum(row: Row) -> tuple[str, str]:
    """Return the language of a delivery, and `<` for a group or `>` for a person."""
    return row["language"], "<" if row["chat_id"] < 0 else ">"


async def _sample(read: Reader, key: str) -> list[Row]:
    """Return some waiting deliveries, evenly spread: they were written in the chats' order.

    Beside each stand the languages of the words (JSON), and how far apart the rows are.
    """
    return await read.all(_EVENLY, (key, _SAMPLE))


async def _first(
    read: Reader, key: str, strata: Sequence[tuple[str, str]], most: int
) -> list[Row]:
    """Return the first waiting deliveries of each of these strata, in the chats' order."""
    if not strata:
        return []
    one = (
        "SELECT * FROM (SELECT delivery_id, language, chat_id FROM deliveries WHERE source = ?"
        " AND language = ? AND chat_id {} 0 AND status = 'pending' ORDER BY chat_id LIMIT ?)"
    )
    return await read.all(
        " UNION ALL ".join(one.format(kind) for _, kind in strata),
        [value for language, _ in strata for value in (key, language, most)],
    )


async def mark(tx: Tx, delivery_ids: list[int]) -> None:
    """Have these deliveries go first."""
    await tx.many(
        "UPDATE deliveries SET is_canary = 1 WHERE delivery_id = ?",
        [(delivery_id,) for delivery_id in delivery_ids],
    )


async def is_open(tx: Tx, key: str) -> bool:
    """Tell whether one of the first few has no outcome yet."""
    row = await tx.one(
        "SELECT 1 FROM deliveries WHERE source = ? AND is_canary = 1"
        " AND status IN ('pending', 'sending') LIMIT 1",
        (key,),
    )
    return row is not None


async def ends(tx: Tx, key: str) -> list[End]:
    """Return how the first few of a broadcast ended."""
    rows = await tx.all(
        "SELECT chat_id < 0 AS is_group, status, COALESCE(reason, '') AS reason,"
        " COUNT(*) AS number FROM deliveries INDEXED BY deliveries_canary"
        " WHERE source = ? AND is_canary = 1 AND status NOT IN ('pending', 'sending')"
        " GROUP BY 1, 2, 3",
        (key,),
    )
    return [
        End(bool(row["is_group"]), row["status"], row["reason"], row["number"]) for row in rows
    ]


async def unjudged(tx: Tx) -> list[str]:
    """Return the keys that wait for the outcome of their first few."""
    return [
        row["source"]
        for row in await tx.all("SELECT source FROM broadcasts WHERE state = 'canary'")
    ]


async def take(tx: Tx, key: str) -> None:
    """Note of which of the first few Telegram does not let the bot write to."""
    out = (
        "(SELECT chat_id FROM deliveries INDEXED BY deliveries_canary"
        " WHERE source = ? AND is_canary = 1 AND status = 'unreachable')"
    )
    await tx.execute(f"UPDATE members SET is_reachable = 0 WHERE user_id IN {out}", (key,))  # noqa: S608 - our own words
    await tx.execute(f"UPDATE groups SET is_member = 0 WHERE chat_id IN {out}", (key,))  # noqa: S608 - our own words


async def put_back(tx: Tx, key: str) -> None:
    """Have those of the first few wait again whom nothing has reached."""
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', reason = NULL, attempts = 0, not_before = ''"
        " WHERE source = ? AND is_canary = 1 AND status IN ('unreachable', 'rejected')",
        (key,),
    )


async def put_back_cause(tx: Tx, key: str, stop: Stop) -> None:
    """Have all wait again that failed for the cause of a stop, and strike nobody out for it."""
    sign = "<>" if stop.is_foreign else "<" if stop.is_groups else ">"
    failed = (
        f"source = ? AND reason = ? AND chat_id {sign} 0 AND status IN ('unreachable', 'rejected')"
    )
    rows = await tx.all(
        f"SELECT chat_id, status FROM deliveries WHERE {failed}",  # noqa: S608 - a sign
        (key, stop.reason),
    )
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', reason = NULL, attempts = 0, not_before = ''"  # noqa: S608 - a sign
        f" WHERE {failed}",
        (key, stop.reason),
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
