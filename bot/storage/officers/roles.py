"""The rows of who holds which seat."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.permissions import Role, Seat
from bot.storage.database import Reader, Row, Tx
from bot.storage.officers import lines


async def of(read: Reader, user_id: int) -> Sequence[Seat]:
    """Return the seats given to a person, suspended or not."""
    return [
        seat_of(row)
        for row in await read.all(
            "SELECT * FROM roles WHERE user_id = ? ORDER BY authority", (user_id,)
        )
    ]


async def everybody(read: Reader) -> Sequence[Seat]:
    """Return every seat that was given, suspended or not."""
    return [
        seat_of(row)
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


def seat_of(row: Row | Mapping[str, Any]) -> Seat:
    """Return the seat that a row holds."""
    return Seat(
        row["user_id"],
        Role(row["role"]),
        row["authority"],
        row["region"],
        datetime.fromisoformat(row["granted_at"]),
        row["granted_by"],
        row["confirmed_by"],
    )
