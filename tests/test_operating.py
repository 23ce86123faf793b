"""`backup`, `restore` and `doctor`: what the operator reads, and with which code they end."""

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.catalog.load import ContentError
from bot.catalog.model import Problem
from bot.commands import compiled
from bot.commands.doctor import finding, telegram
from bot.commands.doctor.finding import Level
from bot.rendering import recognition
from bot.services.audit.trail import AuditTrail
from bot.settings import Settings
from bot.storage.audit import anchors, audit, seal_key
from bot.storage.copies import copying
from bot.storage.database import DATABASE, Database
from bot.storage.officers import suspensions
from tests import built
from tests.history import DIRECTOR, NOW, NUMBER, OFFICER, write_history

NAMED = 77  # in the settings
SECRET = "AAF9k2-nobody_reads-this1"


@pytest.fixture(autouse=True)
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator who sits in a directory of their own, and whose machine is not slowed down."""
    for name in [one for one in os.environ if one.startswith(("CONFRERE_", "BOT_TOKEN"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "nice", lambda _: 0)
    monkeypatch.setattr(compiled, "compiled", lambda *_, **__: built.content())


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """The data of a bot that has sent an announcement, which was corrected."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    key_file = seal_key.default_path(data)
    key = seal_key.make(key_file)
    async with Database.open(data / DATABASE, seal_key=key) as db:
        trail = AuditTrail(db, anchors_file=anchors.beside(key_file))
        await trail.begin(is_new=True, now=NOW)
        await write_history(db)
        await trail.note()
    return data


def test_a_copy_is_made_and_told_in_one_line(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it is, how large, what is in it; no bar where nobody looks on."""
    assert main(["backup", "--keep", "1"]) == 0
    assert main(["backup", "--out", "elsewhere/mine.db"]) == 0

    said = capsys.readouterr()
    first, second = said.out.splitlines()
    (made,) = copying.copies_in(data / copying.FOLDER)
    assert first.startswith(f"backup: {made.relative_to(data.parent)} (")
    assert all(word in first for word in ("MB", "rows in", "whole, of version", "record ends at"))
    assert second.startswith("backup: elsewhere/mine.db (")
    assert said.err == ""
    noted = copying.last(data)
    assert noted is not None
    assert noted[1] == data.parent / "elsewhere/mine.db"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["backup"], 69, "There is no database at"),
        (["backup", "--out", "there.db"], 2, "there.db exists already"),
        (["backup", "--out", "/proc/none"], 69, "/proc/none cannot be used"),
        (["backup", "--keep", "0"], 2, "a number from 1"),
        (["restore", "none.db"], 2, "there is no copy at none.db"),
        (["restore", "there.db"], 65, "there.db is a database, but none of this bot"),
        (["restore", "stub.db"], 65, "stub.db is no copy as `backup` makes it: it lacks the"),
        (["restore", "odd.db"], 65, "it holds the table 'a\"b', which this program never"),
        (["restore", "newer.db"], 65, "take the newer program"),
        (["restore", "."], 2, "there is no copy at ."),
        (["restore", "text.db"], 65, "text.db is damaged, or no database"),
        (["restore", "77"], 69, "there is no database"),
    ],
)
def test_trouble_is_one_sentence_and_a_code(
    arguments: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is there yet, or not what was meant."""
    with closing(sqlite3.connect("there.db")) as database:
        database.execute("CREATE TABLE mine (a)")
    for name, version in (("stub", 1), ("odd", 1), ("newer", 9000)):
        with closing(sqlite3.connect(f"{name}.db")) as database:
            database.execute("CREATE TABLE members (a)")
            database.execute("CREATE TABLE inbox (a)")
            database.execute(f"PRAGMA user_version = {version}")
            if name == "odd":
                database.execute('CREATE TABLE "a""b" (x)')
    Path("text.db").write_text("no database\n" * 500, encoding="utf-8")
    try:
        ended = main(arguments)
    except SystemExit as error:
        ended = int(str(error.code))
    assert ended == code
    assert sentence in capsys.readouterr().err


def test_a_copy_is_put_back_and_what_follows_is_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it replaces is kept; the record's lost end and a foreign token are said."""
    assert main(["backup", "--out", "copy.db"]) == 0
    with closing(sqlite3.connect(data / DATABASE)) as database:
        database.execute("INSERT INTO settings VALUES ('menu:55', '')")
        database.commit()
    assert main(["backup", "--out", "newer.db"]) == 0
    file = anchors.beside(seal_key.default_path(data))
    entries = anchors.read(file)[-1].entries
    with file.open("a", encoding="utf-8") as more:
        more.write(f"{entries + 3}:{'a' * 64}\n")
    os.environ["BOT_TOKEN"] = f"777:{SECRET}"
    try:
        assert main(["restore", "newer.db"]) == 0
    finally:
        del os.environ["BOT_TOKEN"]

    said = capsys.readouterr().out
    assert f"data/{DATABASE} is newer.db now" in said
    assert f"what was there is in data/{DATABASE}.before-restore-" in said
    assert "what was sent since the copy is not sent again" in said
    assert "the 3 entries after it are lost" in said
    assert main(["audit", "verify"]) == 0
    assert "1 anchor is of what the restore of" in capsys.readouterr().out
    assert "record" not in told(capsys)
    assert "warning: the copy is of the bot 55, and BOT_TOKEN of 777" in said
    assert SECRET not in said
    assert "start the bot to go on" in said


async def test_a_role_that_was_taken_back_since_is_not_given_back(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A phone that was stolen since the copy approves nothing; it is on record."""
    made = copying.copy(data / DATABASE, data.parent / "copy.db")
    with closing(sqlite3.connect(data / DATABASE)) as database:
        database.execute("DELETE FROM roles WHERE user_id = ?", (OFFICER,))
        database.commit()
    await run("restore", str(made.path))

    assert f"suspended, as they have lost a role since: {OFFICER}" in capsys.readouterr().out
    with closing(sqlite3.connect(data / DATABASE)) as database:
        assert database.execute("SELECT user_id FROM suspensions").fetchall() == [(OFFICER,)]
        last = "SELECT act FROM audit ORDER BY entry DESC LIMIT 1"
        assert database.execute(last).fetchone() == ("suspend",)


def stopped(data: Path) -> tuple[int, list[int]]:
    """Return how many freezes hold, and whose roles do not."""
    with closing(sqlite3.connect(data / DATABASE)) as database:
        (frozen,) = database.execute(
            "SELECT COUNT(*) FROM freezes WHERE thawed_at IS NULL"
        ).fetchone()
        held = database.execute("SELECT user_id FROM suspensions ORDER BY 1").fetchall()
    return frozen, [person for (person,) in held]


@pytest.fixture
def braked(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy is there, `copy.db`; then everything was stopped, and two were suspended."""
    assert main(["backup", "--out", "copy.db"]) == 0
    monkeypatch.setenv("CONFRERE_OFFICER_IDS", str(NAMED))
    for person in (OFFICER, NAMED):
        assert main(["suspend", str(person)]) == 0
    assert main(["freeze"]) == 0
    monkeypatch.delenv("CONFRERE_OFFICER_IDS")  # the operator may be another one
    return data


def test_what_was_stopped_since_the_copy_stays_so(
    braked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The settings that name an officer need not be set here."""
    assert main(["restore", "copy.db"]) == 0
    said = capsys.readouterr().out
    assert f"suspended, as they have lost a role since: {OFFICER}, {NAMED} (" in said
    assert "everything was stopped (/freeze) and stays so" in said
    assert stopped(braked) == (1, [OFFICER, NAMED])
    assert main(["audit", "verify", "--lang", "en"]) == 0, capsys.readouterr().out


def test_without_its_key_nothing_is_restored(
    braked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing could be stopped in it, and it would be said that it was."""
    key, before = seal_key.default_path(braked), (braked / DATABASE).read_bytes()
    key.unlink()
    assert main(["restore", "copy.db"]) == 78
    said = capsys.readouterr().err
    assert f"there is none at {key}" in said
    assert "Put the key there; where it is lost, start the bot once" in said
    assert (braked / DATABASE).read_bytes() == before
    assert not list(braked.glob("*restor*"))


@pytest.mark.parametrize("there", ["nothing", "damaged", "no database", "newer copy"])
def test_where_nobody_knows_what_was_stopped_everything_is(
    there: str, braked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said, and what to look at; who was suspended in what can be read stays so."""
    path = braked / DATABASE
    assert main(["backup", "--out", "newer.db"]) == 0
    if there == "nothing":
        path.unlink()
    elif there == "no database":
        path.write_bytes(b"none" * 5000)
    elif there == "damaged":
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            sql = "SELECT rootpage FROM sqlite_master WHERE name = 'deliveries'"
            (page,) = database.execute(sql).fetchone()
        with path.open("r+b") as file:
            file.seek(4096 * (page - 1))
            file.write(b"\xff" * 4096)
    else:  # what is there has gone on from an older copy, and the newer one has not
        assert main(["restore", "copy.db"]) == 0
        with closing(sqlite3.connect(path)) as database:
            database.execute("UPDATE suspensions SET user_id = 99 WHERE user_id = ?", (NAMED,))
            database.commit()
    capsys.readouterr()
    assert main(["restore", "copy.db" if there != "newer copy" else "newer.db"]) == 0
    said = capsys.readouterr().out
    known = {"damaged": [OFFICER, NAMED], "newer copy": [OFFICER, NAMED, 99]}
    assert stopped(braked) == (1, known.get(there, []))
    assert "everything is stopped (/freeze), as nothing tells what was stopped" in said
    assert "in force again, taken back since or not, which nobody knows: look through" in said
    assert "Who was forgotten since, or wanted no more messages, is in it again" in said
    assert ("suspended" in said) == (there in known)
    assert main(["thaw"]) == 0
    assert stopped(braked)[0] == 0


def test_without_a_key_a_record_that_has_none_is_stopped_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It can be written in: nothing seals it."""

    async def make() -> None:
        async with Database.open(tmp_path / "copy.db"):
            pass

    asyncio.run(make())
    assert main(["restore", "copy.db"]) == 0
    assert "everything is stopped (/freeze), as nothing" in capsys.readouterr().out
    assert stopped(tmp_path / "data") == (1, [])


def test_another_key_than_that_of_the_copy_is_noted_in_the_record(
    braked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the old one is lost, the next start made a new one."""
    key = seal_key.default_path(braked)
    key.unlink()
    seal_key.make(key)
    assert main(["restore", "copy.db"]) == 0
    assert "is not the one that sealed the record of the copy" in capsys.readouterr().out
    with closing(sqlite3.connect(braked / DATABASE)) as database:
        acts = database.execute("SELECT act FROM audit ORDER BY entry DESC LIMIT 9").fetchall()
    assert ("key",) in acts
    assert stopped(braked) == (1, [OFFICER, NAMED])


@pytest.mark.parametrize("there", ["its own data", "nothing"])
@pytest.mark.parametrize("is_keyless", [True, False])
async def test_a_copy_of_another_bot_is_refused(
    is_keyless: bool, there: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it has announced would be sealed by our key, and found genuine."""
    other = Path("other.db")
    async with Database.open(
        other, seal_key=None if is_keyless else seal_key.make(Path("other.key"))
    ) as db:
        await AuditTrail(db).begin(is_new=True, now=NOW)
        await write_history(db)
    if there == "nothing":
        (data / DATABASE).unlink()
    before = (data / DATABASE).read_bytes() if there != "nothing" else b""
    assert await asyncio.to_thread(main, ["restore", str(other)]) == 65
    assert "Its announcements would be taken for ours" in capsys.readouterr().err
    assert (data / DATABASE).exists() == bool(before)
    assert not before or (data / DATABASE).read_bytes() == before


_EXCHANGED = (
    "UPDATE announcements SET announcement_id = 3 - announcement_id + 10;"
    "UPDATE announcements SET announcement_id = announcement_id - 10"
)


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        (_EXCHANGED, "announcement:1"),
        ('UPDATE announcements SET texts = \'{"fr": "Payez ici"}\'', "announcement:1"),
        ("UPDATE roles SET authority = 'order', region = ''", "role:2"),
        ("INSERT INTO freezes (frozen_by, frozen_at) VALUES (0, '2025-07-09')", "freeze:1"),
        ("UPDATE audit SET actor = 9 WHERE entry = 4", "entry 4 of its record is altered"),
    ],
)
def test_a_copy_whose_rows_are_not_as_its_record_has_them_is_refused(
    sql: str, what: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever gets at the copies has no key: the record, which they cannot write, tells."""
    assert main(["backup", "--out", "copy.db"]) == 0
    with closing(sqlite3.connect("copy.db")) as database:
        guards = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall()
        for name, _ in guards:
            database.execute(f"DROP TRIGGER {name}")
        database.executescript(sql)
        for _, made in guards:
            database.execute(made)
        database.commit()
    before = (data / DATABASE).read_bytes()
    assert main(["restore", "copy.db"]) == 65
    said = capsys.readouterr().err
    assert "copy.db was altered" in said
    assert what in said
    assert (data / DATABASE).read_bytes() == before


async def test_who_was_suspended_by_who_is_out_now_stays_so(data: Path) -> None:
    """That one's suspensions would lapse with them."""
    key = seal_key.read(seal_key.default_path(data))
    async with Database.open(data / DATABASE, seal_key=key) as db, db.transaction() as tx:
        await suspensions.add(tx, OFFICER, by=DIRECTOR, now=NOW, is_final=False)
        detail = {"person": str(OFFICER), "final": "0"}
        await audit.add(tx, DIRECTOR, "suspend", f"person:{OFFICER}", detail, now=NOW)
    await run("backup", "--out", "copy.db")
    async with Database.open(data / DATABASE, seal_key=key) as db, db.transaction() as tx:
        await suspensions.add(tx, DIRECTOR, by=0, now=NOW, is_final=True)
    await run("restore", "copy.db")
    assert stopped(data) == (0, [DIRECTOR, OFFICER])


async def run(*arguments: str) -> None:
    """Run a command in the loop of this test."""
    assert await asyncio.to_thread(main, list(arguments)) == 0


def test_where_nothing_can_be_written_a_sentence_says_so(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old copies that cannot be deleted are no reason to have none."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(copying, "drop_old", refuse)
        assert main(["backup"]) == 0
    assert "old copies in data/backups cannot be deleted (Operation" in capsys.readouterr().err
    (copy,) = copying.copies_in(data / copying.FOLDER)
    before = (data / DATABASE).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("shutil.disk_usage", lambda _: _Usage())
        assert main(["restore", str(copy)]) == 69
    assert "There is no room for a copy in data" in capsys.readouterr().err
    assert (data / DATABASE).read_bytes() == before
    monkeypatch.setenv("CONFRERE_DATA_DIR", "/proc/none")
    monkeypatch.setenv("CONFRERE_SEAL_KEY_FILE", str(seal_key.default_path(data)))
    assert main(["restore", str(copy)]) == 69
    assert "The data in /proc/none cannot be replaced" in capsys.readouterr().err


def test_a_shape_that_restore_refuses_is_told_where_the_copy_is_made(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not when it is needed: an index that somebody added helps nobody then."""
    _tell(data / DATABASE, "CREATE INDEX mine ON members (language)")
    assert main(["backup", "--out", "copy.db"]) == 0
    assert "`restore` refuses the copy until that is undone" in capsys.readouterr().err
    assert any("the index 'mine'" in one["said"] for one in told(capsys)["database"])
    assert main(["restore", "copy.db"]) == 65


async def test_while_the_bot_runs_copies_are_made_and_none_is_put_back(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says what to do."""
    async with Database.open(data / DATABASE):
        await run("backup", "--out", "copy.db")
        assert await asyncio.to_thread(main, ["restore", "copy.db"]) == 69
    assert "stop it first" in capsys.readouterr().err


def told(capsys: pytest.CaptureFixture[str], code: int = 0) -> dict[str, list[dict[str, str]]]:
    """Return what `doctor` finds, by the name of the thing."""
    assert main(["doctor", "--json"]) == code
    found: dict[str, list[dict[str, str]]] = {}
    for one in json.loads(capsys.readouterr().out):
        found.setdefault(one["name"], []).append(one)
    return found


@pytest.mark.usefixtures("data")
def test_doctor_looks_at_everything_without_token_or_network(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each thing has its line, each setting says where its value came from."""
    Path(".env").write_text("CONFRERE_RATE=20\nCONFRERE_OFFICER_IDS=4,77\n", encoding="utf-8")
    monkeypatch.setenv("CONFRERE_RATE_PER_CHAT", "2")
    found = told(capsys)

    assert found["CONFRERE_RATE"][0]["said"] == "20 (.env)"
    assert found["CONFRERE_RATE_PER_CHAT"][0]["said"] == "2 (environment)"
    assert found["CONFRERE_RATE_PER_GROUP"][0]["said"] == "20 (default)"
    assert {
        *("data directory", "clock", "disk", "time zones", "memory", "Tesseract", "database"),
        *("key of the record", "copies", "officers", "content", "search", "Telegram"),
    } <= found.keys()
    assert len([name for name in found if name.isupper()]) == len(Settings.model_fields)
    assert found["Telegram"][0]["level"] == Level.NOT_ASKED
    (officers,) = found["officers"]
    assert officers["level"] == Level.WARNING
    assert "1 of 4 can be reached" in officers["said"]


@pytest.mark.usefixtures("data")
def test_doctor_never_shows_a_secret(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does what a network says of an address that holds the token."""
    Path("token").write_text(f"123456:{SECRET}\n", encoding="utf-8")
    monkeypatch.setenv("BOT_TOKEN_FILE", "token")
    monkeypatch.setenv("CONFRERE_API_URL", f"http://127.0.0.1:9/{SECRET}")
    monkeypatch.setenv("CONFRERE_PROXY", f"http://me:{SECRET}@127.0.0.1:9")
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out

    assert SECRET not in said
    assert "BOT_TOKEN: the token of the bot 123456, not shown (the file of BOT_TOKEN_FILE)" in said
    assert "CONFRERE_PROXY: http://127.0.0.1:9, its user and password not shown" in said
    assert "not asked Telegram: it cannot be reached" in said


@pytest.mark.parametrize(
    ("trouble", "name", "level", "code"),
    [
        ("setting", "CONFRERE_RATE", Level.PROBLEM, 78),
        ("damaged", "database", Level.PROBLEM, 69),
        ("key", "key of the record", Level.PROBLEM, 78),
        ("no key", "key of the record", Level.WARNING, 0),
        ("cut", "record", Level.PROBLEM, 65),
        ("nothing", "database", Level.WARNING, 0),
        ("open", "data directory", Level.WARNING, 0),
        ("readable", "database", Level.WARNING, 0),
        ("full", "disk", Level.WARNING, 0),
        ("older", "database", Level.WARNING, 0),
        ("no copy", "copies", Level.WARNING, 0),
        ("old copy", "copies", Level.WARNING, 0),
        ("replaced", "replaced data", Level.WARNING, 0),
        ("no officer", "officers", Level.WARNING, 0),
        ("no content", "content", Level.PROBLEM, 78),
        ("no tesseract", "Tesseract", Level.WARNING, 0),
    ],
)
def test_doctor_says_what_is_wrong_and_what_to_do(
    trouble: str,
    name: str,
    level: Level,
    code: int,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One thing after the other, and what `run` would end with."""
    make(trouble, data, monkeypatch)
    wrong = [one for one in told(capsys, code)[name] if one["level"] == level]

    assert wrong, name
    assert all(one["advice"] for one in wrong)


def make(trouble: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one thing wrong."""
    path, key = data / DATABASE, seal_key.default_path(data)
    many: dict[str, Callable[[], object]] = {
        "setting": lambda: monkeypatch.setenv("CONFRERE_RATE", "many"),
        "damaged": lambda: path.write_bytes(path.read_bytes()[:8192] + bytes(40_000)),
        "key": lambda: key.write_text("short", encoding="ascii"),
        "no key": key.unlink,
        "cut": lambda: anchors.beside(key).write_text(f"999:{'a' * 64}\n", encoding="ascii"),
        "nothing": path.unlink,
        "replaced": path.with_name(f"{DATABASE}.before-restore-20250709T080200Z").touch,
        "open": lambda: data.chmod(0o755),
        "readable": lambda: path.chmod(0o644),
        "full": lambda: monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage()),
        "older": lambda: _tell(path, "DROP TABLE official_readers; PRAGMA user_version = 54"),
        "old copy": lambda: (data / "last-backup").write_text(
            f"{NOW.isoformat()} /far/copy.db\n", encoding="utf-8"
        ),
        "no content": lambda: monkeypatch.setattr(compiled, "compiled", load_nothing),
        "no tesseract": lambda: monkeypatch.setattr(recognition, "is_there", lambda: False),
    }
    many.get(trouble, lambda: None)()


def _tell(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(statement)


def load_nothing(*_: object, **__: object) -> None:
    """Find the content broken."""
    raise ContentError((Problem("faq/x", "a", "is gone"), Problem("faq/y", "b", "is gone")))


class _Usage:
    """A disk that is nearly full."""

    total, used, free = 100, 95, 5


@pytest.mark.parametrize(
    ("me", "hook", "warned"),
    [
        ({"can_join_groups": True, "supports_inline_queries": True}, {}, set()),
        ({}, {}, {"groups", "inline"}),
        (
            {"can_join_groups": True, "supports_inline_queries": True},
            {"url": "https://elsewhere", "pending_update_count": 200},
            {"updates"},
        ),
    ],
)
def test_doctor_reads_what_telegram_says_of_the_bot(
    me: dict[str, object], hook: dict[str, object], warned: set[str]
) -> None:
    """What BotFather has to be told stands beside it."""
    found = [
        *telegram._bot(me),
        *telegram._updates(hook, Settings()),
        *telegram._hour("Wed, 09 Jul 2025 08:02:00 GMT"),
        *telegram._hour(None),
    ]
    assert {one.name for one in found if one.level is Level.WARNING} == warned
    (wrong,) = [one for one in found if one.level is Level.PROBLEM]
    assert wrong.name == "hour"  # this clock is years beside that one
    assert found[-1] == finding.not_asked("hour", "Telegram did not tell it")
    assert NUMBER not in {one.said for one in found}
