"""The one write door, the reader beside it, and migrations that leave no trace when they fail."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database, StorageError
from bot.storage.migrate import Migration

STEPS = (Migration(1, "CREATE TABLE notes (words TEXT NOT NULL) STRICT;"),)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with one table."""
    async with Database.open(tmp_path / "test.db", STEPS) as database:
        yield database


async def words(db: Database) -> list[str]:
    """Return what is committed."""
    return [row["words"] for row in await db.read.all("SELECT words FROM notes")]


async def add(db: Database, text: str) -> None:
    """Write one row in a transaction of its own."""
    async with db.transaction() as tx:
        await tx.execute("INSERT INTO notes VALUES (?)", (text,))


async def test_a_block_that_fails_leaves_nothing(db: Database) -> None:
    """All or nothing."""

    async def fails() -> None:
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO notes VALUES ('lost')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()

    assert await words(db) == []


async def test_one_coroutine_s_rollback_spares_another_s_row(db: Database) -> None:
    """The lock is around the whole transaction: they never share one."""

    async def fails() -> None:
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO notes VALUES ('bad')")
            await asyncio.sleep(0)
            raise ZeroDivisionError

    results = await asyncio.gather(
        *(add(db, str(n)) for n in range(5)), fails(), add(db, "5"), return_exceptions=True
    )

    assert sum(isinstance(result, ZeroDivisionError) for result in results) == 1
    assert sorted(await words(db)) == ["0", "1", "2", "3", "4", "5"]


@pytest.mark.parametrize("turns", range(12))
async def test_a_cancelled_writer_does_not_poison_the_door(db: Database, turns: int) -> None:
    """Whenever the cancellation strikes, the next write works."""
    task = asyncio.create_task(add(db, "cancelled"))
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    await add(db, "next")

    assert "next" in await words(db)


async def test_a_transaction_inside_a_transaction_says_so(db: Database) -> None:
    """It would wait for itself for ever."""
    async with db.transaction():
        with pytest.raises(RuntimeError, match="pass its tx on"):
            async with db.transaction():
                pass


async def test_the_reader_sees_only_what_is_committed_and_cannot_write(db: Database) -> None:
    """A half-done change is nobody's business."""
    async with db.transaction() as tx:
        await tx.execute("INSERT INTO notes VALUES ('soon')")
        assert await words(db) == []
    assert await words(db) == ["soon"]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await db.read.all("DELETE FROM notes")


async def test_a_newer_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """The old program would not know what it destroys."""
    path = tmp_path / "new.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")

    with pytest.raises(StorageError, match=r"version 7 .* only 1: .*\.$"):
        async with Database.open(path, STEPS):
            pass


async def test_a_failed_migration_leaves_no_trace(tmp_path: Path) -> None:
    """Half of a file applied would be a third version nobody wrote."""
    path = tmp_path / "test.db"
    broken = (*STEPS, Migration(2, "CREATE TABLE more (a TEXT); INSERT INTO nowhere VALUES (1);"))

    with pytest.raises(StorageError, match="Migration 0002 failed and was undone"):
        async with Database.open(path, broken):
            pass

    async with Database.open(path, STEPS) as db:
        names = await db.read.all("SELECT name FROM sqlite_master WHERE type = 'table'")
        assert [row["name"] for row in names] == ["notes"]


async def test_the_second_process_is_turned_away(db: Database, tmp_path: Path) -> None:
    """Two pollers would starve each other."""
    assert await words(db) == []
    with pytest.raises(StorageError, match="Another process"):
        async with Database.open(tmp_path / "test.db", STEPS):
            pass


async def test_what_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """The operator pointed at the wrong file."""
    path = tmp_path / "test.db"
    path.write_bytes(b"hello, this is not a database at all" * 100)

    with pytest.raises(StorageError, match="cannot be used"):
        async with Database.open(path, STEPS):
            pass


async def test_wal_and_full_durability(db: Database, tmp_path: Path) -> None:
    """What was answered survives a power cut."""
    async with db.transaction() as tx:
        modes = [await tx.one("PRAGMA journal_mode"), await tx.one("PRAGMA synchronous")]

    assert [tuple(mode) for mode in modes if mode] == [("wal",), (2,)]
    assert (tmp_path / "test.db-wal").exists()


async def test_what_was_erased_leaves_the_log_of_writes(db: Database, tmp_path: Path) -> None:
    """SQLite appends what it changes; emptied, the words are in no file any more."""
    await add(db, "zyzzyva")
    async with db.transaction() as tx:
        await tx.execute("DELETE FROM notes")
    written = [file.read_bytes() for file in tmp_path.glob("test.db*")]
    assert any(b"zyzzyva" in content for content in written)

    assert await db.empty_log()

    assert not any(b"zyzzyva" in file.read_bytes() for file in tmp_path.glob("test.db*"))


async def test_emptying_the_log_waits_for_nobody(db: Database, tmp_path: Path) -> None:
    """While another process reads it is left for the next time, and the door is free again."""
    db.is_log_to_go = True
    await add(db, "one")
    with contextlib.closing(sqlite3.connect(tmp_path / "test.db")) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM notes").fetchall()
        await add(db, "two")

        assert not await db.empty_log()
        assert db.is_log_to_go
        await add(db, "three")
    assert await db.empty_log()
    assert not db.is_log_to_go
    assert await words(db) == ["one", "two", "three"]
