"""The rows of what was said in tickets after the question."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.tickets.tickets import Entry, EntryState, Kind
from bot.storage.database import Reader, Row, Tx


async def add(
    tx: Tx,
    ticket: int,
    kind: Kind,
    words: str,
    *,
    update_id: int,
    author: int | None = None,
    is_order: bool = False,
    file: str | None = None,
    state: EntryState = EntryState.SENT,
    now: datetime,
) -> tuple[Entry, bool]:
    """Keep what was said; with it, False where the same update has said it before."""
    added = await tx.execute(
        "INSERT INTO ticket_entries (update_id, ticket_id, kind, state, author, is_order, words,"
        " file, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, ticket, kind, state, author, is_order, words, file, now.isoformat()),
    )
    row = await tx.one("SELECT * FROM ticket_entries WHERE update_id = ?", (update_id,))
    if row is None:
        raise LookupError(update_id)
    return _entry(row), added == 1


async def find(read: Reader, number: int) -> Entry | None:
    """Return an entry, or None."""
    row = await read.one("SELECT * FROM ticket_entries WHERE entry_id = ?", (number,))
    return _entry(row) if row else None


async def of(read: Reader, ticket: int) -> Sequence[Entry]:
    """Return what was said in a ticket, the oldest first."""
    rows = await read.all(
        "SELECT * FROM ticket_entries WHERE ticket_id = ? ORDER BY entry_id", (ticket,)
    )
    return [_entry(row) for row in rows]


async def held(read: Reader, *, most: int) -> tuple[int, Sequence[Entry]]:
    """Return how many answers wait for a second look, and the oldest of them."""
    rows = await read.all(
        "SELECT e.* FROM ticket_entries AS e JOIN tickets AS t ON t.ticket_id = e.ticket_id"
        " WHERE e.state = 'held' AND t.user_id NOTNULL"
        " AND t.state IN ('open', 'taken', 'answered') ORDER BY e.entry_id"
    )
    return len(rows), [_entry(row) for row in rows[:most]]


async def move(tx: Tx, number: int, before: EntryState, to: EntryState) -> bool:
    """Let an entry become something else; False where it is not what it was."""
    moved = await tx.execute(
        "UPDATE ticket_entries SET state = ? WHERE entry_id = ? AND state = ?",
        (to, number, before),
    )
    return moved == 1


async def lost(read: Reader) -> Sequence[Entry]:
    """Return the answers that count as sent and did not arrive.

    Each is sought among the deliveries, of which there may be a million.
    """
    rows = await read.all(
        "SELECT e.* FROM tickets AS t"
        " CROSS JOIN ticket_entries AS e ON e.ticket_id = t.ticket_id"
        " CROSS JOIN deliveries AS d"
        " ON d.source = 'ticket:' || e.ticket_id || ':to:answer:' || e.entry_id"
        " WHERE t.state = 'answered' AND e.kind = 'answer' AND e.state = 'sent'"
        " AND d.status IN ('unreachable', 'rejected')"
    )
    return [_entry(row) for row in rows]


def _entry(row: Row) -> Entry:
    return Entry(
        row["entry_id"],
        row["ticket_id"],
        Kind(row["kind"]),
        EntryState(row["state"]),
        row["author"],
        bool(row["is_order"]),
        row["words"],
        row["file"],
        datetime.fromisoformat(row["at"]),
    )
