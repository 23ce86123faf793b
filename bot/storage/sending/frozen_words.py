"""The rows of what messages say, each sealed with the key outside the data; others never leave.

A migration that alters such a row breaks its seal: what waits of it would not leave.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.core.audit import SealKey
from bot.core.sending.delivery import Message
from bot.storage.database import Reader, Row, Tx

_OTHER_LENGTH = 60  # of a name that no program of ours wrote: as much as is told of it


class Words(NamedTuple):
    """What a message says in one language, and all that goes with it, as the row holds it."""

    source: str
    language: str
    html: str
    buttons: str | None = None
    kind: str = "text"
    file_id: str | None = None
    is_silent: int = 0
    is_pinned: int = 0
    files: str | None = None
    followed_by: str | None = None
    told_by: str | None = None

    def seal(self, key: SealKey | None) -> str:
        """Return the proof that the bot wrote this; empty without a key."""
        return key.words(self) if key else ""


_COLUMNS = ", ".join(Words._fields)
_MARKS = ", ".join("?" for _ in Words._fields)


async def add(tx: Tx, words: Words) -> bool:
    """Fix what a message says in a language, sealed; False when that is fixed already."""
    added = await tx.execute(
        f"INSERT INTO messages ({_COLUMNS}, seal) VALUES ({_MARKS}, ?)"  # noqa: S608 - our own names
        " ON CONFLICT (source, language) DO NOTHING",
        (*words, words.seal(tx.seal_key)),
    )
    return added == 1


async def add_all(tx: Tx, every: Iterable[Words]) -> bool:
    """Fix what messages say, sealed; False when all of it is fixed already."""
    return any([await add(tx, words) for words in every])


def fingerprint(every: Iterable[Words]) -> str:
    """Return a SHA-256 of what messages say, with all that goes with it."""
    told = json.dumps(sorted(every, key=lambda words: words[:2]), ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


async def fingerprint_under(read: Reader, names: Sequence[str]) -> str:
    """Return the fingerprint of what is fixed under some names."""
    marks = ", ".join("?" for _ in names)
    rows = await read.all(f"SELECT * FROM messages WHERE source IN ({marks})", names)  # noqa: S608 - marks only
    return fingerprint(map(_words, rows))


async def rewrite(tx: Tx, row: Row, html: str) -> None:
    """Have a row of fixed words say something else; one that is not ours stays so."""
    words = _words(row)
    if not is_ours(row, tx.seal_key):
        return
    await tx.execute(
        "UPDATE messages SET html = ?, seal = ? WHERE source = ? AND language = ?",
        (html, words._replace(html=html).seal(tx.seal_key), words.source, words.language),
    )


async def adopt(tx: Tx) -> int:
    """Seal everything that is fixed as it stands; return how much that is."""
    if tx.seal_key is None:
        return 0
    rows = [_words(row) for row in await tx.all("SELECT * FROM messages")]
    await tx.many(
        "UPDATE messages SET seal = ? WHERE source = ? AND language = ?",
        [(one.seal(tx.seal_key), one.source, one.language) for one in rows],
    )
    return len(rows)


async def find(read: Reader, name: str, language: str) -> Row | None:
    """Return the row of what a message says in a language, or None."""
    return await read.one(
        "SELECT * FROM messages WHERE source = ? AND language = ?", (name, language)
    )


async def shown(read: Reader, key: str, language: str) -> Row | None:
    """Return the row of what the messages of a key say now in a language, or None."""
    return await read.one(
        "SELECT m.* FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " WHERE d.source = ? AND m.language = ? ORDER BY d.delivery_id LIMIT 1",
        (key, language),
    )


def is_ours(row: Row, key: SealKey | None) -> bool:
    """Tell whether the bot wrote a row; a database without a key believes its rows."""
    return key is None or hmac.compare_digest(_words(row).seal(key), str(row["seal"]))


def message(row: Row) -> Message:
    """Return what a row says, as it is sent."""
    return Message(
        row["html"],
        buttons=json.loads(row["buttons"] or "[]"),
        kind=row["kind"],
        file_id=row["file_id"],
        files=json.loads(row["files"] or "[]"),
        is_silent=bool(row["is_silent"]),
        is_pinned=bool(row["is_pinned"]),
        followed_by=row["followed_by"],
        told_by=row["told_by"],
    )


async def strange(read: Reader, key: SealKey) -> Sequence[str]:
    """Return the names of messages that say what this key did not seal."""
    return list(_strange(await read.all("SELECT * FROM messages ORDER BY source"), key))


def _strange(rows: Sequence[Row], key: SealKey) -> Iterator[str]:
    told = None
    for row in rows:
        if row["source"] != told and not is_ours(row, key):
            told = row["source"]
            yield str(told)[:_OTHER_LENGTH]


def _words(row: Row) -> Words:
    values: list[Any] = [row[name] for name in Words._fields]
    return Words(*values)
