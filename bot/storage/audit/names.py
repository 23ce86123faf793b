"""The rows of the names of who holds a seat: as they are now, and as they were at each act."""

import json
import re
from collections.abc import Collection, Sequence
from datetime import datetime

from bot.core.agreement.names import ACT, ToldName
from bot.core.audit import BOT
from bot.core.sending.message_keys import is_approved
from bot.core.writing.names import shown_name
from bot.core.writing.text import escape
from bot.storage.audit import audit
from bot.storage.database import Reader, Tx
from bot.storage.sending import frozen_words

_MARKS = "[\u200e\u200f\u2066-\u2069]*"


async def every(read: Reader) -> dict[int, str]:
    """Return the names by which people are called now, by person."""
    rows = await read.all("SELECT user_id, name FROM officer_names")
    return {row["user_id"]: row["name"] for row in rows}


async def told(read: Reader) -> Sequence[ToldName]:
    """Return every name that the record tells of and that nobody wanted forgotten, in order."""
    rows = await read.all("SELECT entry, user_id, name FROM told_names ORDER BY entry")
    return [ToldName(row["entry"], row["user_id"], row["name"]) for row in rows]


async def put(tx: Tx, user_id: int, name: str, *, now: datetime) -> None:
    """Keep the name of an officer; the record gets a mark of it, where there is a key."""
    await tx.execute(
        "INSERT INTO officer_names (user_id, name) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET name = excluded.name",
        (user_id, name),
    )
    await _note(tx, user_id, name, now=now)


async def note_all(tx: Tx, *, now: datetime) -> None:
    """Note the names from before the key of this program, unless it has noted any."""
    key = tx.seal_key
    row = await tx.one(
        "SELECT 1 FROM audit WHERE act = ? AND key_id = ? LIMIT 1", (ACT, key.id if key else "")
    )
    if row is None:
        for user_id, name in sorted((await every(tx)).items()):
            await _note(tx, user_id, name, now=now)


async def _note(tx: Tx, user_id: int, name: str, *, now: datetime) -> None:
    if (key := tx.seal_key) is None:
        return
    detail = {"person": str(user_id), "mark": key.mark(user_id, name)}
    added = await audit.add(tx, BOT, ACT, f"name:{user_id}", detail, now=now)
    await tx.execute(
        "INSERT INTO told_names (entry, user_id, name) VALUES (?, ?, ?)",
        (added.entry.number, user_id, name),
    )


async def forget(tx: Tx, user_id: int) -> None:
    """Forget by what names a person was known when they decided something."""
    await tx.execute("DELETE FROM told_names WHERE user_id = ?", (user_id,))


async def drop_idle(tx: Tx, keep: Collection[int]) -> None:
    """Forget the names of who holds no seat and waits for none, but for those to `keep`."""
    await tx.execute(
        "DELETE FROM officer_names WHERE user_id NOT IN (SELECT user_id FROM roles)"
        " AND user_id NOT IN (SELECT user_id FROM candidates)"
        " AND user_id NOT IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(keep)),),
    )


async def unsay(tx: Tx, user_id: int) -> None:
    """Leave only the number of a person where words that were sent name them.

    What was approved stays word for word: it is the announcement that says it.
    """
    row = await tx.one("SELECT name FROM officer_names WHERE user_id = ?", (user_id,))
    if row is None:
        return
    # A name from before figures and brackets were taken out of it was told as it stood.
    either = "|".join(_spelt(name) for name in {row["name"], shown_name(row["name"])} - {""})
    named = re.compile(rf"(?:{either}){_MARKS}[\s\u00a0]{_MARKS}\({user_id}\)")
    rows = await tx.all("SELECT * FROM messages WHERE instr(html, ?)", (f"({user_id})",))
    for one in rows:
        if not is_approved(one["source"]):
            await frozen_words.rewrite(tx, one, named.sub(str(user_id), one["html"]))


def _spelt(name: str) -> str:
    """Return how words that were sent spell a name, as a pattern.

    Marks of direction may stand anywhere in between, and hard spaces in the place of others.
    """
    signs = (r"[\s\u00a0]" if sign == " " else re.escape(sign) for sign in escape(name))
    return _MARKS.join(signs)
