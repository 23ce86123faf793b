"""The rows of what people say of the portal: signals, who waits for news, outages."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.core.portal.outages import Given
from bot.core.portal.signals import Signal, Tally
from bot.storage.database import Reader, Row, Tx


async def add(tx: Tx, user_id: int, signal: Signal, *, since: datetime, now: datetime) -> None:
    """Note what a person says; their word of after `since` is changed into it."""
    await unlink(tx, before=since, user_id=user_id)
    await tx.execute(
        "INSERT INTO portal_signals (user_id, works, at) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) WHERE user_id NOTNULL"
        " DO UPDATE SET works = excluded.works, at = excluded.at",
        (user_id, signal is Signal.WORKS, _utc(now)),
    )


async def unlink(tx: Tx, *, before: datetime, user_id: int | None = None) -> None:
    """Forget whose the signals up to a moment are; those of one person, or of all."""
    await tx.execute(
        "UPDATE portal_signals SET user_id = NULL"
        " WHERE user_id NOTNULL AND at <= ? AND user_id = COALESCE(?, user_id)",
        (_utc(before), user_id),
    )


async def drop(tx: Tx, *, before: datetime) -> None:
    """Delete the signals from before a moment."""
    await tx.execute("DELETE FROM portal_signals WHERE at < ?", (_utc(before),))


async def tally(read: Reader, *, since: datetime) -> Tally:
    """Return the signals after a moment."""
    row = await read.one(
        "SELECT COUNT(*) AS total, COALESCE(SUM(works), 0) AS works FROM portal_signals"
        " WHERE at > ?",
        (_utc(since),),
    )
    return Tally(row["works"], row["total"] - row["works"]) if row else Tally()


async def by_hour(read: Reader, *, since: datetime) -> Mapping[datetime, Tally]:
    """Return the signals from a moment on, by the moment at which each hour begins."""
    # The hours of Morocco begin with those of UTC: its offsets are whole hours.
    rows = await read.all(
        "SELECT substr(at, 1, 13) AS hour, COUNT(*) AS total, SUM(works) AS works"
        " FROM portal_signals WHERE at >= ? GROUP BY hour",
        (_utc(since),),
    )
    return {
        datetime.fromisoformat(f"{row['hour']}:00+00:00"): Tally(
            row["works"], row["total"] - row["works"]
        )
        for row in rows
    }


async def given(read: Reader, *, since: datetime) -> Sequence[Given]:
    """Return each signal after a moment."""
    rows = await read.all("SELECT at, works FROM portal_signals WHERE at > ?", (_utc(since),))
    return [Given(datetime.fromisoformat(row["at"]), bool(row["works"])) for row in rows]


async def watch(tx: Tx, user_id: int, *, until: datetime, now: datetime) -> None:
    """Note that a person is to be told when it works again, until a moment."""
    await tx.execute(
        "INSERT INTO portal_watches (user_id, since, until) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET since = excluded.since, until = excluded.until",
        (user_id, _utc(now), _utc(until)),
    )


async def watches(read: Reader, *, now: datetime) -> Sequence[tuple[int, datetime]]:
    """Return who waits, and since when."""
    rows = await read.all(
        "SELECT user_id, since FROM portal_watches WHERE until > ? ORDER BY user_id",
        (_utc(now),),
    )
    return [(row["user_id"], datetime.fromisoformat(row["since"])) for row in rows]


async def is_watching(read: Reader, user_id: int, *, now: datetime) -> bool:
    """Tell whether a person waits."""
    row = await read.one(
        "SELECT 1 FROM portal_watches WHERE user_id = ? AND until > ?", (user_id, _utc(now))
    )
    return row is not None


async def unwatch(tx: Tx, user_id: int) -> bool:
    """Forget that a person waits; False when they did not."""
    return await tx.execute("DELETE FROM portal_watches WHERE user_id = ?", (user_id,)) == 1


async def drop_watches(tx: Tx, *, now: datetime) -> None:
    """Forget who has waited long enough."""
    await tx.execute("DELETE FROM portal_watches WHERE until <= ?", (_utc(now),))


async def outage(read: Reader, number: int | None = None) -> Row | None:
    """Return an outage (outage_id, began, works, blocked, ended), or the open one."""
    if number is not None:
        return await read.one("SELECT * FROM portal_outages WHERE outage_id = ?", (number,))
    return await read.one("SELECT * FROM portal_outages WHERE ended IS NULL")


async def begin_outage(tx: Tx, seen: Tally, *, now: datetime) -> int:
    """Note that an outage began, and return its number."""
    await tx.execute(
        "INSERT INTO portal_outages (began, works, blocked) VALUES (?, ?, ?)",
        (_utc(now), seen.works, seen.blocked),
    )
    row = await outage(tx)
    assert row is not None  # noqa: S101 - written a line ago
    return int(row["outage_id"])


async def end_outage(tx: Tx, *, now: datetime) -> None:
    """Note that the outage is over."""
    await tx.execute("UPDATE portal_outages SET ended = ? WHERE ended IS NULL", (_utc(now),))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
