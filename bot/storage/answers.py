"""The rows of how answers fare: counts, what groups were told, and what was missed."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.storage.database import Reader, Row, Tx


async def count(tx: Tx, day: date, topic: str, version: str, event: str) -> None:
    """Count one person more."""
    await tx.execute(
        "INSERT INTO answer_counts (day, topic, version, event, people) VALUES (?, ?, ?, ?, 1)"
        " ON CONFLICT (topic, version, event, day) DO UPDATE SET people = people + 1",
        (day.isoformat(), topic, version, event),
    )


async def count_quarter(tx: Tx, at: datetime, topic: str) -> None:
    """Count an answer in the quarter of an hour that began at a moment."""
    await tx.execute(
        "INSERT INTO answer_quarters (at, topic, number) VALUES (?, ?, 1)"
        " ON CONFLICT (at, topic) DO UPDATE SET number = number + 1",
        (at.isoformat(), topic),
    )


async def by_quarter(read: Reader, *, since: datetime, until: datetime) -> Sequence[Row]:
    """Return how often each topic was answered in each quarter (at, topic, number)."""
    return await read.all(
        "SELECT at, topic, number FROM answer_quarters WHERE at >= ? AND at < ?",
        (since.isoformat(), until.isoformat()),
    )


async def drop_quarters(tx: Tx, *, before: datetime) -> None:
    """Delete the quarters that began before a moment."""
    await tx.execute("DELETE FROM answer_quarters WHERE at < ?", (before.isoformat(),))


async def most_given(read: Reader, *, since: date, most: int) -> Sequence[str]:
    """Return the topics that were answered most often from a day on."""
    rows = await read.all(
        "SELECT topic FROM answer_counts WHERE event = 'given' AND day >= ?"
        " GROUP BY topic ORDER BY SUM(people) DESC, topic LIMIT ?",
        (since.isoformat(), most),
    )
    return [row["topic"] for row in rows]


async def votes(read: Reader, *, since: date) -> Sequence[Row]:
    """Return per topic and version how many were helped and how many were not."""
    return await read.all(
        "SELECT topic, version, SUM(CASE event WHEN 'helped' THEN people ELSE 0 END) AS helped,"
        " SUM(CASE event WHEN 'not_helped' THEN people ELSE 0 END) AS not_helped"
        " FROM answer_counts WHERE day >= ? GROUP BY topic, version",
        (since.isoformat(),),
    )


async def count_no_more(tx: Tx, day: date, topic: str, version: str, event: str) -> None:
    """Count one person less: they have thought better of it."""
    key = (day.isoformat(), topic, version, event)
    where = "WHERE day = ? AND topic = ? AND version = ? AND event = ?"
    await tx.execute(f"UPDATE answer_counts SET people = people - 1 {where}", key)  # noqa: S608
    await tx.execute(f"DELETE FROM answer_counts {where} AND people < 1", key)  # noqa: S608


async def vote_of(read: Reader, user_id: int, topic: str, version: str) -> Row | None:
    """Return what a person said of an answer lately (event, day), or None."""
    return await read.one(
        "SELECT event, day FROM votes WHERE user_id = ? AND topic = ? AND version = ?",
        (user_id, topic, version),
    )


async def put_vote(
    tx: Tx, user_id: int, topic: str, version: str, event: str, *, day: date
) -> None:
    """Note what a person says of an answer, in the place of what they said."""
    await tx.execute(
        "INSERT OR REPLACE INTO votes (user_id, topic, version, event, day)"
        " VALUES (?, ?, ?, ?, ?)",
        (user_id, topic, version, event, day.isoformat()),
    )


async def told(
    read: Reader, chat_id: int, thread_id: int | None, topic: str, *, since: datetime
) -> int | None:
    """Return the message in which a thread of a group was told a topic after `since`, or None."""
    row = await read.one(
        "SELECT message_id FROM group_answers"
        " WHERE chat_id = ? AND thread_id = ? AND topic = ? AND at > ?",
        (chat_id, thread_id or 0, topic, since.isoformat()),
    )
    return int(row["message_id"]) if row else None


async def told_by(
    read: Reader, chat_id: int, thread_id: int | None, message_id: int
) -> str | None:
    """Return what a message told a thread of a group, None where that is not known."""
    row = await read.one(
        "SELECT topic FROM group_answers WHERE chat_id = ? AND thread_id = ? AND message_id = ?",
        (chat_id, thread_id or 0, message_id),
    )
    return row["topic"] if row else None


async def all_told(
    read: Reader, chat_id: int, thread_id: int | None, *, since: datetime
) -> Sequence[str]:
    """Return everything that a thread of a group was told after `since`."""
    rows = await read.all(
        "SELECT topic FROM group_answers WHERE chat_id = ? AND thread_id = ? AND at > ?",
        (chat_id, thread_id or 0, since.isoformat()),
    )
    return [row["topic"] for row in rows]


async def tell(
    tx: Tx, chat_id: int, thread_id: int | None, topic: str, message_id: int, *, now: datetime
) -> None:
    """Note in which message a thread of a group was told a topic."""
    await tx.execute(
        "INSERT INTO group_answers (chat_id, thread_id, topic, message_id, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat_id, thread_id, topic)"
        " DO UPDATE SET message_id = excluded.message_id, at = excluded.at",
        (chat_id, thread_id or 0, topic, message_id, now.isoformat()),
    )


async def miss(
    tx: Tx,
    *,
    update_id: int,
    user_id: int | None,
    words: str,
    language: str,
    reason: str,
    topic: str | None,
    now: datetime,
) -> None:
    """Keep a question that was not answered well; the same update once.

    Without words the row names nobody.
    """
    await tx.execute(
        "INSERT INTO missed_questions (update_id, user_id, words, language, reason, topic, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, user_id if words else None, words, language, reason, topic, now.isoformat()),
    )


async def missed(read: Reader, *, most: int) -> Sequence[Row]:
    """Return the newest questions that were not answered well (number, words, at), in order."""
    rows = await read.all(
        "SELECT update_id AS number, words, at FROM missed_questions WHERE words <> ''"
        " ORDER BY at DESC LIMIT ?",
        (most,),
    )
    return rows[::-1]


async def count_wordless(read: Reader) -> int:
    """Return how many of them have no words."""
    row = await read.one("SELECT COUNT(*) AS number FROM missed_questions WHERE words = ''")
    return int(row["number"]) if row else 0


async def missed_words(read: Reader, number: int) -> str | None:
    """Return the words of one of them, None when it is gone or has none."""
    row = await read.one("SELECT words FROM missed_questions WHERE update_id = ?", (number,))
    return str(row["words"]) or None if row else None


async def add_draft(tx: Tx, *, update_id: int, missed: int, officer_id: int, now: datetime) -> int:
    """Begin the answer to a missed question and return its number; the same update once.

    The draft names whose words the question is, as its row does.
    """
    await tx.execute(
        "INSERT INTO answer_drafts (update_id, question, asked_by, officer_id, at)"
        " SELECT ?, words, user_id, ?, ? FROM missed_questions WHERE update_id = ?"
        " ON CONFLICT (update_id) DO NOTHING",
        (update_id, officer_id, now.isoformat(), missed),
    )
    row = await tx.one("SELECT draft_id FROM answer_drafts WHERE update_id = ?", (update_id,))
    return int(row["draft_id"]) if row else 0


async def write_draft(tx: Tx, number: int, officer_id: int, answer: str) -> bool:
    """Keep the words of an officer's own draft; False when it is not that any more."""
    written = await tx.execute(
        "UPDATE answer_drafts SET answer = ? WHERE draft_id = ? AND officer_id = ?",
        (answer, number, officer_id),
    )
    return written == 1


async def drafts(read: Reader) -> Sequence[Row]:
    """Return the answers that officers wrote (draft_id, question, answer, at)."""
    return await read.all(
        "SELECT draft_id, question, answer, at FROM answer_drafts WHERE answer NOTNULL"
    )


async def purge(tx: Tx, *, before: datetime) -> None:
    """Delete what is older than it may be kept."""
    await tx.execute("DELETE FROM missed_questions WHERE at < ?", (before.isoformat(),))
    await tx.execute("DELETE FROM group_answers WHERE at < ?", (before.isoformat(),))
    await tx.execute("DELETE FROM votes WHERE day < ?", (before.date().isoformat(),))


async def purge_drafts(tx: Tx, *, before: datetime) -> None:
    """Delete the answers that were begun before a moment."""
    await tx.execute("DELETE FROM answer_drafts WHERE at < ?", (before.isoformat(),))


async def erase_person(tx: Tx, user_id: int) -> None:
    """Erase the words of a person: their questions, and those that officers began to answer.

    What a person wrote as an officer stays without their number.
    """
    await tx.execute("DELETE FROM missed_questions WHERE user_id = ?", (user_id,))
    await tx.execute("DELETE FROM answer_drafts WHERE asked_by = ? AND answer IS NULL", (user_id,))
    await tx.execute(
        "UPDATE answer_drafts SET question = '…', asked_by = NULL WHERE asked_by = ?", (user_id,)
    )
    await tx.execute(
        "DELETE FROM answer_drafts WHERE officer_id = ? AND answer IS NULL", (user_id,)
    )
    await tx.execute("UPDATE answer_drafts SET officer_id = 0 WHERE officer_id = ?", (user_id,))
