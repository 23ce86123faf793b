"""The rows of tickets: each step is a compare-and-swap, so that of two people one makes it."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.sending.message_keys import MessageKey, MessageKind, below
from bot.core.tickets.tickets import Circle, State, Ticket
from bot.storage.database import Reader, Row, Tx

_LIVE = "state IN ('open', 'taken', 'answered')"


async def add(
    tx: Tx,
    *,
    update_id: int,
    user_id: int,
    topic: str | None,
    theme: str | None,
    words: str,
    language: str,
    region: str | None,
    promised: int | None,
    now: datetime,
) -> tuple[int, bool]:
    """Open a ticket; return its number, and False where the same update has opened it before."""
    moment = now.isoformat()
    added = await tx.execute(
        "INSERT INTO tickets (update_id, user_id, topic, theme, words, language, region, state,"
        " asked_at, waiting_since, moved_at, promised)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)"
        " ON CONFLICT (update_id) DO NOTHING",
        (
            *(update_id, user_id, topic, theme, words, language, region),
            *(moment, moment, moment, promised),
        ),
    )
    row = await tx.one("SELECT ticket_id FROM tickets WHERE update_id = ?", (update_id,))
    return (int(row["ticket_id"]) if row else 0), added == 1


async def find(read: Reader, number: int) -> Ticket | None:
    """Return a ticket, or None."""
    row = await read.one("SELECT * FROM tickets WHERE ticket_id = ?", (number,))
    return _ticket(row) if row else None


async def of_person(read: Reader, user_id: int, *, most: int) -> Sequence[Ticket]:
    """Return the newest tickets of a person, the live ones first."""
    rows = await read.all(
        f"SELECT * FROM tickets WHERE user_id = ? ORDER BY {_LIVE} DESC, ticket_id DESC LIMIT ?",  # noqa: S608
        (user_id, most),
    )
    return [_ticket(row) for row in rows]


async def waiting(read: Reader, *, start: int, most: int) -> Sequence[Ticket]:
    """Return tickets that nobody has taken, the oldest first, from place `start` on."""
    rows = await read.all(
        "SELECT * FROM tickets WHERE state = 'open' ORDER BY ticket_id LIMIT ? OFFSET ?",
        (most, start),
    )
    return [_ticket(row) for row in rows]


async def count_waiting(read: Reader) -> int:
    """Return how many tickets nobody has taken."""
    row = await read.one("SELECT COUNT(*) AS number FROM tickets WHERE state = 'open'")
    return int(row["number"]) if row else 0


async def sizes(read: Reader) -> dict[State, int]:
    """Return how many tickets there are that are not closed, by their state."""
    rows = await read.all(
        "SELECT state, COUNT(*) AS number FROM tickets"
        " WHERE state IN ('open', 'taken', 'answered') GROUP BY state"
    )
    found = {State(row["state"]): int(row["number"]) for row in rows}
    return {state: found.get(state, 0) for state in (State.OPEN, State.TAKEN, State.ANSWERED)}


async def replies(read: Reader, *, since: datetime) -> Sequence[Row]:
    """Return the first replies to what was asked since (replied_in, promised), in minutes."""
    return await read.all(
        "SELECT replied_in, promised FROM tickets WHERE asked_at >= ? AND replied_in NOTNULL",
        (since.isoformat(),),
    )


async def end(tx: Tx, number: int, state: State, *, now: datetime) -> bool:
    """Close or cancel a live ticket; False where it is not live."""
    moment = now.isoformat()
    ended = await tx.execute(
        "UPDATE tickets SET state = ?, closed_at = ?, moved_at = ?"  # noqa: S608
        f" WHERE ticket_id = ? AND {_LIVE}",
        (state, moment, moment, number),
    )
    return ended == 1


async def take(tx: Tx, number: int, *, by: int, now: datetime) -> bool:
    """Let a helper take an open ticket; False where somebody was first."""
    taken = await tx.execute(
        "UPDATE tickets SET state = 'taken', taken_by = ?, moved_at = ?"
        " WHERE ticket_id = ? AND state = 'open'",
        (by, now.isoformat(), number),
    )
    return taken == 1


async def free(tx: Tx, number: int, *, by: int, now: datetime) -> bool:
    """Take a live ticket from who has it and ask anew; False where they do not have it."""
    moment = now.isoformat()
    freed = await tx.execute(
        "UPDATE tickets SET state = 'open', taken_by = NULL, waiting_since = ?, moved_at = ?,"  # noqa: S608
        f" circle = 0, round = round + 1 WHERE ticket_id = ? AND taken_by = ? AND {_LIVE}",
        (moment, moment, number, by),
    )
    return freed == 1


async def answered(tx: Tx, number: int, *, by: int, replied_in: int, now: datetime) -> bool:
    """Note an answer, whose it is from then on; False where it is closed, or somebody else's."""
    noted = await tx.execute(
        "UPDATE tickets SET state = 'answered', taken_by = ?, moved_at = ?,"  # noqa: S608
        " replied_in = COALESCE(replied_in, ?)"
        f" WHERE ticket_id = ? AND {_LIVE} AND (taken_by IS NULL OR taken_by = ?)",
        (by, now.isoformat(), replied_in, number, by),
    )
    return noted == 1


async def went_on(tx: Tx, number: int, *, now: datetime) -> bool:
    """Note that who asked says more: it waits again, of who has it first; False where closed."""
    moment = now.isoformat()
    noted = await tx.execute(
        "UPDATE tickets SET state = IIF(taken_by IS NULL, 'open', 'taken'), moved_at = ?,"  # noqa: S608
        f" waiting_since = ? WHERE ticket_id = ? AND {_LIVE}",
        (moment, moment, number),
    )
    return noted == 1


async def keep(tx: Tx, number: int, *, by: int, now: datetime) -> None:
    """Note that who has a ticket is at it."""
    await tx.execute(
        "UPDATE tickets SET moved_at = ? WHERE ticket_id = ? AND taken_by = ?",
        (now.isoformat(), number, by),
    )


async def reopen(tx: Tx, number: int, *, since: datetime, now: datetime) -> bool:
    """Open a ticket again that was closed after a moment; False where it was not."""
    moment = now.isoformat()
    opened = await tx.execute(
        "UPDATE tickets SET state = 'open', taken_by = NULL, waiting_since = ?, moved_at = ?,"
        " circle = 0, round = round + 1, reopened = reopened + 1, closed_at = NULL"
        " WHERE ticket_id = ? AND state = 'closed' AND closed_at > ?",
        (moment, moment, number, since.isoformat()),
    )
    return opened == 1


async def rate(tx: Tx, number: int, *, is_good: bool) -> None:
    """Note what who asked says of the answers."""
    await tx.execute("UPDATE tickets SET rating = ? WHERE ticket_id = ?", (is_good, number))


async def widen(tx: Tx, number: int, *, before: Circle, to: Circle) -> bool:
    """Ask a wider circle of an open ticket; False where that was done."""
    widened = await tx.execute(
        "UPDATE tickets SET circle = ? WHERE ticket_id = ? AND circle = ? AND state = 'open'",
        (to, number, before),
    )
    return widened == 1


async def unanswered(read: Reader) -> Sequence[Ticket]:
    """Return the open tickets of which somebody has not been told."""
    rows = await read.all(
        "SELECT * FROM tickets WHERE state = 'open' AND circle < ? ORDER BY ticket_id",
        (Circle.OFFICERS,),
    )
    return [_ticket(row) for row in rows]


async def held_by(read: Reader, user_id: int) -> Sequence[Ticket]:
    """Return the live tickets that a helper has, the oldest first."""
    rows = await read.all(
        f"SELECT * FROM tickets WHERE taken_by = ? AND {_LIVE} ORDER BY ticket_id",  # noqa: S608
        (user_id,),
    )
    return [_ticket(row) for row in rows]


async def stale(read: Reader, state: State, *, before: datetime) -> Sequence[Ticket]:
    """Return the tickets of a state in which nobody has done anything since a moment."""
    rows = await read.all(
        "SELECT * FROM tickets WHERE state = ? AND moved_at <= ? AND user_id NOTNULL",
        (state, before.isoformat()),
    )
    return [_ticket(row) for row in rows]


async def drop_words(tx: Tx, number: int) -> None:
    """Leave only numbers of a ticket: no words, nobody's number, nothing of what was sent."""
    await _unsay(tx, [number])
    await tx.execute("DELETE FROM ticket_entries WHERE ticket_id = ?", (number,))
    await tx.execute(
        "UPDATE tickets SET user_id = NULL, taken_by = NULL, words = '' WHERE ticket_id = ?",
        (number,),
    )


async def unsay(tx: Tx, user_id: int) -> None:
    """Delete what was sent of a person's tickets; what they answered stays, without a name."""
    rows = await tx.all("SELECT ticket_id FROM tickets WHERE user_id = ?", (user_id,))
    await _unsay(tx, [row["ticket_id"] for row in rows])
    await tx.execute("UPDATE ticket_entries SET author = NULL WHERE author = ?", (user_id,))
    await tx.execute(
        "UPDATE tickets SET taken_by = NULL, state = IIF(state = 'taken', 'open', state)"
        " WHERE taken_by = ?",
        (user_id,),
    )


async def _unsay(tx: Tx, numbers: Sequence[int]) -> None:
    for number in numbers:
        key = MessageKey(MessageKind.TICKET, number)
        for table in ("deliveries", "messages"):
            await tx.execute(
                f"DELETE FROM {table} WHERE source = ? OR (source > ? AND source < ?)",  # noqa: S608
                (key, *below(key)),
            )


def _ticket(row: Row) -> Ticket:
    return Ticket(
        number=row["ticket_id"],
        user_id=row["user_id"],
        topic=row["topic"],
        theme=row["theme"],
        words=row["words"],
        language=row["language"],
        region=row["region"],
        state=State(row["state"]),
        asked_at=datetime.fromisoformat(row["asked_at"]),
        waiting_since=datetime.fromisoformat(row["waiting_since"]),
        moved_at=datetime.fromisoformat(row["moved_at"]),
        circle=Circle(row["circle"]),
        round=row["round"],
        taken_by=row["taken_by"],
        promised=row["promised"],
        replied_in=row["replied_in"],
        closed_at=datetime.fromisoformat(row["closed_at"]) if row["closed_at"] else None,
        rating=None if row["rating"] is None else bool(row["rating"]),
    )
