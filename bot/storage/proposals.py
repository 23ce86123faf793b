"""The rows of what one person proposes and another decides about: where their states change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.approvals import (
    ANNOUNCEMENT,
    CHANGE,
    DOCUMENT,
    DRAFT,
    OFFICIAL,
    REJECTED,
    WAITING,
    Hand,
    Steps,
    hand,
)
from bot.storage.database import Reader, Tx

Noted = Mapping[str, object]  # values by column


@dataclass(frozen=True, slots=True)
class Proposals:
    """A table of proposals: the columns of a row's number and of its author, and the steps."""

    table: str
    number: str
    author: str
    steps: Steps


ANNOUNCEMENTS = Proposals("announcements", "announcement_id", "author", ANNOUNCEMENT)
DOCUMENTS = Proposals("documents", "document_id", "proposed_by", DOCUMENT)
CHANGES = Proposals("deadline_changes", "change_id", "proposed_by", CHANGE)
ANSWERS = Proposals("official_answers", "answer_id", "author", OFFICIAL)
STATEMENTS = Proposals("statements", "statement_id", "author", OFFICIAL)
EVERY = (ANNOUNCEMENTS, DOCUMENTS, CHANGES, ANSWERS, STATEMENTS)


async def transition(
    tx: Tx,
    of: Proposals,
    number: int,
    old: str,
    new: str,
    noted: Noted | None = None,
    *,
    by: int | None = None,
    where: Noted | None = None,
) -> bool:
    """Bring a row from one state to another and note values; False when it is in no such state.

    False too where four eyes want another hand than that of `by`, or a condition of `where` does
    not hold, each with its one value. Raises StepError for what never follows.
    """
    held: dict[str, object] = {f"{of.number} = ?": number, "state = ?": old, **(where or {})}
    whose = hand(of.steps, old, new)
    if whose is not Hand.ANYBODY:
        held[f"{of.author} {'=' if whose is Hand.AUTHOR else '<>'} ?"] = by
    columns = {"state": new, **(noted or {})}
    changed = await tx.execute(
        f"UPDATE {of.table} SET {', '.join(f'{name} = ?' for name in columns)}"  # noqa: S608 - ours
        f" WHERE {' AND '.join(held)}",
        [_stored(value) for value in (*columns.values(), *held.values())],
    )
    return changed == 1


async def edit(tx: Tx, of: Proposals, number: int, author: int, noted: Noted) -> bool:
    """Note values of an author's own draft; False when it is not that any more."""
    return await transition(tx, of, number, DRAFT, DRAFT, noted, by=author)


async def discard(tx: Tx, of: Proposals, number: int, author: int) -> bool:
    """Delete an author's own draft; False when it is not that."""
    row = f"{of.number} = ? AND {of.author} = ? AND state = 'draft'"
    sql = f"DELETE FROM {of.table} WHERE {row}"  # noqa: S608 - our own names
    return await tx.execute(sql, (number, author)) == 1


async def discard_old(tx: Tx, of: Proposals, *, before: datetime) -> None:
    """Delete what was begun before a moment and never submitted, of documents and the like."""
    sql = f"DELETE FROM {of.table} WHERE state = 'draft' AND proposed_at < ?"  # noqa: S608 - ours
    await tx.execute(sql, (before.isoformat(),))


async def discard_all(tx: Tx, author: int) -> None:
    """Delete every draft of a person."""
    for of in EVERY:
        sql = f"DELETE FROM {of.table} WHERE {of.author} = ? AND state = 'draft'"  # noqa: S608
        await tx.execute(sql, (author,))


async def waiting_of(read: Reader, of: Proposals, author: int) -> Sequence[int]:
    """Return the numbers of what a person proposed and that waits for somebody to agree."""
    sql = f"SELECT {of.number} AS number FROM {of.table} WHERE {of.author} = ? AND state = ?"  # noqa: S608 - our own names
    return [row["number"] for row in await read.all(sql, (author, WAITING))]


async def turn_down_all(tx: Tx, author: int, *, by: int, now: datetime) -> None:
    """Turn down all that a person proposed and that waits or is planned."""
    noted = {"decided_by": by, "decided_at": now}
    for of in EVERY:
        sql = f"SELECT {of.number} AS number, state FROM {of.table} WHERE {of.author} = ?"  # noqa: S608
        for row in await tx.all(sql, (author,)):
            if REJECTED in of.steps.get(row["state"], ()):
                await transition(tx, of, row["number"], row["state"], REJECTED, noted)


def _stored(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
