"""The rows of what people's messages were answered with."""

from datetime import datetime

from bot.core.gestures import Gesture
from bot.storage.database import Reader, Row, Tx

_COLUMNS = "chat_id, message_id, content, has_words, album, said, became, answer"


async def find(read: Reader, chat_id: int, message_id: int) -> Gesture | None:
    """Return what a message was answered with, None when it was not, or is forgotten."""
    row = await read.one(
        f"SELECT {_COLUMNS} FROM gestures WHERE chat_id = ? AND message_id = ?",  # noqa: S608
        (chat_id, message_id),
    )
    return _gesture(row) if row else None


async def of_album(read: Reader, chat_id: int, album: str) -> Gesture | None:
    """Return the message that answered an album last, one with words before any other."""
    row = await read.one(
        f"SELECT {_COLUMNS} FROM gestures WHERE chat_id = ? AND album = ?"  # noqa: S608
        " ORDER BY has_words DESC, message_id DESC LIMIT 1",
        (chat_id, album),
    )
    return _gesture(row) if row else None


async def latest(read: Reader, chat_id: int, became: str) -> int | None:
    """Return the last message that has become something, None without one."""
    row = await read.one(
        "SELECT MAX(message_id) AS last FROM gestures WHERE chat_id = ? AND became = ?",
        (chat_id, became),
    )
    return row["last"] if row else None


async def put(tx: Tx, gesture: Gesture, *, now: datetime) -> None:
    """Note what a message was answered with; of an edited one, the last time."""
    await tx.execute(
        f"INSERT OR REPLACE INTO gestures ({_COLUMNS}, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            gesture.chat_id,
            gesture.message_id,
            gesture.content,
            gesture.has_words,
            gesture.album,
            gesture.said,
            gesture.became,
            gesture.answer,
            now.isoformat(),
        ),
    )


async def purge(tx: Tx, *, before: datetime) -> None:
    """Forget what was answered before a moment."""
    await tx.execute("DELETE FROM gestures WHERE at < ?", (before.isoformat(),))


def _gesture(row: Row) -> Gesture:
    return Gesture(
        row["chat_id"],
        row["message_id"],
        row["content"],
        bool(row["has_words"]),
        row["album"],
        row["said"],
        row["became"],
        row["answer"],
    )
