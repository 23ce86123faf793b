"""The rows of the record of governance: added, read, never changed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.audit import FIRST, Entry
from bot.storage.database import Reader, Tx


async def add(
    tx: Tx,
    actor: int,
    act: str,
    about: str,
    detail: Mapping[str, str] | None = None,
    *,
    now: datetime,
) -> None:
    """Add an entry, sealed by the last one; in the transaction of the act itself."""
    last = await tx.one("SELECT entry, seal FROM audit ORDER BY entry DESC LIMIT 1")
    entry = Entry(
        (last["entry"] if last else 0) + 1,
        now.isoformat(),
        actor,
        act,
        about,
        json.dumps(detail or {}, ensure_ascii=False, sort_keys=True),
    )
    await tx.execute(
        "INSERT INTO audit (entry, at, actor, act, about, detail, seal)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            entry.number,
            entry.at,
            entry.actor,
            entry.act,
            entry.about,
            entry.detail,
            entry.seal(last["seal"] if last else FIRST),
        ),
    )


async def entries(read: Reader) -> Sequence[tuple[Entry, str]]:
    """Return every entry with its seal, in order."""
    rows = await read.all("SELECT * FROM audit ORDER BY entry")
    return [
        (
            Entry(row["entry"], row["at"], row["actor"], row["act"], row["about"], row["detail"]),
            row["seal"],
        )
        for row in rows
    ]
