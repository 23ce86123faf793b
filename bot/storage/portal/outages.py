"""The rows of the outages that officers were told of."""

from datetime import datetime

from bot.core.portal.signals import Tally
from bot.storage.database import Reader, Row, Tx
from bot.storage.portal.signals import utc


async def find(read: Reader, number: int | None = None) -> Row | None:
    """Return an outage (outage_id, began, works, blocked, ended), or the open one."""
    if number is not None:
        return await read.one("SELECT * FROM portal_outages WHERE outage_id = ?", (number,))
    return await read.one("SELECT * FROM portal_outages WHERE ended IS NULL")


async def begin(tx: Tx, seen: Tally, *, now: datetime) -> int:
    """Note that an outage began, and return its number."""
    await tx.execute(
        "INSERT INTO portal_outages (began, works, blocked) VALUES (?, ?, ?)",
        (utc(now), seen.works, seen.blocked),
    )
    row = await find(tx)
    assert row is not None  # noqa: S101 - written a line ago
    return int(row["outage_id"])


async def end(tx: Tx, *, now: datetime) -> None:
    """Note that the outage is over."""
    await tx.execute("UPDATE portal_outages SET ended = ? WHERE ended IS NULL", (utc(now),))
