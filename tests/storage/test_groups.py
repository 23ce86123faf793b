"""A group that becomes a supergroup: one row is left, with what was chosen last."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from bot.core.reminders import Schedule
from bot.storage import groups, subscriptions
from bot.storage.database import Database
from tests.cast import KARIM

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
