"""Copies of the database: beside a writer, proved whole, few, and before a migration."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.storage.copies import copying
from bot.storage.copies.contents import UnsoundError, examined
from bot.storage.database import DATABASE, Database
from bot.storage.migrate import Migration, migrations
from bot.storage.trouble import StorageError

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)
STEPS = migrations()


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with a few people in it."""
    async with Database.open(tmp_path / DATABASE) as db:
        await add(db, range(1, 21))
        yield db


async def add(db: Database, people: range) -> None:
    """Add people; each comes with a consent, in the same transaction."""
    for person in people:
        async with db.transaction() as tx:
            await tx.execute(
                "INSERT INTO members (user_id, language, joined_at) VALUES (?, 'fr', ?)",
                (person, NOW.isoformat()),
            )
            await tx.execute(
                "INSERT INTO consents VALUES (?, ?, 'announcements', 1, '')", (person,) * 2
            )


async def test_a_copy_beside_a_writer_is_one_state(db: Database, tmp_path: Path) -> None:
    """A plain copy of the file lost consents and said that it was well."""
    is_over = False

    async def write() -> int:
        person = 20
        while not is_over:
            person += 1
            await add(db, range(person, person + 1))
        return person

    writing = asyncio.create_task(write())
    made = [
        await asyncio.to_thread(copying.copy_into, tmp_path / "out", db.path, f"{number}.db")
        for number in range(5)
    ]
    is_over = True
    written = await writing

    assert written > 20
    for one in made:
        counts = examined(one.path).counts
        assert 20 <= counts["members"] == counts["consents"] <= written
        assert counts == one.contents.counts


async def test_a_copy_is_one_file_for_its_owner_alone(db: Database, tmp_path: Path) -> None:
    """Nothing beside it is needed, and nobody else reads it."""
    made = copying.copy_into(tmp_path / "out", db.path, copying.name_of(NOW))

    assert [one.name for one in made.path.parent.iterdir()] == ["confrere-20250709T080200Z.db"]
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    made.path.parent.chmod(
        0o500
    )  # a copy on a disk that cannot be written is examined all the same
    assert examined(made.path).counts["members"] == 20
    made.path.parent.chmod(0o700)


async def test_a_copy_never_takes_the_place_of_a_file(db: Database) -> None:
    """It might be the data themselves."""
    before = db.path.read_bytes()
    with pytest.raises(StorageError, match="exists already"):
        copying.copy(db.path, db.path)
    assert db.path.read_bytes() == before


async def test_where_there_is_no_room_nothing_is_begun(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence with both numbers, and no half copy."""
    usage = shutil.disk_usage(tmp_path)._replace(free=5_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    os.truncate(db.path.with_name(f"{DATABASE}-wal"), 3_000_000)
    with pytest.raises(StorageError, match=r"needs 7\.\d MB, and 5\.0 MB are free"):
        copying.copy_into(tmp_path / "out", db.path, "copy.db")
    assert not list((tmp_path / "out").iterdir())


async def test_a_disk_that_fills_up_meanwhile_is_said(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The half that was written is gone: it took the last room."""

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(copying, "_fill", full)
    with pytest.raises(StorageError, match=r"The disk with .*copy\.db is full"):
        copying.copy_into(tmp_path / "out", db.path, "copy.db")
    assert not list((tmp_path / "out").iterdir())


async def test_only_the_newest_copies_are_kept(tmp_path: Path) -> None:
    """Those from before migrations apart; other files are none of ours."""
    for day in range(5):
        (tmp_path / copying.name_of(NOW + timedelta(day))).touch()
        (tmp_path / copying.name_of(NOW + timedelta(day), before=day + 50)).touch()
    (tmp_path / "confrere-mine.db").touch()

    assert copying.drop_old(tmp_path, keep=2) == 6
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "confrere-20250712T080200Z-before-0053.db",
        "confrere-20250712T080200Z.db",
        "confrere-20250713T080200Z-before-0054.db",
        "confrere-20250713T080200Z.db",
        "confrere-mine.db",
    ]


def test_a_copy_from_before_a_migration_does_not_outlive_a_month(tmp_path: Path) -> None:
    """What people had erased since would stay in it for good."""
    old, new = (tmp_path / copying.name_of(NOW, before=number) for number in (53, 54))
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    assert copying.drop_old(tmp_path, keep=7) == 1
    assert (old.exists(), new.exists()) == (False, True)


def test_what_a_killed_copy_left_goes_with_the_next(tmp_path: Path) -> None:
    """Not one that is being written right now."""
    old, new = tmp_path / ".confrere-1.db.part", tmp_path / ".confrere-2.db.part"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    with pytest.raises(StorageError, match="no database"):
        copying.copy_into(tmp_path, tmp_path / "none.db", "copy.db")
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (b"", "none of this bot"),
        (
            b"no database at all, but long enough to be taken for the head of one" * 20,
            "damaged, or",
        ),
        ("cut", "damaged"),
        ("zeros", "damaged"),
        ("foreign", "none of this bot"),
        ("newer", "take the newer program"),
        ("orphan", "belongs to none"),
    ],
)
async def test_what_is_no_sound_copy_is_one_sentence(
    what: str | bytes, said: str, db: Database, tmp_path: Path
) -> None:
    """Found before anything is replaced by it."""
    path = copying.copy_into(tmp_path / "out", db.path, "copy.db").path
    if isinstance(what, bytes):
        path.write_bytes(what)
    elif what == "cut":
        os.truncate(path, path.stat().st_size // 2)
    elif what == "zeros":
        with path.open("r+b") as file:
            file.seek(4096 * 3)
            file.write(bytes(4096 * 20))
    else:
        with closing(sqlite3.connect(path)) as database:
            statement = {
                "foreign": "DROP TABLE inbox",
                "newer": "PRAGMA user_version = 9999",
                "orphan": "INSERT INTO official_readers VALUES (77, 1)",
            }[what]
            database.execute(statement)
            database.commit()
    with pytest.raises(UnsoundError, match=said):
        examined(path)


async def test_a_database_is_copied_before_it_is_migrated(tmp_path: Path) -> None:
    """By itself; a new one, or one that is up to date, is not."""
    older, folder = STEPS[:-2], tmp_path / copying.FOLDER
    async with Database.open(tmp_path / DATABASE, older) as db:
        await add(db, range(1, 3))
    assert not folder.exists()
    for _ in range(2):
        async with Database.open(tmp_path / DATABASE):
            (made,) = copying.copies_in(folder)
            assert made.name.endswith(f"-before-{STEPS[-1].number:04d}.db")

    found = examined(made)
    assert (found.version, found.counts["members"]) == (older[-1].number, 2)


async def test_what_cannot_be_copied_is_not_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence says why, and the older program can go on."""
    older = STEPS[:-2]
    async with Database.open(tmp_path / DATABASE, older):
        pass
    usage = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(StorageError, match=r"not migrated from version \d+ to \d+.* no room"):
        async with Database.open(tmp_path / DATABASE):
            pass
    async with Database.open(tmp_path / DATABASE, older):
        pass


async def test_a_migration_that_fails_leaves_its_copy(tmp_path: Path) -> None:
    """What the operator goes back to is there already."""
    older = STEPS[:-2]
    async with Database.open(tmp_path / DATABASE, older) as db:
        await add(db, range(1, 3))
    with pytest.raises(StorageError, match="failed and was undone"):
        async with Database.open(tmp_path / DATABASE, [*older, Migration(9000, "NONSENSE;")]):
            pass
    (made,) = copying.copies_in(tmp_path / copying.FOLDER)
    assert examined(made).counts["members"] == 2
