"""The rows of where tickets are told: the helpers' group with its topics, and who is on duty."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.core.sending.message_keys import MessageKey, MessageKind, below
from bot.storage.database import Reader, Row, Tx
from bot.storage.sending import broadcasts, deliveries

TO_ASKER = "to"  # the part of a key that is about what who asked is told
_ARRIVAL = timedelta(minutes=2)  # the lease of a send, after which nobody knows what became of it
DESK = "desk"  # what a group is for in which helpers answer: no audience, no reminders


class Told(NamedTuple):
    """A message of the bot that told somebody of a ticket; of one on its way, no number yet."""

    chat_id: int
    message_id: int | None
    language: str


async def group(read: Reader) -> Row | None:
    """Return the row of the helpers' group (chat_id, language), None where there is none."""
    return await read.one(
        "SELECT chat_id, language FROM groups WHERE purpose = 'desk' AND is_member = 1"
    )


async def set_group(tx: Tx, chat_id: int, *, now: datetime) -> None:
    """Make a group the helpers' one, and no other any more; nobody is reminded in it."""
    await end_group(tx)
    await tx.execute(
        "INSERT INTO groups (chat_id, is_member, joined_at, purpose) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET purpose = excluded.purpose, trainer = NULL",
        (chat_id, now.isoformat(), DESK),
    )


async def end_group(tx: Tx) -> None:
    """Make the helpers' group one like all others."""
    await tx.execute("UPDATE groups SET purpose = NULL WHERE purpose = 'desk'")


async def thread(read: Reader, chat_id: int, theme: str | None) -> int | None:
    """Return the topic of a theme in a group, None for General."""
    row = await read.one(
        "SELECT thread_id FROM desk_threads WHERE chat_id = ? AND theme = ?", (chat_id, theme)
    )
    return int(row["thread_id"]) if row else None


async def threads(read: Reader, chat_id: int) -> Mapping[str, int]:
    """Return the topic of each theme that has one in a group."""
    rows = await read.all(
        "SELECT theme, thread_id FROM desk_threads WHERE chat_id = ?", (chat_id,)
    )
    return {row["theme"]: row["thread_id"] for row in rows}


async def put_thread(tx: Tx, chat_id: int, theme: str, thread_id: int) -> None:
    """Give a theme its topic in a group."""
    await tx.execute(
        "INSERT INTO desk_threads (chat_id, theme, thread_id) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id, theme) DO UPDATE SET thread_id = excluded.thread_id",
        (chat_id, theme, thread_id),
    )


async def duties(read: Reader) -> Sequence[Row]:
    """Return who has chosen to be on duty or not (user_id, is_on, asked_at)."""
    return await read.all("SELECT user_id, is_on, asked_at FROM duties")


async def languages(read: Reader, people: Iterable[int]) -> Mapping[int, str]:
    """Return the language of each of these people who is reached."""
    rows = await read.all(
        "SELECT user_id, language FROM members WHERE is_reachable = 1"
        " AND user_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(people)),),
    )
    return {row["user_id"]: row["language"] for row in rows}


async def set_duty(tx: Tx, user_id: int, *, is_on: bool) -> None:
    """Keep whether somebody is on duty."""
    await tx.execute(
        "INSERT INTO duties (user_id, is_on) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET is_on = excluded.is_on",
        (user_id, is_on),
    )


async def note_asked(tx: Tx, people: Iterable[int], *, now: datetime) -> None:
    """Note who was asked: the next question goes to others first."""
    await tx.many(
        "INSERT INTO duties (user_id, is_on, asked_at) VALUES (?, 1, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET asked_at = excluded.asked_at",
        [(one, now.isoformat()) for one in people],
    )


async def about(read: Reader, chat_id: int, message_id: int) -> MessageKey | None:
    """Return which message of a ticket one in a chat is, or None."""
    begin, end = below(MessageKind.TICKET)
    row = await read.one(
        "SELECT source FROM deliveries WHERE chat_id = ? AND words <> ''"
        " AND words > ? AND words < ? AND message_id = ? AND status = 'sent'",
        (chat_id, begin, end, message_id),
    )
    return MessageKey.parse(row["source"]) if row else None


async def told(read: Reader, number: int) -> Sequence[Told]:
    """Return the messages that told those who answer of a ticket, the oldest first."""
    begin, end = below(MessageKey(MessageKind.TICKET, number))
    theirs = below(MessageKey(MessageKind.TICKET, number, TO_ASKER))
    rows = await read.all(
        "SELECT chat_id, message_id, language FROM deliveries WHERE source > ? AND source < ?"
        " AND NOT (source > ? AND source < ?) AND message_id NOTNULL AND status = 'sent'"
        " ORDER BY delivery_id",
        (begin, end, *theirs),
    )
    return [Told(*row) for row in rows]


async def calls(read: Reader, number: int, part: str) -> Sequence[MessageKey]:
    """Return the keys of what asked those who answer to take a ticket: `part` is of their keys."""
    begin, end = below(MessageKey(MessageKind.TICKET, number, part))
    rows = await read.all(
        "SELECT DISTINCT source FROM deliveries WHERE source > ? AND source < ?", (begin, end)
    )
    return [key for row in rows if (key := MessageKey.parse(row["source"]))]


async def retract(tx: Tx, number: int, words: Mapping[str, str], *, now: datetime) -> None:
    """Put other words, by language, into the place of all that told those who answer of a ticket.

    What has not left yet does not; what is on its way right now is followed once it has arrived.
    """
    known = await told(tx, number)
    for place, one in enumerate([*known, *await _leaving(tx, number)]):
        key = MessageKey(MessageKind.TICKET_GONE, number, place)
        await deliveries.freeze_words(tx, key, words)
        await deliveries.enqueue_one(
            tx, key, one.chat_id, language=one.language, edits=one.message_id, now=now
        )
        if one.message_id is None:
            await deliveries.postpone(tx, key, one.chat_id, until=now + _ARRIVAL)
    await broadcasts.drop_parts(tx, MessageKey(MessageKind.TICKET, number))


async def arrived(
    tx: Tx, key: MessageKey, chat_id: int, message_id: int | None, *, now: datetime
) -> None:
    """Have what told of a ticket that is gone since say so, where it has arrived at all."""
    gone = below(MessageKey(MessageKind.TICKET_GONE, key.subject))
    waiting = "source > ? AND source < ? AND chat_id = ? AND edits IS NULL AND status = 'pending'"
    if message_id is None:
        await tx.execute(f"DELETE FROM deliveries WHERE {waiting}", (*gone, chat_id))  # noqa: S608
    else:
        await tx.execute(
            f"UPDATE deliveries SET edits = ?, not_before = ? WHERE {waiting}",  # noqa: S608
            (message_id, now.isoformat(), *gone, chat_id),
        )


async def _leaving(read: Reader, number: int) -> Sequence[Told]:
    """Return what is on its way right now to those who answer, its message not known yet."""
    begin, end = below(MessageKey(MessageKind.TICKET, number))
    theirs = below(MessageKey(MessageKind.TICKET, number, TO_ASKER))
    rows = await read.all(
        "SELECT chat_id, edits, language FROM deliveries WHERE source > ? AND source < ?"
        " AND NOT (source > ? AND source < ?) AND message_id IS NULL AND status = 'sending'"
        " ORDER BY delivery_id",
        (begin, end, *theirs),
    )
    return [Told(*row) for row in rows]
