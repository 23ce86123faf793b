"""Copies of the database: beside a writer, proved whole, few, and before a migration."""

import asyncio
import os
import re
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


def recorded(path: Path, seal: str) -> Path:
    """Make a database whose record begins with a seal, and that is all."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE audit (entry INTEGER PRIMARY KEY, seal TEXT)")
        database.execute("INSERT INTO audit VALUES (1, ?), (2, 'other')", (seal,))
        database.commit()
    return path


def test_only_the_newest_copies_are_kept(tmp_path: Path) -> None:
    """Those from before migrations apart; other files are none of ours."""
    data, folder = recorded(tmp_path / DATABASE, "mine"), tmp_path / "out"
    folder.mkdir()
    for day in range(5):
        recorded(folder / copying.name_of(NOW + timedelta(day)), "mine")
        recorded(folder / copying.name_of(NOW + timedelta(day), before=day + 50), "mine")
    recorded(folder / "confrere-mine.db", "mine")

    assert copying.drop_old(folder, of=data, keep=2) == 6
    assert sorted(one.name for one in folder.iterdir()) == [
        "confrere-20250712T080200Z-before-0053.db",
        "confrere-20250712T080200Z.db",
        "confrere-20250713T080200Z-before-0054.db",
        "confrere-20250713T080200Z.db",
        "confrere-mine.db",
    ]


def test_in_a_shared_folder_the_copies_of_other_bots_stay(tmp_path: Path) -> None:
    """Known by the first seal of the record in it; what cannot be read is nobody's to delete."""
    data, folder = recorded(tmp_path / DATABASE, "mine"), tmp_path / "out"
    folder.mkdir()
    names = [folder / copying.name_of(NOW + timedelta(day)) for day in range(6)]
    for path, seal in zip(names, ["theirs", "mine", "theirs", "mine"], strict=False):
        recorded(path, seal)
    names[4].write_text("cut short", encoding="ascii")
    names[5].symlink_to(tmp_path / "nowhere")

    assert copying.drop_old(folder, of=data, keep=1) == 1
    assert sorted(folder.iterdir()) == [one for one in names if one != names[1]]
    for nobody in (recorded(tmp_path / "new.db", ""), tmp_path / "none.db"):
        assert copying.drop_old(folder, of=nobody, keep=1) == 0


def test_two_bots_copy_into_one_folder_in_the_same_second(tmp_path: Path) -> None:
    """Each has a file of its own, while the other is being written too."""
    assert copying.free_name(tmp_path / "none", NOW) == copying.name_of(NOW)
    (tmp_path / copying.name_of(NOW)).touch()
    (tmp_path / f".{copying.name_of(NOW + timedelta(seconds=1))}.part").touch()
    assert copying.free_name(tmp_path, NOW) == copying.name_of(NOW + timedelta(seconds=2))


def test_a_copy_from_before_a_migration_does_not_outlive_a_month(tmp_path: Path) -> None:
    """What people had erased since would stay in it for good."""
    old, new = (
        recorded(tmp_path / copying.name_of(NOW, before=number), "mine") for number in (53, 54)
    )
    os.utime(old, (0, 0))
    assert copying.drop_old(tmp_path, of=new, keep=7) == 1
    assert (old.exists(), new.exists()) == (False, True)


async def test_the_note_of_the_last_copy_is_its_owners_alone(db: Database, tmp_path: Path) -> None:
    """It names a place; one that others could read is replaced."""
    made = copying.copy_into(tmp_path / "out", db.path, "copy.db")
    note = tmp_path / "last-backup"
    note.touch()
    note.chmod(0o644)
    copying.note_last(tmp_path, made, now=NOW)
    assert note.stat().st_mode & 0o777 == 0o600
    assert copying.last(tmp_path) == (NOW, made.path)


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
        ("illegible", "is damaged, or no database (malformed: SQLite quotes"),
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
    elif what == "illegible":
        path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREATE \xb0\xff\xb0LE"))
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
    with pytest.raises(UnsoundError, match=re.escape(said)):
        examined(path)


_UNDO = "CREATE TRIGGER evil AFTER INSERT ON freezes BEGIN DELETE FROM freezes; END"
_BY_HAND = "PRAGMA writable_schema = ON; UPDATE sqlite_master SET "


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (_UNDO, "it holds the trigger 'evil', which this program never makes"),
        ("CREATE VIEW v AS SELECT * FROM members", "it holds the view 'v',"),
        ("CREATE VIRTUAL TABLE f USING fts5 (a)", "it holds the table 'f',"),
        ('CREATE TABLE "a""b" (x)', "it holds the table 'a\"b',"),
        ('CREATE TABLE "\x1b[2J\ny" (x)', r"it holds the table '\x1b[2J\ny',"),
        ("CREATE VIRTUAL TABLE _litestream_seq USING fts5 (a)", "it holds the table '_litestr"),
        ("CREATE INDEX mine ON members (language)", "it holds the index 'mine',"),
        ("ALTER TABLE members ADD more TEXT", "the table 'members' in it is another"),
        ("DROP TRIGGER audit_keeps_everything", "it lacks the trigger 'audit_keeps_everything'"),
        (
            "DROP TRIGGER delivery_dropped; CREATE TRIGGER delivery_dropped AFTER DELETE ON"
            " deliveries BEGIN DELETE FROM suspensions; END",
            "the trigger 'delivery_dropped' in it is another",
        ),
        (
            f"{_BY_HAND} sql = replace(sql, 'parked', 'par ked') WHERE name = 'inbox'",
            "the table 'inbox' in it is another",
        ),
        ("PRAGMA user_version = 5", "it holds the"),
    ],
)
async def test_a_copy_holds_nothing_but_what_the_migrations_make(
    written: str, said: str, db: Database, tmp_path: Path
) -> None:
    """A trigger in it could undo whatever a restore stops."""
    path = copying.copy_into(tmp_path / "out", db.path, "copy.db").path
    with closing(sqlite3.connect(path)) as database:
        database.executescript(written)
        database.commit()
    with pytest.raises(UnsoundError) as caught:
        examined(path)
    assert f"is no copy as `backup` makes it: {said}" in str(caught.value)
    assert str(caught.value).isprintable()
    assert examined(path, is_exact=False).strange is not None


async def test_a_copy_of_every_version_is_as_its_migrations_make_it(tmp_path: Path) -> None:
    """Where SQLite has counted its rows and Litestream has replicated it, too."""
    for number in (1, 12, len(STEPS) - 1, len(STEPS)):
        path = tmp_path / f"{number}.db"
        async with Database.open(path, STEPS[:number]):
            pass
        with closing(sqlite3.connect(path)) as database:
            database.execute("ANALYZE")
            database.execute("CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)")
            database.execute("CREATE TABLE _litestream_lock (id INTEGER)")
        assert examined(path).version == STEPS[number - 1].number


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
