"""The rows of whose seats do not hold."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.permissions import Seat, Suspension
from bot.storage.database import Reader, Row, Tx


async def every(read: Reader) -> Sequence[Suspension]:
    """Return every suspension, the oldest first."""
    rows = await read.all("SELECT * FROM suspensions ORDER BY at, user_id")
    return [suspension_of(row) for row in rows]


def suspension_of(row: Row | Mapping[str, Any]) -> Suspension:
    """Return the suspension that a row holds."""
    return Suspension(
        row["user_id"], row["by_id"], datetime.fromisoformat(row["at"]), bool(row["is_final"])
    )


async def unsettled(read: Reader, seats: Iterable[Seat]) -> Sequence[Suspension]:
    """Return the suspensions that are not settled: of people who still have one of these seats."""
    seated = {seat.user_id for seat in seats}
    return [one for one in await every(read) if not one.is_final and one.user_id in seated]


async def held(read: Reader, user_id: int, stamp: int | None = None) -> Suspension | None:
    """Return the suspension of a person that is not final, or None; with `stamp` only that one."""
    for one in await every(read):
        if one.user_id == user_id and not one.is_final:
            return one if stamp in {None, one.stamp} else None
    return None


async def is_suspended(read: Reader, user_id: int) -> bool:
    """Tell whether the seats of a person do not hold."""
    row = await read.one("SELECT 1 FROM suspensions WHERE user_id = ?", (user_id,))
    return row is not None


async def add(tx: Tx, user_id: int, *, by: int, now: datetime, is_final: bool = False) -> bool:
    """Suspend a person; False when they are already."""
    added = await tx.execute(
        "INSERT INTO suspensions (user_id, by_id, at, is_final) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO NOTHING",
        (user_id, by, now.isoformat(), is_final),
    )
    return added == 1


async def make_final(tx: Tx, user_id: int) -> bool:
    """Have a suspension stay; False when there is none that is open."""
    settled = await tx.execute(
        "UPDATE suspensions SET is_final = 1 WHERE user_id = ? AND is_final = 0", (user_id,)
    )
    return settled == 1


async def lift(tx: Tx, user_id: int) -> bool:
    """Let the seats of a person hold again; False when they did."""
    return await tx.execute("DELETE FROM suspensions WHERE user_id = ?", (user_id,)) == 1


async def lapse(tx: Tx, by: int) -> Sequence[int]:
    """Lift what a person has suspended and nobody has made final; return whom that frees."""
    rows = await tx.all(
        "SELECT user_id FROM suspensions WHERE by_id = ? AND is_final = 0 ORDER BY user_id", (by,)
    )
    for row in rows:
        await lift(tx, row["user_id"])
    return [row["user_id"] for row in rows]
