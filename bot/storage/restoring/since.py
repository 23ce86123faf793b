"""Takes over from later data what going back to a copy must not undo.

What was sent since is not sent again, who has taken their consent back or was forgotten stays so,
and what was not answered yet still is.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.core.sending.broadcasts import RESTORED, Stop
from bot.core.sending.message_keys import MessageKind, below, is_watched, of_kind
from bot.storage import inbox, metadata
from bot.storage.audit import audit, names
from bot.storage.database import Tx
from bot.storage.officers import suspensions
from bot.storage.people import members, subscriptions
from bot.storage.restoring import brakes, ended, moves, people
from bot.storage.restoring.brakes import Brakes
from bot.storage.restoring.ended import Ended
from bot.storage.restoring.rows import add, replace, values

_OF_ITSELF = (
    MessageKind.REMINDER,
    MessageKind.EVE,
    MessageKind.LATE,
    MessageKind.HELD,
    MessageKind.PORTAL,
    MessageKind.TICKET,
    MessageKind.ALARM,
    MessageKind.MOVING,
    MessageKind.TICKET_GONE,  # words of who was forgotten, where others were told them
)
_OF_WHO_CAME_BACK = (
    ("members", "user_id"),
    ("consents", "user_id"),
    ("subscriptions", "chat_id"),
)
_AS_THEY_ARE = ("inbox", "eves", "portal_watches", "flood_waits", "moved_groups")


@dataclass(frozen=True, slots=True)
class Since:
    """What is known of the time since a copy was made."""

    is_known: bool
    numbers: Sequence[str] = ()  # of announcements that left since: the copy does not have them
    newcomers: int = 0  # people who are not in the copy
    gone: int = 0  # people who were forgotten since, and here again
    brakes: Brakes = field(default_factory=Brakes)
    ended: Ended = field(default_factory=Ended)
    held: Sequence[str] = ()  # broadcasts of which nobody knows how far they went


async def take_over(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> Since:
    """Let the rows of a copy follow what later data say. Raises what SQLite says."""
    unsettled = await _unsettled(tx, later)
    await moves.follow(tx, later, now=now)
    for table in _AS_THEY_ARE:
        await replace(tx, later, table)
    for key in unsettled:
        for table in ("deliveries", "delivery_counts", "broadcasts", "messages"):
            await replace(tx, later, table, " WHERE source = ?", (key,))
    await _follow_tickets(tx, later)
    gone, newcomers = await _follow_people(tx, later, now=now)
    await people.follow(tx, later)
    over = await ended.carry(tx, later, is_known=True, now=now)
    numbers = await _lost_numbers(tx, later)
    await _count_on(tx, later)
    await metadata.put(tx, metadata.NUMBERS_LOST, json.dumps(numbers))
    await metadata.put(tx, metadata.RESTORED_AT, now.isoformat())
    return Since(
        True,
        numbers,
        newcomers,
        gone,
        brakes=await brakes.carry(tx, later, is_known=True, now=now),
        ended=over,
    )


async def hold_back(
    tx: Tx, there: sqlite3.Connection | None, *, alive_at: datetime | None, now: datetime
) -> Since:
    """Have officers decide where nothing is known of the time since a copy.

    What the data `there` have stopped or taken back, as far as they can be read, stays so.

    Announcements that were on their way stop. Reminders whose hour was before `alive_at`, when
    the bot still served, have left.
    """
    over = await ended.carry(tx, there, is_known=False, now=now)
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
    return Since(
        False,
        brakes=await brakes.carry(tx, there, is_known=False, now=now),
        ended=over,
        held=[row["source"] for row in held],
    )


async def _unsettled(tx: Tx, later: sqlite3.Connection) -> set[str]:
    """Return the keys that the copy has not to its end, and those that came by themselves."""
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
        keys |= set(values(later, parts, below(key)))
    for kind in _OF_ITSELF:
        here = {row["source"]: row["number"] for row in await tx.all(counted, of_kind(kind))}
        there = dict(later.execute(counted, of_kind(kind)).fetchall())
        keys |= {key for key, number in there.items() if here.get(key) != number}
    return keys


async def _follow_tickets(tx: Tx, later: sqlite3.Connection) -> None:
    """Have the questions to people stand as they stand since: answered, taken back, erased."""
    last = await tx.one("SELECT MAX(ticket_id) AS number FROM tickets")
    for table in ("tickets", "ticket_entries"):
        where = " WHERE ticket_id <= ?"
        await replace(tx, later, table, where, (last and last["number"],))


async def _follow_people(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> tuple[int, int]:
    """Follow who was forgotten or wants no more; return how many were, and how many are new."""
    joined = "SELECT user_id, joined_at FROM members"
    here = {row["user_id"]: row["joined_at"] for row in await tx.all(joined)}
    there = dict(later.execute(joined).fetchall())
    forgotten = {person for person, moment in here.items() if there.get(person) != moment}
    for person in sorted(forgotten):
        await _forget(tx, person, now=now)
    for person in sorted(forgotten & there.keys()):  # who came back, and is known as that alone
        for table, column in _OF_WHO_CAME_BACK:
            await add(tx, later, table, f" WHERE {column} = ?", (person,))
    await add(tx, later, "consents", " WHERE is_granted = 0")
    await add(tx, later, "answers_untold")
    await tx.many(
        "UPDATE members SET wants_announcements = 0 WHERE user_id = ?",
        later.execute("SELECT user_id FROM members WHERE wants_announcements = 0"),
    )
    await tx.many(
        "UPDATE subscriptions SET has_eve = 0 WHERE chat_id = ?",
        later.execute("SELECT chat_id FROM subscriptions WHERE has_eve = 0"),
    )
    await tx.many(
        "UPDATE groups SET is_member = 0 WHERE chat_id = ?",
        later.execute("SELECT chat_id FROM groups WHERE is_member = 0"),
    )
    for row in later.execute("SELECT chat_id, purpose FROM groups").fetchall():
        await tx.execute(  # where helpers read questions no more
            "UPDATE groups SET purpose = NULL, trainer = NULL WHERE chat_id = ?"
            " AND purpose IS NOT ?",
            tuple(row),
        )
    reminded = set(values(later, "SELECT chat_id FROM subscriptions"))
    for row in await tx.all("SELECT chat_id FROM subscriptions"):
        if row["chat_id"] not in reminded:
            await subscriptions.remove(tx, row["chat_id"])
    return len(forgotten), len(there.keys() - here.keys())


async def _forget(tx: Tx, person: int, *, now: datetime) -> None:
    """Forget a person as they had asked for since; what ends with it is on record.

    A suspension stays: the settings, which may name them, are not looked at here.
    """
    ended = await members.charge(tx, person)
    if await suspensions.is_suspended(tx, person):
        ended = [*ended, f"person:{person}"]
    for about in ended:
        await audit.add(tx, person, "forget", about, {"suspended": "1"}, now=now)
    await names.unsay(tx, person)
    await members.erase(tx, person, now=now)
    await inbox.erase_person(tx, person)


async def _lost_numbers(tx: Tx, later: sqlite3.Connection) -> list[str]:
    """Return the numbers of announcements that left since, and those that were lost before."""
    given = "SELECT DISTINCT number FROM announcements WHERE number NOTNULL"
    lost = values(later, "SELECT value FROM settings WHERE key = ?", [metadata.NUMBERS_LOST])
    numbers = {*values(later, given), *json.loads(lost[0] if lost else "[]")}
    return sorted(numbers - {row["number"] for row in await tx.all(given)})


async def _count_on(tx: Tx, later: sqlite3.Connection) -> None:
    """Have no row get a number that another one had: its buttons lie in chats."""
    for table, last in later.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
        changed = await tx.execute(
            "UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = ?", (last, table)
        )
        if not changed:
            await tx.execute(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last)
            )
