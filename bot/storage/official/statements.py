"""The rows of what institutions state: drafted, approved, in force, and in the content at last."""

from collections.abc import Sequence
from datetime import date, datetime

import structlog

from bot.core.official.statements import Statement
from bot.core.official.values import Kind
from bot.core.questions.official import State
from bot.storage.database import Reader, Row, Tx
from bot.storage.proposals import STATEMENTS, discard, edit, transition

log = structlog.get_logger()

_ASKERS = (  # of a topic: who put a question about it to people, or was not helped
    "SELECT user_id FROM tickets WHERE topic = ?1 AND asked_at >= ?2 AND user_id NOTNULL"
    " AND state <> 'cancelled' UNION SELECT user_id FROM missed_questions"
    " WHERE topic = ?1 AND at >= ?2 AND user_id NOTNULL"
)


async def add(
    tx: Tx,
    *,
    update_id: int,
    point: str,
    authority: str,
    kind: Kind,
    value: str,
    author: int,
    now: datetime,
) -> int:
    """Begin a draft and return its number; the same update once."""
    await tx.execute(
        "INSERT INTO statements (update_id, point, authority, kind, value, state, author,"
        " proposed_at) VALUES (?, ?, ?, ?, ?, 'draft', ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, point, authority, kind, value, author, now.isoformat()),
    )
    row = await tx.one("SELECT statement_id FROM statements WHERE update_id = ?", (update_id,))
    number = int(row["statement_id"]) if row else 0
    await tx.execute(  # of one point nobody has two drafts: the newer value is meant
        "DELETE FROM statements WHERE point = ? AND author = ? AND state = 'draft'"
        " AND statement_id < ?",
        (point, author, number),
    )
    return number


async def put_source(tx: Tx, number: int, author: int, source: str, day: date) -> bool:
    """Note where an author has the value of an own draft from; False when it is not that."""
    noted = {"source": source, "source_on": day}
    return await edit(tx, STATEMENTS, number, author, noted)


async def waiting(read: Reader, point: str) -> Sequence[Statement]:
    """Return what waits for approval as the value of a point."""
    return [one for one in await in_states(read, State.WAITING) if one.point == point]


async def find(read: Reader, number: int) -> Statement | None:
    """Return a statement of any state; None where there is none, or it cannot be read."""
    row = await read.one("SELECT * FROM statements WHERE statement_id = ?", (number,))
    return _read(row) if row else None


async def in_states(read: Reader, *states: State) -> Sequence[Statement]:
    """Return the statements in these states, in the order in which they were begun.

    A row that cannot be read was written by somebody else: it is told of in the log and left out.
    """
    found = [_read(row) for row in await _rows(read, states)]
    return [one for one in found if one is not None]


async def as_written(read: Reader, *states: State) -> Sequence[Statement]:
    """Return the statements in these states. Raises ValueError where a row cannot be read."""
    return [_statement(row) for row in await _rows(read, states)]


async def _rows(read: Reader, states: Sequence[State]) -> Sequence[Row]:
    marks = ", ".join("?" for _ in states)
    return await read.all(
        f"SELECT * FROM statements WHERE state IN ({marks}) ORDER BY statement_id",  # noqa: S608 - marks only
        states,
    )


async def submit(tx: Tx, number: int, author: int) -> bool:
    """Have an officer's own draft wait for approval; False when it is not that."""
    return await transition(tx, STATEMENTS, number, State.DRAFT, State.WAITING, by=author)


async def approve(tx: Tx, statement: Statement, officer: int, *, seal: str, now: datetime) -> bool:
    """Put a waiting statement into force, in the place of the one before it of the same point.

    False when it does not wait, or is this officer's own.
    """
    row = await tx.one(
        "SELECT statement_id FROM statements WHERE point = ? AND state = 'live'",
        (statement.point,),
    )
    if row:
        await end(tx, row["statement_id"], State.LIVE, State.RETIRED, by=officer, now=now)
    noted = {"decided_by": officer, "decided_at": now, "approved_at": now, "seal": seal}
    return await transition(
        tx, STATEMENTS, statement.number, State.WAITING, State.LIVE, noted, by=officer
    )


async def end(tx: Tx, number: int, old: State, new: State, *, by: int, now: datetime) -> bool:
    """Turn a waiting statement down, take a live one back, or note that it has been replaced.

    False where it stands otherwise.
    """
    noted = {} if new is State.RETIRED else {"decided_by": by, "decided_at": now}
    return await transition(tx, STATEMENTS, number, old, new, noted)


async def delete_draft(tx: Tx, number: int, author: int) -> bool:
    """Delete an officer's own draft; False when it is not that."""
    return await discard(tx, STATEMENTS, number, author)


async def askers(read: Reader, topic: str, *, since: datetime) -> set[int]:
    """Return who asked people about a topic since, or said that its answer did not help."""
    rows = await read.all(_ASKERS, (topic, since.isoformat()))
    return {row["user_id"] for row in rows}


async def told(read: Reader, key: str) -> set[int]:
    """Return who was sent what is told under a key."""
    rows = await read.all(
        "SELECT chat_id FROM deliveries WHERE source = ? AND status <> 'pending'", (key,)
    )
    return {row["chat_id"] for row in rows}


def _read(row: Row) -> Statement | None:
    try:
        return _statement(row)
    except (ValueError, TypeError):
        log.warning("statement cannot be read", statement=row["statement_id"])
        return None


def _statement(row: Row) -> Statement:
    return Statement(
        row["statement_id"],
        row["point"],
        row["authority"],
        Kind(row["kind"]),
        row["value"],
        State(row["state"]),
        row["author"],
        row["decided_by"],
        datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
        datetime.fromisoformat(row["approved_at"]) if row["approved_at"] else None,
        row["seal"],
        row["source"],
        date.fromisoformat(row["source_on"]) if row["source_on"] else None,
    )
