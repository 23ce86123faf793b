"""The rows of incoming updates: received, answered, parked, forgotten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Reader, Tx

PARKED_FOR = timedelta(days=7)  # as content/pages/privacy says
REMEMBERED_FOR = timedelta(days=2)  # Telegram itself forgets an update after one day


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update as Telegram sent it. Updates with one `chat_key` are answered in order."""

    update_id: int
    chat_key: str
    payload: str  # JSON
    attempts: int = 0


async def receive(tx: Tx, updates: Iterable[Incoming], *, now: datetime) -> None:
    """Keep updates; one that is known already changes nothing."""
    await tx.many(
        "INSERT INTO inbox (update_id, chat_key, payload, received_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (update_id) DO NOTHING",
        [(u.update_id, u.chat_key, u.payload, now.isoformat()) for u in updates],
    )


async def pending(read: Reader, *, most: int) -> Sequence[Incoming]:
    """Return the oldest updates that wait for an answer, in order."""
    rows = await read.all(
        "SELECT update_id, chat_key, payload, attempts FROM inbox"
        " WHERE state = 'pending' ORDER BY update_id LIMIT ?",
        (most,),
    )
    return [
        Incoming(row["update_id"], row["chat_key"], row["payload"], row["attempts"])
        for row in rows
    ]


async def finish(tx: Tx, update_id: int, *, error: str | None = None) -> None:
    """Mark an update as answered and erase its words and whose they were."""
    await tx.execute(
        "UPDATE inbox SET state = 'done', payload = NULL, chat_key = '', error = ?"
        " WHERE update_id = ?",
        (error, update_id),
    )


async def park(tx: Tx, update_id: int, *, form: str | None, error: str) -> None:
    """Set an update aside that cannot be read, so that the next ones go on.

    Of what it says only the form is kept; see intake/updates.py.
    """
    await tx.execute(
        "UPDATE inbox SET state = 'parked', payload = ?, error = ? WHERE update_id = ?",
        (form, error, update_id),
    )


async def count_attempt(tx: Tx, update_id: int) -> None:
    """Note that an update is to be tried once more."""
    await tx.execute("UPDATE inbox SET attempts = attempts + 1 WHERE update_id = ?", (update_id,))


async def erase_person(tx: Tx, user_id: int) -> None:
    """Delete the parked updates of a person's private chat."""
    await tx.execute("DELETE FROM inbox WHERE state = 'parked' AND chat_key = ?", (str(user_id),))


async def purge(tx: Tx, *, now: datetime) -> None:
    """Delete parked updates after a week, and answered ones that cannot come again."""
    await tx.execute(
        "DELETE FROM inbox WHERE (state = 'parked' AND received_at < ?)"
        " OR (state = 'done' AND received_at < ?)",
        ((now - PARKED_FOR).isoformat(), (now - REMEMBERED_FOR).isoformat()),
    )
