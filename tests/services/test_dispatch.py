"""An approved announcement on its way: nobody is left out, whatever interrupts it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, Options
from bot.core.sending.broadcasts import Report
from bot.services.announcements.sending.departures import CannotLeaveError
from bot.services.registry import Services
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.people import members
from bot.storage.sending import broadcasts, outcomes
from tests.approving import approved as approved_in
from tests.built import services

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
AUTHOR, OFFICER = 7, 8
PEOPLE = range(100, 105)
SOURCE = "announcement:1"


def rooms(db: Database) -> Services:
    """The services, as a process that starts now has them."""
    return services(db, (AUTHOR, OFFICER))


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """Five people who want announcements."""
    async with Database.open(tmp_path / "test.db") as opened:
        async with opened.transaction() as tx:
            for person in PEOPLE:
                await members.add(tx, person, language="fr", now=NOW)
                await members.set_announcements(tx, person, is_wanted=True)
        yield opened


async def approved(
    db: Database, *, corrects: Announcement | None = None, options: Options | None = None
) -> Announcement:
    """Write, submit and approve an announcement, up to the moment before it begins."""
    async with db.transaction() as tx:
        return await approved_in(
            tx,
            AUTHOR,
            OFFICER,
            text="Bonjour à toutes" if corrects else "Bonjour",
            corrects=corrects,
            options=options,
            now=NOW,
        )


async def begun(db: Database, one: Announcement) -> Announcement:
    """Begin it, as the approval does in its transaction."""
    async with db.transaction() as tx:
        before = await announcements.corrected(tx, one)
        return await rooms(db).departures.begin(tx, one, before, now=NOW)


async def mark(db: Database, status: str, person: int, source: str = SOURCE) -> None:
    """Have a delivery stand somewhere."""
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = ?, message_id = 5 WHERE source = ? AND chat_id = ?",
            (status, source, person),
        )


async def report(db: Database, source: str = SOURCE) -> Report:
    """Return how it stands."""
    found = await outcomes.report(db.read, source)
    assert found is not None
    return found


async def test_a_crash_between_approval_and_filling_loses_nobody(db: Database) -> None:
    """What was approved is all in the rows; the next process writes the deliveries."""
    await begun(db, await approved(db))
    assert (await report(db)).audience == 0

    await rooms(db).sending.advance(now=NOW)
    assert (await report(db)).audience == len(PEOPLE)
    await rooms(db).sending.advance(now=NOW)
    assert (await report(db)).audience == len(PEOPLE)


async def test_a_correction_waits_for_what_is_on_its_way(db: Database) -> None:
    """Else a message that arrives meanwhile would keep the old words for ever."""
    sent = await begun(db, await approved(db))
    await rooms(db).sending.advance(now=NOW)
    await mark(db, "sent", 100)
    await mark(db, "sending", 101)
    correction = await begun(db, await approved(db, corrects=sent))
    await rooms(db).sending.advance(now=NOW)
    assert (await report(db, correction.key)).audience == 0

    await mark(db, "sent", 101)
    await rooms(db).sending.advance(now=NOW)
    rows = await db.read.all(
        "SELECT chat_id, edits FROM deliveries WHERE source = ? ORDER BY chat_id",
        (correction.key,),
    )
    assert [(row["chat_id"], row["edits"]) for row in rows] == [
        (100, 5),
        (101, 5),
        (102, None),
        (103, None),
        (104, None),
    ]
    old = await report(db)
    assert old.of("sent") + old.of("dropped") == old.audience


async def test_trying_again_reaches_who_can_be_reached_now_and_who_joined(db: Database) -> None:
    """Never whom it has reached, or may have; the sum grows with the audience."""
    sent = await begun(db, await approved(db))
    await rooms(db).sending.advance(now=NOW)
    for status, person in zip(
        ("sent", "unreachable", "unreachable", "uncertain", "rejected"), PEOPLE, strict=True
    ):
        await mark(db, status, person)
    async with db.transaction() as tx:
        await members.set_reachable(tx, 102, is_reachable=False)
        await members.add(tx, 200, language="fr", now=NOW)
        await members.set_announcements(tx, 200, is_wanted=True)
        await tx.execute("UPDATE broadcasts SET state = 'sending'")

    assert await rooms(db).sending.steer(sent, "repeat", officer_id=OFFICER, now=NOW)
    rows = await db.read.all(
        "SELECT chat_id FROM deliveries WHERE source = ? AND status = 'pending' ORDER BY 1",
        (SOURCE,),
    )
    assert [row["chat_id"] for row in rows] == [101, 104, 200]
    now = await report(db)
    assert now.audience == 6
    assert now.waiting == 3


async def test_what_was_given_up_is_not_tried_again(db: Database) -> None:
    """Nor what has expired."""
    sent = await begun(db, await approved(db, options=Options(expires_on=NOW.date())))
    late = NOW + timedelta(2)
    assert not await rooms(db).sending.steer(sent, "repeat", officer_id=OFFICER, now=late)
    assert await rooms(db).sending.steer(sent, "cancel", officer_id=OFFICER, now=NOW)
    assert not await rooms(db).sending.steer(sent, "repeat", officer_id=OFFICER, now=NOW)


async def test_what_everybody_has_is_neither_paused_nor_stopped(db: Database) -> None:
    """A report must not say "stopped" of what went out whole."""
    sent = await begun(db, await approved(db))
    async with db.transaction() as tx:
        await tx.execute("UPDATE broadcasts SET state = 'sending'")
        await tx.execute("UPDATE deliveries SET status = 'sent'")
    assert (await report(db)).waiting == 0

    for act in ("pause", "cancel"):
        assert not await rooms(db).sending.steer(sent, act, officer_id=OFFICER, now=NOW)


async def test_what_waits_ends_with_its_last_day(db: Database) -> None:
    """Each delivery carries the moment after which it is not true: midnight in Morocco."""
    await begun(db, await approved(db, options=Options(expires_on=NOW.date())))
    await rooms(db).sending.advance(now=NOW)
    rows = await db.read.all(
        "SELECT DISTINCT best_before FROM deliveries WHERE source = ?", (SOURCE,)
    )

    assert [row["best_before"] for row in rows] == ["2025-07-09T23:00:00+00:00"]


async def test_two_corrections_of_one_version(db: Database) -> None:
    """The second has nothing left to correct, and ends with the first."""
    sent = await begun(db, await approved(db))
    first, second = [await approved(db, corrects=sent) for _ in range(2)]
    await begun(db, first)
    with pytest.raises(CannotLeaveError):
        await begun(db, second)

    found = await announcements.find(db.read, second.id)
    assert found is not None
    assert found.state == "rejected"


async def test_the_estimate_says_what_it_takes_and_costs(db: Database) -> None:
    """The pause after the first few included; Stars only where the paid pace is on."""
    assert rooms(db).audiences.estimate(12_000).takes == timedelta(seconds=400 + 180)
    assert rooms(db).audiences.estimate(30).takes == timedelta(seconds=1)
    assert rooms(db).audiences.estimate(12_000).stars == 0
    assert services(db, is_paid=True).audiences.estimate(12_000).stars == 1200


async def test_broadcasts_of_other_kinds_are_left_alone(db: Database) -> None:
    """Filling only goes on with what is known."""
    async with db.transaction() as tx:
        await broadcasts.add(tx, "something:else", canary=0, hold=timedelta(0))
    await rooms(db).sending.advance(now=NOW)

    assert await broadcasts.filling(db.read) == ["something:else"]
