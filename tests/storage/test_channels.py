"""A channel and the group that belongs to it are one in an audience, as long as both are in it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiosqlite
import pytest

from bot.core.announcements import Audience, Kind
from bot.storage.database import DATABASE, Database
from bot.storage.migrate import migrate, migrations
from bot.storage.people import audiences, channels, groups

CHANNEL, GROUP, OTHER = -1001, -1002, -1003
NOW = datetime(2025, 7, 9, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """Return a database with a channel, its group, and a group of its own."""
    async with Database.open(tmp_path / "test.db") as opened:
        async with opened.transaction() as tx:
            for chat_id in (CHANNEL, GROUP, OTHER):
                await groups.set_member(tx, chat_id, is_member=True, now=NOW)
            await channels.note(tx, CHANNEL, is_channel=True, linked=GROUP, now=NOW)
        yield opened


async def told(db: Database, audience: Audience | None = None) -> tuple[set[int], set[int]]:
    """Return which chats get an announcement, and which groups get it by their channel."""
    whom = audience or Audience(Kind.EVERYBODY)
    own = audiences.chats(whom, default_language="fr")
    by_channel = audiences.by_channel(whom, default_language="fr")
    found = await audiences.count(db.read, whom, default_language="fr")
    rows = await db.read.all(own.sql, own.values)
    relayed = await db.read.all(by_channel.sql, by_channel.values)
    assert (found.groups, found.by_channel) == (len(rows), len(relayed))
    assert {row["channel"] for row in relayed} <= {CHANNEL}
    return {row["chat_id"] for row in rows}, {row["chat_id"] for row in relayed}


async def test_a_pair_is_told_once(db: Database) -> None:
    """The group has no copy of its own, and is counted beside."""
    assert await told(db) == ({CHANNEL, OTHER}, {GROUP})


@pytest.mark.parametrize(
    "left",
    [
        "UPDATE groups SET is_member = 0 WHERE chat_id = -1001",
        "UPDATE groups SET purpose = 'training' WHERE chat_id = -1001",
        "UPDATE groups SET discussion = NULL WHERE chat_id = -1001",
    ],
)
async def test_without_the_channel_the_group_has_its_own_again(db: Database, left: str) -> None:
    """The bot is out of it, it tries announcements out, or the link is gone."""
    async with db.transaction() as tx:
        await tx.execute(left)

    own, relayed = await told(db)
    assert GROUP in own
    assert relayed == set()


async def test_a_channel_that_is_not_addressed_tells_nobody(db: Database) -> None:
    """By its region, or by its language."""
    async with db.transaction() as tx:
        await groups.set_region(tx, GROUP, "06", now=NOW)
        await groups.set_language(tx, CHANNEL, "ar", now=NOW)

    assert await told(db, Audience(Kind.GROUPS, regions=("06",))) == ({GROUP}, set())
    assert await told(db, Audience(Kind.GROUPS, languages=("fr",))) == ({GROUP, OTHER}, set())
    assert await told(db, Audience(Kind.PEOPLE)) == (set(), set())


async def test_a_group_belongs_to_one_channel(db: Database) -> None:
    """Whichever side is asked last; and the link follows a group to its new number."""
    async with db.transaction() as tx:
        await channels.note(tx, OTHER, is_channel=True, linked=None, now=NOW)
        await channels.note_forward(tx, OTHER, GROUP, now=NOW)
    assert await channels.of_group(db.read, GROUP) == OTHER
    async with db.transaction() as tx:
        await channels.note(tx, GROUP, is_channel=False, linked=CHANNEL, now=NOW)
    assert await channels.of_group(db.read, GROUP) == CHANNEL
    async with db.transaction() as tx:
        await groups.migrate(tx, GROUP, -1009)
    assert await told(db) == ({CHANNEL, OTHER}, {-1009})


async def test_only_what_may_be_linked_is_asked_for_again(db: Database) -> None:
    """A channel each time, a group until it is known to be one, and who has come back."""
    async with db.transaction() as tx:
        await channels.note(tx, GROUP, is_channel=False, linked=CHANNEL, now=NOW)
    assert await channels.due(db.read, before=NOW, most=9) == [OTHER]
    assert await channels.due(db.read, before=NOW, most=0) == []
    later = NOW + timedelta(minutes=1)
    assert await channels.due(db.read, before=later, most=9) == [OTHER, CHANNEL]
    async with db.transaction() as tx:
        await channels.note_looked(tx, CHANNEL, is_out=True, now=NOW)
    assert await channels.due(db.read, before=later, most=9) == [OTHER]


async def test_what_was_told_before_is_counted_as_before(tmp_path: Path) -> None:
    """In a database of before there are no links: each group has its own, until one is known."""
    path = tmp_path / DATABASE
    async with aiosqlite.connect(path) as old:
        await migrate(old, [one for one in migrations() if one.number < 64])
        for number in (CHANNEL, GROUP):
            await old.execute(
                "INSERT INTO groups (chat_id, is_member, joined_at) VALUES (?, 1, '')", (number,)
            )
        await old.commit()
    async with Database.open(path) as db:
        assert await told(db) == ({CHANNEL, GROUP}, set())
        assert await channels.due(db.read, before=NOW, most=9) == [GROUP, CHANNEL]
