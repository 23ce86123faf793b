"""After an honest restore the record explains what it left behind; nobody else can say so."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.audit import LEFT, PUT_BACK, Anchor, SealKey
from bot.services.audit.trail import AuditTrail
from bot.services.registry import Services
from bot.storage.audit import anchors, audit
from bot.storage.copies import copying
from bot.storage.database import Database
from bot.storage.restoring.replacing import restoring
from tests.built import services
from tests.cast import KARIM, SALMA
from tests.history import NOW, OFFICER, write_history
from tests.services.bench import Bench
from tests.services.test_official import approved
from tests.services.test_official import opened as answering
from tests.services.test_record import KEY, checked, flaws, meddle, rechain
from tests.services.test_statements import RATE, body, stated

LATER = NOW + timedelta(days=1)


class Archive:
    """A database whose record went on after a copy of it was made, with its anchors."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "test.db"
        self.path.parent.mkdir()
        self.file = folder / "seal.anchors"
        self.copies = folder / "copies"

    @property
    def noted(self) -> list[Anchor]:
        """What stands beside the key."""
        return anchors.read(self.file)

    async def live(self) -> Path:
        """Have a history, a copy of it, and what came after; return the copy."""
        async with Database.open(self.path, seal_key=KEY) as db:
            await AuditTrail(db).begin(is_new=True, now=NOW)
            await write_history(db, is_withdrawn=True)
        copy = copying.copy_into(self.copies, self.path, "copy.db").path
        await self.add(3)
        return copy

    async def add(self, count: int) -> None:
        """Add entries, and note each one beside the key."""
        async with Database.open(self.path, seal_key=KEY) as db:
            record = AuditTrail(db, anchors_file=self.file)
            for _ in range(count):
                async with db.transaction() as tx:
                    await audit.add(tx, OFFICER, "pause", "announcement:9", now=LATER)
                assert await record.note()

    async def restore(self, copy: Path) -> None:
        """Put a copy back as the operator does."""
        async with restoring(
            self.path, copy, seal_key=KEY, alive_at=None, now=LATER, noted=self.noted
        ):
            pass


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive of nothing yet."""
    return Archive(tmp_path)


@pytest.mark.parametrize("is_there", [True, False])
async def test_what_an_honest_restore_leaves_behind_is_no_fault(
    archive: Archive, *, is_there: bool
) -> None:
    """Also when the record has grown past it again; then a cut is seen as ever."""
    copy = await archive.live()
    if not is_there:
        archive.path.unlink()
    await archive.restore(copy)
    found = await checked(archive.path, KEY, *archive.noted)
    assert flaws(found) == []
    assert [one.count for one in found.examination.left] == [3]

    await archive.add(4)
    assert flaws(await checked(archive.path, KEY, *archive.noted)) == []
    last = archive.noted[-1].entries
    meddle(archive.path, f"DELETE FROM audit WHERE entry = {last}")  # noqa: S608 - a number
    assert flaws(await checked(archive.path, KEY, *archive.noted)) == [("shortened", last, last)]


async def test_a_seal_that_only_the_replaced_data_had_is_explained(archive: Archive) -> None:
    """Of a report that an officer holds; also when another restore came after the first."""
    copy = await archive.live()
    held = archive.noted[0]
    archive.file.unlink()
    for _ in range(2):
        await archive.restore(copy)
        assert flaws(await checked(archive.path, KEY, held)) == []
    assert flaws(await checked(archive.path, KEY, Anchor(held.entries, "a" * 64))) != []


async def _cut(archive: Archive, copy: Path) -> None:
    """Go back to the copy by hand, without a word in the record."""
    archive.path.write_bytes(copy.read_bytes())


def _claiming(key: SealKey | None) -> Callable[[Archive, Path], object]:
    async def claim(archive: Archive, copy: Path) -> None:
        """… and with the entry that a restore would write, sealed by somebody else or nobody."""
        await _cut(archive, copy)
        left = " ".join(one.short for one in archive.noted)
        with closing(sqlite3.connect(archive.path)) as rows:
            entry, seal = rows.execute("SELECT max(entry), seal FROM audit").fetchone()
            assert seal
            rows.execute(
                "INSERT INTO audit SELECT ?, at, 0, ?, 'record', json_object(?, ?), key_id, seal,"
                " stamp FROM audit WHERE entry = ?",
                (entry + 1, PUT_BACK, LEFT, left, entry),
            )
            rows.commit()
        if key:
            rechain(archive.path, key)

    return claim


async def _copied(archive: Archive, copy: Path) -> None:
    """… and with a true entry that an honest restore wrote once, on another record."""
    other = Archive(archive.path.parent / "other")
    other.file.write_bytes(archive.file.read_bytes())
    other.path.write_bytes(archive.path.read_bytes())
    await other.restore(copy)
    rows = closing(sqlite3.connect(other.path))
    with rows as there:
        row = there.execute("SELECT * FROM audit WHERE act = ?", (PUT_BACK,)).fetchone()
    archive.path.write_bytes(copy.read_bytes())
    marks = ", ".join("?" * len(row))
    with closing(sqlite3.connect(archive.path)) as here:
        names = [
            one[0]
            for one in here.execute(
                "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='audit'"
            )
        ]
        for name in names:
            here.execute(f"DROP TRIGGER {name}")
        here.execute("DELETE FROM audit WHERE entry > ?", (row[0] - 2,))
        here.execute(f"INSERT INTO audit VALUES ({marks})", row)  # noqa: S608 - marks
        here.commit()


@pytest.mark.parametrize(
    "attack",
    [_cut, _claiming(None), _claiming(SealKey(b"the key of somebody else, long enough"))],
    ids=["silent", "copied seal", "strange key"],
)
async def test_nobody_without_the_key_explains_a_cut(
    attack: Callable[[Archive, Path], object], archive: Archive
) -> None:
    """Whatever they write, what was noted and is gone is told of."""
    copy = await archive.live()
    made = attack(archive, copy)
    assert asyncio.iscoroutine(made)
    await made
    found = {one[0] for one in flaws(await checked(archive.path, KEY, *archive.noted))}
    assert found & {"shortened", "other", "unstamped"}, found


async def test_a_true_entry_in_a_strange_place_does_not_fit(archive: Archive) -> None:
    """Copied from a record in which it stood rightly, onto one that was cut."""
    copy = await archive.live()
    await archive.add(1)
    (archive.path.parent / "other").mkdir()
    await _copied(archive, copy)
    assert {"altered", "missing"} & {
        one[0] for one in flaws(await checked(archive.path, KEY, *archive.noted))
    }


async def test_a_cut_beside_the_running_bot_puts_what_is_official_out_of_force(
    tmp_path: Path,
) -> None:
    """A withdrawal is cut off and its row set back: seen at the next look, and by a start."""
    path, file = tmp_path / "test.db", tmp_path / "seal.anchors"
    async with Database.open(path, seal_key=KEY) as db:
        made = await answering(Bench(db))
        number = await stated(made, RATE, "4 %", 101)
        await approved(made)
        assert await made.statements.withdraw(number, officer_id=SALMA, now=NOW)
        running = services(db, (KARIM, SALMA), operator_ids=(KARIM,), anchors_file=file)
        await running.record.begin(is_new=False, now=NOW)
        await _refreshed(running)
        await running.standstill.look(now=NOW)
        assert len(running.live.since) == 1

        meddle(
            path,
            "DELETE FROM audit WHERE act = 'withdraw'",
            "DELETE FROM audit WHERE entry > (SELECT max(entry) FROM audit WHERE act = 'approve')",
            f"UPDATE statements SET state = 'live' WHERE statement_id = {number}",  # noqa: S608
        )
        await running.standstill.look(now=NOW)
        assert not running.live.since
        assert "4 %" not in body(running, "late-penalty")
        await running.alarms.watch(now=NOW)
        told = await db.read.all("SELECT html FROM messages WHERE language = 'fr'")
        assert any("registre des décisions" in row["html"] for row in told)
        assert len(anchors.read(file)) == 1

    async with Database.open(path, seal_key=KEY) as db:
        again = services(db, (KARIM, SALMA), anchors_file=file)
        await again.record.begin(is_new=False, now=NOW)
        await _refreshed(again)
        assert not again.live.since
        assert "4 %" not in body(again, "late-penalty")


async def _refreshed(made: Services) -> None:
    await made.official.refresh(now=NOW)
    await made.statements.refresh(now=NOW)


async def test_rows_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    """Somebody wrote a kind or a day that the bot never writes: the others stay in force."""
    async with Database.open(tmp_path / "test.db", seal_key=KEY) as db:
        made = await answering(Bench(db))
        await stated(made, RATE, "4 %", 101)
        strange = await stated(made, "smig-hour", "18 DH", 102)
        await approved(made)
        for change in ("kind = 'rumour'", "kind = 'money', approved_at = 'yesterday'"):
            async with db.transaction() as tx:
                await tx.execute(
                    f"UPDATE statements SET {change} WHERE statement_id = ?",  # noqa: S608 - ours
                    (strange,),
                )
            await _refreshed(made)
            assert "4 %" in body(made, "late-penalty")
            assert len(made.live.since) == 1
        async with db.transaction() as tx:
            await tx.execute("UPDATE official_answers SET approved_at = 'yesterday'")
        await _refreshed(made)
        assert not made.live.since
