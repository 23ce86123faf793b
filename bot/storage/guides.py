"""Where each person stopped in a guide, and how many came how far."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.storage.database import Reader, Row, Tx


async def position(read: Reader, user_id: int) -> Row | None:
    """Return the guide a person read last and the step they saw (1 is the first), or None."""
    return await read.one(
        "SELECT guide, step FROM guide_positions WHERE user_id = ? ORDER BY at DESC LIMIT 1",
        (user_id,),
    )


async def furthest(read: Reader, user_id: int, guide: str, *, since: datetime) -> int:
    """Return the furthest step of a reading that went on since a moment, 0 where none did."""
    row = await read.one(
        "SELECT furthest FROM guide_positions WHERE user_id = ? AND guide = ? AND at >= ?",
        (user_id, guide, since.isoformat()),
    )
    return int(row["furthest"]) if row else 0


async def set_position(
    tx: Tx, user_id: int, guide: str, step: int, *, furthest: int, now: datetime
) -> None:
    """Remember the step a person sees, and the furthest one of this reading."""
    await tx.execute(
        "INSERT INTO guide_positions (user_id, guide, step, furthest, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (user_id, guide) DO UPDATE SET step = excluded.step,"
        " furthest = excluded.furthest, at = excluded.at",
        (user_id, guide, step, furthest, now.isoformat()),
    )


async def clear_position(tx: Tx, user_id: int, guide: str) -> bool:
    """Forget the step, since the person has finished; False when there was none."""
    cleared = await tx.execute(
        "DELETE FROM guide_positions WHERE user_id = ? AND guide = ?", (user_id, guide)
    )
    return cleared == 1


async def count(tx: Tx, day: date, guide: str, language: str, event: str, step: int) -> None:
    """Count one person more."""
    await tx.execute(
        "INSERT INTO guide_counts (day, guide, language, event, step, people)"
        " VALUES (?, ?, ?, ?, ?, 1)"
        " ON CONFLICT (day, guide, language, event, step) DO UPDATE SET people = people + 1",
        (day.isoformat(), guide, language, event, step),
    )


async def counts(read: Reader, *, since: date) -> Sequence[Row]:
    """Return the people per guide, language, event and step from the day `since` on."""
    return await read.all(
        "SELECT guide, language, event, step, SUM(people) AS people FROM guide_counts"
        " WHERE day >= ? GROUP BY guide, language, event, step",
        (since.isoformat(),),
    )
