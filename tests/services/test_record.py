"""What the record can prove of an announcement."""

from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.core.announcements import State, digest
from bot.services.record import notice
from bot.storage.database import Database
from tests.history import DIRECTOR, FIRST, NUMBER, OFFICER, SECOND, write_history


async def test_a_notice_holds_every_version_and_who_decided(
    catalog: Catalog, tmp_path: Path
) -> None:
    """The oldest first, with the acts about each, their roles, and what became of it."""
    async with Database.open(tmp_path / "test.db") as db:
        await write_history(db, catalog)
        found = await notice(db, NUMBER)

        assert await notice(db, "2025-07-999") is None

    assert found is not None
    first, second = found.issues
    assert (first.announcement.state, second.announcement.state) == (State.REPLACED, State.SENT)
    assert [one.announcement.texts for one in found.issues] == [{"fr": FIRST}, {"fr": SECOND}]
    for one in found.issues:
        assert [(act.entry.actor, act.entry.act, act.roles) for act in one.acts] == [
            (DIRECTOR, "submit", {"cnss": "director"}),
            (OFFICER, "approve", {"order": "officer"}),
        ]
        assert one.announcement.digest == digest(one.announcement)
        assert one.report is not None
        assert one.report.audience == one.report.of("sent") == 1
        assert one.read is None
    assert (found.entries, found.broken) == (10, None)


async def test_an_altered_record_is_said(catalog: Catalog, tmp_path: Path) -> None:
    """The proof is printed all the same, and says which entry does not fit."""
    async with Database.open(tmp_path / "test.db") as db:
        await write_history(db, catalog)
        async with db.transaction() as tx:
            await tx.execute("DROP TRIGGER audit_keeps_what_it_says")
            await tx.execute("UPDATE audit SET actor = 9 WHERE entry = 5")
        found = await notice(db, NUMBER)

    assert found is not None
    assert found.broken == 5
