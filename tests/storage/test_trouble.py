"""Trouble with the database is one sentence, or is waited out; nothing hides the cause."""

import asyncio
import contextlib
import errno
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.core.sending.outage import OutageError
from bot.storage import database, opening, place, trouble
from bot.storage.database import Database, StorageError, Tx
from bot.storage.migrate import Migration
from bot.storage.trouble import HeldError, Patience

STEPS = (Migration(1, "CREATE TABLE notes (words TEXT NOT NULL) STRICT;"),)
LONG = "x" * 200_000

Write = Callable[[Database, str], Awaitable[None]]


async def add(db: Database, text: str) -> None:
    """Write one row through the door."""
    async with db.transaction() as tx:
        await tx.execute("INSERT INTO notes VALUES (?)", (text,))


async def add_in_one_trip(db: Database, text: str) -> None:
    """Write one row in the other thread."""

    async def work(tx: Tx) -> None:
        await tx.execute("INSERT INTO notes VALUES (?)", (text,))

    await db.in_one_trip(work)


both_ways = pytest.mark.parametrize("write", [add, add_in_one_trip])


@pytest.fixture
def heard() -> list[OutageError]:
    """What the database said was the end."""
    return []


@pytest.fixture
async def db(tmp_path: Path, heard: list[OutageError]) -> AsyncIterator[Database]:
    """A database with one row."""
    async with Database.open(tmp_path / "test.db", STEPS, on_outage=heard.append) as opened:
        await add(opened, "one")
        yield opened


@contextlib.contextmanager
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program has the database for itself."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def spoil(path: Path) -> None:
    """Write nonsense over the pages of the file."""
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(size // 3)
        file.write(b"\x13" * (size // 2))


@both_ways
async def test_a_full_disk_is_said_and_noted(
    write: Write, tmp_path: Path, heard: list[OutageError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also after SQLite has rolled back by itself; once there is room it goes on."""
    small = (*opening._PRAGMAS, "PRAGMA max_page_count = 20")
    monkeypatch.setattr(opening, "_PRAGMAS", small)
    async with Database.open(tmp_path / "test.db", STEPS, on_outage=heard.append) as db:
        with pytest.raises(StorageError, match=r"disk .* is full: .*\.$"):
            await write(db, LONG)
        assert [type(error) for error in heard] == [StorageError]
        await write(db, "short")
        assert len(await db.read.all("SELECT * FROM notes")) == 1


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("database or disk is full", "is full"),
        ("disk I/O error", "look at the disk"),
        ("database disk image is malformed", "is damaged"),
        ("unable to open database file", "cannot be used"),
    ],
)
async def test_whatever_sqlite_says_is_one_sentence(
    db: Database, heard: list[OutageError], words: str, part: str
) -> None:
    """That the rollback fails too hides nothing."""

    async def fails() -> None:
        async with db.transaction():
            raise sqlite3.OperationalError(words)

    with pytest.raises(StorageError, match=part) as caught:
        await fails()

    assert heard == [caught.value]
    assert "\n" not in str(caught.value)


async def test_a_fault_of_ours_stays_what_it_is(db: Database, heard: list[OutageError]) -> None:
    """A statement that is wrong ends no bot."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await db.read.all("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO notes VALUES (NULL)")
    assert heard == []


@both_ways
async def test_a_lock_is_waited_out(write: Write, db: Database, tmp_path: Path) -> None:
    """What is written meanwhile is written afterwards."""
    with held(tmp_path / "test.db") as other:
        writing = asyncio.ensure_future(write(db, "two"))
        assert len(await db.read.all("SELECT * FROM notes")) == 1
        other.execute("COMMIT")
    await writing
    assert len(await db.read.all("SELECT * FROM notes")) == 2


@both_ways
async def test_a_stop_ends_the_waiting(
    write: Write, db: Database, tmp_path: Path, heard: list[OutageError]
) -> None:
    """That is no outage: the bot was told to stop."""
    with held(tmp_path / "test.db"):
        db.give_up()
        with pytest.raises(HeldError):
            await write(db, "two")
    assert heard == []


async def test_a_database_that_is_held_opens_afterwards(tmp_path: Path) -> None:
    """A program that looks into it does not keep the bot from starting, new steps included."""
    path = tmp_path / "test.db"
    async with Database.open(path, STEPS):
        pass
    more = (*STEPS, Migration(2, "CREATE TABLE more (a TEXT) STRICT;"))

    async def read() -> int:
        async with Database.open(path, more) as db:
            return len(await db.read.all("SELECT * FROM more"))

    with held(path) as other:
        opening_it = asyncio.ensure_future(read())
        await asyncio.sleep(0)
        other.execute("COMMIT")
    assert await opening_it == 0


async def test_one_warning_and_one_line_when_it_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it tries, and whoever reads meanwhile."""
    monkeypatch.setattr(trouble, "_PAUSE", 0)
    monkeypatch.setattr(trouble, "_WORTH_A_LINE", 0)
    monkeypatch.setattr(trouble, "_RECENT", 60)
    patience, tries = Patience(tmp_path / "test.db"), iter(range(50))

    async def free() -> str:
        return "read"

    async def busy() -> str:
        for number in tries:
            if number < 49:
                await patience.ask(free)
                raise sqlite3.OperationalError("database is locked")
        return "written"

    assert not patience.is_asking()
    with capture_logs() as lines:
        assert await patience.ask(busy) == "written"

    assert patience.is_asking()  # a moment ago, at least
    assert [line["log_level"] for line in lines] == ["warning", "info"]


async def test_a_file_that_is_deleted_is_noticed_and_saved(
    db: Database, tmp_path: Path, heard: list[OutageError]
) -> None:
    """What it held is not lost, and the next start begins nothing anew unasked."""
    await db.look_after()
    path = tmp_path / "test.db"
    for file in tmp_path.glob("test.db*"):
        file.unlink()

    with pytest.raises(StorageError, match=r"deleted or replaced .*\.rescued\.$"):
        await db.look_after()

    assert len(heard) == 1
    with contextlib.closing(sqlite3.connect(tmp_path / "test.db.rescued")) as saved:
        assert saved.execute("SELECT * FROM notes").fetchall() == [("one",)]
    with pytest.raises(StorageError, match="rename it"):
        async with Database.open(path, STEPS):
            pass
    (tmp_path / "test.db.rescued").rename(path)
    async with Database.open(path, STEPS) as again:
        assert len(await again.read.all("SELECT * FROM notes")) == 1


@pytest.mark.parametrize("ending", ["", "-wal"])
async def test_a_file_that_is_replaced_is_noticed(
    db: Database, tmp_path: Path, ending: str
) -> None:
    """Somebody put a backup in its place, or took its log away."""
    await db.look_after()
    file = tmp_path / f"test.db{ending}"
    copy = tmp_path / "copy"
    copy.write_bytes(file.read_bytes())
    copy.replace(file)

    with pytest.raises(StorageError, match="deleted or replaced"):
        await db.look_after()


async def test_damage_is_found_at_the_start(tmp_path: Path) -> None:
    """Not weeks later, by whoever asks for the row."""
    path = tmp_path / "test.db"
    async with Database.open(path, STEPS) as db:
        await add(db, LONG)
    spoil(path)

    with pytest.raises(StorageError, match=r"damaged .*\.$") as caught:
        async with Database.open(path, STEPS):
            pass
    assert "\n" not in str(caught.value)
    assert place.damaged_at(path) is not None  # whoever runs it reads of it at the next start


async def test_damage_is_found_while_it_runs(
    db: Database, tmp_path: Path, heard: list[OutageError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the disk, whatever the connections remember; not before it is time to look."""
    await add(db, LONG)
    assert await db.empty_log()
    spoil(tmp_path / "test.db")
    await db.look_after()
    monkeypatch.setattr(database, "monotonic", lambda: float("inf"))

    assert db.damaged_at() is None
    with pytest.raises(StorageError, match="damaged"):
        await db.look_after()
    assert len(heard) == 1
    first = db.damaged_at()
    assert first is not None
    place.note_damage(db.path)
    assert db.damaged_at() == first
    db.forget_damage()
    assert db.damaged_at() is None


async def test_a_whole_database_is_looked_through_without_a_word(
    db: Database, tmp_path: Path, heard: list[OutageError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while another program holds it."""
    monkeypatch.setattr(database, "_LOOKED_THROUGH", 0)
    monkeypatch.setattr(db, "_look_at", 0)
    await db.look_after()
    with held(tmp_path / "test.db"):
        await db.look_after()
    assert heard == []


async def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    """The file, its log and what else stands beside it; those of older versions are tightened."""
    path = tmp_path / "test.db"
    for ending in ("", ".lock"):
        (tmp_path / f"test.db{ending}").touch(0o644)
    async with Database.open(path, STEPS) as db:
        await add(db, "one")
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}

    assert set(modes) == {"test.db", "test.db-wal", "test.db-shm", "test.db.lock"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("name", ["no/such/folder/test.db", "."])
async def test_a_place_that_cannot_be_used_is_one_sentence(tmp_path: Path, name: str) -> None:
    """For every command that opens it."""
    with pytest.raises(StorageError, match=r"cannot be used .*\.$"):
        async with Database.open(tmp_path / name, STEPS):
            pass


async def test_data_on_a_disk_that_is_read_only_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the start, before anything is looked at; nothing is written then."""
    path, open_file = tmp_path / "test.db", os.open
    async with Database.open(path, STEPS):
        pass
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}

    def refuse(place: Path, flags: int, *mode: int) -> int:
        if Path(place) == path and flags & os.O_RDWR:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return open_file(place, flags, *mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StorageError, match=r"cannot be used \(.*Read-only file system.*\)\.$"):
        async with Database.open(path, STEPS):
            pass
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before


async def test_damage_that_nobody_can_read_is_one_sentence(tmp_path: Path) -> None:
    """SQLite quotes what it found, and Python cannot read that."""
    path = tmp_path / "test.db"
    async with Database.open(path, STEPS):
        pass
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREATE \xb0\xff\xb0LE"))
    with pytest.raises(StorageError, match=r"is damaged .*: put it aside, and restore"):
        async with Database.open(path, STEPS):
            pass
