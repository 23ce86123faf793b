"""A group that becomes a supergroup: one row is left, with what was chosen last."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import aiosqlite
import pytest

from bot.core.announcements import Audience, Kind
from bot.core.calendar.reminders import Schedule
from bot.storage.database import DATABASE, Database
from bot.storage.migrate import migrate, migrations
from bot.storage.people import audiences, groups, members, subscriptions
from tests.cast import AMINA, KARIM

OLD, NEW = -4001, -1004001
NOW = datetime(2025, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize("is_new_known", [False, True])
async def test_what_was_chosen_under_the_new_number_stays(
    tmp_path: Path, is_new_known: bool
) -> None:
    """And the rest follows, told once or twice."""
    async with Database.open(tmp_path / "test.db") as db:
        await _grow(db, is_new_known=is_new_known)
        (row,) = await db.read.all("SELECT * FROM groups")
        (kept,) = await db.read.all("SELECT * FROM subscriptions")

    assert (row["chat_id"], row["language"]) == (NEW, "en" if is_new_known else "ar")
    assert (row["region"], row["trainer"], row["is_member"]) == ("06", KARIM, 1)
    assert (kept["chat_id"], kept["days"]) == (NEW, "1" if is_new_known else "3")


async def test_what_was_said_in_the_former_number_is_answered_in_the_new_one(
    tmp_path: Path,
) -> None:
    """Whichever of the two the update names."""
    async with Database.open(tmp_path / "test.db") as db:
        await _grow(db, is_new_known=False)

        assert [await groups.now_at(db.read, number) for number in (OLD, NEW)] == [NEW, NEW]


async def test_a_training_group_of_before_is_no_audience(tmp_path: Path) -> None:
    """Nor is a group with any other purpose, such as that of helpers."""
    path = tmp_path / DATABASE
    async with aiosqlite.connect(path) as old:
        await migrate(old, [one for one in migrations() if one.number < 21])
        for number, trainer in ((OLD, KARIM), (NEW, None), (-5, None)):
            await old.execute(
                "INSERT INTO groups (chat_id, is_member, joined_at, trainer) VALUES (?, 1, '', ?)",
                (number, trainer),
            )
        await old.commit()
    async with Database.open(path) as db:
        async with db.transaction() as tx:
            await tx.execute("UPDATE groups SET purpose = 'helpers' WHERE chat_id = -5")
        found = audiences.chats(Audience(Kind.EVERYBODY), default_language="fr")
        rows = await db.read.all(found.sql, found.values)

    assert [row["chat_id"] for row in rows] == [NEW]


async def test_a_warning_is_forgotten_with_its_person(tmp_path: Path) -> None:
    """And not repeated within its time."""
    async with Database.open(tmp_path / "test.db") as db, db.transaction() as tx:
        told = [
            await groups.warn(tx, NEW, person, since=NOW - timedelta(minutes=10), now=NOW)
            for person in (AMINA, AMINA, KARIM)
        ]
        await members.erase(tx, AMINA, now=NOW)
        (left,) = await tx.all("SELECT user_id FROM group_warnings")

    assert told == [True, False, True]
    assert left["user_id"] == KARIM


async def _grow(db: Database, *, is_new_known: bool) -> None:
    async with db.transaction() as tx:
        await groups.set_language(tx, OLD, "ar", now=NOW)
        await groups.set_region(tx, OLD, "06", now=NOW)
        await groups.set_trainer(tx, OLD, KARIM, now=NOW)
        await subscriptions.put(tx, OLD, Schedule((3,), time(9)), is_group=True, now=NOW)
        if is_new_known:
            await groups.set_language(tx, NEW, "en", now=NOW)
            await subscriptions.put(tx, NEW, Schedule((1,), time(9)), is_group=True, now=NOW)
        for _ in range(2):
            await groups.migrate(tx, OLD, NEW)
            await subscriptions.move(tx, OLD, NEW)
