"""Takes over from later data what going back to a copy must not undo.

What was sent since is not sent again, who has taken their consent back or was forgotten stays so,
and what was not answered yet still is.
"""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.core.announcements import State
from bot.core.audit import BOT, Anchor
from bot.core.sending.broadcasts import RESTORED, Stop
from bot.core.sending.message_keys import MessageKind, below, is_watched, of_kind
from bot.storage import announcements, inbox, metadata
from bot.storage.audit import audit, names
from bot.storage.copies.contents import opened
from bot.storage.database import Tx
from bot.storage.people import members, subscriptions

_BY_THE_CLOCK = (
    MessageKind.REMINDER,
    MessageKind.EVE,
    MessageKind.LATE,
    MessageKind.HELD,
    MessageKind.PORTAL,
)
_AS_THEY_ARE = ("inbox", "eves", "portal_watches", "flood_waits", "moved_groups")


@dataclass(frozen=True, slots=True)
class Since:
    """What is known of the time since a copy was made."""

    is_known: bool
    numbers: Sequence[str] = ()  # of announcements that left since: the copy does not have them
    newcomers: int = 0  # people who are not in the copy
    gone: int = 0  # people who were forgotten since, and here again
    out_of_office: frozenset[int] = frozenset()  # who has lost a seat since, or was suspended
    is_frozen: bool = False  # everything was stopped since
    held: Sequence[str] = ()  # broadcasts of which nobody knows how far they went


def succeeding(path: Path, head: Anchor, doors: ExitStack) -> sqlite3.Connection | None:
    """Open the data at `path` where they are whole and go on from a record that ends at `head`."""
    if not path.exists():
        return None
    try:
        connection = doors.enter_context(opened(path))
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return None
        row = connection.execute(
            "SELECT 1 FROM audit WHERE entry = ? AND seal = ?", (head.entries, head.seal)
        ).fetchone()
    except sqlite3.Error:
        return None
    connection.row_factory = sqlite3.Row
    return connection if row else None


async def take_over(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> Since:
    """Let the rows of a copy follow what later data say. Raises what SQLite says."""
    for table in _AS_THEY_ARE:
        await _replace(tx, later, table)
    for key in await _unsettled(tx, later):
        for table in ("deliveries", "delivery_counts", "broadcasts"):
            await _replace(tx, later, table, " WHERE source = ?", (key,))
        await _add(tx, later, "messages", " WHERE source = ?", (key,))
    gone, newcomers = await _follow_people(tx, later, now=now)
    if tx.seal_key is not None:
        await _call_off(tx, later, now=now)
    numbers = await _lost_numbers(tx, later)
    await metadata.put(tx, metadata.NUMBERS_LOST, json.dumps(numbers))
    await metadata.put(tx, metadata.RESTORED_AT, now.isoformat())
    return Since(
        True,
        numbers,
        newcomers,
        gone,
        await _out_of_office(tx, later),
        await _is_frozen(tx, later),
    )


async def hold_back(tx: Tx, *, alive_at: datetime | None, now: datetime) -> Since:
    """Have officers decide where nothing is known of the time since a copy.

    Announcements that were on their way stop. Reminders whose hour was before `alive_at`, when
    the bot still served, have left.
    """
    rows = await tx.all(
        "SELECT b.source, b.audience, (SELECT COUNT(*) FROM deliveries AS d"
        " WHERE d.source = b.source AND d.status IN ('pending', 'sending')) AS waiting"
        " FROM broadcasts AS b WHERE b.state IN ('filling', 'canary', 'holding', 'sending')"
    )
    held = [row for row in rows if row["waiting"] and is_watched(row["source"])]
    await tx.many(
        "UPDATE broadcasts SET resumes_to = state, state = 'paused', why = NULL, stopped = ?,"
        " stops = stops + 1 WHERE source = ?",
        [
            (Stop(RESTORED, False, row["waiting"], row["audience"]).json(), row["source"])
            for row in held
        ],
    )
    if alive_at is not None:
        moment = alive_at.astimezone(UTC).isoformat()
        await tx.execute(
            "DELETE FROM deliveries WHERE status IN ('pending', 'sending')"
            " AND source > ? AND source < ? AND not_before <= ?",
            (*of_kind(MessageKind.REMINDER), moment),
        )
        await tx.execute("UPDATE subscriptions SET since = MAX(since, ?)", (moment,))
    await metadata.put(tx, metadata.RESTORED_AT, now.isoformat())
    return Since(False, held=[row["source"] for row in held])


async def _unsettled(tx: Tx, later: sqlite3.Connection) -> set[str]:
    """Return the keys that the copy has not to its end, and those that the clock has added."""
    counted = (
        "SELECT source, COUNT(*) AS number FROM deliveries WHERE source > ? AND source < ?"
        " GROUP BY 1"
    )
    rows = await tx.all(
        "SELECT DISTINCT source FROM deliveries WHERE status IN ('pending', 'sending')"
        " UNION SELECT source FROM broadcasts WHERE state = 'filling'"
    )
    keys = {str(row["source"]) for row in rows}
    for key in list(keys):  # what follows a message has a row once that has arrived
        parts = "SELECT DISTINCT source FROM deliveries WHERE source > ? AND source < ?"
        keys |= set(_values(later, parts, below(key)))
    for kind in _BY_THE_CLOCK:
        here = {row["source"]: row["number"] for row in await tx.all(counted, of_kind(kind))}
        there = dict(later.execute(counted, of_kind(kind)).fetchall())
        keys |= {key for key, number in there.items() if here.get(key) != number}
    return keys


async def _follow_people(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> tuple[int, int]:
    """Follow who was forgotten or wants no more; return how many were, and how many are new."""
    here = {row["user_id"] for row in await tx.all("SELECT user_id FROM members")}
    there = set(_values(later, "SELECT user_id FROM members"))
    for person in sorted(here - there):
        await names.unsay(tx, person)
        await members.erase(tx, person, now=now)
        await inbox.erase_person(tx, person)
    await _add(tx, later, "consents", " WHERE is_granted = 0")
    await tx.many(
        "UPDATE members SET wants_announcements = 0 WHERE user_id = ?",
        later.execute("SELECT user_id FROM members WHERE wants_announcements = 0"),
    )
    await tx.many(
        "UPDATE groups SET is_member = 0 WHERE chat_id = ?",
        later.execute("SELECT chat_id FROM groups WHERE is_member = 0"),
    )
    reminded = set(_values(later, "SELECT chat_id FROM subscriptions"))
    for row in await tx.all("SELECT chat_id FROM subscriptions"):
        if row["chat_id"] not in reminded:
            await subscriptions.remove(tx, row["chat_id"])
    return len(here - there), len(there - here)


async def _call_off(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> None:
    """Let none leave a second time that was planned as the copy was made, and left since."""
    left = set(_values(later, "SELECT announcement_id FROM announcements WHERE sent_at NOTNULL"))
    for planned in await announcements.in_states(tx, State.SCHEDULED):
        if planned.id in left:
            await announcements.reject(
                tx, planned.id, planned.author, old=State.SCHEDULED, reason="", now=now
            )
            await audit.add(tx, BOT, "call off", planned.key, now=now)


async def _lost_numbers(tx: Tx, later: sqlite3.Connection) -> list[str]:
    """Return the numbers of announcements that left since, and those that were lost before."""
    given = "SELECT DISTINCT number FROM announcements WHERE number NOTNULL"
    lost = _values(later, "SELECT value FROM settings WHERE key = ?", [metadata.NUMBERS_LOST])
    numbers = {*_values(later, given), *json.loads(lost[0] if lost else "[]")}
    return sorted(numbers - {row["number"] for row in await tx.all(given)})


async def _out_of_office(tx: Tx, later: sqlite3.Connection) -> frozenset[int]:
    """Return who has a seat here that they have lost since, or that was suspended."""
    seats = "SELECT user_id, role, authority, region FROM roles"
    lost = {tuple(row) for row in await tx.all(seats)} - set(map(tuple, later.execute(seats)))
    suspended = set(_values(later, "SELECT user_id FROM suspensions"))
    here = {row["user_id"] for row in await tx.all("SELECT user_id FROM suspensions")}
    return frozenset({int(seat[0]) for seat in lost} | suspended) - here


async def _is_frozen(tx: Tx, later: sqlite3.Connection) -> bool:
    is_open = "SELECT 1 FROM freezes WHERE thawed_at IS NULL LIMIT 1"
    return await tx.one(is_open) is None and later.execute(is_open).fetchone() is not None


async def _replace(
    tx: Tx, later: sqlite3.Connection, table: str, where: str = "", values: Sequence[str] = ()
) -> None:
    await tx.execute(f"DELETE FROM {table}{where}", values)  # noqa: S608 - our own names
    await _add(tx, later, table, where, values)


async def _add(
    tx: Tx, later: sqlite3.Connection, table: str, where: str = "", values: Sequence[str] = ()
) -> None:
    """Add the rows that later data have and these do not."""
    info = f"PRAGMA table_info({table})"
    there = {row["name"] for row in later.execute(info)}
    # The number of a delivery is nobody's but its own data's.
    here = [row["name"] for row in await tx.all(info) if row["name"] != "delivery_id"]
    if not there >= set(here):
        raise sqlite3.OperationalError(f"{table} is another table there")
    columns, marks = ", ".join(here), ", ".join("?" * len(here))
    await tx.many(
        f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING",  # noqa: S608 - our own names
        map(tuple, later.execute(f"SELECT {columns} FROM {table}{where}", values)),  # noqa: S608
    )


def _values(later: sqlite3.Connection, sql: str, values: Sequence[str] = ()) -> list[Any]:
    return [row[0] for row in later.execute(sql, values)]
