"""The rows about groups the bot was invited to."""

from datetime import datetime

from bot.storage.database import Reader, Row, Tx

TRAINING = "training"  # what a group is for in which announcements are tried out


async def find(read: Reader, chat_id: int) -> Row | None:
    """Return the row of a group, or None when it is not known."""
    return await read.one("SELECT * FROM groups WHERE chat_id = ?", (chat_id,))


async def set_member(tx: Tx, chat_id: int, *, is_member: bool, now: datetime) -> None:
    """Note that the bot came into a group or left it."""
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET is_member = excluded.is_member, looked_at = NULL",
        (chat_id, is_member, now.isoformat()),
    )


async def is_member(read: Reader, chat_id: int) -> bool:
    """Tell whether the bot is known to be in a group."""
    row = await find(read, chat_id)
    return row is not None and bool(row["is_member"])


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
    await end_training(tx, user_id)
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at, trainer, purpose)"
        " VALUES (?, 1, ?, ?, ?) ON CONFLICT (chat_id) DO UPDATE"
        " SET trainer = excluded.trainer, purpose = excluded.purpose",
        (chat_id, now.isoformat(), user_id, TRAINING),
    )


async def end_training(tx: Tx, user_id: int) -> None:
    """Make the group in which a person tries announcements out one like all others."""
    await tx.execute(
        "UPDATE groups SET trainer = NULL, purpose = NULL WHERE trainer = ?", (user_id,)
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
        " trainer = COALESCE(groups.trainer, old.trainer),"
        " purpose = COALESCE(groups.purpose, old.purpose)"
        " FROM groups AS old WHERE groups.chat_id = ? AND old.chat_id = ?",
        (new_chat_id, old_chat_id),
    )
    await tx.execute("DELETE FROM groups WHERE chat_id = ?", (old_chat_id,))
    await tx.execute(
        "UPDATE groups SET discussion = ? WHERE discussion = ?", (new_chat_id, old_chat_id)
    )
    await tx.execute(
        "INSERT INTO moved_groups (chat_id, now_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (old_chat_id, new_chat_id),
    )


async def now_at(read: Reader, chat_id: int) -> int:
    """Return the number that a group has now: its own, unless it became a supergroup."""
    row = await read.one("SELECT now_at FROM moved_groups WHERE chat_id = ?", (chat_id,))
    return int(row["now_at"]) if row else chat_id


async def set_notice_thread(tx: Tx, chat_id: int, thread_id: int | None, *, now: datetime) -> None:
    """Choose the topic for what leaves unprompted, None for General."""
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at, notice_thread) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET notice_thread = excluded.notice_thread",
        (chat_id, now.isoformat(), thread_id),
    )


async def lose_notice_thread(tx: Tx, chat_id: int, thread_id: int) -> bool:
    """Choose General again since a topic is shut; False when it is not the chosen one."""
    lost = await tx.execute(
        "UPDATE groups SET notice_thread = NULL WHERE chat_id = ? AND notice_thread = ?",
        (chat_id, thread_id),
    )
    return lost == 1


async def warn(tx: Tx, chat_id: int, user_id: int, *, since: datetime, now: datetime) -> bool:
    """Note that a person is warned in a group; False when they were after `since`."""
    warned = await tx.execute(
        "INSERT INTO group_warnings (chat_id, user_id, at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id, user_id) DO UPDATE SET at = excluded.at WHERE at <= ?",
        (chat_id, user_id, now.isoformat(), since.isoformat()),
    )
    return warned == 1


async def forget_warnings(tx: Tx, *, before: datetime) -> None:
    """Forget who was warned before a moment."""
    await tx.execute("DELETE FROM group_warnings WHERE at < ?", (before.isoformat(),))
