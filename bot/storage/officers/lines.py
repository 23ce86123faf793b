"""The rows of who was ever invited by whom: numbers alone, which outlive the seat."""

from collections.abc import Sequence

from bot.storage.database import Reader, Tx


async def every(read: Reader) -> Sequence[tuple[int, int]]:
    """Return each person who was invited, with who invited them."""
    rows = await read.all("SELECT user_id, invited_by FROM lines ORDER BY user_id, invited_by")
    return [(row["user_id"], row["invited_by"]) for row in rows]


async def add(tx: Tx, user_id: int, *, by: int) -> None:
    """Note that a person has a seat from somebody."""
    await tx.execute(
        "INSERT INTO lines (user_id, invited_by) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (user_id, by),
    )
