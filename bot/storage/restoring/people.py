"""What is a person's in a copy follows later data: what was erased since does not come back.

Who wrote in a group alone is no member, and may have been forgotten all the same; others have
taken one thing back.
"""

import sqlite3
from collections.abc import Sequence

from bot.storage.audit import names
from bot.storage.database import Tx
from bot.storage.people import members
from bot.storage.restoring.rows import replace, values

# These follow by rules of their own: seats and waits have to be lost on record.
_ELSEWHERE = {"members", "consents", "subscriptions", "tickets", "roles", "candidates"}
_OF_WORDS = (  # … of a person, in rows that may stay without them
    ("missed_questions", "user_id", "words"),
    ("answer_drafts", "asked_by", "question"),
    ("answer_drafts", "officer_id", "answer"),
    ("official_phrasings", "asked_by", "words"),
    ("questions_not_ours", "officer_id", "words"),
    ("groups", "trainer", "purpose"),
)
_SAID = {"pharmacies": "nickname", "memories": "said"}


async def follow(tx: Tx, later: sqlite3.Connection) -> None:
    """Drop rows of people that are gone since, and take over those that say less of a person.

    Raises what SQLite says.
    """
    await _unsay(tx, later)
    for table, column in members.PERSONAL:
        if table not in _ELSEWHERE:
            await _follow(tx, later, table, (column, _SAID.get(table, column)))
    for table, column, said in _OF_WORDS:
        await _follow(tx, later, table, (column, said))
    proven = set(values(later, "SELECT DISTINCT user_id FROM consents"))
    for person in {row["user_id"] for row in await tx.all("SELECT user_id FROM consents")}:
        if person not in proven:
            await tx.execute("DELETE FROM consents WHERE user_id = ?", (person,))


async def _unsay(tx: Tx, later: sqlite3.Connection) -> None:
    """Have nobody named whose name was forgotten since, nor quoted whose reasons were."""
    there = {row[0] for row in later.execute("SELECT user_id FROM officer_names")}
    for person in sorted((await names.every(tx)).keys() - there):
        await names.unsay(tx, person)
    given = "SELECT announcement_id, decided_by FROM announcements WHERE reason <> ''"
    kept = {tuple(row) for row in later.execute(given)}
    for person in {row["decided_by"] for row in await tx.all(given) if tuple(row) not in kept}:
        await members.unsay_reasons(tx, person)


async def _follow(tx: Tx, later: sqlite3.Connection, table: str, of_person: Sequence[str]) -> None:
    """Drop the rows of a table that are not there; replace those whose person is another."""
    info = await tx.all(f"PRAGMA table_info({table})")
    key = [row["name"] for row in info if row["pk"]]
    sql = f"SELECT {', '.join([*key, *of_person])} FROM {table}"  # noqa: S608 - our own names
    there = {tuple(row)[: len(key)]: tuple(row) for row in later.execute(sql)}
    where = " WHERE " + " AND ".join(f"{name} = ?" for name in key)
    for row in await tx.all(f"{sql} WHERE {of_person[0]} NOTNULL"):
        one = tuple(row)
        mark = one[: len(key)]
        if there.get(mark) != one:
            await replace(tx, later, table, where, mark)
