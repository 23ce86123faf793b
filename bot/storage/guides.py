"""Where each person stopped in a guide."""

from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def position(read: Reader, user_id: int) -> Row | None:
    """Return the guide a person read last and the step they saw (1 is the first), or None."""
    return await read.one(
        "SELECT guide, step FROM guide_positions WHERE user_id = ? ORDER BY at DESC LIMIT 1",
        (user_id,),
    )


async def set_position(tx: Tx, user_id: int, guide: str, step: int, *, now: datetime) -> None:
    """Remember the step a person sees."""
    await tx.execute(
        "INSERT INTO guide_positions (user_id, guide, step, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id, guide) DO UPDATE SET step = excluded.step, at = excluded.at",
        (user_id, guide, step, now.isoformat()),
    )


async def clear_position(tx: Tx, user_id: int, guide: str) -> None:
    """Forget the step, since the person has finished the guide."""
    await tx.execute(
        "DELETE FROM guide_positions WHERE user_id = ? AND guide = ?", (user_id, guide)
    )
