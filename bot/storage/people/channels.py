"""The rows of channels, each with the group into which Telegram itself forwards what it posts."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Tx
from bot.storage.people import groups


async def of_group(read: Reader, chat_id: int) -> int | None:
    """Return the channel that a group belongs to, None where none is known."""
    row = await read.one("SELECT chat_id FROM groups WHERE discussion = ?", (chat_id,))
    return int(row["chat_id"]) if row else None


async def due(read: Reader, *, before: datetime, most: int) -> Sequence[int]:
    """Return the chats to ask Telegram for: channels, and those of which the kind is not known.

    A link comes and goes without a word, and only the channel's side is followed.
    """
    rows = await read.all(
        "SELECT chat_id FROM groups WHERE is_member = 1 AND is_channel IS NOT 0"
        " AND (looked_at IS NULL OR looked_at < ?) ORDER BY looked_at, chat_id LIMIT ?",
        (before.isoformat(), most),
    )
    return [row["chat_id"] for row in rows]


async def note(
    tx: Tx, chat_id: int, *, is_channel: bool, linked: int | None, now: datetime
) -> None:
    """Note what Telegram says of a chat: its kind, and the chat that it is linked to, if any."""
    await tx.execute(
        "UPDATE groups SET is_channel = ?, discussion = NULL, looked_at = ? WHERE chat_id = ?",
        (is_channel, now.isoformat(), chat_id),
    )
    if is_channel:
        await _link(tx, chat_id, linked)
    else:
        await _link(tx, linked, chat_id)


async def note_forward(tx: Tx, channel: int, group: int, *, now: datetime) -> None:
    """Note that a post of a channel was forwarded into a group: they are linked."""
    await tx.execute(
        "UPDATE groups SET is_channel = 1, looked_at = ? WHERE chat_id = ?",
        (now.isoformat(), channel),
    )
    await _link(tx, channel, group)


async def note_looked(tx: Tx, chat_id: int, *, is_out: bool, now: datetime) -> None:
    """Note that Telegram told nothing of a chat; `is_out` says that the bot is not in it."""
    await tx.execute(
        "UPDATE groups SET looked_at = ? WHERE chat_id = ?", (now.isoformat(), chat_id)
    )
    if is_out:
        await groups.set_out(tx, chat_id)


async def _link(tx: Tx, channel: int | None, group: int | None) -> None:
    """Have a group belong to this channel and to no other."""
    await tx.execute(
        "UPDATE groups SET discussion = NULL WHERE discussion = ? AND chat_id IS NOT ?",
        (group, channel),
    )
    if channel is not None:
        await tx.execute("UPDATE groups SET discussion = ? WHERE chat_id = ?", (group, channel))
