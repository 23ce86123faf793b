"""What waits for a moment of a clock that was moved back since: it would wait for long."""

from datetime import datetime

from bot.storage.database import Tx


async def bring_back(tx: Tx, *, after: datetime, now: datetime) -> int:
    """Let nothing wait for a moment after `after`; return how many deliveries did.

    What Telegram had asked for is forgotten with it: where it still means that, it asks again.
    """
    given = (now.isoformat(), after.isoformat())
    await tx.execute("UPDATE broadcasts SET hold_until = ? WHERE hold_until > ?", given)
    await tx.execute("DELETE FROM flood_waits WHERE until > ?", given[1:])
    return await tx.execute(
        "UPDATE deliveries SET not_before = ? WHERE status = 'pending' AND not_before > ?", given
    )
