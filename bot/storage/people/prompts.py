"""The rows of questions that wait for a reply: which message asks whom for what."""

from datetime import datetime

from bot.core.prompts import Prompt
from bot.storage.database import Reader, Tx

ANYWHERE = 0  # the chat of a question from before the table, of which none was noted


async def add(tx: Tx, kind: str, prompt: Prompt, *, now: datetime) -> None:
    """Note a question; what else a person was asked about the subject is not awaited any more."""
    await close(tx, kind, prompt.subject, prompt.user_id)
    await tx.execute(
        "INSERT OR REPLACE INTO prompts"
        " (chat_id, message_id, user_id, subject, detail, kind, asked_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            prompt.chat_id,
            prompt.message_id,
            prompt.user_id,
            prompt.subject,
            prompt.detail,
            kind,
            now.isoformat(),
        ),
    )


async def find(read: Reader, kind: str, chat_id: int, message_id: int) -> Prompt | None:
    """Return what a message asks for, answered already or not; None when it is no question."""
    row = await read.one(
        "SELECT chat_id, message_id, user_id, subject, detail FROM prompts"
        " WHERE kind = ? AND chat_id = ? AND message_id = ?",
        (kind, chat_id, message_id),
    )
    return Prompt(*row) if row else None


async def is_open(read: Reader, kind: str, chat_id: int, message_id: int) -> bool:
    """Tell whether a message still awaits its answer."""
    row = await read.one(
        "SELECT 1 FROM prompts WHERE kind = ? AND chat_id = ? AND message_id = ? AND is_open",
        (kind, chat_id, message_id),
    )
    return row is not None


async def close(tx: Tx, kind: str, subject: int, user_id: int) -> None:
    """Note that what a person was asked about a subject was answered."""
    await tx.execute(
        "UPDATE prompts SET is_open = 0 WHERE kind = ? AND subject = ? AND user_id = ?",
        (kind, subject, user_id),
    )


async def purge(tx: Tx, *, before: datetime) -> None:
    """Delete the questions that were asked before a moment."""
    await tx.execute("DELETE FROM prompts WHERE asked_at < ?", (before.isoformat(),))
