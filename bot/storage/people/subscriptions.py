"""The rows of who is reminded and when: people and groups, snoozes, and the next look at each."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from bot.core.calendar.deadlines import Month
from bot.core.calendar.reminders import Schedule
from bot.storage.database import Reader, Row, Tx
from bot.storage.people.declarations import IS_DONE

AT_ONCE = "2000-01-01T00:00:00+00:00"  # not the present moment: the clock may be put back


async def find(read: Reader, chat_id: int) -> Schedule | None:
    """Return the schedule of a chat that is reminded, None for one that is not."""
    row = await read.one("SELECT days, at_time FROM subscriptions WHERE chat_id = ?", (chat_id,))
    return _schedule(row) if row else None


async def put(tx: Tx, chat_id: int, schedule: Schedule, *, is_group: bool, now: datetime) -> None:
    """Remind a chat from now on by this schedule; its next tick finds out when."""
    moment = now.isoformat()
    await tx.execute(
        "INSERT INTO subscriptions (chat_id, is_group, days, at_time, since, next_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id) DO UPDATE SET days = excluded.days,"
        " at_time = excluded.at_time, since = excluded.since, next_at = excluded.next_at",
        (chat_id, is_group, days_of(schedule), hour_of(schedule), moment, moment),
    )


async def remove(tx: Tx, chat_id: int) -> bool:
    """Stop reminding a chat; False when it was not reminded."""
    await tx.execute("DELETE FROM snoozes WHERE chat_id = ?", (chat_id,))
    return await tx.execute("DELETE FROM subscriptions WHERE chat_id = ?", (chat_id,)) == 1


async def move(tx: Tx, old_chat_id: int, new_chat_id: int) -> None:
    """Follow a group to its new number; what was chosen there already stays."""
    await tx.execute(
        "UPDATE OR IGNORE subscriptions SET chat_id = ? WHERE chat_id = ?",
        (new_chat_id, old_chat_id),
    )
    await tx.execute("DELETE FROM subscriptions WHERE chat_id = ?", (old_chat_id,))


async def schedules_due(read: Reader, *, now: datetime) -> Sequence[tuple[Schedule, bool]]:
    """Return the schedules of the chats to look at, each with whether they are groups."""
    rows = await read.all(
        "SELECT DISTINCT days, at_time, is_group FROM subscriptions WHERE next_at <= ?",
        (now.isoformat(),),
    )
    return [(_schedule(row), bool(row["is_group"])) for row in rows]


async def look_again(
    tx: Tx, schedule: Schedule, *, is_group: bool, at: datetime | None, now: datetime
) -> None:
    """Note when to look again at the chats of a schedule that were looked at now."""
    await tx.execute(
        "UPDATE subscriptions SET next_at = ?"
        " WHERE next_at <= ? AND days = ? AND at_time = ? AND is_group = ?",
        (at and _utc(at), now.isoformat(), days_of(schedule), hour_of(schedule), is_group),
    )


async def look_at(tx: Tx, chat_id: int) -> None:
    """Look at one chat at the next tick."""
    await tx.execute("UPDATE subscriptions SET next_at = ? WHERE chat_id = ?", (AT_ONCE, chat_id))


async def look_at_all(tx: Tx) -> None:
    """Look at every chat at the next tick: a date has changed."""
    await tx.execute("UPDATE subscriptions SET next_at = ?", (AT_ONCE,))


async def count(read: Reader, obligation: str, period: Month | None) -> int:
    """Return how many chats are reminded of a month: not who has declared it, nor who left."""
    done = IS_DONE.format(person="s.chat_id")
    row = await read.one(
        "SELECT COUNT(*) AS number FROM subscriptions AS s"  # noqa: S608 - our own names
        " LEFT JOIN members AS m ON m.user_id = s.chat_id"
        " LEFT JOIN groups AS g ON g.chat_id = s.chat_id"
        f" WHERE COALESCE(m.is_reachable, g.is_member, 0) = 1 AND NOT {done}",
        (obligation, str(period or "")),
    )
    return int(row["number"]) if row else 0


async def snooze(tx: Tx, chat_id: int, obligation: str, period: Month, *, at: datetime) -> None:
    """Remind a chat once more at a moment; a second snooze takes the place of the first."""
    await tx.execute(
        "INSERT INTO snoozes (chat_id, obligation, period, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (chat_id, obligation, period) DO UPDATE SET at = excluded.at",
        (chat_id, obligation, str(period), _utc(at)),
    )


async def end_snooze(tx: Tx, chat_id: int, obligation: str, period: Month) -> None:
    """Remind a chat once more no longer."""
    await tx.execute(
        "DELETE FROM snoozes WHERE chat_id = ? AND obligation = ? AND period = ?",
        (chat_id, obligation, str(period)),
    )


async def snoozes_of(read: Reader, chat_id: int) -> Sequence[Row]:
    """Return the snoozes of a chat that are still to come, the next first."""
    return await read.all(
        "SELECT obligation, period, at FROM snoozes WHERE chat_id = ? ORDER BY at", (chat_id,)
    )


async def end_snoozes(tx: Tx, chat_id: int) -> None:
    """Remind a chat once more no longer, of whatever it was."""
    await tx.execute("DELETE FROM snoozes WHERE chat_id = ?", (chat_id,))


async def take_snoozes(tx: Tx, *, now: datetime) -> Sequence[Row]:
    """Return the snoozes whose moment has come, and forget them."""
    rows = await tx.all(
        "SELECT chat_id, obligation, period, at FROM snoozes WHERE at <= ?", (now.isoformat(),)
    )
    if rows:
        await tx.execute("DELETE FROM snoozes WHERE at <= ?", (now.isoformat(),))
    return rows


def _schedule(row: Row) -> Schedule:
    days = tuple(int(day) for day in row["days"].split(",") if day)
    return Schedule(days, time.fromisoformat(row["at_time"]))


def days_of(schedule: Schedule) -> str:
    """Return the days as the rows hold them."""
    return ",".join(map(str, schedule.days))


def hour_of(schedule: Schedule) -> str:
    """Return the hour as the rows hold it."""
    return schedule.at.isoformat("minutes")


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
