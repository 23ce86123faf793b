"""The rows of when everything was stopped, and by whom."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.agreement.brake import Freeze
from bot.storage.database import Reader, Row, Tx


async def in_force(read: Reader) -> Row | None:
    """Return the freeze that holds (frozen_by, frozen_at, thaw_by, thaw_at), or None."""
    return await read.one("SELECT * FROM freezes WHERE thawed_at IS NULL")


async def is_frozen(read: Reader) -> bool:
    """Tell whether everything is stopped."""
    return await in_force(read) is not None


async def add(tx: Tx, by: int, *, now: datetime) -> bool:
    """Stop everything; False when it is stopped already."""
    added = await tx.execute(
        "INSERT INTO freezes (frozen_by, frozen_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (by, now.isoformat()),
    )
    return added == 1


async def last_thawed(read: Reader, by: int) -> datetime | None:
    """Return when the last freeze of a person ended, None when there was none."""
    row = await read.one(
        "SELECT max(thawed_at) AS at FROM freezes WHERE frozen_by = ? AND thawed_at NOTNULL", (by,)
    )
    return datetime.fromisoformat(row["at"]) if row and row["at"] else None


async def press(tx: Tx, by: int, *, now: datetime) -> bool:
    """Note the first of the two who thaw; False unless it holds and nobody was first."""
    pressed = await tx.execute(
        "UPDATE freezes SET thaw_by = ?, thaw_at = ? WHERE thawed_at IS NULL AND thaw_by IS NULL",
        (by, now.isoformat()),
    )
    return pressed == 1


async def forget_press(tx: Tx) -> None:
    """Have it as if nobody had pressed yet."""
    await tx.execute("UPDATE freezes SET thaw_by = NULL, thaw_at = NULL WHERE thawed_at IS NULL")


async def thaw(tx: Tx, by: int, *, now: datetime) -> bool:
    """Let everything go on; False when it does."""
    thawed = await tx.execute(
        "UPDATE freezes SET thawed_by = ?, thawed_at = ? WHERE thawed_at IS NULL",
        (by, now.isoformat()),
    )
    return thawed == 1


async def every(read: Reader) -> Sequence[Freeze]:
    """Return each time everything was stopped, in order."""
    return [
        Freeze(
            row["freeze_id"],
            row["frozen_by"],
            datetime.fromisoformat(row["frozen_at"]),
            row["thaw_by"],
            datetime.fromisoformat(row["thaw_at"]) if row["thaw_at"] else None,
            row["thawed_by"],
            datetime.fromisoformat(row["thawed_at"]) if row["thawed_at"] else None,
        )
        for row in await read.all("SELECT * FROM freezes ORDER BY freeze_id")
    ]
