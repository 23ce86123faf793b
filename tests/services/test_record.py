"""What the record can prove, and what it shows of whoever meddled with it."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.agreement.discord import Discord
from bot.core.announcements import State, digest
from bot.core.audit import BEGINS, FIRST, SEALED, WORDS, Anchor, Entry, Sealed, SealKey
from bot.core.examination import Flaw, examine, head
from bot.services.audit.trail import AuditTrail, Check, Guard, check, notice
from bot.storage.audit import anchors, audit
from bot.storage.database import Database, StorageError
from bot.storage.migrate import migrations
from bot.storage.reading import reading
from tests.built import furnished
from tests.history import DIRECTOR, NOW, NUMBER, OFFICER, SECOND, write_history
from tests.history import FIRST as FIRST_TEXT

KEY = SealKey(b"the key of these tests, which lies elsewhere")
ENTRIES = 12  # the key, two invited and joined, twice submitted, approved and sent, then back


@pytest.fixture
async def told(tmp_path: Path) -> Path:
    """A database with a history under the key: sent, corrected and withdrawn."""
    path = tmp_path / "test.db"
    async with furnished(path, _tell, seal_key=KEY):
        return path


async def _tell(db: Database) -> None:
    await AuditTrail(db).begin(is_new=True, now=NOW)
    await write_history(db, is_withdrawn=True)


def meddle(path: Path, *statements: str) -> None:
    """Change a database behind the bot's back, without what protects it."""
    with closing(sqlite3.connect(path)) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall():
            sql = connection.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (trigger,)
            ).fetchone()[0]
            connection.execute(f"DROP TRIGGER {trigger}")
            statements = (*statements, sql)  # put back, so that nothing else gives it away
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def rechain(path: Path, key: SealKey | None) -> None:
    """Make all seals fit again, as somebody with another key or none would."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM audit ORDER BY entry").fetchall()
    before = FIRST
    changes = []
    for number, (_, at, actor, act, about, detail, _, _, _) in enumerate(rows, 1):
        entry = Entry(number, at, actor, act, about, detail, key.id if key else "")
        sealed = Sealed.make(entry, before, key)
        before = sealed.link
        what = f"entry={number},seal='{sealed.seal}',stamp='{sealed.stamp}',key_id='{entry.key}'"
        changes.append(f"UPDATE audit SET {what} WHERE entry = {rows[number - 1][0]}")  # noqa: S608
    meddle(path, *changes)


async def checked(path: Path, key: SealKey | None = KEY, *anchors: Anchor) -> Check:
    """Return what a check says of a database."""
    async with reading(path) as read:
        return await check(read, key, anchors)


async def noted(path: Path) -> Anchor:
    """Return the anchor of a database as it stands."""
    async with reading(path) as read:
        return await audit.head(read)


def flaws(found: Check) -> list[tuple[str, int, int]]:
    """Return what the seals, stamps and anchors show."""
    return [(str(one.flaw), one.first, one.last) for one in found.examination.faults]


def discords(found: Check) -> list[tuple[str, str]]:
    """Return what the rows show."""
    return [(str(one.discord), one.about) for one in found.disagreements]


async def test_what_happened_is_whole(told: Path) -> None:
    """Nothing is found where nothing was done; the anchor of now fits too."""
    anchor = await noted(told)
    found = await checked(told, KEY, anchor)

    assert found.is_whole
    assert anchor.entries == ENTRIES
    assert found.examination.stamped == (1, ENTRIES)
    assert found.anchors == 1


# What somebody with the file and without the key can do, what the seals and an anchor show of it,
# and what the rows alone contradict.
FIRST_ROW, SECOND_ROW = "announcement:1", "announcement:2"
ATTACKS = [
    pytest.param(
        ["UPDATE audit SET actor = 9 WHERE entry = 7"],
        [("altered", 7, 7)],
        [("approver", FIRST_ROW)],
        id="alter a row",
    ),
    pytest.param(
        ["DELETE FROM audit WHERE entry = 7"],
        [("missing", 7, 7)],
        [("no-approval", FIRST_ROW)],
        id="delete a row in the middle",
    ),
    pytest.param(
        ["DELETE FROM audit WHERE entry = 12"],
        [("shortened", 12, 12)],
        [("no-withdrawal", SECOND_ROW)],
        id="delete the last row",
    ),
    pytest.param(
        ["DELETE FROM audit WHERE entry > 9"],
        [("shortened", 10, 12)],
        [("no-approval", SECOND_ROW), ("no-withdrawal", SECOND_ROW)],
        id="delete the end",
    ),
    pytest.param(
        ["DELETE FROM audit WHERE entry > 5"],
        [("shortened", 6, 12)],
        [
            ("no-proposal", SECOND_ROW),
            ("no-approval", SECOND_ROW),
            ("no-withdrawal", SECOND_ROW),
            ("no-proposal", FIRST_ROW),
            ("no-approval", FIRST_ROW),
        ],
        id="keep the beginning",
    ),
    pytest.param(
        ["DELETE FROM audit"],
        [("unstamped", 0, 0), ("shortened", 1, 12)],
        [
            ("no-proposal", SECOND_ROW),
            ("no-approval", SECOND_ROW),
            ("no-withdrawal", SECOND_ROW),
            ("no-proposal", FIRST_ROW),
            ("no-approval", FIRST_ROW),
            ("no-role", f"role:{DIRECTOR}"),
            ("no-role", f"role:{OFFICER}"),
            ("line", f"person:{DIRECTOR}"),
            ("line", f"person:{OFFICER}"),
        ],
        id="delete all",
    ),
    pytest.param(
        ['UPDATE announcements SET texts = \'{"fr": "Le 27 juillet."}\''],
        [],
        [("content", SECOND_ROW), ("content", FIRST_ROW)],
        id="change the text",
    ),
    pytest.param(
        ["UPDATE announcements SET decided_by = 9 WHERE announcement_id = 1"],
        [],
        [("approver", FIRST_ROW)],
        id="change who approved",
    ),
    pytest.param(
        ["UPDATE announcements SET author = 9 WHERE announcement_id = 1"],
        [],
        [("author", FIRST_ROW)],
        id="change who wrote",
    ),
    pytest.param(
        ["UPDATE announcements SET state = 'sent' WHERE announcement_id = 2"],
        [],
        [("not-withdrawn", SECOND_ROW), ("broadcast", SECOND_ROW)],
        id="bring back what was withdrawn",
    ),
    pytest.param(
        ["DELETE FROM announcements WHERE announcement_id = 1"],
        [],
        [("gone", FIRST_ROW)],
        id="delete what was said",
    ),
    pytest.param(
        ["UPDATE announcements SET state = 'draft' WHERE announcement_id = 1"],
        [],
        [("not-approved", FIRST_ROW), ("was-sent", FIRST_ROW), ("number", FIRST_ROW)],
        id="make a draft of what was said",
    ),
    pytest.param(
        ["INSERT INTO roles VALUES (77, 'officer', 'order', '', 1, '2025-07-09', NULL)"],
        [],
        [("no-role", "role:77")],
        id="give a role",
    ),
    pytest.param(
        [f"UPDATE roles SET region = '' WHERE user_id = {DIRECTOR}"],  # noqa: S608
        [],
        [("no-role", f"role:{DIRECTOR}")],
        id="widen a role",
    ),
    pytest.param(
        ["INSERT INTO document_files VALUES ('c0ffee00c0ffee00', X'00')"],
        [],
        [("file", "file:c0ffee00c0ff")],
        id="put other bytes",
    ),
    pytest.param(
        [f"DELETE FROM roles WHERE user_id = {OFFICER}"],  # noqa: S608
        [],
        [("role-gone", f"role:{OFFICER}")],
        id="take a role",
    ),
]


@pytest.mark.parametrize(("statements", "with_anchor", "by_rows"), ATTACKS)
async def test_every_attack_is_seen(
    told: Path,
    statements: Sequence[str],
    with_anchor: list[tuple[str, int, int]],
    by_rows: list[tuple[str, str]],
) -> None:
    """All of it is told; cutting is seen by an anchor, and by the rows without one."""
    anchor = await noted(told)
    meddle(told, *statements)

    assert flaws(await checked(told, KEY, anchor)) == with_anchor
    assert discords(await checked(told)) == by_rows
    assert (await checked(told)).guards == ()


async def test_any_change_of_any_cell_of_the_record_is_found(told: Path) -> None:
    """Each cell of each row of a history, each row that is taken out, each end that is cut off."""
    async with reading(told) as read:
        entries = list(await audit.entries(read))
    noted = head(entries)
    forgeries: list[list[Sealed]] = []
    for n, one in enumerate(entries):
        changed: list[dict[str, Any]] = [
            {"number": 99},
            {"at": "2025-01-01T00:00:00+00:00"},
            {"actor": 9},
            {"act": "pause"},
            {"about": "announcement:9"},
            {"detail": '{"digest": ""}'},
            {"key": ""},
        ]
        cells = [replace(one, entry=replace(one.entry, **cell)) for cell in changed]
        cells += [replace(one, seal="0" * 64), replace(one, stamp="0" * 64)]
        forgeries += [[*entries[:n], cell, *entries[n + 1 :]] for cell in cells]
        forgeries += [[*entries[:n], *entries[n + 1 :]], entries[:n]]

    assert len(forgeries) == 11 * ENTRIES
    assert all(examine(forged, KEY, [noted]).faults for forged in forgeries)


@pytest.mark.parametrize("key", [None, SealKey(b"another key of somebody who wants to be ours")])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET actor = 9 WHERE act = 'approve'",
        "DELETE FROM audit WHERE act = 'approve'",
        "UPDATE audit SET at = '2025-01-01T00:00:00+00:00' WHERE entry = 3",
        "DELETE FROM audit WHERE entry > 5",
        "DELETE FROM audit WHERE act = 'key'",
    ],
)
async def test_a_record_written_anew_is_seen(told: Path, key: SealKey | None, change: str) -> None:
    """Every seal fits again, and the key is not the bot's: no anchor is needed."""
    meddle(told, change)
    rechain(told, key)

    assert flaws(await checked(told)) == [("unstamped", 0, 0)]


async def test_rows_and_record_forged_together_are_seen_by_the_key(told: Path) -> None:
    """The approver is another in both, and every seal fits; nothing but the key tells."""
    meddle(
        told,
        "UPDATE audit SET actor = 9 WHERE act = 'approve'",
        "UPDATE announcements SET decided_by = 9",
    )
    rechain(told, None)

    assert discords(await checked(told)) == []
    assert not (await checked(told)).is_whole


@pytest.mark.parametrize(
    ("statement", "guard"),
    [
        ("DROP TRIGGER audit_keeps_everything", (Guard.DROPPED, "audit_keeps_everything")),
        (
            "CREATE TRIGGER mine AFTER INSERT ON audit BEGIN DELETE FROM receipts; END",
            (Guard.STRANGE, "mine"),
        ),
        ("DROP TRIGGER delivery_ended", (Guard.DROPPED, "delivery_ended")),
    ],
)
async def test_a_missing_or_strange_trigger_is_seen(
    told: Path, statement: str, guard: tuple[Guard, str]
) -> None:
    """Those of the record, and those that count what arrived."""
    with closing(sqlite3.connect(told)) as connection:
        connection.execute(statement)

    assert (await checked(told)).guards == (guard,)


async def test_a_trigger_that_protects_nothing_any_more_is_seen(told: Path) -> None:
    """It has the name, and does something else."""
    with closing(sqlite3.connect(told)) as connection:
        connection.execute("DROP TRIGGER audit_keeps_everything")
        connection.execute(
            "CREATE TRIGGER audit_keeps_everything BEFORE DELETE ON audit BEGIN SELECT 1; END"
        )

    assert (await checked(told)).guards == ((Guard.CHANGED, "audit_keeps_everything"),)


async def test_the_time_before_the_key_is_sealed_in_and_told(tmp_path: Path) -> None:
    """A record without a key gets one: so many entries without, and none of them can change."""
    path = tmp_path / "test.db"
    async with Database.open(path) as db:
        await write_history(db)
    async with Database.open(path, seal_key=KEY) as db:
        await AuditTrail(db).begin(is_new=True, now=NOW)
        await AuditTrail(db).begin(is_new=False, now=NOW)
    found = await checked(path)

    assert found.is_whole
    assert (found.examination.unkeyed, found.examination.stamped) == (10, (11, 11))

    meddle(path, "UPDATE audit SET at = '2025-01-01T00:00:00+00:00' WHERE entry = 2")
    entry_9 = Path(path).read_bytes()
    assert flaws(await checked(path)) == [("altered", 2, 2)]
    assert entry_9 == path.read_bytes()


async def test_a_lost_key_is_told_and_its_entries_are_sealed_in(told: Path) -> None:
    """A new one goes on; from then on nothing before can be changed."""
    other = SealKey(b"the key that was made when the first was lost")
    async with Database.open(told, seal_key=other) as db:
        await AuditTrail(db).begin(is_new=True, now=NOW)
        (last,) = (await audit.entries(db.read))[-1:]
    assert (last.entry.act, last.entry.said) == (
        BEGINS,
        {"key": other.id, "before": KEY.id, WORDS: SEALED},
    )
    found = await checked(told, other)
    assert found.is_whole
    assert found.examination.lost == ((1, ENTRIES),)

    meddle(told, "UPDATE audit SET at = '2025-01-01T00:00:00+00:00' WHERE entry = 3")
    assert flaws(await checked(told, other)) == [("altered", 3, 3)]


async def test_without_the_key_the_rest_is_checked_and_that_is_said(told: Path) -> None:
    """On a machine that does not have it."""
    found = await checked(told, None)
    assert found.is_whole
    assert found.lacks_key

    meddle(told, "UPDATE audit SET actor = 9 WHERE entry = 7")
    assert flaws(await checked(told, None)) == [("altered", 7, 7)]


async def test_the_bot_notes_by_itself_how_far_the_record_goes(
    told: Path,
) -> None:
    """Beside its key, once for each step; what was cut is then seen by the bot itself."""
    file = anchors.beside(told.parent / "elsewhere.key")
    async with Database.open(told, seal_key=KEY) as db:
        record = AuditTrail(db, anchors_file=file)
        for _ in range(3):
            await record.note()
        async with db.transaction() as tx:
            await audit.add(tx, OFFICER, "pause", "announcement:1", now=NOW)
        await record.note()
        assert [one.entries for one in anchors.read(file)] == [ENTRIES, ENTRIES + 1]
        assert (await record.check()).is_whole
        assert (await record.check()).anchors == 2

    meddle(told, f"DELETE FROM audit WHERE entry > {ENTRIES}")  # noqa: S608 - a number
    async with Database.open(told, seal_key=KEY) as db:
        found = await AuditTrail(db, anchors_file=file).check()
    assert flaws(found) == [("shortened", ENTRIES + 1, ENTRIES + 1)]


async def test_a_place_that_takes_no_note_stops_nothing(told: Path) -> None:
    """A key that was handed in on a disc that is read only."""
    async with Database.open(told, seal_key=KEY) as db:
        record = AuditTrail(db, anchors_file=told / "no directory" / "seal.anchors")
        await record.note()
        assert (await record.check()).is_whole


async def test_nothing_is_added_without_the_key(told: Path) -> None:
    """A program that was given none would break the record; it is refused."""
    async with Database.open(told) as db:
        with pytest.raises(StorageError, match="sealed with a key"):
            async with db.transaction() as tx:
                await audit.add(tx, 1, "pause", "announcement:1", now=NOW)


async def test_what_is_on_its_way_is_checked_beside_a_running_bot(told: Path) -> None:
    """One state of the database is seen, whatever is written meanwhile."""
    async with Database.open(told, seal_key=KEY) as db, reading(told) as read:
        async with db.transaction() as tx:
            await tx.execute("UPDATE announcements SET texts = '{}'")
        assert (await check(read, KEY)).is_whole
        assert not (await AuditTrail(db).check()).is_whole


async def test_a_copy_of_an_older_database_is_checked_as_it_is(tmp_path: Path) -> None:
    """It is brought up to the code in memory; the file stays what it was."""
    path = tmp_path / "old.db"
    before_keys = [one for one in migrations() if one.number < 13]
    entries, seal = [], FIRST
    for number in range(1, 4):
        entry = Entry(number, NOW.isoformat(), 1, "invite", "order", "{}")
        seal = entry.seal(seal)
        entries.append((number, entry.at, 1, entry.act, entry.about, entry.detail, seal))
    async with Database.open(path, before_keys) as db, db.transaction() as tx:
        await tx.many("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", entries)
    before = path.read_bytes()

    found = await checked(path, None)

    assert found.is_whole
    assert found.examination.unkeyed == found.examination.head.entries == 3
    assert path.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")
async def test_a_copy_that_cannot_be_written_beside_is_checked(told: Path) -> None:
    """As on a disc that is read only: SQLite has no place for the log that it wants."""
    told.parent.chmod(0o500)
    try:
        assert (await checked(told)).is_whole
    finally:
        told.parent.chmod(0o700)


async def test_a_notice_holds_every_version_and_who_decided(told: Path) -> None:
    """The oldest first, with the acts about each, their roles, and what became of it."""
    async with reading(told) as read:
        found = await notice(read, KEY, NUMBER)

        assert await notice(read, KEY, "2025-07-999") is None

    assert found is not None
    first, second = found.issues
    assert (first.announcement.state, second.announcement.state) == (
        State.REPLACED,
        State.WITHDRAWN,
    )
    assert [one.announcement.texts for one in found.issues] == [
        {"fr": FIRST_TEXT},
        {"fr": SECOND},
    ]
    for one in found.issues:
        assert [(act.entry.actor, act.entry.act, act.roles) for act in one.acts[:2]] == [
            (DIRECTOR, "submit", {"cnss": "director"}),
            (OFFICER, "approve", {"order": "officer"}),
        ]
        assert one.announcement.digest == digest(one.announcement)
        assert one.report is not None
        assert one.report.audience == one.report.of("sent") == 1
        assert one.read is None
    assert found.check.is_whole
    assert found.check.examination.head == await noted(told)


async def test_an_altered_record_is_said(told: Path) -> None:
    """The proof is there all the same, and says what does not fit."""
    meddle(told, "UPDATE audit SET actor = 9 WHERE entry = 5")
    async with reading(told) as read:
        found = await notice(read, KEY, NUMBER)

    assert found is not None
    assert Flaw.ALTERED in {one.flaw for one in found.check.examination.faults}
    assert Discord.NO_ROLE in {one.discord for one in found.check.disagreements}
