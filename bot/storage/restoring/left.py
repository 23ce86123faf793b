"""What of the record a copy leaves behind: named in it, so that anchors of that are explained."""

import hmac
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.core.audit import (
    ABOUT_RECORD,
    BOT,
    LEFT,
    PUT_BACK,
    Anchor,
    Sealed,
    SealKey,
    left_by,
)
from bot.core.examination import strange_to
from bot.storage.audit import audit
from bot.storage.database import Tx
from bot.storage.restoring.rows import looked_up


async def note(
    tx: Tx,
    later: sqlite3.Connection | None,
    noted: Sequence[Anchor],
    *,
    is_known: bool,
    now: datetime,
) -> None:
    """Add an entry that names how a record went on which a copy does not have, if it did.

    `noted` are the anchors beside the key. Of the `later` data only what the key has stamped is
    named: who wrote into them without it has nothing explained. Raises what SQLite says where
    these are whole (`is_known`).
    """
    rows = looked_up(later, "SELECT * FROM audit ORDER BY entry", is_known=is_known)
    went_on = [one for one in map(audit.sealed, rows) if _is_ours(one, tx.seal_key)]
    anchors = [*noted, *_anchors(went_on, tx.seal_key)]
    strange = strange_to(anchors, await audit.entries(tx))
    if strange:
        left = dict.fromkeys(one.short for one in sorted(strange, key=lambda one: one.entries))
        await audit.add(tx, BOT, PUT_BACK, ABOUT_RECORD, {LEFT: " ".join(left)}, now=now)


def _anchors(entries: Sequence[Sealed], key: SealKey | None) -> Iterator[Anchor]:
    """Return those of entries, and of what was left behind in turn where they went on."""
    for one in entries:
        yield Anchor(one.entry.number, one.seal)
        yield from filter(None, map(Anchor.parse, sorted(left_by(one, key))))


def _is_ours(one: Sealed, key: SealKey | None) -> bool:
    return key is None or hmac.compare_digest(key.stamp(one.seal).encode(), one.stamp.encode())
