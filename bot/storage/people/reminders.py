"""The rows of reminders on their way: planned for many at once, and dropped when out of date."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.reminders import Schedule, Step, reminder
from bot.core.sending.message_keys import GROUP, MessageKey, MessageKind, below, joined, of_kind
from bot.storage.database import Tx
from bot.storage.people.declarations import IS_DONE
from bot.storage.people.eves import WAITS, waits
from bot.storage.people.subscriptions import AT_ONCE, days_of, hour_of
from bot.storage.sending.deliveries import NORMAL

_EVERY = of_kind(MessageKind.REMINDER)


async def plan_step(
    tx: Tx,
    step: Step,
    template: str,
    schedule: Schedule,
    *,
    is_group: bool,
    is_eve: bool,
    default_language: str,
    best_before: datetime,
    now: datetime,
) -> int:
    """Add a reminder for each chat of a schedule that is looked at now; return how many.

    Left out: who asked only after its hour, who was sent a nearer one already, who
    has declared, who cannot be reached, and on the eve of the date (`is_eve`) who is written to
    in the evening.
    """
    marks = ", ".join("?" for _ in step.nearer_keys)
    done = IS_DONE.format(person="s.chat_id")
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"  # noqa: S608 - our own names
        " best_before) SELECT ?, ?, s.chat_id, COALESCE(m.language, g.language, ?), 'pending', ?,"
        " ?, ? FROM subscriptions AS s LEFT JOIN members AS m ON m.user_id = s.chat_id"
        " LEFT JOIN groups AS g ON g.chat_id = s.chat_id"
        " WHERE s.next_at <= ? AND s.days = ? AND s.at_time = ? AND s.is_group = ?"
        " AND s.since < ? AND COALESCE(m.is_reachable, g.is_member, 0) = 1"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS sent WHERE sent.chat_id = s.chat_id"
        f" AND sent.source IN ({marks})) AND NOT {done} AND NOT (? AND {WAITS})"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (
            step.key,
            template,
            default_language,
            NORMAL,
            now.isoformat(),
            best_before.isoformat(),
            now.isoformat(),
            days_of(schedule),
            hour_of(schedule),
            is_group,
            step.at.astimezone(UTC).isoformat(),
            *step.nearer_keys,
            step.due.obligation.key,
            str(step.due.period),
            is_eve,
            *waits(step.due),
        ),
    )


_PARTLY = (
    "SELECT d.chat_id,"
    " (SELECT COUNT(*) FROM pharmacies AS p WHERE p.user_id = d.chat_id) AS total,"
    " (SELECT COUNT(*) FROM declarations AS c WHERE c.user_id = d.chat_id AND c.obligation = ?"
    " AND c.period = ?) AS done FROM deliveries AS d WHERE d.source = ? AND d.status = 'pending'"
)


async def partly_done(tx: Tx, step: Step) -> Sequence[tuple[int, int]]:
    """Return how many pharmacies people have and have declared, who got a step with some left."""
    rows = await tx.all(
        f"SELECT DISTINCT total, done FROM ({_PARTLY}) WHERE done > 0 AND done < total",  # noqa: S608 - our own names
        (step.due.obligation.key, str(step.due.period), step.key),
    )
    return [(row["total"], row["done"]) for row in rows]


async def say_what_is_left(tx: Tx, step: Step, template: str, *, total: int, done: int) -> None:
    """Give the reminders of a step other words, for people with so many pharmacies declared."""
    await tx.execute(
        "UPDATE deliveries SET words = ? WHERE source = ? AND status = 'pending' AND chat_id IN"  # noqa: S608 - our own names
        f" (SELECT chat_id FROM ({_PARTLY}) WHERE total = ? AND done = ?)",
        (
            template,
            step.key,
            step.due.obligation.key,
            str(step.due.period),
            step.key,
            total,
            done,
        ),
    )


async def plan_snooze(
    tx: Tx,
    due: Due,
    template: str,
    chat_id: int,
    *,
    snoozed_to: str,
    best_before: datetime,
    now: datetime,
) -> int:
    """Add the one reminder more that a person asked for.

    Left out: who has declared, and who is about to get another reminder of that date.
    """
    done = IS_DONE.format(person="m.user_id")
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"  # noqa: S608 - our own names
        " best_before) SELECT ?, ?, m.user_id, m.language, 'pending', ?, ?, ? FROM members AS m"
        f" WHERE m.user_id = ? AND m.is_reachable = 1 AND NOT {done}"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS step WHERE step.chat_id = m.user_id"
        " AND step.words <> '' AND step.status = 'pending'"
        " AND step.source > ? AND step.source < ?)"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (
            reminder(due, "at", snoozed_to),
            template,
            NORMAL,
            now.isoformat(),
            best_before.isoformat(),
            chat_id,
            due.obligation.key,
            str(due.period),
            *below(reminder(due)),
        ),
    )


async def drop_other_steps(tx: Tx, step: Step) -> None:
    """Drop what still waits of the earlier steps of a date: only the nearest goes out."""
    await tx.execute(
        "DELETE FROM deliveries WHERE status = 'pending' AND source > ? AND source < ?"
        " AND source <> ? AND EXISTS (SELECT 1 FROM deliveries AS new"
        " WHERE new.chat_id = deliveries.chat_id AND new.source = ?)",
        (*below(reminder(step.due)), step.key, step.key),
    )


async def drop_of_chat(tx: Tx, chat_id: int, obligation: str, period: Month) -> None:
    """Drop what still waits for a person who has declared."""
    await tx.execute(
        "DELETE FROM deliveries WHERE status = 'pending' AND chat_id = ? AND words <> ''"
        " AND source > ? AND source < ?",
        (chat_id, *below(MessageKey(MessageKind.REMINDER, obligation, period))),
    )


async def drop_other_dates(tx: Tx, dues: Sequence[Due]) -> None:
    """Drop what still waits about dates that are not in force (any more)."""
    in_force = " AND ".join("NOT (source > ? AND source < ?)" for _ in dues)
    await tx.execute(
        "DELETE FROM deliveries WHERE status = 'pending' AND source > ? AND source < ?"  # noqa: S608 - marks only
        + (f" AND {in_force}" if dues else ""),
        [*_EVERY, *(bound for due in dues for bound in below(reminder(due)))],
    )


async def replan_stale(tx: Tx, *, now: datetime) -> int:
    """Drop reminders whose words are of another day, and look at their chats again.

    One that was in flight when the process died may have arrived: it is not planned again.
    """
    await tx.execute(
        "UPDATE deliveries SET status = 'uncertain', lease_until = NULL"
        " WHERE status = 'sending' AND lease_until <= ? AND best_before <= ?",
        (now.isoformat(), now.isoformat()),
    )
    stale = "status = 'pending' AND best_before <= ? AND +source > ? AND +source < ?"
    found = await tx.execute(
        "UPDATE subscriptions SET next_at = ? WHERE chat_id IN"  # noqa: S608 - our own names
        f" (SELECT chat_id FROM deliveries WHERE {stale})",
        (AT_ONCE, now.isoformat(), *_EVERY),
    )
    await tx.execute(f"DELETE FROM deliveries WHERE {stale}", (now.isoformat(), *_EVERY))  # noqa: S608
    return found


async def edit_sent(
    tx: Tx, due: Due, cause: MessageKey, *, has_right_date: bool, now: datetime
) -> int:
    """Have each reminder of a month that may be wrong changed; return how many.

    One is wrong when it was sent about another date than `due`, or has been changed since;
    where that is not the right date (any more), every one is. `cause` names the words,
    `cause:group` those of a group.
    """
    group = joined(cause, GROUP)
    month = below(MessageKey(MessageKind.REMINDER, due.obligation.key, due.period))
    # An older correction that still waits must not come after this one.
    await tx.execute(
        "DELETE FROM deliveries WHERE status = 'pending' AND edits NOTNULL"
        " AND words NOT IN (?, ?) AND EXISTS"
        " (SELECT 1 FROM deliveries AS d WHERE d.chat_id = deliveries.chat_id"
        " AND d.words <> '' AND d.message_id = deliveries.edits AND d.edits IS NULL"
        " AND d.source > ? AND d.source < ?)",
        (cause, group, *month),
    )
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"
        " edits) SELECT ? || ':' || d.message_id, IIF(substr(d.words, -6) = ':group', ?, ?),"
        " d.chat_id, d.language, 'pending', ?, ?, d.message_id"
        " FROM deliveries AS d WHERE d.status = 'sent' AND d.message_id NOTNULL"
        " AND d.edits IS NULL AND d.source > ? AND d.source < ?"
        " AND (NOT ? OR NOT (d.source > ? AND d.source < ?)"
        " OR EXISTS (SELECT 1 FROM deliveries AS e WHERE e.chat_id = d.chat_id"
        " AND e.words <> '' AND e.edits = d.message_id))"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (
            cause,
            group,
            cause,
            NORMAL,
            now.isoformat(),
            *month,
            has_right_date,
            *below(reminder(due)),
        ),
    )
