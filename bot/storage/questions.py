"""Questions that people asked the Order to answer."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def add(
    tx: Tx,
    *,
    update_id: int,
    user_id: int,
    topic: str | None,
    words: str,
    language: str,
    now: datetime,
) -> int:
    """Keep a question and return its number; the same update gets the same number."""
    await tx.execute(
        "INSERT INTO questions (update_id, user_id, topic, words, language, state, asked_at)"
        " VALUES (?, ?, ?, ?, ?, 'open', ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, user_id, topic, words, language, now.isoformat()),
    )
    row = await tx.one("SELECT question_id FROM questions WHERE update_id = ?", (update_id,))
    return int(row["question_id"]) if row else 0


async def open_questions(read: Reader, *, start: int, most: int) -> Sequence[Row]:
    """Return open questions, the oldest first, from the one at place `start` on."""
    return await read.all(
        "SELECT question_id, topic, words, language, asked_at FROM questions"
        " WHERE state = 'open' ORDER BY question_id LIMIT ? OFFSET ?",
        (most, start),
    )


async def count_open(read: Reader) -> int:
    """Return how many questions are open."""
    row = await read.one("SELECT COUNT(*) AS number FROM questions WHERE state = 'open'")
    return int(row["number"]) if row else 0


async def close(tx: Tx, question_id: int) -> bool:
    """Close an open question; False when it was not open."""
    closed = await tx.execute(
        "UPDATE questions SET state = 'closed' WHERE question_id = ? AND state = 'open'",
        (question_id,),
    )
    return closed == 1
