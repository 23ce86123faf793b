"""A broadcast is tried on a few, can be stopped at any batch, and its report always adds up."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.sending.broadcasts import State
from bot.core.sending.delivery import TOPIC_LOST, Attempt, Reason, Status
from bot.delivery.pump import TokenRefusedError
from bot.services.announcements.sending import broadcasts as service
from bot.storage.people import groups, members
from bot.storage.sending import claims, deliveries, retry_after
from tests.delivery.conftest import EVERYBODY, GROUPS, NOW, PEOPLE, SOURCE, Hall
from tests.waiting import until

HOLD = timedelta(minutes=3)
AUDIENCE = len(PEOPLE) + len(GROUPS)
FLOOD = Attempt(Status.PENDING, reason=Reason.FLOOD, retry_after=timedelta(seconds=40))
BLOCKED = Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)


async def start(hall: Hall, *, canary: int = 0) -> None:
    """Start the broadcast to everybody."""
    audience = await hall.broadcasts.start(SOURCE, EVERYBODY, canary=canary, hold=HOLD)
    assert audience == AUDIENCE


async def counted(hall: Hall) -> dict[str, int]:
    """Return the report's totals, once it was held against the rows themselves."""
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    rows = await hall.db.read.all(
        "SELECT status, COUNT(*) AS number FROM deliveries WHERE source = ? GROUP BY status",
        (SOURCE,),
    )
    totals = {row["status"]: row["number"] for row in rows}
    waiting = totals.pop("pending", 0) + totals.pop("sending", 0)
    assert {status: report.of(status) for status in totals} == totals
    assert report.waiting == waiting
    assert report.audience == waiting + sum(report.ends.values())
    return totals


async def test_everybody_gets_it_once(hall: Hall) -> None:
    """And starting it again changes nothing."""
    await start(hall)
    await hall.drain()
    await start(hall)

    assert await hall.drain() == 0
    assert len({delivery.chat_id for delivery in hall.sent}) == len(hall.sent) == AUDIENCE
    assert await counted(hall) == {"sent": AUDIENCE}


async def test_filling_goes_on_where_a_crash_left_it(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slice by slice, nothing leaves before the last."""
    monkeypatch.setattr(service, "SLICE", 30)
    usual, slices = deliveries.enqueue_slice, 0

    async def dies(*args: object, **named: object) -> int:
        nonlocal slices
        slices += 1
        if slices == 3:
            raise ConnectionAbortedError
        return await usual(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(deliveries, "enqueue_slice", dies)
    with pytest.raises(ConnectionAbortedError):
        await start(hall)
    assert await hall.drain() == 0
    await start(hall)

    assert await hall.drain() == AUDIENCE


async def test_a_few_get_it_first(hall: Hall) -> None:
    """Of each language and kind of chat; the rest after the hold."""
    await start(hall, canary=8)
    assert await hall.drain() == 8
    kinds = {(delivery.message.html, delivery.chat_id < 0) for delivery in hall.sent}
    assert len(kinds) == 4  # three languages of people, and groups

    hall.now += HOLD - timedelta(seconds=1)
    assert await hall.drain() == 0
    hall.now += timedelta(seconds=1)
    assert await hall.drain() == AUDIENCE - 8
    assert await counted(hall) == {"sent": AUDIENCE}


async def test_the_few_can_be_enough(hall: Hall) -> None:
    """Released by hand, or stopped before the others hear of it."""
    await start(hall, canary=8)
    await hall.drain()

    assert await hall.broadcasts.release(SOURCE)
    assert await hall.drain() == AUDIENCE - 8
    assert not await hall.broadcasts.release(SOURCE)


async def test_pause_resume_cancel(hall: Hall) -> None:
    """Each acts from the next batch on."""
    await start(hall, canary=8)
    await hall.pump.run_once()
    assert await hall.broadcasts.pause(SOURCE)
    assert not await hall.broadcasts.pause(SOURCE)
    hall.now += HOLD
    assert await hall.drain() == 0

    assert await hall.broadcasts.resume(SOURCE)
    assert not await hall.broadcasts.resume(SOURCE)
    await hall.broadcasts.cancel(SOURCE)
    assert not await hall.broadcasts.cancel(SOURCE)
    assert not await hall.broadcasts.resume(SOURCE)
    assert await hall.drain() == 0

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert (report.state, report.is_done) == (State.CANCELLED, True)
    assert (report.of("sent"), report.waiting) == (8, AUDIENCE - 8)


async def test_words_that_are_refused_stop_the_rest(hall: Hall) -> None:
    """The first refusal of the content is the last."""
    await start(hall, canary=2)
    detail = "Bad Request: can't parse entities"
    hall.answer = Attempt(Status.REJECTED, reason=Reason.CONTENT, detail=detail)
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert (report.state, report.why) == (State.PAUSED, detail)
    assert len(hall.sent) == 2
    assert await counted(hall) == {"rejected": 2}


async def test_a_forgotten_person_is_counted(hall: Hall) -> None:
    """A row that is erased while it waits does not leave a hole in the sums."""
    await start(hall)
    async with hall.db.transaction() as tx:
        await members.erase(tx, PEOPLE[0], now=NOW)
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert dict(report.ends) == {("sent", ""): AUDIENCE - 1, ("dropped", ""): 1}
    assert report.is_done


async def test_reasons_are_told_apart(hall: Hall) -> None:
    """And who cannot be reached is not written to again."""
    await start(hall)
    hall.answers = {1: [BLOCKED], GROUPS[0]: [Attempt(Status.UNREACHABLE, reason=Reason.KICKED)]}
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.ends[("unreachable", "blocked")] == 1
    assert report.ends[("unreachable", "kicked")] == 1
    assert await counted(hall) == {"sent": AUDIENCE - 2, "unreachable": 2}
    person = await members.find(hall.db.read, 1)
    assert person is not None
    assert not person["is_reachable"]


async def test_a_group_that_migrated_is_followed_at_once(hall: Hall) -> None:
    """Its number changes everywhere, and it has the message."""
    await start(hall)
    moved = Attempt(Status.PENDING, reason=Reason.MIGRATED, migrated_to=-2000)
    hall.answers = {GROUPS[0]: [moved]}
    await hall.drain()

    rows = await hall.db.read.all("SELECT status FROM deliveries WHERE chat_id = -2000")
    assert [row["status"] for row in rows] == ["sent"]
    known = await hall.db.read.all("SELECT chat_id FROM groups WHERE chat_id = -2000")
    assert len(known) == 1
    assert await counted(hall) == {"sent": AUDIENCE}


async def test_a_flood_rests_its_own_chat(hall: Hall) -> None:
    """The others go on; a restart remembers."""
    await start(hall)
    hall.answers = {1: [FLOOD]}
    assert await hall.drain() == AUDIENCE
    assert await counted(hall) == {"sent": AUDIENCE - 1}
    assert await retry_after.every(hall.db.read) == {1: NOW + timedelta(seconds=40)}

    hall.now += timedelta(seconds=39)
    assert await hall.drain() == 0
    hall.now += timedelta(seconds=1)
    assert await hall.drain() == 1


async def test_a_flood_for_everybody_rests_the_lane(hall: Hall) -> None:
    """Several chats at once are not a coincidence; a restart obeys as well."""
    await start(hall)
    hall.answer = FLOOD
    await hall.pump.run_once()
    assert retry_after.EVERYBODY in await retry_after.every(hall.db.read)
    hall.answer = Attempt(Status.SENT, message_id=7)
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, "notice", {"fr": "x", "ar": "x", "en": "x"})
        await deliveries.enqueue_for(tx, "notice", [PEOPLE[5]], now=NOW)

    hall.now += timedelta(seconds=39)
    hall.pump = hall.another_pump()
    stop = asyncio.Event()
    before, tick = len(hall.sent), hall.pump._tick
    looks: list[int] = []

    async def look() -> int:
        looks.append(await tick())
        return looks[-1]

    hall.pump._tick = look  # type: ignore[method-assign]
    running = asyncio.create_task(hall.pump.run(stop))
    await until(lambda: looks)
    stop.set()
    await running
    assert len(hall.sent) == before

    hall.now += timedelta(seconds=2)
    first = await hall.drain()
    hall.now += timedelta(seconds=2)  # one of them has two messages, a second apart
    assert first + await hall.drain() == AUDIENCE + 1


async def test_one_chat_is_not_written_to_twice_in_a_second(hall: Hall) -> None:
    """Two sources for the same person leave a second apart."""
    async with hall.db.transaction() as tx:
        for source in ("a", "b"):
            await deliveries.freeze_words(tx, source, {"fr": source, "ar": source, "en": source})
            await deliveries.enqueue_for(tx, source, [1], now=NOW)

    assert await hall.drain() == 1
    hall.now += timedelta(seconds=2)
    assert await hall.drain() == 1
    assert [delivery.message.html for delivery in hall.sent] == ["a", "b"]


async def test_a_refused_token_stops_everything(hall: Hall) -> None:
    """Loudly, and nothing is lost."""
    await start(hall)
    hall.answer = Attempt(Status.PENDING, reason=Reason.TOKEN, detail="Unauthorized")
    with pytest.raises(TokenRefusedError):
        await hall.pump.run(asyncio.Event())

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.waiting == AUDIENCE


async def test_what_a_crash_interrupted_is_sent_and_said(hall: Hall) -> None:
    """At the next start, without waiting for a lease to end."""
    await start(hall)
    async with hall.db.transaction() as tx:
        await claims.claim(tx, SOURCE, {}, most=25, now=NOW)
    async with hall.db.transaction() as tx:
        assert await claims.recover(tx, now=NOW) == 25

    assert await hall.drain() == AUDIENCE
    assert {delivery.attempts for delivery in hall.sent} == {1}  # the crash was not their fault
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.repeated == 25


async def test_a_chat_without_words_is_counted(hall: Hall) -> None:
    """It is not left waiting for ever."""
    async with hall.db.transaction() as tx:
        await members.set_language(tx, 1, "es")
    await start(hall)
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.ends[("rejected", "no_words")] == 1
    assert report.is_done


async def test_what_is_pinned_is_pinned_in_groups(hall: Hall) -> None:
    """As a delivery of its own, once the message is there."""
    source = "announcement:2"
    pinned = deliveries.Attachment("photo", "AgACAg", is_silent=True, is_pinned=True)
    async with hall.db.transaction() as tx:
        words = {"fr": "a", "ar": "b", "en": "c"}
        await deliveries.freeze_words(tx, source, words, attachment=pinned)
    await hall.broadcasts.start(source, EVERYBODY, canary=0)
    await hall.drain()
    hall.now += timedelta(seconds=2)
    await hall.drain()

    pins = [delivery for delivery in hall.sent if delivery.message.kind == "pin"]
    assert {delivery.chat_id for delivery in pins} == set(GROUPS)
    assert {delivery.edits for delivery in pins} == {7}
    assert len(hall.sent) == AUDIENCE + len(GROUPS)


async def test_a_group_gets_it_in_the_topic_it_has_chosen(hall: Hall) -> None:
    """Until that is shut: then General is told so once, and chosen again."""
    group = GROUPS[0]
    async with hall.db.transaction() as tx:
        await groups.set_notice_thread(tx, group, 77, now=hall.now)
        await deliveries.freeze_words(tx, TOPIC_LOST, {"fr": "Fermé"})
    hall.answers = {group: [Attempt(Status.SENT, message_id=9, is_topic_lost=True)]}
    await start(hall)
    await hall.drain()
    hall.now += timedelta(seconds=5)
    await hall.drain()

    assert {one.thread_id for one in hall.sent if one.chat_id != group} == {None}
    first, told = [one for one in hall.sent if one.chat_id == group]
    assert (first.thread_id, told.thread_id, told.message.html) == (77, None, "Fermé")
    row = await groups.find(hall.db.read, group)
    assert row is not None
    assert row["notice_thread"] is None
