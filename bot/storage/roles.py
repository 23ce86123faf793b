"""The rows of who speaks for which authority, and of the links that give a role."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def of(read: Reader, user_id: int) -> Sequence[Row]:
    """Return the roles of a person (role, authority, region)."""
    return await read.all(
        "SELECT role, authority, region FROM roles WHERE user_id = ? ORDER BY authority",
        (user_id,),
    )


async def everybody(read: Reader) -> Sequence[Row]:
    """Return every role (user_id, role, authority, region)."""
    return await read.all("SELECT * FROM roles ORDER BY authority, role, user_id")


async def grant(
    tx: Tx, user_id: int, role: str, authority: str, region: str, *, by: int, now: datetime
) -> None:
    """Give a person a role for an authority, in place of one they had for it."""
    await tx.execute(
        "INSERT INTO roles (user_id, role, authority, region, granted_by, granted_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, authority) DO UPDATE SET"
        " role = excluded.role, region = excluded.region, granted_by = excluded.granted_by,"
        " granted_at = excluded.granted_at",
        (user_id, role, authority, region, by, now.isoformat()),
    )


async def remove(tx: Tx, user_id: int, authority: str) -> bool:
    """Take a role away; False when there was none."""
    return (
        await tx.execute(
            "DELETE FROM roles WHERE user_id = ? AND authority = ?", (user_id, authority)
        )
        == 1
    )


async def invite(
    tx: Tx,
    token_hash: str,
    role: str,
    authority: str,
    region: str,
    *,
    by: int,
    expires_at: datetime,
) -> None:
    """Keep a link that gives a role."""
    await tx.execute(
        "INSERT INTO invites (token_hash, role, authority, region, created_by, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (token_hash, role, authority, region, by, expires_at.isoformat()),
    )


async def use_invite(tx: Tx, token_hash: str, user_id: int, *, now: datetime) -> Row | None:
    """Use a link up and return what it gives; None when it is unknown, used or too old."""
    used = await tx.execute(
        "UPDATE invites SET used_by = ?"
        " WHERE token_hash = ? AND used_by IS NULL AND expires_at > ?",
        (user_id, token_hash, now.isoformat()),
    )
    if not used:
        return None
    return await tx.one("SELECT * FROM invites WHERE token_hash = ?", (token_hash,))
