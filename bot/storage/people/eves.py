"""The rows of the evening before a date: who is written to, and how many have declared since."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.core.calendar.deadlines import Due
from bot.core.calendar.eves import DAYS
from bot.core.calendar.reminders import Step, reminder
from bot.core.sending.message_keys import MessageKey, MessageKind, below
from bot.storage.database import Reader, Row, Tx
from bot.storage.people.declarations import IS_DONE
from bot.storage.sending.deliveries import NORMAL

# Who has pressed something under a reminder of the month: declared a pharmacy, or put it off.
_HAS_PRESSED = (
    "(EXISTS (SELECT 1 FROM declarations AS c WHERE c.user_id = s.chat_id AND c.obligation = ?"
    " AND c.period = ?) OR EXISTS (SELECT 1 FROM snoozes AS z WHERE z.chat_id = s.chat_id"
    " AND z.obligation = ? AND z.period = ?) OR EXISTS (SELECT 1 FROM deliveries AS a"
    " WHERE a.chat_id = s.chat_id AND a.words <> '' AND a.source > ? AND a.source < ?))"
)
WAITS = f"(s.is_group = 0 AND s.has_eve = 1 AND NOT {_HAS_PRESSED})"


def waits(due: Due) -> Sequence[str]:
    """Return the values of WAITS: which subscriptions `s` are written to in the evening."""
    about = (due.obligation.key, str(due.period))
    return (*about, *about, *below(reminder(due, "at")))


async def set_wanted(tx: Tx, chat_id: int, *, is_wanted: bool) -> bool:
    """Note whether a person is to be written to in the evening; False where not reminded."""
    return (
        await tx.execute(
            "UPDATE subscriptions SET has_eve = ? WHERE chat_id = ? AND is_group = 0",
            (is_wanted, chat_id),
        )
        == 1
    )


async def is_wanted(read: Reader, chat_id: int) -> bool:
    """Tell whether a person is to be written to in the evening."""
    row = await read.one("SELECT has_eve FROM subscriptions WHERE chat_id = ?", (chat_id,))
    return row is not None and bool(row["has_eve"])


async def begin(tx: Tx, due: Due, words: MessageKey, *, now: datetime) -> bool:
    """Note that it is done for a date; False where it was already."""
    return (
        await tx.execute(
            "INSERT INTO eves (obligation, period, due_on, at, words) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (due.obligation.key, str(due.period), due.due_on.isoformat(), _utc(now), words),
        )
        == 1
    )


async def plan(
    tx: Tx, step: Step, words: MessageKey, *, best_before: datetime, now: datetime
) -> int:
    """Add a reminder for each person who has pressed nothing; return how many.

    Left out: who asked for reminders only after its hour, who was sent a nearer one already, and
    who cannot be reached.
    """
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"  # noqa: S608 - our own names
        " best_before) SELECT ?, ?, s.chat_id, m.language, 'pending', ?, ?, ?"
        " FROM subscriptions AS s JOIN members AS m ON m.user_id = s.chat_id"
        f" WHERE m.is_reachable = 1 AND s.since < ? AND {WAITS}"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS sent WHERE sent.chat_id = s.chat_id"
        " AND sent.source = ?) ON CONFLICT (source, chat_id) DO NOTHING",
        (
            step.key,
            words,
            NORMAL,
            _utc(now),
            _utc(best_before),
            _utc(step.at),
            *waits(step.due),
            reminder(step.due, 0),
        ),
    )


async def unreported(read: Reader, *, until: datetime) -> Sequence[Row]:
    """Return those of before a moment of which nobody was told what came of them."""
    return await read.all(
        "SELECT obligation, period, due_on, at, words FROM eves"
        " WHERE reported_at IS NULL AND at <= ?",
        (_utc(until),),
    )


async def report(tx: Tx, row: Row, *, now: datetime) -> None:
    """Note that it was told what came of one."""
    await tx.execute(
        "UPDATE eves SET reported_at = ? WHERE obligation = ? AND period = ? AND due_on = ?",
        (_utc(now), row["obligation"], row["period"], row["due_on"]),
    )


async def outcome(read: Reader, row: Row, *, until: datetime) -> Sequence[Row]:
    """Return per region (None: not given) how many people one reached, and are done since."""
    about = (row["obligation"], row["period"], row["due_on"])
    key = MessageKey(MessageKind.REMINDER, *about, DAYS)
    done = IS_DONE.format(person="m.user_id").replace(
        " AND d.period = ?)", " AND d.period = ? AND d.at <= ?)"
    )
    return await read.all(
        f"SELECT m.region, COUNT(*) AS people, SUM({done}) AS done"  # noqa: S608 - our own names
        " FROM deliveries AS sent JOIN members AS m ON m.user_id = sent.chat_id"
        " WHERE sent.source = ? AND sent.words = ? AND sent.edits IS NULL"
        " AND sent.status IN ('sent', 'uncertain')"
        " GROUP BY m.region",
        (row["obligation"], row["period"], _utc(until), key, row["words"]),
    )


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
