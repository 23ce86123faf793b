"""An audience that fits in the first few finishes by itself, and what waits for it goes on."""

from datetime import timedelta

import pytest

from bot.core.announcements import Options
from bot.core.sending.broadcasts import State
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.storage.sending import broadcasts, outcomes
from tests.delivery.conftest import Hall
from tests.delivery.office import Office

OLD, NEW = "La date limite est le 19 juillet 2025.", "La date limite est le 17 juillet 2025."
ANOTHER = NEW + " Une phrase de plus pour un texte bien plus long que celui d’avant." * 3
REFUSED = Attempt(Status.REJECTED, reason=Reason.REFUSED)
STEP = timedelta(seconds=2)  # far less than the pause after the first few


@pytest.fixture(params=[1, 3, 29, 30])
async def office(hall: Hall, request: pytest.FixtureRequest) -> Office:
    """So many people want announcements, and there is no group."""
    office = await Office.open(hall)
    async with hall.db.transaction() as tx:
        await tx.execute(
            "UPDATE members SET wants_announcements = 0 WHERE user_id > ?", (request.param,)
        )
        await tx.execute("DELETE FROM groups")
    return office


async def shortly(office: Office) -> None:
    """Let go out what goes out within seconds."""
    for _ in range(8):
        await office.hall.drain()
        await office.sending.advance(now=office.hall.now)
        office.hall.now += STEP
    await office.hall.drain()


async def state(office: Office, source: str) -> State:
    """Return how a source stands."""
    row = await broadcasts.find(office.db.read, source)
    assert row is not None
    return State(row["state"])


@pytest.mark.parametrize("text", [NEW, ANOTHER])
async def test_it_finishes_and_copies_follow_a_correction(office: Office, text: str) -> None:
    """Within seconds, a small correction and a long one; then nothing is left to fill."""
    one = await office.leave(text=OLD)
    await shortly(office)
    report = await outcomes.report(office.db.read, one.key)
    assert report is not None
    assert (report.state, report.is_done, report.waiting) == (State.SENDING, True, 0)
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    await office.traces.keep(one, 9_002, "ar", [11], now=office.hall.now)
    office.hall.sent.clear()

    second = await office.leave(corrects=one, text=text, options=Options(tells=True))
    await shortly(office)

    assert await state(office, second.key) is State.SENDING
    changed = {d.chat_id: (d.edits, d.message.html) for d in office.of_kind("text")}
    assert (changed[9_001][0], changed[9_002][0]) == (10, 11)
    assert all("17 juillet" in changed[chat][1] for chat in (9_001, 9_002))
    filling = await office.db.read.all("SELECT source FROM broadcasts WHERE state = 'filling'")
    assert not filling


async def test_a_first_wave_that_is_everybody_is_judged_as_well(office: Office) -> None:
    """What fails for them is put back, the report is not finished, and copies keep the old."""
    one = await office.leave(text=OLD)
    await shortly(office)
    (audience,) = await office.db.read.all(
        "SELECT COUNT(*) AS n FROM deliveries WHERE source = ?", (one.key,)
    )
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    office.hall.sent.clear()
    office.hall.answers = {chat: 9 * [REFUSED] for chat in range(1, 31)}
    second = await office.leave(corrects=one, text=NEW)
    await shortly(office)

    report = await outcomes.report(office.db.read, second.key)
    assert report is not None
    assert (report.stopped is not None) is (audience["n"] >= 3)
    assert report.is_done is (audience["n"] < 3)
    if report.stopped:
        assert report.waiting == audience["n"]
        assert not [d for d in office.hall.sent if d.chat_id == 9_001]


@pytest.mark.parametrize("was", ["holding", "paused"])
async def test_one_that_was_left_waiting_is_finished(office: Office, was: str) -> None:
    """By a version of the bot that never did, or paused when the last was on its way."""
    one = await office.leave(text=OLD)
    await shortly(office)
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE broadcasts SET state = ?, resumes_to = 'canary' WHERE source = ?",
            (was, one.key),
        )
    office.hall.now += timedelta(minutes=1)
    await office.hall.drain()

    assert await state(office, one.key) is State.SENDING


async def test_copies_of_a_correction_that_was_given_up_wait_for_nothing(office: Office) -> None:
    """They keep what they say, and nothing is looked for again."""
    one = await office.leave(text=OLD)
    await shortly(office)
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    second = await office.leave(corrects=one, text=NEW)
    async with office.db.transaction() as tx:
        assert await broadcasts.cancel(tx, second.key)
    await shortly(office)

    assert await state(office, f"handout:{second.id}:copy-1") is State.CANCELLED
