"""The rows of the record of governance: added, read, never changed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.audit import (
    ABOUT_RECORD,
    BEGINS,
    BOT,
    FIRST,
    FORM,
    FULL,
    SEALED,
    WORDS,
    Anchor,
    Entry,
    Sealed,
    SealKey,
)
from bot.storage.database import Reader, Row, StorageError, Tx


async def add(
    tx: Tx,
    actor: int,
    act: str,
    about: str,
    detail: Mapping[str, str] | None = None,
    *,
    after: Sealed | None = None,
    now: datetime,
) -> Sealed:
    """Add an entry, sealed by the last one, in the transaction of the act; return it.

    The last one is `after` where this transaction has just added that. Raises StorageError where
    the last one was stamped with a key and there is none now.
    """
    last = after or await _last(tx)
    key = tx.seal_key
    if key is None and last is not None and last.entry.key:
        raise StorageError("The record is sealed with a key, and this program was given none.")
    entry = Entry(
        (last.entry.number if last else 0) + 1,
        now.isoformat(),
        actor,
        act,
        about,
        json.dumps({**(detail or {}), FORM: FULL}, ensure_ascii=False, sort_keys=True),
        key.id if key else "",
    )
    made = Sealed.make(entry, last.link if last else FIRST, key)
    await tx.execute(
        "INSERT INTO audit (entry, at, actor, act, about, detail, key_id, seal, stamp)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.number,
            entry.at,
            entry.actor,
            entry.act,
            entry.about,
            entry.detail,
            entry.key,
            made.seal,
            made.stamp,
        ),
    )
    return made


async def begin(tx: Tx, *, seals_words: bool, now: datetime) -> str | None:
    """Have the key of this program seal all that was before, unless it stamped the last entry.

    With `seals_words` the entry says too that nothing leaves from now on without its seal. Return
    the id of another key whose place it takes, empty where there was none; None when it has none.
    """
    key = tx.seal_key
    last = await tx.one("SELECT key_id FROM audit ORDER BY entry DESC LIMIT 1")
    before = str(last["key_id"]) if last else ""
    if key is None or (before == key.id and not seals_words):
        return None
    other = before if before != key.id else ""
    detail = {"key": key.id} | ({"before": other} if other else {})
    if seals_words:
        detail[WORDS] = SEALED
    await add(tx, BOT, BEGINS, ABOUT_RECORD, detail, now=now)
    return before if before != key.id else None


async def head(read: Reader) -> Anchor:
    """Return how many entries there are, and the last seal."""
    last = await read.one("SELECT entry, seal FROM audit ORDER BY entry DESC LIMIT 1")
    return Anchor(last["entry"], last["seal"]) if last else Anchor(0, FIRST)


async def seal_of(read: Reader, entry: int) -> str | None:
    """Return the seal of an entry by its number, None where there is none."""
    row = await read.one("SELECT seal FROM audit WHERE entry = ?", (entry,))
    return str(row["seal"]) if row else None


async def entries(read: Reader) -> Sequence[Sealed]:
    """Return every entry, in order."""
    return [sealed(row) for row in await read.all("SELECT * FROM audit ORDER BY entry")]


async def of_kinds(read: Reader, kinds: Sequence[str]) -> Sequence[Entry]:
    """Return every entry about something of some kinds of keys, in order."""
    rows = await read.all(
        "SELECT * FROM audit WHERE substr(about, 1, instr(about, ':') - 1)"
        " IN (SELECT value FROM json_each(?)) ORDER BY entry",
        (json.dumps(kinds),),
    )
    return [_entry(row) for row in rows]


async def about(read: Reader, key: str, seal_key: SealKey | None) -> Sequence[Entry] | None:
    """Return every entry about something, in order; None where one is not as it was sealed.

    With a key, nor where another one stamped it. What follows the entries is not looked at.
    """
    rows = await read.all(
        "SELECT a.*, b.seal || b.stamp AS link FROM audit AS a"
        " LEFT JOIN audit AS b ON b.entry = a.entry - 1 WHERE a.about = ? ORDER BY a.entry",
        (key,),
    )
    for row in rows:
        one, link = sealed(row), row["link"] or FIRST
        if one.entry.seal(link) != one.seal:
            return None
        if seal_key and (one.entry.key, one.stamp) != (seal_key.id, seal_key.stamp(one.seal)):
            return None
    return [_entry(row) for row in rows]


async def last_of(read: Reader, about: str, act: str) -> Entry | None:
    """Return the last entry of an act about something, or None."""
    row = await read.one(
        "SELECT * FROM audit WHERE about = ? AND act = ? ORDER BY entry DESC LIMIT 1", (about, act)
    )
    return _entry(row) if row else None


async def last_actor(read: Reader, about: str, acts: Sequence[str]) -> int | None:
    """Return who did one of some acts last, None where nobody has."""
    row = await read.one(
        "SELECT actor FROM audit WHERE about = ? AND act IN (SELECT value FROM json_each(?))"
        " ORDER BY entry DESC LIMIT 1",
        (about, json.dumps(acts)),
    )
    return int(row["actor"]) if row else None


async def has_acted(read: Reader, person: int) -> bool:
    """Tell whether anything on record was done by a person."""
    return await read.one("SELECT 1 FROM audit WHERE actor = ? LIMIT 1", (person,)) is not None


async def last_about_person(
    read: Reader, about: str, acts: Sequence[str], own_act: str, person: int
) -> Row | None:
    """Return the last of some acts upon a person, or of what they did themselves (actor, act)."""
    return await read.one(
        "SELECT actor, act FROM audit WHERE about = ?"
        " AND ((act IN (SELECT value FROM json_each(?)) AND json_extract(detail, '$.person') = ?)"
        " OR (act = ? AND actor = ?)) ORDER BY entry DESC LIMIT 1",
        (about, json.dumps(acts), str(person), own_act, person),
    )


async def _last(read: Reader) -> Sealed | None:
    row = await read.one("SELECT * FROM audit ORDER BY entry DESC LIMIT 1")
    return sealed(row) if row else None


def sealed(row: Row) -> Sealed:
    """Return a row of the record as the entry that it is."""
    return Sealed(_entry(row), row["seal"], row["stamp"])


def _entry(row: Row) -> Entry:
    return Entry(
        row["entry"],
        row["at"],
        row["actor"],
        row["act"],
        row["about"],
        row["detail"],
        row["key_id"],
    )
