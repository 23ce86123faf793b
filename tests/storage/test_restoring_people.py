"""What a person had taken back since a copy does not come back with it, in whichever table."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.audit import SealKey
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.storage.audit import audit
from bot.storage.copies import copying
from bot.storage.database import DATABASE, Database, Tx
from bot.storage.people import groups, members, moving
from bot.storage.restoring import people
from bot.storage.restoring.replacing import restoring
from bot.storage.sending import deliveries

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
KEY = SealKey(b"k" * 32)
WRITER, OTHER, GROUP = 4711, 4712, -100
# Who decided and who holds a seat stays on record; the rest is followed by rules of its own.
_KEPT = {"audit", "announcements", "documents", "deadline_changes", "official_answers"}
_KEPT |= {"statements", "freezes", "suspensions", "invites", "lines", "roles", "candidates"}
_KEPT |= {"inbox", "tickets", "ticket_entries", "subscriptions", "members", "messages"}
# Chats, of which a person's is one; what is told there follows its kind.
_KEPT |= {"deliveries", "desk_threads", "flood_waits", "moved_groups", "group_answers"}
_PERSON = {"user_id", "chat_id", "asked_by", "officer_id", "trainer"}


@pytest.fixture
def later(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Data in which nobody is any more."""
    with closing(sqlite3.connect(tmp_path / "later.db", check_same_thread=False)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


async def _fill(tx: Tx, table: str, column: str) -> None:
    """Put a row of a person into a table, whatever else it has to hold."""
    given: dict[str, object] = {column: WRITER}
    for one in await tx.all(f"PRAGMA table_info({table})"):
        if one["name"] != column and (one["notnull"] or one["pk"]):
            given[one["name"]] = 1 if one["type"] == "INTEGER" else "x"
    marks = ", ".join("?" * len(given))
    sql = f"INSERT INTO {table} ({', '.join(given)}) VALUES ({marks})"  # noqa: S608 - our names
    await tx.execute(sql, tuple(given.values()))


async def test_no_table_brings_back_a_person_who_is_in_it_no_more(
    tmp_path: Path, later: sqlite3.Connection
) -> None:
    """Of who wrote in a group alone there is no row of a member; a new table is walked too."""
    async with Database.open(tmp_path / "later.db"):
        pass
    async with Database.open(tmp_path / "test.db") as db:
        named = [
            (row["name"], one["name"])
            for row in await db.read.all(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
            for one in await db.read.all(f"PRAGMA table_info({row['name']})")
            if one["name"] in _PERSON
            and row["name"] not in _KEPT
            and (row["name"], one["name"]) != ("groups", "chat_id")
        ]
        assert len(named) > 20
        for table, column in named:
            async with db.transaction() as tx:
                await tx.execute("PRAGMA ignore_check_constraints = ON")
                await tx.execute("PRAGMA defer_foreign_keys = ON")
                await _fill(tx, table, column)
                await people.follow(tx, later)
                left = await tx.all(f"SELECT 1 FROM {table} WHERE {column} = ?", (WRITER,))  # noqa: S608
                assert not left, (table, column)
                await tx.execute(f"DELETE FROM {table}")  # noqa: S608


_WORDS = (
    "INSERT INTO missed_questions (update_id, words, language, reason, at, user_id) VALUES"
    " (1, 'mine', 'fr', 'unsure', '', 4711), (2, 'kept', 'fr', 'unsure', '', 4712)",
    "INSERT INTO answer_drafts (update_id, question, answer, officer_id, at, asked_by) VALUES"
    " (3, 'mine', 'yes', 9, '', 4711), (4, 'kept', 'no', 9, '', 4712)",
    "INSERT INTO pharmacies (user_id, nickname) VALUES (4712, 'mine'), (4712, 'kept')",
    "INSERT INTO votes VALUES (4712, 't', '1', 'helped', '2025-07-09')",
)


async def test_words_that_were_forgotten_since_do_not_come_back(tmp_path: Path) -> None:
    """A question of a group, one that is in a draft, and the name of a pharmacy; others do."""
    path = tmp_path / "data" / DATABASE
    path.parent.mkdir()
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        await audit.add(tx, 1, "begin", "record", now=NOW)
        for sql in _WORDS:
            await tx.execute(sql)
    copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        await members.erase(tx, WRITER, now=LATER)
        await tx.execute("UPDATE pharmacies SET nickname = 'new' WHERE nickname = 'mine'")
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        assert begun.since.is_known
        read = begun.db.read
        for table, words, expected in (
            ("missed_questions", "words", ["kept"]),
            ("answer_drafts", "question", ["kept", "…"]),
            ("pharmacies", "nickname", ["kept", "new"]),
            ("votes", "topic", ["t"]),
        ):
            found = await read.all(f"SELECT {words} AS words FROM {table} ORDER BY 1")  # noqa: S608
            assert [row["words"] for row in found] == expected


@pytest.mark.parametrize("is_moved", [False, True])
async def test_a_move_that_was_begun_or_made_since_stays_so(
    is_moved: bool, tmp_path: Path
) -> None:
    """Officers are still asked; where it was made, who has come there stays reachable."""
    path = tmp_path / "data" / DATABASE
    path.parent.mkdir()
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        await audit.add(tx, 1, "begin", "record", now=NOW)
        await moving.settle(tx, 41)
        await groups.set_member(tx, GROUP, is_member=True, now=NOW)
        for person in (WRITER, OTHER):
            await members.add(tx, person, language="fr", now=NOW)
        await tx.execute(
            "INSERT INTO statements (update_id, point, authority, kind, value, state, author,"
            " proposed_at) VALUES (5, 'p', 'cnss', 'found', '3', 'live', 1, '')"
        )
    copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        await moving.declare(tx, "NewBot")
        await moving.note_draft(tx, 7)
        key = MessageKey(MessageKind.MOVING, "newbot", 1)
        await deliveries.freeze_words(tx, key, {"fr": "x"})
        await deliveries.enqueue_for(tx, key, [OTHER], now=LATER)
        if is_moved:
            await moving.arrive(tx, 42, now=LATER)
            await members.set_reachable(tx, OTHER, is_reachable=True)
            await moving.came(tx, OTHER)
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        assert begun.since.is_known
        read = begun.db.read
        assert await moving.home(read) == (42 if is_moved else 41)
        assert await moving.destination(read) == ("" if is_moved else "NewBot")
        assert await moving.drafts(read, KEY) == ([] if is_moved else [7])
        asked = await read.all("SELECT status FROM deliveries WHERE source LIKE 'moving:%'")
        assert [row["status"] for row in asked] == ["unreachable" if is_moved else "pending"]
        there = await read.all("SELECT is_reachable, is_awaited FROM members ORDER BY user_id")
        assert [tuple(row) for row in there] == [(not is_moved, is_moved), (True, False)]
        (group,) = await read.all("SELECT is_member FROM groups")
        assert bool(group["is_member"]) is not is_moved
        (live,) = await read.all("SELECT state, update_id < 0 AS is_of_before FROM statements")
        assert tuple(live) == ("live", is_moved)
