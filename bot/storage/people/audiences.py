"""Who gets an announcement: the query for its chats, and how many they are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from bot.core.announcements import Audience, Kind
from bot.core.sending.message_keys import MessageKind, announcement, copy, files, pin
from bot.storage.database import Reader, Row
from bot.storage.people.declarations import IS_DONE
from bot.storage.sending.deliveries import Chats

_NOBODY = "SELECT 0 AS chat_id, '' AS language LIMIT 0"


class Reach(NamedTuple):
    """How many people and groups an announcement would go to.

    `by_channel` are the groups beside them that get it by the channel they belong to.
    """

    people: int
    groups: int
    by_channel: int = 0

    @property
    def total(self) -> int:
        """Return how many chats that are."""
        return self.people + self.groups


def chats(audience: Audience, *, default_language: str) -> Chats:
    """Return the query for the chats of an audience, each with the language it reads."""
    parts, values = list[str](), list[str | int]()
    if audience.has_people:
        parts.append(
            "SELECT user_id AS chat_id, language FROM members"
            " WHERE wants_announcements = 1 AND is_reachable = 1"
        )
        _narrow(parts, values, "region", audience.regions, or_none=audience.is_unplaced)
        _narrow(parts, values, "language", audience.languages)
        if audience.undeclared:
            parts[-1] += f" AND NOT ({IS_DONE.format(person='members.user_id')})"
            values += audience.undeclared.split(":")
    if audience.has_groups:
        allowed, own = _groups(audience, default_language)
        # Into these Telegram itself forwards what their channel gets.
        told = f"SELECT discussion FROM groups WHERE {allowed} AND discussion NOTNULL"  # noqa: S608
        parts.append(
            "SELECT chat_id, COALESCE(language, ?) AS language FROM groups"  # noqa: S608 - our own names
            f" WHERE {allowed} AND chat_id NOT IN ({told})"
        )
        values += [default_language, *own, *own]
    if audience.kind is Kind.EXERCISE:
        parts.append(
            "SELECT chat_id, COALESCE(language, ?) AS language FROM groups"
            " WHERE is_member = 1 AND chat_id = ?"
        )
        values += [default_language, audience.chat_id]
    return Chats(" UNION ALL ".join(parts) or _NOBODY, values)


def by_channel(audience: Audience, *, default_language: str) -> Chats:
    """Return the query for the groups of an audience that their channel tells, each with it."""
    if not audience.has_groups:
        return Chats("SELECT 0 AS chat_id, 0 AS channel LIMIT 0")
    allowed, own = _groups(audience, default_language)
    return Chats(
        "SELECT discussion AS chat_id, chat_id AS channel FROM groups"  # noqa: S608 - our own names
        f" WHERE {allowed} AND discussion IN (SELECT chat_id FROM groups WHERE {allowed})",
        [*own, *own],
    )


async def left_out(read: Reader, audience: Audience, *, default_language: str) -> Reach:
    """Return how many an announcement to regions leaves out who have chosen no region."""
    if not audience.regions or audience.is_unplaced:
        return Reach(0, 0)
    all_of_them = replace(audience, is_unplaced=True)
    wide = await count(read, all_of_them, default_language=default_language)
    narrow = await count(read, audience, default_language=default_language)
    return Reach(wide.people - narrow.people, wide.groups - narrow.groups)


def reached(
    versions: Sequence[int],
    *,
    place: int = 0,
    since: datetime | None = None,
    before: datetime | None = None,
    other: int | None = None,
    kind: MessageKind = MessageKind.HANDOUT,
) -> Chats:
    """Return the query for the chats that hold a message of one of these versions.

    With the message, and what else of them stands there: files, and a message that was sent anew.
    `place` is 0 for what was delivered, else that of a copy which the chat asked for. `since` and
    `before` narrow it to when the oldest of these messages arrived. With `other` it is about that
    one of the other messages, counted from 1. `kind` is what is in the place.
    """
    sent = [copy(version, place, kind) if place else announcement(version) for version in versions]
    album = [] if place else [files(version) for version in versions]
    every = [*sent, *album]
    moments = [moment for moment in (since, before) if moment is not None]
    narrowed = (" AND arrived >= ?" if since else "") + (" AND arrived < ?" if before else "")
    everything = (
        "SELECT chat_id, language, edits,"  # noqa: S608 - marks only
        " (SELECT json_group_array(number) FROM ("
        "SELECT message_id AS number FROM deliveries AS f WHERE f.chat_id = held.chat_id"
        f" AND f.source IN ({_marks(every)}) AND f.status = 'sent'"
        " AND f.message_id <> held.edits"
        " UNION SELECT one.value FROM deliveries AS f, json_each(f.also) AS one"
        f" WHERE f.chat_id = held.chat_id AND f.source IN ({_marks(every)})"
        " AND f.status = 'sent' ORDER BY number)) AS also FROM ("
        "SELECT chat_id, language, COALESCE(edits, message_id) AS edits,"
        " MIN(not_before) OVER (PARTITION BY chat_id) AS arrived,"
        " ROW_NUMBER() OVER (PARTITION BY chat_id ORDER BY delivery_id DESC) AS turn"
        f" FROM deliveries WHERE source IN ({_marks(sent)}) AND status = 'sent'"
        " AND COALESCE(edits, message_id) NOTNULL) AS held"
        f" WHERE turn = 1{narrowed}"
    )
    values = [*every, *every, *sent, *(moment.isoformat() for moment in moments)]
    if other is None:
        return Chats(everything, values, has_edits=True)
    return Chats(
        "SELECT chat_id, language, also ->> ? AS edits, NULL AS also"  # noqa: S608 - marks only
        f" FROM ({everything}) WHERE also ->> ? NOTNULL",
        [other - 1, *values, other - 1],
        has_edits=True,
    )


def holding(
    versions: Sequence[int],
    same: Sequence[tuple[int, str]],
    *,
    place: int = 0,
    kind: MessageKind = MessageKind.HANDOUT,
) -> Chats:
    """Return the query for the chats whose message, of these versions, is one of `same`.

    `same` are versions, each with a language; `place` and `kind` are as in `reached`. Where
    something else may have arrived since, it is not.
    """

    def key(version: int) -> str:
        return copy(version, place, kind) if place else announcement(version)

    keys = [key(version) for version in versions]
    pairs = ", ".join("(?, ?)" for _ in same)
    return Chats(
        "SELECT chat_id FROM (SELECT chat_id, source, language, status,"  # noqa: S608 - marks only
        " ROW_NUMBER() OVER (PARTITION BY chat_id ORDER BY delivery_id DESC) AS turn"
        f" FROM deliveries WHERE source IN ({_marks(keys)})"
        " AND status IN ('sent', 'uncertain')) WHERE turn = 1 AND status = 'sent'"
        f" AND (source, language) IN (VALUES {pairs})",
        [*keys, *(value for version, code in same for value in (key(version), code))],
    )


def without(found: Chats, others: Chats) -> Chats:
    """Return the query for the chats of one that are not among the others."""
    return Chats(
        f"SELECT * FROM ({found.sql}) WHERE chat_id NOT IN ({others.sql})",  # noqa: S608
        [*found.values, *others.values],
        has_edits=found.has_edits,
    )


def pinned(versions: Sequence[int]) -> Chats:
    """Return the query for the groups in which one of these versions was pinned."""
    pins = [pin(version) for version in versions]
    return Chats(
        "SELECT chat_id, language, MAX(edits) AS edits, NULL AS also FROM deliveries"  # noqa: S608 - marks only
        f" WHERE source IN ({_marks(pins)}) AND status = 'sent' GROUP BY chat_id",
        pins,
        has_edits=True,
    )


def corrected(
    versions: Sequence[int],
    audience: Audience,
    *,
    default_language: str,
    is_anew: bool = False,
    same: Sequence[tuple[int, str]] = (),
) -> Chats:
    """Return the query for a correction: what these versions left behind is changed.

    The rest of the audience, who was not reached or has joined since, gets a new message; with
    `is_anew` everybody does. Whose message is one of `same`, as in `holding`, gets nothing.
    """
    old = reached(versions)
    if same:
        old = without(old, holding(versions, same))
    new = chats(audience, default_language=default_language)
    keys = [announcement(version) for version in versions]
    changed = "NULL AS edits, NULL AS also" if is_anew else "edits, also"
    return Chats(
        f"SELECT chat_id, language, {changed} FROM ({old.sql})"  # noqa: S608 - marks only
        f" UNION ALL SELECT chat_id, language, NULL, NULL FROM ({new.sql})"
        f" WHERE chat_id NOT IN (SELECT chat_id FROM deliveries WHERE source IN ({_marks(keys)})"
        " AND status = 'sent')",
        [*old.values, *new.values, *keys],
        has_edits=True,
    )


def outdated(versions: Sequence[int], newest: int) -> Chats:
    """Return the query for the messages of these versions in the chats that got a newer anew."""
    old = reached(versions)
    return Chats(
        f"SELECT chat_id, language, edits, NULL AS also FROM ({old.sql}) WHERE chat_id IN"  # noqa: S608 - marks only
        " (SELECT chat_id FROM deliveries WHERE source = ? AND status = 'sent' AND edits IS NULL)",
        [*old.values, announcement(newest)],
        has_edits=True,
    )


async def count(read: Reader, audience: Audience, *, default_language: str) -> Reach:
    """Return how many people and how many groups would get an announcement now."""
    found = chats(audience, default_language=default_language)
    told = by_channel(audience, default_language=default_language)
    row = await read.one(
        "SELECT COUNT(*) FILTER (WHERE chat_id > 0) AS people,"  # noqa: S608 - our own names
        " COUNT(*) FILTER (WHERE chat_id < 0) AS groups,"
        f" (SELECT COUNT(*) FROM ({told.sql})) AS by_channel FROM ({found.sql})",
        (*told.values, *found.values),
    )
    if row is None:
        return Reach(0, 0)
    return Reach(int(row["people"]), int(row["groups"]), int(row["by_channel"]))


async def subscribed(read: Reader, *, default_language: str) -> Sequence[Row]:
    """Return how many whom announcements reach there are of each region and language."""
    return await read.all(
        "SELECT 0 AS is_group, region, language, COUNT(*) AS number FROM members"
        " WHERE wants_announcements = 1 AND is_reachable = 1 GROUP BY region, language"
        " UNION ALL SELECT 1, region, COALESCE(language, ?) AS spoken, COUNT(*) FROM groups"
        " WHERE is_member = 1 AND purpose IS NULL AND chat_id NOT IN"
        " (SELECT discussion FROM groups WHERE is_member = 1 AND purpose IS NULL"
        " AND discussion NOTNULL) GROUP BY region, spoken",
        (default_language,),
    )


async def unreached(read: Reader) -> tuple[int, int, int]:
    """Return how many people want no announcements, and how many want some and cannot get any.

    The third are those who want some, and have not started this bot after a move from another.
    """
    row = await read.one(
        "SELECT COUNT(*) FILTER (WHERE wants_announcements = 0) AS declined,"
        " COUNT(*) FILTER (WHERE wants_announcements = 1 AND is_reachable = 0"
        " AND is_awaited = 0) AS lost,"
        " COUNT(*) FILTER (WHERE wants_announcements = 1 AND is_awaited = 1) AS awaited"
        " FROM members"
    )
    return (int(row["declined"]), int(row["lost"]), int(row["awaited"])) if row else (0, 0, 0)


async def is_anybody(read: Reader, audience: Audience, *, default_language: str) -> bool:
    """Tell whether an announcement would go to anybody now."""
    found = chats(audience, default_language=default_language)
    row = await read.one(f"SELECT 1 FROM ({found.sql}) LIMIT 1", found.values)  # noqa: S608 - our own names
    return row is not None


def _groups(audience: Audience, default_language: str) -> tuple[str, Sequence[str | int]]:
    """Return what holds of the rows of groups in an audience, and the values of that."""
    parts, values = ["is_member = 1 AND purpose IS NULL"], list[str | int]()
    _narrow(parts, values, "region", audience.regions, or_none=audience.is_unplaced)
    if audience.languages:
        values.append(default_language)
    _narrow(parts, values, "COALESCE(language, ?)", audience.languages)
    return parts[-1], values


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" for _ in values)


def _narrow(
    parts: list[str],
    values: list[str | int],
    column: str,
    allowed: Sequence[str],
    *,
    or_none: bool = False,
) -> None:
    """Keep to the rows of the last part whose column is one of these; to all without any."""
    if allowed:
        none = f" OR {column} IS NULL" if or_none else ""
        parts[-1] += f" AND ({column} IN ({', '.join('?' for _ in allowed)}){none})"
        values += allowed
