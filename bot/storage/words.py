"""Which columns hold what people wrote in their own words: none of it may be a secret."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.storage.database import Reader, Row, Tx


@dataclass(frozen=True, slots=True)
class Column:
    """A column of words, and the key of its table."""

    table: str
    key: str
    name: str


COLUMNS = (
    Column("missed_questions", "update_id", "words"),
    Column("tickets", "ticket_id", "words"),
    Column("ticket_entries", "entry_id", "words"),
    Column("answer_drafts", "draft_id", "question"),
    Column("answer_drafts", "draft_id", "answer"),
    Column("official_phrasings", "phrasing_id", "words"),
    Column("questions_not_ours", "question_id", "words"),
    Column("announcements", "announcement_id", "reason"),
    Column("deadline_changes", "change_id", "title"),
    Column("deadline_changes", "change_id", "reason"),
    Column("deadline_changes", "change_id", "source"),
    Column("documents", "document_id", "name"),
    Column("officer_names", "user_id", "name"),
    Column("pharmacies", "pharmacy_id", "nickname"),
)


async def written(read: Reader, column: Column) -> Sequence[Row]:
    """Return what a column holds (key, words)."""
    return await read.all(
        f"SELECT {column.key} AS key, {column.name} AS words FROM {column.table}"  # noqa: S608
        f" WHERE {column.name} <> ''"
    )


async def rewrite(tx: Tx, column: Column, key: int, words: str) -> None:
    """Put other words into a row."""
    await tx.execute(
        f"UPDATE OR IGNORE {column.table} SET {column.name} = ? WHERE {column.key} = ?",  # noqa: S608
        (words, key),
    )
