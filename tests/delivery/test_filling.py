"""Deliveries are written in slices, after a crash as well, and again for who joined since."""

import asyncio
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.sending.broadcasts import Report, State
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.delivery import pump
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.storage.database import Database
from bot.storage.people import groups, members
from bot.storage.sending import broadcasts, deliveries, outcomes
from tests.delivery.conftest import EVERYBODY, GROUPS, NOW, PEOPLE, SOURCE, Hall

AUDIENCE = len(PEOPLE) + len(GROUPS)
BLOCKED = Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)
REACHABLE = deliveries.Chats(
    "SELECT user_id AS chat_id, language FROM members WHERE is_reachable = 1"
    " UNION ALL SELECT chat_id, language FROM groups WHERE is_member = 1"
)


async def reported(hall: Hall) -> Report:
    """Return the report, which adds up."""
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.waiting >= 0
    assert report.audience == report.waiting + sum(report.ends.values())
    return report


@pytest.mark.parametrize("slices", [0, 1, 3])
async def test_a_kill_between_approval_and_filling_loses_nobody(
    tmp_path: Path, slices: int
) -> None:
    """What an approval leaves behind is found at the next start, and filled to its end."""
    path = tmp_path / "hall.db"
    async with Database.open(path) as db, db.transaction() as tx:
        for person in PEOPLE:
            await members.add(tx, person, language="fr", now=NOW)
        for group in GROUPS:
            await groups.set_language(tx, group, "fr", now=NOW)
        await deliveries.freeze_words(tx, SOURCE, {"fr": "Bonjour"})
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.delivery.filler", str(path), str(slices)
    )
    assert await process.wait() == -signal.SIGKILL

    async with Database.open(path) as db:
        hall = Hall(db)
        written = await db.read.all("SELECT chat_id FROM deliveries")
        assert len(written) == 30 * slices
        assert await hall.drain() == 0  # nothing leaves before all is written
        assert await broadcasts.filling(db.read) == [SOURCE]
        await Broadcasts(db).fill(SOURCE, EVERYBODY)
        await hall.drain()

        assert await broadcasts.filling(db.read) == []
        assert {delivery.chat_id for delivery in hall.sent} == {*PEOPLE, *GROUPS}
        assert (await reported(hall)).of(Status.SENT) == len(hall.sent) == AUDIENCE


async def test_two_who_fill_at_once_fill_once(hall: Hall) -> None:
    """A tick and the approval itself may meet."""
    async with hall.db.transaction() as tx:
        await broadcasts.add(tx, SOURCE, canary=8, hold=timedelta(minutes=3))
    await asyncio.gather(
        *(hall.broadcasts.fill(SOURCE, EVERYBODY) for _ in range(3)),
    )

    assert (await reported(hall)).audience == AUDIENCE
    assert await hall.drain() == 8


async def test_what_is_urgent_goes_first(hall: Hall) -> None:
    """Also before what was begun earlier."""
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, "alarm", {"fr": "!", "ar": "!", "en": "!"})
        for source in (SOURCE, "alarm"):
            await broadcasts.add(tx, source, canary=0, hold=timedelta(0))
    await hall.broadcasts.fill(SOURCE, EVERYBODY)
    await hall.broadcasts.fill("alarm", EVERYBODY, priority=deliveries.URGENT)
    await hall.pump.run_once()

    assert {delivery.key for delivery in hall.sent[:AUDIENCE]} == {"alarm"}


async def test_what_waits_when_the_words_expire_ends(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a reason of its own, however many they are; what was sent stays sent."""
    monkeypatch.setattr(pump, "_SLICE", 30)
    async with hall.db.transaction() as tx:
        await broadcasts.add(tx, SOURCE, canary=8, hold=timedelta(hours=1))
    ends_at = NOW + timedelta(minutes=30)
    await hall.broadcasts.fill(SOURCE, EVERYBODY, best_before=ends_at)
    await hall.drain()
    hall.now = ends_at + timedelta(hours=1)
    for _ in range(5):
        await hall.pump.run_once()

    report = await reported(hall)
    assert dict(report.ends) == {("sent", ""): 8, ("rejected", "expired"): AUDIENCE - 8}
    assert report.is_done


async def test_who_was_missed_is_tried_again(hall: Hall) -> None:
    """With who joined since; not who has it, may have it, or is still out of reach."""
    hall.answers = {
        1: [BLOCKED],
        2: [BLOCKED],
        3: [Attempt(Status.REJECTED, reason=Reason.PRIVACY)],
        4: [Attempt(Status.UNCERTAIN, reason=Reason.NO_ANSWER)],
        GROUPS[0]: [Attempt(Status.UNREACHABLE, reason=Reason.KICKED)],
    }
    await hall.broadcasts.start(SOURCE, REACHABLE, canary=0)
    await hall.drain()
    hall.sent.clear()
    async with hall.db.transaction() as tx:
        await members.set_reachable(tx, 1, is_reachable=True)
        await members.add(tx, 1000, language="fr", now=NOW)

    assert await hall.broadcasts.repeat(SOURCE, now=NOW)
    assert await hall.drain() == 0
    await hall.broadcasts.fill(SOURCE, REACHABLE)
    hall.now += timedelta(seconds=2)
    await hall.drain()

    assert {delivery.chat_id for delivery in hall.sent} == {1, 3, 1000}
    assert dict((await reported(hall)).ends) == {
        ("sent", ""): AUDIENCE - 5 + 3,
        ("unreachable", "blocked"): 1,
        ("unreachable", "kicked"): 1,
        ("uncertain", "no_answer"): 1,
    }


async def test_what_was_stopped_is_not_repeated(hall: Hall) -> None:
    """Nor what is paused, or unknown."""
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=0)
    await hall.broadcasts.pause(SOURCE)
    assert not await hall.broadcasts.repeat(SOURCE, now=NOW)
    await hall.broadcasts.cancel(SOURCE)
    assert not await hall.broadcasts.repeat(SOURCE, now=NOW)
    assert not await hall.broadcasts.repeat("announcement:9", now=NOW)
    assert (await reported(hall)).state is State.CANCELLED


async def test_the_curve_and_the_breakdown_add_up(hall: Hall) -> None:
    """By the minute, and by kind of chat, language, region, status and reason; no numbers."""
    async with hall.db.transaction() as tx:
        await members.set_region(tx, 3, "casablanca-settat")
    hall.answers = {3: [BLOCKED]}
    async with hall.db.transaction() as tx:
        await broadcasts.add(tx, SOURCE, canary=8, hold=timedelta(minutes=3))
    await hall.broadcasts.fill(SOURCE, EVERYBODY)
    await hall.drain()
    hall.now += timedelta(minutes=3)
    await hall.drain()

    # One of those after the first few is out of reach.
    curve = await outcomes.curve(hall.db.read, SOURCE)
    assert [number for _, number in curve] == [8, AUDIENCE - 9]
    assert [moment for moment, _ in curve] == [NOW, NOW + timedelta(minutes=3)]
    rows = [tuple(row) for row in await outcomes.breakdown(hall.db.read, SOURCE)]
    assert sum(number for *_, number in rows) == AUDIENCE
    assert (1, "fr", None, "sent", None, len(GROUPS)) in rows
    assert (0, "fr", "casablanca-settat", "unreachable", "blocked", 1) in rows


async def test_who_is_forgotten_leaves_no_row(hall: Hall) -> None:
    """Neither what everybody gets nor what was for them alone; the others keep theirs."""
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=0)
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, "notice:1", {"fr": "Pour vous", "ar": "-", "en": "-"})
        await deliveries.enqueue_for(tx, "notice:1", [1, 2], now=NOW)
    async with hall.db.transaction() as tx:
        await members.erase(tx, 1, now=NOW)

    left = await hall.db.read.all("SELECT source, chat_id FROM deliveries")
    assert 1 not in {row["chat_id"] for row in left}
    assert ("notice:1", 2) in {tuple(row) for row in left}
    assert sum(row["source"] == SOURCE for row in left) == AUDIENCE - 1
    assert (await reported(hall)).audience == AUDIENCE
