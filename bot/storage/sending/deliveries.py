"""The rows of messages that leave unprompted: freeze their words, enqueue, follow a chat."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from bot.core.callbacks import Buttons
from bot.core.sending.delivery import Reason
from bot.core.sending.message_keys import (
    CARD,
    PIN,
    MessageKey,
    MessageKind,
    below,
    joined,
    of_kind,
)
from bot.core.writing.text import label
from bot.storage.database import Reader, Row, Tx
from bot.storage.sending import frozen_words
from bot.storage.sending.frozen_words import Words

_AT_ONCE = ""  # before any moment
URGENT, NORMAL = 0, 1  # priority: the smaller goes first
# The deliveries of one chat, named twice in the values: those with words of their own have an
# index, the others are sought under each key. An index of all would cost a million recipients
# a quarter more.
_OF_CHAT = (
    "delivery_id IN (SELECT delivery_id FROM deliveries WHERE chat_id = ? AND words <> ''"
    " UNION ALL SELECT delivery_id FROM deliveries"
    " WHERE source IN (SELECT source FROM messages) AND chat_id = ? AND words = '')"
)
_LOWEST, _HIGHEST = -(2**63), 2**63 - 1


class Chats(NamedTuple):
    """A query for `chat_id` and `language`, with its values.

    With `has_edits` it gives also `edits`, the message in that chat to change (NULL for a new
    one), and `also`, the other messages of an album.
    """

    sql: str
    values: Sequence[Any] = ()
    has_edits: bool = False


class Attachment(NamedTuple):
    """What a message is beside its words."""

    kind: str = "text"  # or photo, document, files, delete, unpin, notice
    file_id: str | None = None
    is_silent: bool = False
    is_pinned: bool = False  # in groups, once it is sent
    files: Sequence[tuple[str, str]] = ()  # photo or document, and its file_id
    followed_by: str | None = None  # the name of the words that follow once it is sent
    told_by: str | None = None  # the name of those that follow once it has changed a message


async def freeze_words(
    tx: Tx,
    name: str,
    words: Mapping[str, str],
    *,
    buttons: Mapping[str, Buttons] | None = None,
    attachment: Attachment = Attachment(),  # noqa: B008 - it cannot change
) -> bool:
    """Fix the words of a message per language, as `name`; False when it has words already.

    `buttons` are rows of a label and what it carries: an address, or the data of the button.
    """
    return await frozen_words.add_all(tx, written(name, words, buttons, attachment))


def written(
    name: str,
    words: Mapping[str, str],
    buttons: Mapping[str, Buttons] | None = None,
    attachment: Attachment = Attachment(),  # noqa: B008 - it cannot change
) -> Sequence[Words]:
    """Return what `freeze_words` fixes of these, a row a language."""
    return [
        Words(
            name,
            language,
            html,
            rows_of(buttons[language]) if buttons else None,
            attachment.kind,
            attachment.file_id,
            int(attachment.is_silent),
            int(attachment.is_pinned),
            json.dumps(attachment.files) if attachment.files else None,
            attachment.followed_by,
            attachment.told_by,
        )
        for language, html in words.items()
    ]


async def enqueue_for(
    tx: Tx, key: str, user_ids: Iterable[int], *, now: datetime, is_vital: bool = False
) -> int:
    """Add one delivery for each of these people who has started the bot.

    What is vital is tried as well on those whom the last message did not reach.
    """
    added = 0
    for user_id in user_ids:
        added += await tx.execute(
            "INSERT INTO deliveries (source, words, chat_id, language, status, priority,"
            " not_before) SELECT ?, ?, user_id, language, 'pending', ?, ? FROM members"
            " WHERE user_id = ? AND (is_reachable = 1 OR ?)"
            " ON CONFLICT (source, chat_id) DO NOTHING",
            (key, key, URGENT, now.isoformat(), user_id, is_vital),
        )
    return added


async def enqueue_one(
    tx: Tx,
    key: str,
    chat_id: int,
    *,
    language: str,
    thread_id: int | None = None,
    edits: int | None = None,
    now: datetime,
) -> None:
    """Add one delivery to a chat, or to a topic of it; `edits` is the message it is about."""
    await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"
        " thread_id, edits) VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?)"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (key, key, chat_id, language, URGENT, now.isoformat(), thread_id, edits),
    )


def rows_of(buttons: Buttons) -> str:
    """Return what the row holds of buttons, their labels no longer than a phone shows."""
    rows = [[(label(words), carries.data) for words, carries in row] for row in buttons]
    return json.dumps(rows, ensure_ascii=False)


async def postpone(tx: Tx, key: str, chat_id: int, *, until: datetime) -> None:
    """Have what waits of a key, and of its cards, for a chat wait until a moment."""
    await tx.execute(
        "UPDATE deliveries SET not_before = ? WHERE (source = ? OR (source > ? AND source < ?))"
        " AND chat_id = ? AND status = 'pending'",
        (until.isoformat(), key, *below(joined(key, CARD)), chat_id),
    )


async def next_slice(
    read: Reader, key: str, chats: Chats, *, after: int | None, most: int
) -> Row | None:
    """Return what a broadcast that is being filled is to be filled with next, else None.

    `until` is the chat that is `most` chats after `after`, NULL when there are fewer; `filled_to`
    and `canary` are as its row has them.
    """
    return await read.one(
        f"SELECT filled_to, canary, (SELECT chat_id FROM ({chats.sql}) WHERE chat_id > ?"  # noqa: S608 - our own names
        " ORDER BY chat_id LIMIT 1 OFFSET ?) AS until"
        " FROM broadcasts WHERE source = ? AND state = 'filling'",
        (*chats.values, _LOWEST if after is None else after, most - 1, key),
    )


async def enqueue_slice(
    tx: Tx,
    key: str,
    chats: Chats,
    *,
    after: int | None,
    until: int | None,
    priority: int = NORMAL,
    best_before: datetime | None = None,
    template: MessageKey | None = None,
) -> int:
    """Add a delivery for each of `chats` after one up to another; return how many were added.

    `template` names what they say, where that is frozen under another key. They are due at once: a
    moment would be no surer, and takes its room twice.
    """
    edits = "edits, also" if chats.has_edits else "NULL, NULL"
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"  # noqa: S608 - our own names
        " best_before, edits, also)"
        f" SELECT ?, ?, chat_id, language, 'pending', ?, ?, ?, {edits} FROM ({chats.sql})"
        " WHERE chat_id > ? AND chat_id <= ? ORDER BY chat_id"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (
            key,
            template or "",
            priority,
            _AT_ONCE,
            best_before.isoformat() if best_before else None,
            *chats.values,
            _LOWEST if after is None else after,
            _HIGHEST if until is None else until,
        ),
    )


async def enqueue_pin(tx: Tx, key: str, chat_id: int, message_id: int, now: datetime) -> None:
    """Have what was sent of a key to a chat pinned there."""
    pins = joined(key, PIN)
    if not await has_words(tx, pins):
        for row in await tx.all("SELECT language FROM messages WHERE source = ?", (key,)):
            await frozen_words.add(tx, Words(pins, row["language"], "", kind="pin", is_silent=1))
    await enqueue_follower(tx, pins, key, chat_id, message_id, now)


async def enqueue_follower(
    tx: Tx, follower: str, key: str, chat_id: int, message_id: int, now: datetime
) -> None:
    """Add the delivery that follows one of `key` in its chat, about the message there.

    It goes ahead of what still waits of `key`: a chat has everything before the next begins.
    """
    added = await tx.execute(
        "INSERT INTO deliveries (source, chat_id, language, status, priority, not_before, edits)"
        " SELECT ?, chat_id, language, 'pending', priority - 1, ?, ? FROM deliveries"
        " WHERE source = ? AND chat_id = ? ON CONFLICT (source, chat_id) DO NOTHING",
        (follower, now.isoformat(), message_id, key, chat_id),
    )
    if added:
        await tx.execute(
            "UPDATE broadcasts SET audience = audience + 1 WHERE source = ?", (follower,)
        )


async def diverted(read: Reader) -> Sequence[str]:
    """Return the announcements whose deliveries, or copies, name the words of something else."""
    announced = of_kind(MessageKind.ANNOUNCEMENT)
    rows = await read.all(
        "SELECT DISTINCT source FROM deliveries WHERE words <> '' AND"
        " ((source > ? AND source < ? AND words <> source) OR (source > ? AND source < ?"
        " AND NOT (words > ? AND words < ?) AND NOT (words > ? AND words < ?))) ORDER BY source",
        [*announced, *of_kind(MessageKind.HANDOUT), *announced, *of_kind(MessageKind.REPLACED)],
    )
    return [row["source"] for row in rows]


async def enqueue_beside(
    tx: Tx, key: str, template: str, delivery_id: int, *, now: datetime
) -> None:
    """Add a delivery of other words to the chat of one, in its language and right after it."""
    await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before)"
        " SELECT ?, ?, chat_id, language, 'pending', priority, ? FROM deliveries"
        " WHERE delivery_id = ? ON CONFLICT (source, chat_id) DO NOTHING",
        (key, template, now.isoformat(), delivery_id),
    )


async def has_words(read: Reader, name: str) -> bool:
    """Tell whether words are frozen under a name."""
    return await read.one("SELECT 1 FROM messages WHERE source = ? LIMIT 1", (name,)) is not None


async def told_by(read: Reader, key: str) -> str | None:
    """Return the name of the words that tell of what a key changes, None where none do."""
    row = await read.one("SELECT told_by FROM messages WHERE source = ? LIMIT 1", (key,))
    return row["told_by"] if row else None


async def leaders(tx: Tx, key: str) -> list[str]:
    """Return the keys whose messages promise those of this one."""
    rows = await tx.all(
        "SELECT DISTINCT source FROM messages WHERE followed_by = ? AND kind <> 'delete'",
        (key,),
    )
    return [row["source"] for row in rows]


async def erase(tx: Tx, chat_id: int) -> None:
    """Delete everything that was or would be sent to a chat."""
    await tx.execute(f"DELETE FROM deliveries WHERE {_OF_CHAT}", (chat_id, chat_id))  # noqa: S608


async def migrate(tx: Tx, old_chat_id: int, new_chat_id: int) -> None:
    """Give the deliveries of a group that became a supergroup its new number.

    Where the new number has a row of the same key, the old one ends there.
    """
    await tx.execute(
        f"UPDATE OR IGNORE deliveries SET chat_id = ? WHERE {_OF_CHAT}",  # noqa: S608 - our own names
        (new_chat_id, old_chat_id, old_chat_id),
    )
    await tx.execute(
        "UPDATE deliveries SET status = 'unreachable', reason = ?, lease_until = NULL"  # noqa: S608
        f" WHERE {_OF_CHAT} AND status IN ('pending', 'sending')",
        (Reason.MIGRATED, old_chat_id, old_chat_id),
    )
