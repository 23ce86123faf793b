"""What belongs to a bot of Telegram does not come along to the next: numbers, and what waits."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.members import Choice
from bot.storage.database import Database, Row
from bot.storage.people import groups, members, moving

NOW = datetime(2026, 12, 9, 14, tzinfo=UTC)
AMINA, GONE, GROUP, BOT = 1001, 1002, -100, 42


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """Rows of one who uses the bot, of one who has blocked it, and of a group."""
    async with Database.open(tmp_path / "test.db") as db:
        async with db.transaction() as tx:
            for person in (AMINA, GONE):
                await members.add(tx, person, language="ar", now=NOW)
            await members.set_reachable(tx, GONE, is_reachable=False)
            await groups.set_member(tx, GROUP, is_member=True, now=NOW)
            await members.add_consent(
                tx, AMINA, Choice.ANNOUNCEMENTS, is_granted=True, update_id=7, now=NOW
            )
            for number, status in enumerate(("sent", "pending", "sending"), 1):
                await tx.execute(
                    "INSERT INTO deliveries (source, words, chat_id, language, status, priority,"
                    " not_before, message_id, edits) VALUES (?, ?, ?, 'ar', ?, 0, ?, 5, 4)",
                    (f"reminder:{number}", f"reminder:{number}", AMINA, status, NOW.isoformat()),
                )
            await tx.execute(
                "INSERT INTO inbox (update_id, chat_key, payload, received_at, state)"
                " VALUES (9, '1001', '{}', ?, 'done')",
                (NOW.isoformat(),),
            )
        yield db


async def rows(db: Database, table: str, columns: str) -> list[Row]:
    """Return what stands in a table."""
    return await db.read.all(f"SELECT {columns} FROM {table} ORDER BY 1")  # noqa: S608


async def test_numbers_of_the_old_bot_name_nothing_at_the_new_one(db: Database) -> None:
    """Message 5 of a private chat is another there, and so is update 7."""
    async with db.transaction() as tx:
        assert await moving.arrive(tx, BOT, now=NOW) == (1, 1)
    sent = await rows(db, "deliveries", "status, reason, message_id, edits")
    assert [tuple(row) for row in sent] == [
        ("sent", None, None, None),
        ("unreachable", "not_started", None, None),
        ("unreachable", "not_started", None, None),
    ]
    assert await rows(db, "inbox", "*") == []
    async with db.transaction() as tx:
        assert await members.add_consent(
            tx, AMINA, Choice.ANNOUNCEMENTS, is_granted=False, update_id=7, now=NOW
        )
    assert await moving.home(db.read) == BOT
    assert await moving.destination(db.read) == ""


async def test_who_had_blocked_the_old_bot_is_not_awaited(db: Database) -> None:
    """Who is, comes back with their first message; a second move begins anew."""
    async with db.transaction() as tx:
        await moving.arrive(tx, BOT, now=NOW)
    found = await rows(db, "members", "user_id, is_reachable, is_awaited, language")
    assert [tuple(row) for row in found] == [(AMINA, 0, 1, "ar"), (GONE, 0, 0, "ar")]
    async with db.transaction() as tx:
        await members.add(tx, AMINA, language="fr", now=NOW)
        await moving.came(tx, AMINA)
    found = await rows(db, "members", "user_id, is_reachable, is_awaited, language")
    assert tuple(found[0]) == (AMINA, 1, 0, "ar")
    async with db.transaction() as tx:
        assert await moving.arrive(tx, BOT + 1, now=NOW) == (1, 0)


async def test_one_update_of_each_of_three_bots_can_have_one_number(db: Database) -> None:
    """And what the bot numbered itself, below zero, it finds again."""
    for move in range(3):
        async with db.transaction() as tx:
            await moving.arrive(tx, BOT + move, now=NOW)
            for number in (7, -1 - move):
                await tx.execute(
                    "INSERT INTO consents (update_id, user_id, kind, is_granted, at)"
                    " VALUES (?, ?, 'reminders', 1, ?)",
                    (number, AMINA, NOW.isoformat()),
                )
    found = [row["update_id"] for row in await rows(db, "consents", "update_id")]
    assert found[3:] == [-3, -2, -1, 7]
    assert len({*found}) == 7
