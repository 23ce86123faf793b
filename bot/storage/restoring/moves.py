"""The move to another bot of Telegram: a copy is where later data are, and knows where to."""

import sqlite3
from datetime import datetime

from bot.storage.database import Tx
from bot.storage.people import moving
from bot.storage.restoring.rows import replace, values

_NUMBER = "SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'moves'"


async def follow(tx: Tx, later: sqlite3.Connection, *, now: datetime) -> None:
    """Move as often as they have moved since, and let who has come there since be there.

    Raises what SQLite says.
    """
    missed = sum(values(later, _NUMBER)) - await moving.moves(tx)
    for _ in range(missed):
        await moving.arrive(tx, 0, now=now)
    for name in moving.SETTINGS:
        await replace(tx, later, "settings", " WHERE key = ?", (name,))
    if missed <= 0:
        return
    await tx.many(
        "UPDATE members SET is_reachable = ?, is_awaited = ? WHERE user_id = ?",
        map(tuple, later.execute("SELECT is_reachable, is_awaited, user_id FROM members")),
    )
    await tx.many(
        "UPDATE groups SET is_member = ? WHERE chat_id = ?",
        map(tuple, later.execute("SELECT is_member, chat_id FROM groups")),
    )
