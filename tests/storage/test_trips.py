"""Whoever waits for the database at the same time goes there together, and fails alone."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from bot.storage.database import Database, Tx
from bot.storage.migrate import Migration
from bot.storage.trips.reads import ReadTrips

STEPS = (Migration(1, "CREATE TABLE notes (words TEXT NOT NULL UNIQUE) STRICT;"),)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with one table."""
    async with Database.open(tmp_path / "test.db", STEPS) as database:
        yield database


def commits(db: Database) -> list[str]:
    """Return the commits of what is written in one trip, which goes on growing."""
    seen: list[str] = []
    db._direct.set_trace_callback(lambda sql: seen.append(sql) if sql == "COMMIT" else None)
    return seen


async def write(tx: Tx, text: str) -> str:
    """Write one row."""
    await tx.execute("INSERT INTO notes VALUES (?)", (text,))
    return text


def add(db: Database, text: str) -> "asyncio.Task[str]":
    """Begin to write one row in one trip."""
    return asyncio.create_task(db.in_one_trip(partial(write, text=text)))


def from_outside(db: Database) -> list[str]:
    """Return what another process would find in the file, in the order of writing."""
    with contextlib.closing(sqlite3.connect(db.path)) as other:
        return [words for (words,) in other.execute("SELECT words FROM notes ORDER BY rowid")]


async def test_who_waits_at_the_time_is_committed_together(db: Database) -> None:
    """A commit waits for the disk: forty who wait need no forty of them, and keep their order."""
    seen = commits(db)
    names = [f"{number:02}" for number in range(40)]

    assert await asyncio.gather(*(add(db, name) for name in names)) == names

    assert len(seen) < 5
    assert from_outside(db) == names


async def test_what_has_returned_is_in_the_file(db: Database) -> None:
    """Nobody is told that something is kept before its commit, whoever waits beside."""

    async def one(name: str) -> bool:
        await add(db, name)
        return name in from_outside(db)

    assert all(await asyncio.gather(*(one(str(number)) for number in range(20))))


async def test_who_fails_takes_nobody_along(db: Database) -> None:
    """A row twice, a fault of ours, a statement that SQLite does not know: each is told alone."""

    async def fails(tx: Tx) -> None:
        await tx.execute("INSERT INTO notes VALUES ('half')")
        raise ZeroDivisionError

    async def unknown(tx: Tx) -> None:
        await tx.execute("INSERT INTO nothing VALUES ('half')")

    for fault in (fails, unknown, partial(write, text="0")):
        before = len(from_outside(db))
        results = await asyncio.gather(
            add(db, f"{before}"),
            add(db, f"{before}, beside"),
            db.in_one_trip(fault),
            add(db, f"{before}, after"),
            return_exceptions=True,
        )
        broken = [one for one in results if isinstance(one, Exception)]
        assert len(broken) == 1
        assert isinstance(results[2], ZeroDivisionError | sqlite3.Error)

    assert from_outside(db) == [
        f"{before}{where}" for before in (0, 3, 6) for where in ("", ", beside", ", after")
    ]


async def test_a_transaction_and_trips_share_no_moment(db: Database) -> None:
    """Who writes on the loop and fails takes nothing of those along who write in one trip."""

    async def fails() -> None:
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO notes VALUES ('bad')")
            await asyncio.sleep(0)
            raise ZeroDivisionError

    tasks = [add(db, "1"), asyncio.create_task(fails()), add(db, "2"), add(db, "3")]
    await asyncio.gather(*tasks, return_exceptions=True)

    assert from_outside(db) == ["1", "2", "3"]


async def test_who_gives_up_before_its_turn_writes_nothing(db: Database) -> None:
    """Those beside do not notice."""
    async with db.transaction() as tx:
        gone, stays = add(db, "gone"), add(db, "stays")
        await asyncio.sleep(0)
        gone.cancel()
        await write(tx, "first")

    assert await stays == "stays"
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert from_outside(db) == ["first", "stays"]


async def test_a_trip_inside_a_transaction_is_refused(db: Database) -> None:
    """It would wait for its own end."""
    async with db.transaction() as tx:
        with pytest.raises(RuntimeError, match="pass its tx on"):
            await db.in_one_trip(partial(write, text="inside"))
        await write(tx, "whole")

    assert from_outside(db) == ["whole"]


async def test_reads_of_one_moment_are_one_trip(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What wakes a thread is the trip, not the row; one that fails fails alone."""
    trips = 0
    read = ReadTrips._read

    def counted(self: ReadTrips, *arguments: object) -> None:
        nonlocal trips
        trips += 1
        read(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ReadTrips, "_read", counted)
    await asyncio.gather(*(add(db, str(number)) for number in range(9)))

    found = await asyncio.gather(
        *(db.read.one("SELECT ? AS words", (number,)) for number in range(50)),
        db.read.all("SELECT * FROM nothing"),
        db.read.all("SELECT words FROM notes"),
        return_exceptions=True,
    )

    assert trips < 5
    assert [row["words"] for row in found[:50] if isinstance(row, sqlite3.Row)] == [*range(50)]
    assert isinstance(found[50], sqlite3.OperationalError)
    assert isinstance(found[51], list)
    assert len(found[51]) == 9


async def test_who_does_not_wait_any_more_holds_nobody_up(db: Database) -> None:
    """A read that was given up is forgotten; the others have their rows."""
    gone = asyncio.create_task(db.read.all("SELECT 1 AS one"))
    stays = asyncio.create_task(db.read.all("SELECT 2 AS two"))
    await asyncio.sleep(0)
    gone.cancel()

    assert [row["two"] for row in await stays] == [2]
    assert await db.read.one("SELECT 3 AS three") is not None


async def test_a_closed_database_reads_nothing(tmp_path: Path) -> None:
    """It says so; nobody waits for ever."""
    async with Database.open(tmp_path / "test.db", STEPS) as database:
        pass

    with pytest.raises(sqlite3.ProgrammingError):
        await database.read.all("SELECT 1")
