"""The rows of official answers: drafted, approved, in force, and in the content at last."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import structlog

from bot.core.questions.official import Learnt, OfficialAnswer, Phrasing, State, Text
from bot.storage.database import Reader, Row, Tx
from bot.storage.proposals import ANSWERS, discard, transition

log = structlog.get_logger()


async def add(
    tx: Tx,
    *,
    update_id: int,
    authority: str,
    theme: str,
    ticket: int | None,
    author: int,
    now: datetime,
) -> tuple[int, bool]:
    """Begin a draft; return its number, and False where the same update has begun it before."""
    added = await tx.execute(
        "INSERT INTO official_answers (update_id, authority, theme, ticket_id, state, author,"
        " proposed_at) VALUES (?, ?, ?, ?, 'draft', ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, authority, theme, ticket, author, now.isoformat()),
    )
    row = await tx.one("SELECT answer_id FROM official_answers WHERE update_id = ?", (update_id,))
    return (int(row["answer_id"]) if row else 0), added == 1


async def find(read: Reader, number: int) -> OfficialAnswer | None:
    """Return an answer of any state; None where there is none, or it cannot be read."""
    row = await read.one("SELECT * FROM official_answers WHERE answer_id = ?", (number,))
    return await _read(read, row) if row else None


async def in_states(read: Reader, *states: State) -> Sequence[OfficialAnswer]:
    """Return the answers in these states, in the order in which they were begun.

    A row that cannot be read was written by somebody else: it is told of in the log and left out.
    """
    found = [await _read(read, row) for row in await _rows(read, states)]
    return [one for one in found if one is not None]


async def as_written(read: Reader, *states: State) -> Sequence[OfficialAnswer]:
    """Return the answers in these states. Raises ValueError where a row cannot be read."""
    return [await _answer(read, row) for row in await _rows(read, states)]


async def _rows(read: Reader, states: Sequence[State]) -> Sequence[Row]:
    marks = ", ".join("?" for _ in states)
    return await read.all(
        f"SELECT * FROM official_answers WHERE state IN ({marks}) ORDER BY answer_id",  # noqa: S608 - marks only
        states,
    )


async def of_ticket(read: Reader, ticket: int) -> OfficialAnswer | None:
    """Return the answer that was made of a ticket and is a draft, waits or is in force."""
    row = await read.one(
        "SELECT * FROM official_answers WHERE ticket_id = ?"
        " AND state IN ('draft', 'waiting', 'live') ORDER BY answer_id DESC",
        (ticket,),
    )
    return await _read(read, row) if row else None


async def write(tx: Tx, number: int, language: str, text: Text) -> None:
    """Put a text into a draft, in the place of the one before."""
    await tx.execute(
        "INSERT OR REPLACE INTO official_texts (answer_id, language, title, body)"
        " VALUES (?, ?, ?, ?)",
        (number, language, text.title, text.body),
    )


async def add_phrasing(
    tx: Tx, number: int, words: str, language: str, *, asked_by: int | None
) -> None:
    """Add the words of somebody who asked to a draft."""
    await tx.execute(
        "INSERT INTO official_phrasings (answer_id, language, words, asked_by)"
        " VALUES (?, ?, ?, ?)",
        (number, language, words, asked_by),
    )


async def copy(tx: Tx, number: int, draft: int) -> None:
    """Put all that an answer says, and how it is asked, into a new draft."""
    await tx.execute(
        "INSERT INTO official_texts (answer_id, language, title, body)"
        " SELECT ?, language, title, body FROM official_texts WHERE answer_id = ?",
        (draft, number),
    )
    await tx.execute(
        "INSERT INTO official_phrasings (answer_id, language, words, asked_by)"
        " SELECT ?, language, words, asked_by FROM official_phrasings WHERE answer_id = ?",
        (draft, number),
    )


async def drop_phrasing(tx: Tx, number: int, phrasing: int) -> None:
    """Take a phrasing out of a draft."""
    await tx.execute(
        "DELETE FROM official_phrasings WHERE answer_id = ? AND phrasing_id = ?",
        (number, phrasing),
    )


async def submit(tx: Tx, number: int, author: int, *, topic: str, gained: int) -> bool:
    """Have an officer's own draft wait for approval; False when it is not that."""
    noted = {"topic": topic, "gained": gained, "learnt": Learnt.UNKNOWN}
    return await transition(tx, ANSWERS, number, State.DRAFT, State.WAITING, noted, by=author)


async def approve(tx: Tx, number: int, officer: int, *, seal: str, now: datetime) -> bool:
    """Put a waiting answer into force; whose words its phrasings were is forgotten.

    False when it does not wait, or is this officer's own.
    """
    noted = {"decided_by": officer, "decided_at": now, "approved_at": now, "seal": seal}
    if not await transition(tx, ANSWERS, number, State.WAITING, State.LIVE, noted, by=officer):
        return False
    await tx.execute(
        "UPDATE official_phrasings SET asked_by = NULL WHERE answer_id = ?", (number,)
    )
    return True


async def note_learnt(
    tx: Tx, number: int, state: State, learnt: Learnt, *, gained: int | None = None
) -> bool:
    """Note whether the search may learn an answer, and how many questions it answers then.

    False where it stands otherwise, or that was noted before.
    """
    changed = await tx.execute(
        "UPDATE official_answers SET learnt = ?1, gained = COALESCE(?2, gained)"
        " WHERE answer_id = ?3 AND state = ?4 AND learnt <> ?1",
        (learnt, gained, number, state),
    )
    return changed == 1


async def put_facts(
    tx: Tx, number: int, values: Mapping[str, str], authority: str, *, stated_on: date
) -> None:
    """Keep the numbers that an answer tells, by the name of the fact."""
    await tx.many(
        "INSERT INTO official_facts (answer_id, fact, value, authority, stated_on)"
        " VALUES (?, ?, ?, ?, ?)",
        [
            (number, fact, value, authority, stated_on.isoformat())
            for fact, value in values.items()
        ],
    )


async def end(tx: Tx, number: int, old: State, new: State, *, by: int, now: datetime) -> bool:
    """Turn a waiting answer down, take a live one back, or note that the content has it.

    False where it stands otherwise.
    """
    noted = {} if new is State.RETIRED else {"decided_by": by, "decided_at": now}
    return await transition(tx, ANSWERS, number, old, new, noted)


async def delete_draft(tx: Tx, number: int, author: int) -> bool:
    """Delete an officer's own draft; False when it is not that."""
    return await discard(tx, ANSWERS, number, author)


async def _read(read: Reader, row: Row) -> OfficialAnswer | None:
    try:
        return await _answer(read, row)
    except (ValueError, TypeError):
        log.warning("official answer cannot be read", answer=row["answer_id"])
        return None


async def _answer(read: Reader, row: Row) -> OfficialAnswer:
    number = row["answer_id"]
    texts = await read.all(
        "SELECT language, title, body FROM official_texts WHERE answer_id = ?", (number,)
    )
    phrasings = await read.all(
        "SELECT phrasing_id, words, language FROM official_phrasings WHERE answer_id = ?"
        " AND words <> '' ORDER BY phrasing_id",
        (number,),
    )
    return OfficialAnswer(
        number,
        row["topic"],
        row["authority"],
        row["theme"],
        row["ticket_id"],
        State(row["state"]),
        row["author"],
        row["gained"],
        Learnt(row["learnt"]),
        row["decided_by"],
        datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
        row["seal"],
        _texts(texts),
        [Phrasing(one["phrasing_id"], one["words"], one["language"]) for one in phrasings],
        datetime.fromisoformat(row["approved_at"]) if row["approved_at"] else None,
    )


def _texts(rows: Iterable[Row]) -> Mapping[str, Text]:
    return {row["language"]: Text(row["title"], row["body"]) for row in rows}
