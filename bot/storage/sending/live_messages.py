"""Messages that are kept up to date: the row of a message that was sent is opened again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.callbacks import Buttons
from bot.core.sending.delivery import Status
from bot.core.sending.message_keys import CARD, MessageKey, MessageKind, below, joined, of_kind
from bot.storage.database import Reader, Tx
from bot.storage.sending import deliveries, frozen_words, retries
from bot.storage.sending.frozen_words import Words

_SHOWS = "(source = ? OR (source > ? AND source < ?))"  # the key, and its cards


async def is_stale(read: Reader, key: str, name: str, *, now: datetime) -> bool:
    """Tell whether a message of a key says something else than `name`, or failed to.

    What failed is worth another try, each time a little later.
    """
    rows = await read.all(
        "SELECT delivery_id, status, attempts, not_before, reason FROM deliveries WHERE source = ?"
        " AND ((status = 'sent' AND words <> ?)"
        " OR status IN ('unreachable', 'rejected', 'uncertain'))",
        (key, name),
    )
    return any(row["status"] == Status.SENT for row in rows) or bool(retries.worth(rows, now=now))


async def key_of(
    read: Reader, kind: MessageKind, chat_id: int, message_id: int
) -> MessageKey | None:
    """Return the key of a kind that a message of a chat shows, None where it shows none."""
    row = await read.one(
        "SELECT source FROM deliveries WHERE source > ? AND source < ? AND chat_id = ?"
        " AND COALESCE(edits, message_id) = ?",
        (*of_kind(kind), chat_id, message_id),
    )
    return MessageKey.parse(row["source"]) if row else None


async def keys_below(read: Reader, key: str, *, but: str = "") -> Sequence[MessageKey]:
    """Return the keys of the messages that are parts of what a key names.

    But those that say what is known by a name that ends with the part `but`.
    """
    end = joined("", but)
    rows = await read.all(
        "SELECT DISTINCT source FROM deliveries WHERE source > ?1 AND source < ?2"
        " AND (?3 = ':' OR substr(words, -length(?3)) <> ?3)",
        (*below(key), end),
    )
    return [found for row in rows if (found := MessageKey.parse(row["source"]))]


async def renew(
    tx: Tx,
    key: str,
    name: str,
    words: Mapping[str, str],
    buttons: Mapping[str, Buttons],
    *,
    now: datetime,
) -> None:
    """Have every message of a key that has arrived, and every card, say something else: `name`.

    One that waits to be changed already says the newest, when its moment comes. One that is on
    its way right now says it the next time.
    """
    shows = key, *below(joined(key, CARD))
    for language, html in words.items():
        rows = deliveries.rows_of(buttons[language])
        await frozen_words.add(tx, Words(name, language, html, rows))
    await tx.execute(
        "UPDATE deliveries SET status = 'pending', words = ?, attempts = 0, not_before = ?,"  # noqa: S608 - our own words
        f" edits = COALESCE(edits, message_id) WHERE {_SHOWS}"
        " AND status = 'sent' AND COALESCE(edits, message_id) NOTNULL",
        (name, now.isoformat(), *shows),
    )
    await tx.execute(
        f"UPDATE deliveries SET words = ? WHERE {_SHOWS} AND status = 'pending'"  # noqa: S608
        " AND edits NOTNULL",
        (name, *shows),
    )
    await retries.again(tx, key, template=name, now=now)
    # What nobody shows any more; a name begins with its key. What is told on its own account
    # may begin so too, and a part may show it.
    await tx.execute(
        "DELETE FROM messages WHERE source > ?1 AND source < ?2"
        " AND source NOT IN (SELECT words FROM deliveries"
        " WHERE source = ?3 OR (source > ?1 AND source < ?2))"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS d WHERE d.source = messages.source)",
        (*below(key), key),
    )


async def note_card(
    tx: Tx, key: str, chat_id: int, message_id: int, *, language: str, now: datetime
) -> None:
    """Note that a message of a chat shows what a key asks about, as that stands now.

    What waits to be said there is said already. One of which a row tells otherwise stays as it is.
    """
    name = joined(key, CARD, message_id)
    await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"
        " message_id) SELECT ?1, ?1, ?2, ?3, 'sent', ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1"
        " FROM deliveries WHERE (source = ?7 OR (source > ?8 AND source < ?9)) AND source <> ?1"
        " AND chat_id = ?2 AND COALESCE(edits, message_id) = ?6)"
        " ON CONFLICT (source, chat_id) DO UPDATE SET status = 'sent'",
        (
            name,
            chat_id,
            language,
            deliveries.URGENT,
            now.isoformat(),
            message_id,
            key,
            *below(key),
        ),
    )


async def renew_waiting(tx: Tx, key: str, name: str) -> None:
    """Have every message of a key that has not left yet say what is known as `name`.

    To be called before `renew`, which lets go of words that nobody shows.
    """
    await tx.execute(
        "UPDATE deliveries SET words = ? WHERE source = ? AND status = 'pending'", (name, key)
    )
