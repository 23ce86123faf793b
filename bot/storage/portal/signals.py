"""The rows of what people say of the portal, soon without whose they are."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.core.portal.outages import Given
from bot.core.portal.signals import Signal, Tally
from bot.storage.database import Reader, Tx


async def add(tx: Tx, user_id: int, signal: Signal, *, since: datetime, now: datetime) -> None:
    """Note what a person says; their word of after `since` is changed into it."""
    await unlink(tx, before=since, user_id=user_id)
    await tx.execute(
        "INSERT INTO portal_signals (user_id, works, at) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) WHERE user_id NOTNULL"
        " DO UPDATE SET works = excluded.works, at = excluded.at",
        (user_id, signal is Signal.WORKS, utc(now)),
    )


async def unlink(tx: Tx, *, before: datetime, user_id: int | None = None) -> None:
    """Forget whose the signals up to a moment are; those of one person, or of all."""
    await tx.execute(
        "UPDATE portal_signals SET user_id = NULL"
        " WHERE user_id NOTNULL AND at <= ? AND user_id = COALESCE(?, user_id)",
        (utc(before), user_id),
    )


async def drop(tx: Tx, *, before: datetime) -> None:
    """Delete the signals from before a moment."""
    await tx.execute("DELETE FROM portal_signals WHERE at < ?", (utc(before),))


async def tally(read: Reader, *, since: datetime) -> Tally:
    """Return the signals after a moment."""
    row = await read.one(
        "SELECT COUNT(*) AS total, COALESCE(SUM(works), 0) AS works FROM portal_signals"
        " WHERE at > ?",
        (utc(since),),
    )
    return Tally(row["works"], row["total"] - row["works"]) if row else Tally()


async def by_hour(read: Reader, *, since: datetime) -> Mapping[datetime, Tally]:
    """Return the signals from a moment on, by the moment at which each hour begins."""
    # The hours of Morocco begin with those of UTC: its offsets are whole hours.
    rows = await read.all(
        "SELECT substr(at, 1, 13) AS hour, COUNT(*) AS total, SUM(works) AS works"
        " FROM portal_signals WHERE at >= ? GROUP BY hour",
        (utc(since),),
    )
    return {
        datetime.fromisoformat(f"{row['hour']}:00+00:00"): Tally(
            row["works"], row["total"] - row["works"]
        )
        for row in rows
    }


async def given(read: Reader, *, since: datetime) -> Sequence[Given]:
    """Return each signal after a moment."""
    rows = await read.all("SELECT at, works FROM portal_signals WHERE at > ?", (utc(since),))
    return [Given(datetime.fromisoformat(row["at"]), bool(row["works"])) for row in rows]


def utc(moment: datetime) -> str:
    """Return a moment as the rows hold it."""
    return moment.astimezone(UTC).isoformat()
