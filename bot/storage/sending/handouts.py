"""The rows of copies that people asked for: corrected and taken back like what was delivered."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.core.sending.message_keys import MessageKind, announcement, copy, of_kind
from bot.storage.database import Reader, Tx
from bot.storage.sending.deliveries import URGENT

MOST = 9  # copies of one announcement in one chat; a newer one takes the place of the oldest


async def places(
    read: Reader, versions: Sequence[int], *, kind: MessageKind = MessageKind.HANDOUT
) -> list[int]:
    """Return the places, from 1, in which some chat has a copy of one of these versions.

    With another `kind`, a verdict that quotes one.
    """
    found = []
    for place in range(1, MOST + 1):
        names = [copy(version, place, kind) for version in versions]
        marks = ", ".join("?" for _ in names)
        if await read.one(f"SELECT 1 FROM deliveries WHERE source IN ({marks}) LIMIT 1", names):  # noqa: S608 - marks only
            found.append(place)
    return found


async def add(
    tx: Tx,
    versions: Sequence[int],
    version: int,
    chat_id: int,
    language: str,
    message_ids: Sequence[int],
    *,
    kind: MessageKind,
    now: datetime,
) -> tuple[int, list[int]]:
    """Keep a copy of a version that a chat has, or a verdict: its words, and the files below them.

    `versions` are all of the announcement. Returns the place it has there, and the messages of the
    copy that it takes the place of, where there were too many.
    """
    place, old = await _free(tx, versions, chat_id, kind)
    key = copy(version, place, kind)
    await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, attempts,"
        " not_before, message_id, also) VALUES (?, ?, ?, ?, 'sent', ?, 1, ?, ?, ?)",
        (
            key,
            announcement(version),
            chat_id,
            language,
            URGENT,
            now.isoformat(),
            message_ids[0],
            json.dumps(list(message_ids[1:])) if message_ids[1:] else None,
        ),
    )
    return place, old


async def _free(
    tx: Tx, versions: Sequence[int], chat_id: int, kind: MessageKind
) -> tuple[int, list[int]]:
    """Return a place that is free in a chat, after making room where there is none."""
    oldest: tuple[int, int, list[int]] | None = None
    for place in range(1, MOST + 1):
        names = [copy(version, place, kind) for version in versions]
        marks = ", ".join("?" for _ in names)
        rows = await tx.all(
            f"SELECT * FROM deliveries WHERE source IN ({marks}) AND chat_id = ?"  # noqa: S608 - marks only
            " ORDER BY delivery_id",
            (*names, chat_id),
        )
        if not rows:
            return place, []
        number = rows[0]["delivery_id"]
        if oldest is None or number < oldest[0]:
            shown = {row["message_id"] for row in rows} - {None}
            shown |= {one for row in rows for one in json.loads(row["also"] or "[]")}
            oldest = number, place, sorted(shown)
    assert oldest is not None  # noqa: S101 - MOST is not 0
    _, place, message_ids = oldest
    for version in versions:
        await tx.execute(
            "DELETE FROM deliveries WHERE source = ? AND chat_id = ?",
            (copy(version, place, kind), chat_id),
        )
    return place, message_ids


async def drop(tx: Tx, chat_id: int, message_id: int) -> None:
    """Follow the copy, or the verdict, in a message no longer: it shows something else now."""
    for kind in (MessageKind.HANDOUT, MessageKind.VERDICT, MessageKind.VOUCHER):
        await tx.execute(
            "DELETE FROM deliveries WHERE chat_id = ? AND message_id = ?"
            " AND source > ? AND source < ?",
            (chat_id, message_id, *of_kind(kind)),
        )
