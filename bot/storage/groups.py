"""The rows about groups the bot was invited to."""

from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def find(read: Reader, chat_id: int) -> Row | None:
    """Return the row of a group, or None when it is not known."""
    return await read.one("SELECT * FROM groups WHERE chat_id = ?", (chat_id,))


async def set_member(tx: Tx, chat_id: int, *, is_member: bool, now: datetime) -> None:
    """Note that the bot came into a group or left it."""
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET is_member = excluded.is_member",
        (chat_id, is_member, now.isoformat()),
    )


async def set_out(tx: Tx, chat_id: int) -> None:
    """Note that Telegram does not let the bot write to a group any more."""
    await tx.execute("UPDATE groups SET is_member = 0 WHERE chat_id = ?", (chat_id,))


async def set_language(tx: Tx, chat_id: int, language: str, *, now: datetime) -> None:
    """Store the language the bot uses in a group."""
    await tx.execute(
        "INSERT INTO groups (chat_id, language, is_member, joined_at) VALUES (?, ?, 1, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET language = excluded.language",
        (chat_id, language, now.isoformat()),
    )


async def set_region(tx: Tx, chat_id: int, region: str | None, *, now: datetime) -> None:
    """Store or clear the region of a group."""
    await tx.execute(
        "INSERT INTO groups (chat_id, region, is_member, joined_at) VALUES (?, ?, 1, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET region = excluded.region",
        (chat_id, region, now.isoformat()),
    )


async def set_trainer(tx: Tx, chat_id: int, user_id: int, *, now: datetime) -> None:
    """Let a person try announcements out in a group, and in no other any more."""
    await tx.execute("UPDATE groups SET trainer = NULL WHERE trainer = ?", (user_id,))
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at, trainer) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET trainer = excluded.trainer",
        (chat_id, now.isoformat(), user_id),
    )


async def of_trainer(read: Reader, user_id: int) -> int | None:
    """Return the group in which a person tries announcements out, None without one."""
    row = await read.one(
        "SELECT chat_id FROM groups WHERE trainer = ? AND is_member = 1", (user_id,)
    )
    return int(row["chat_id"]) if row else None


async def migrate(tx: Tx, old_chat_id: int, new_chat_id: int) -> None:
    """Give a group that became a supergroup its new number; doing it twice changes nothing.

    Where both numbers are known, what was chosen under the new one stays.
    """
    await tx.execute(
        "UPDATE OR IGNORE groups SET chat_id = ? WHERE chat_id = ?", (new_chat_id, old_chat_id)
    )
    await tx.execute(
        "UPDATE groups SET language = COALESCE(groups.language, old.language),"
        " region = COALESCE(groups.region, old.region),"
        " trainer = COALESCE(groups.trainer, old.trainer)"
        " FROM groups AS old WHERE groups.chat_id = ? AND old.chat_id = ?",
        (new_chat_id, old_chat_id),
    )
    await tx.execute("DELETE FROM groups WHERE chat_id = ?", (old_chat_id,))
