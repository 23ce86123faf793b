"""What is counted of questions: asked lately, by theme, by who answered; read by the day."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.storage.database import Reader, Row


async def lately(read: Reader, *, since: datetime, until: datetime) -> Sequence[Row]:
    """Return what was missed or put to people (words, at, user_id, missed, ticket, is_open).

    `missed` or `ticket` is its number, the other one NULL. What was missed is open.
    """
    return await read.all(
        "SELECT words, at, user_id, update_id AS missed, NULL AS ticket, 1 AS is_open"
        " FROM missed_questions WHERE at >= ?1 AND at < ?2 UNION ALL"
        " SELECT words, asked_at, user_id, NULL, ticket_id, state IN ('open', 'taken')"
        " FROM tickets WHERE asked_at >= ?1 AND asked_at < ?2 AND state <> 'cancelled'",
        (since.isoformat(), until.isoformat()),
    )


async def answered(read: Reader, *, since: date) -> Sequence[Row]:
    """Return of each topic how often each event was counted from a day on."""
    return await read.all(  # the signs keep it from the index by topic, which holds all days
        "SELECT topic, event, SUM(people) AS number FROM answer_counts WHERE day >= ?"
        " GROUP BY +topic, +event",
        (since.isoformat(),),
    )


async def tickets(read: Reader, *, since: datetime) -> Sequence[Row]:
    """Return of each theme what became of the questions for people."""
    return await read.all(
        "SELECT COALESCE(theme, '') AS theme, COUNT(*) AS asked, COUNT(replied_in) AS replied,"
        " SUM(reopened > 0) AS reopened, COUNT(rating) AS rated, COALESCE(SUM(rating), 0) AS good"
        " FROM tickets WHERE asked_at >= ? AND (state <> 'cancelled' OR replied_in NOTNULL)"
        " GROUP BY theme",
        (since.isoformat(),),
    )


async def unsure(read: Reader, *, since: datetime) -> int:
    """Return how many had no answer, without those whose person asked people within the hour."""
    row = await read.one(
        "SELECT COUNT(*) AS number FROM missed_questions AS m WHERE at >= ? AND reason = 'unsure'"
        " AND NOT EXISTS (SELECT 1 FROM tickets AS t"
        " WHERE t.user_id = m.user_id"
        " AND unixepoch(t.asked_at) - unixepoch(m.at) BETWEEN 0 AND 3600)",
        (since.isoformat(),),
    )
    return int(row["number"]) if row else 0


async def themes(read: Reader) -> Sequence[Row]:
    """Return the theme of each official answer (topic, theme)."""
    return await read.all("SELECT topic, theme FROM official_answers WHERE topic <> ''")
