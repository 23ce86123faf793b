"""The rows of incoming updates: received, put aside, answered, parked, forgotten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Reader, Row, Tx

PARKED_FOR = timedelta(days=7)  # as content/pages/privacy says
REMEMBERED_FOR = timedelta(days=2)  # Telegram itself forgets an update after one day
_COLUMNS = "update_id, chat_key, payload, attempts, not_before, troubled_at, sent"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update as Telegram sent it. Updates with one `chat_key` are answered in order."""

    update_id: int
    chat_key: str
    payload: str | None  # JSON; its form alone where the update cannot be kept
    attempts: int = 0
    error: str | None = None  # why it cannot be kept: it is parked at once
    not_before: datetime | None = None  # it was put aside until then
    troubled_at: datetime | None = None  # when its first try met with trouble
    sent: str | None = None  # what of its answer has left; see core/sending/departed.py


async def receive(tx: Tx, updates: Iterable[Incoming], *, now: datetime) -> None:
    """Keep updates; one that is known already changes nothing."""
    await tx.many(
        "INSERT INTO inbox (update_id, chat_key, payload, received_at, state, error)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING",
        [
            (
                one.update_id, one.chat_key, one.payload, now.isoformat(),
                "parked" if one.error else "pending", one.error,
            )
            for one in updates
        ],
    )  # fmt: skip


async def due(read: Reader, *, now: datetime, latest: datetime, most: int) -> Sequence[str]:
    """Return the chats whose oldest update may be answered now, who has waited longest first.

    However much a chat has written, it is there once. What is put aside until after `latest` was
    so by a clock that has been moved back since, and may be answered.
    """
    rows = await read.all(
        "SELECT chat_key FROM"
        " (SELECT chat_key, MIN(update_id) AS oldest, not_before FROM inbox"  # of that row
        " WHERE state = 'pending' GROUP BY chat_key)"
        " WHERE not_before IS NULL OR not_before <= ? OR not_before > ?"
        " ORDER BY oldest LIMIT ?",
        (now.isoformat(), latest.isoformat(), most),
    )
    return [row["chat_key"] for row in rows]


async def next_due(read: Reader, *, now: datetime) -> datetime | None:
    """Return when the next of those put aside is due, None where nothing is."""
    row = await read.one(
        "SELECT MIN(not_before) AS due FROM inbox WHERE state = 'pending' AND not_before > ?",
        (now.isoformat(),),
    )
    return datetime.fromisoformat(row["due"]) if row and row["due"] else None


async def oldest(read: Reader, chat_key: str) -> Incoming | None:
    """Return the update of a chat whose turn it is, None when nothing waits."""
    found = await waiting(read, chat_key, most=1)
    return found[0] if found else None


async def waiting(
    read: Reader, chat_key: str, *, most: int, after: int | None = None
) -> Sequence[Incoming]:
    """Return what waits for an answer in a chat, in order; `after` the update of that number."""
    rows = await read.all(
        f"SELECT {_COLUMNS} FROM inbox"  # noqa: S608 - our own columns
        " WHERE state = 'pending' AND chat_key = ? AND (? IS NULL OR update_id > ?)"
        " ORDER BY update_id LIMIT ?",
        (chat_key, after, after, most),
    )
    return [_incoming(row) for row in rows]


async def presses(read: Reader, *, after: int | None, most: int) -> Sequence[Incoming]:
    """Return the presses that wait for an answer, in order; `after` the update of that number."""
    rows = await read.all(
        f"SELECT {_COLUMNS} FROM inbox"  # noqa: S608 - our own columns
        " WHERE state = 'pending' AND (? IS NULL OR update_id > ?)"
        " AND instr(payload, '\"callback_query\"') ORDER BY update_id LIMIT ?",
        (after, after, most),
    )
    return [_incoming(row) for row in rows]


async def number_waiting(read: Reader, chat_key: str, *, most: int) -> int:
    """Return how many updates of a chat wait for an answer; `most` stands for more too."""
    row = await read.one(
        "SELECT COUNT(*) AS number FROM"
        " (SELECT 1 FROM inbox WHERE state = 'pending' AND chat_key = ? LIMIT ?)",
        (chat_key, most),
    )
    return int(row["number"]) if row else 0


async def size(read: Reader) -> int:
    """Return how many updates wait for an answer."""
    row = await read.one("SELECT COUNT(*) AS number FROM inbox WHERE state = 'pending'")
    return int(row["number"]) if row else 0


async def finish(tx: Tx, *update_ids: int, error: str | None = None) -> None:
    """Mark updates as answered and erase their words and whose they were."""
    await tx.many(
        "UPDATE inbox SET state = 'done', payload = NULL, chat_key = '', sent = NULL, error = ?"
        " WHERE update_id = ?",
        [(error, update_id) for update_id in update_ids],
    )


async def park(tx: Tx, update_id: int, *, form: str | None, error: str) -> None:
    """Set an update aside that cannot be read, so that the next ones go on.

    Of what it says only the form is kept; see intake/updates.py.
    """
    await tx.execute(
        "UPDATE inbox SET state = 'parked', payload = ?, sent = NULL, error = ?"
        " WHERE update_id = ?",
        (form, error, update_id),
    )


async def put_aside(tx: Tx, update_id: int, *, until: datetime) -> None:
    """Let an update, and those behind it in its chat, wait until a moment."""
    await tx.execute(
        "UPDATE inbox SET not_before = ? WHERE update_id = ?", (until.isoformat(), update_id)
    )


async def try_again(
    tx: Tx, update_id: int, *, until: datetime, since: datetime, sent: str | None
) -> None:
    """Put an update aside whose answer met with trouble, the first time at `since`.

    `sent` is what of the answer has left all the same.
    """
    await tx.execute(
        "UPDATE inbox SET not_before = ?, troubled_at = ?, sent = ?, attempts = attempts + 1"
        " WHERE update_id = ?",
        (until.isoformat(), since.isoformat(), sent, update_id),
    )


async def erase_person(tx: Tx, user_id: int) -> None:
    """Delete the parked updates of a person's private chat, and of their own other lanes."""
    await tx.execute(
        "DELETE FROM inbox WHERE state = 'parked' AND (chat_key = ? OR chat_key LIKE ?)",
        (str(user_id), f"%:{user_id}"),
    )


async def purge(tx: Tx, *, now: datetime) -> None:
    """Delete parked updates after a week, and answered ones that cannot come again."""
    await tx.execute(
        "DELETE FROM inbox WHERE (state = 'parked' AND received_at < ?)"
        " OR (state = 'done' AND received_at < ?)",
        ((now - PARKED_FOR).isoformat(), (now - REMEMBERED_FOR).isoformat()),
    )


def _incoming(row: Row) -> Incoming:
    return Incoming(
        row["update_id"],
        row["chat_key"],
        row["payload"],
        row["attempts"],
        not_before=_moment(row["not_before"]),
        troubled_at=_moment(row["troubled_at"]),
        sent=row["sent"],
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
