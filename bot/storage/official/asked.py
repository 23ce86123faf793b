"""The kept words of those who asked: what an official answer answers, and whom it is told."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Reader, Row, Tx


async def kept(read: Reader, *, since: datetime) -> Sequence[Row]:
    """Return what was asked since (words, language, user_id, ticket): missed, or put to people.

    `user_id` is NULL where whose words they are is not known, `ticket` for what was missed.
    """
    return await read.all(
        "SELECT words, language, user_id, NULL AS ticket, at FROM missed_questions"
        " WHERE words <> '' AND at >= ?1 UNION ALL"
        " SELECT words, language, user_id, ticket_id, asked_at FROM tickets"
        " WHERE words <> '' AND asked_at >= ?1 AND state <> 'cancelled' ORDER BY at DESC",
        (since.isoformat(),),
    )


async def untold(read: Reader) -> set[int]:
    """Return who does not want to be told."""
    return {row["user_id"] for row in await read.all("SELECT user_id FROM answers_untold")}


async def set_told(tx: Tx, user_id: int, *, is_told: bool) -> None:
    """Note whether a person wants to be told."""
    if is_told:
        await tx.execute("DELETE FROM answers_untold WHERE user_id = ?", (user_id,))
    else:
        await tx.execute("INSERT OR IGNORE INTO answers_untold VALUES (?)", (user_id,))


async def put_not_ours(tx: Tx, question: int, officer_id: int, *, now: datetime) -> bool:
    """Keep that a missed question is not ours, without whose it is; False where it is gone."""
    added = await tx.execute(
        "INSERT OR IGNORE INTO questions_not_ours (question_id, words, language, officer_id, at)"
        " SELECT update_id, words, language, ?, ? FROM missed_questions"
        " WHERE update_id = ? AND words <> ''",
        (officer_id, now.isoformat(), question),
    )
    return added == 1


async def drop_not_ours(tx: Tx, question: int) -> bool:
    """Take back that a question is not ours; False where it was not."""
    sql = "DELETE FROM questions_not_ours WHERE question_id = ?"
    return await tx.execute(sql, (question,)) == 1


async def not_ours(read: Reader) -> Sequence[Row]:
    """Return the questions that are not ours (number, words, language, at)."""
    return await read.all(
        "SELECT question_id AS number, words, language, at FROM questions_not_ours"
        " ORDER BY question_id"
    )


async def erase_person(tx: Tx, user_id: int) -> None:
    """Erase the words of a person that stand in drafts; an officer's number goes elsewhere."""
    await tx.execute("DELETE FROM official_phrasings WHERE asked_by = ?", (user_id,))
    await tx.execute(
        "DELETE FROM questions_not_ours WHERE question_id IN"
        " (SELECT update_id FROM missed_questions WHERE user_id = ?)",
        (user_id,),
    )
    await tx.execute(
        "UPDATE questions_not_ours SET officer_id = 0 WHERE officer_id = ?", (user_id,)
    )
