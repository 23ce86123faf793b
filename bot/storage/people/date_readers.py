"""The rows of who was told a date that officers may still take back."""

from collections.abc import Iterable

from bot.storage.database import Reader, Tx


async def add(tx: Tx, changes: Iterable[int], user_id: int) -> None:
    """Note that a person was told the day of these changes."""
    sql = "INSERT OR IGNORE INTO date_readers (change_id, user_id) VALUES (?, ?)"
    await tx.many(sql, [(change, user_id) for change in changes])


async def of(read: Reader, change: int) -> set[int]:
    """Return who was told the day of a change."""
    rows = await read.all("SELECT user_id FROM date_readers WHERE change_id = ?", (change,))
    return {row["user_id"] for row in rows}


async def forget_all_but(tx: Tx, changes: Iterable[int]) -> None:
    """Forget who was told of any other change than these."""
    kept = ", ".join(str(int(change)) for change in changes)
    await tx.execute(f"DELETE FROM date_readers WHERE change_id NOT IN ({kept})")  # noqa: S608 - numbers
