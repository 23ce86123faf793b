"""The rows of questions that wait for a reply, and of what each person was asked last."""

from datetime import datetime

from bot.core.prompts import Awaited, Awaits, Prompt, PromptKind
from bot.storage.database import Reader, Tx

ANYWHERE = 0  # the chat of a question from before the table, of which none was noted


async def add(tx: Tx, prompt: Prompt, *, now: datetime) -> None:
    """Note a question; what else a person was asked about the subject is not awaited any more."""
    await close(tx, prompt.kind, prompt.subject, prompt.user_id)
    await note(tx, prompt, now=now)


async def note(tx: Tx, prompt: Prompt, *, now: datetime) -> None:
    """Note what a message is about, whatever else is asked of it."""
    await tx.execute(
        "INSERT OR REPLACE INTO prompts"
        " (chat_id, message_id, user_id, kind, subject, detail, asked_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            prompt.chat_id,
            prompt.message_id,
            prompt.user_id,
            prompt.kind,
            prompt.subject,
            prompt.detail,
            now.isoformat(),
        ),
    )


async def find(read: Reader, chat_id: int, message_id: int) -> Prompt | None:
    """Return what a message asks for, answered already or not; None when it is no question."""
    row = await read.one(
        "SELECT * FROM prompts WHERE chat_id = ? AND message_id = ?", (chat_id, message_id)
    )
    if row is None:
        return None
    return Prompt(
        PromptKind(row["kind"]),
        row["chat_id"],
        row["message_id"],
        row["user_id"],
        row["subject"],
        row["detail"],
        bool(row["is_open"]),
    )


async def close(tx: Tx, kind: PromptKind, subject: int, user_id: int) -> None:
    """Note that what a person was asked about a subject was answered."""
    await tx.execute(
        "UPDATE prompts SET is_open = 0 WHERE kind = ? AND subject = ? AND user_id = ?",
        (kind, subject, user_id),
    )


async def close_of_seats(tx: Tx, user_id: int) -> None:
    """Await nothing more of what a person was asked in their roles."""
    await await_nothing(tx, user_id)
    await tx.execute(
        "UPDATE prompts SET is_open = 0 WHERE user_id = ? AND kind <> ?",
        (user_id, PromptKind.PHARMACY),
    )


async def purge(tx: Tx, *, before: datetime) -> None:
    """Delete the questions that were asked before a moment."""
    await tx.execute("DELETE FROM prompts WHERE asked_at < ?", (before.isoformat(),))


async def await_words(tx: Tx, user_id: int, awaited: Awaited, *, now: datetime) -> None:
    """Note what a person was asked last, in place of what they were asked before."""
    await tx.execute(
        "INSERT OR REPLACE INTO awaited (user_id, message_id, what, asked_at) VALUES (?, ?, ?, ?)",
        (user_id, awaited.message_id, awaited.what, now.isoformat()),
    )


async def awaited(read: Reader, user_id: int, *, since: datetime) -> Awaited | None:
    """Return what a person was asked last, None where that was before `since`."""
    row = await read.one(
        "SELECT message_id, what FROM awaited WHERE user_id = ? AND asked_at >= ?",
        (user_id, since.isoformat()),
    )
    return Awaited(row["message_id"], Awaits(row["what"])) if row else None


async def await_nothing(tx: Tx, user_id: int) -> None:
    """Await nothing of a person any more."""
    await tx.execute("DELETE FROM awaited WHERE user_id = ?", (user_id,))
