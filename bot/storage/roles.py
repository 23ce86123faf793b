"""The rows of who holds which seat, and of their names."""

import json
import re
from collections.abc import Collection, Sequence
from datetime import datetime

from bot.core.names import shown_name
from bot.core.permissions import Role, Seat
from bot.core.text import escape
from bot.storage import lines
from bot.storage.database import Reader, Row, Tx

_MARKS = "[\u200e\u200f\u2066-\u2069]*"


async def of(read: Reader, user_id: int) -> Sequence[Seat]:
    """Return the seats given to a person, suspended or not."""
    return [
        _seat(row)
        for row in await read.all(
            "SELECT * FROM roles WHERE user_id = ? ORDER BY authority", (user_id,)
        )
    ]


async def everybody(read: Reader) -> Sequence[Seat]:
    """Return every seat that was given, suspended or not."""
    return [
        _seat(row)
        for row in await read.all("SELECT * FROM roles ORDER BY authority, role, user_id")
    ]


async def grant(
    tx: Tx,
    user_id: int,
    role: str,
    authority: str,
    region: str,
    *,
    by: int,
    confirmed_by: int | None = None,
    now: datetime,
) -> None:
    """Give a person a role for an authority, in place of one they had for it.

    By whom stays on record, also when the seat is gone.
    """
    await lines.add(tx, user_id, by=by)
    await tx.execute(
        "INSERT INTO roles (user_id, role, authority, region, granted_by, granted_at,"
        " confirmed_by) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, authority) DO UPDATE"
        " SET role = excluded.role, region = excluded.region, granted_by = excluded.granted_by,"
        " granted_at = excluded.granted_at, confirmed_by = excluded.confirmed_by",
        (user_id, role, authority, region, by, now.isoformat(), confirmed_by),
    )


async def remove(tx: Tx, user_id: int) -> None:
    """Take every seat of a person away, and what they are a candidate for."""
    await tx.execute("DELETE FROM roles WHERE user_id = ?", (user_id,))
    await tx.execute("DELETE FROM candidates WHERE user_id = ?", (user_id,))


async def names(read: Reader) -> dict[int, str]:
    """Return the names that are kept, by person."""
    rows = await read.all("SELECT user_id, name FROM officer_names")
    return {row["user_id"]: row["name"] for row in rows}


async def put_name(tx: Tx, user_id: int, name: str) -> None:
    """Keep the name of an officer."""
    await tx.execute(
        "INSERT INTO officer_names (user_id, name) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET name = excluded.name",
        (user_id, name),
    )


async def drop_idle_names(tx: Tx, keep: Collection[int]) -> None:
    """Forget the names of who holds no seat and waits for none, but for those to `keep`."""
    await tx.execute(
        "DELETE FROM officer_names WHERE user_id NOT IN (SELECT user_id FROM roles)"
        " AND user_id NOT IN (SELECT user_id FROM candidates)"
        " AND user_id NOT IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(keep)),),
    )


async def unname(tx: Tx, user_id: int) -> None:
    """Leave only the number of a person where words that were sent name them."""
    row = await tx.one("SELECT name FROM officer_names WHERE user_id = ?", (user_id,))
    if row is None:
        return
    # A name from before figures and brackets were taken out of it was told as it stood.
    either = "|".join(_spelt(name) for name in {row["name"], shown_name(row["name"])} - {""})
    named = re.compile(rf"(?:{either}){_MARKS}[\s\u00a0]{_MARKS}\({user_id}\)")
    told = await tx.all(
        "SELECT source, language, html FROM messages WHERE instr(html, ?)", (f"({user_id})",)
    )
    await tx.many(
        "UPDATE messages SET html = ? WHERE source = ? AND language = ?",
        [(named.sub(str(user_id), one["html"]), one["source"], one["language"]) for one in told],
    )


def _spelt(name: str) -> str:
    """Return how words that were sent spell a name, as a pattern.

    Marks of direction may stand anywhere in between, and hard spaces in the place of others.
    """
    signs = (r"[\s\u00a0]" if sign == " " else re.escape(sign) for sign in escape(name))
    return _MARKS.join(signs)


def _seat(row: Row) -> Seat:
    return Seat(
        row["user_id"],
        Role(row["role"]),
        row["authority"],
        row["region"],
        datetime.fromisoformat(row["granted_at"]),
        row["granted_by"],
        row["confirmed_by"],
    )
