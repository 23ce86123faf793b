"""The rows of links that give a seat, and of who has opened one and waits."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.agreement.seats import Link
from bot.core.permissions import Candidate, Role
from bot.storage.database import Reader, Row, Tx


async def add(
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


async def find(read: Reader, token_hash: str, *, now: datetime) -> Row | None:
    """Return what a link gives; None when it is unknown, used or too old."""
    return await read.one(
        "SELECT * FROM invites WHERE token_hash = ? AND used_by IS NULL AND expires_at > ?",
        (token_hash, now.isoformat()),
    )


async def unopened(read: Reader, *, now: datetime) -> Sequence[Link]:
    """Return the links that somebody may open still, the soonest to end first."""
    return [one for one in await links(read) if one.used_by is None and one.expires_at > now]


async def revoke(tx: Tx, token_hash: str) -> None:
    """Let a link be used no more."""
    await tx.execute(
        "UPDATE invites SET used_by = 0 WHERE token_hash = ? AND used_by IS NULL", (token_hash,)
    )


async def use(tx: Tx, token_hash: str, user_id: int) -> bool:
    """Use a link up; False when it is used already."""
    used = await tx.execute(
        "UPDATE invites SET used_by = ? WHERE token_hash = ? AND used_by IS NULL",
        (user_id, token_hash),
    )
    return used == 1


async def void(tx: Tx, user_id: int) -> None:
    """Let no link of a person be used any more."""
    await tx.execute(
        "UPDATE invites SET used_by = 0 WHERE created_by = ? AND used_by IS NULL", (user_id,)
    )


async def wait(
    tx: Tx, user_id: int, role: str, authority: str, region: str, *, by: int, now: datetime
) -> None:
    """Have a person wait for a second officer, in place of what they waited for there."""
    await tx.execute(
        "INSERT INTO candidates (user_id, role, authority, region, invited_by, accepted_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, authority) DO UPDATE SET"
        " role = excluded.role, region = excluded.region, invited_by = excluded.invited_by,"
        " accepted_at = excluded.accepted_at",
        (user_id, role, authority, region, by, now.isoformat()),
    )


async def candidates(read: Reader, *, since: datetime) -> Sequence[Candidate]:
    """Return who has waited since a moment at the earliest."""
    rows = await read.all(
        "SELECT * FROM candidates WHERE accepted_at > ? ORDER BY accepted_at, user_id",
        (since.isoformat(),),
    )
    return [_candidate(row) for row in rows]


async def candidates_of(read: Reader, user_id: int) -> Sequence[Candidate]:
    """Return what a person waits for, or has waited for without an answer."""
    rows = await read.all("SELECT * FROM candidates WHERE user_id = ?", (user_id,))
    return [_candidate(row) for row in rows]


async def every_candidate(read: Reader) -> Sequence[Candidate]:
    """Return who waits for a second officer, or has waited without an answer."""
    return [_candidate(row) for row in await read.all("SELECT * FROM candidates")]


async def links(read: Reader) -> Sequence[Link]:
    """Return every link that was ever made."""
    return [
        Link(
            row["token_hash"],
            row["role"],
            row["authority"],
            row["region"],
            row["created_by"],
            datetime.fromisoformat(row["expires_at"]),
            row["used_by"],
        )
        for row in await read.all("SELECT * FROM invites ORDER BY expires_at, token_hash")
    ]


async def settle(tx: Tx, user_id: int, authority: str) -> bool:
    """Have a candidate wait no longer; False when they do not."""
    settled = await tx.execute(
        "DELETE FROM candidates WHERE user_id = ? AND authority = ?", (user_id, authority)
    )
    return settled == 1


def _candidate(row: Row) -> Candidate:
    return Candidate(
        row["user_id"],
        Role(row["role"]),
        row["authority"],
        row["region"],
        row["invited_by"],
        datetime.fromisoformat(row["accepted_at"]),
    )
