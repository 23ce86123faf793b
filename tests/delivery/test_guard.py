"""What fails for everybody is no fault of the chats: it stops, and nobody is struck out for it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.sending.broadcasts import FOREIGN, LEAST, SHARE, End, State, Stop, judge, stop_of
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.storage.database import Row
from bot.storage.sending import broadcasts, deliveries, waves
from tests.delivery.conftest import EVERYBODY, GROUPS, PEOPLE, SOURCE, Hall

HOLD = timedelta(minutes=3)
AUDIENCE = len(PEOPLE) + len(GROUPS)
CANARY = 30
UNKNOWN = Attempt(Status.UNREACHABLE, reason=Reason.NOT_FOUND)
BLOCKED = Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)
KICKED = Attempt(Status.UNREACHABLE, reason=Reason.KICKED)
SENT = Attempt(Status.SENT, message_id=7)


async def begin(hall: Hall) -> Sequence[Row]:
    """Fill the broadcast and return its first few."""
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=CANARY, hold=HOLD)
    return await hall.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source = ? AND is_canary = 1 ORDER BY chat_id",
        (SOURCE,),
    )


async def row(hall: Hall) -> Row:
    """Return the row of the broadcast."""
    found = await broadcasts.find(hall.db.read, SOURCE)
    assert found is not None
    return found


async def struck_out(hall: Hall) -> set[int]:
    """Return the chats that are noted as out of reach."""
    rows = await hall.db.read.all(
        "SELECT user_id AS chat_id FROM members WHERE is_reachable = 0"
        " UNION SELECT chat_id FROM groups WHERE is_member = 0"
    )
    return {one["chat_id"] for one in rows}


async def test_the_database_of_another_bot_is_known_as_such(hall: Hall) -> None:
    """Nothing more leaves by itself, nobody is struck out, and all are tried again on demand."""
    hall.answer = UNKNOWN
    await begin(hall)
    await hall.drain()
    hall.now += timedelta(hours=1)
    await hall.drain()

    assert len(hall.sent) == CANARY
    stop = (await hall.broadcasts.report(SOURCE)).stopped  # type: ignore[union-attr]
    assert stop is not None
    assert (stop.reason, stop.is_foreign) == (Reason.NOT_FOUND, True)
    assert (await row(hall))["state"] == State.PAUSED
    assert await struck_out(hall) == set()
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.waiting == AUDIENCE

    hall.answer = SENT
    assert await hall.broadcasts.resume(SOURCE)
    await hall.drain()
    hall.now += HOLD
    await hall.drain()
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert (report.of("sent"), report.waiting, report.stopped) == (AUDIENCE, 0, None)


async def test_it_stops_again_when_it_fails_again(hall: Hall) -> None:
    """A second try is no override; each stop is counted, so that each is told."""
    hall.answer = UNKNOWN
    await begin(hall)
    await hall.drain()
    await hall.broadcasts.resume(SOURCE)
    hall.now += timedelta(seconds=2)
    await hall.drain()

    assert (await row(hall))["stops"] == 2
    assert await struck_out(hall) == set()


async def test_who_knows_better_sends_all_the_same(hall: Hall) -> None:
    """Then the cause does not stop it again, and failures are the chats' own."""
    hall.answer = BLOCKED
    await begin(hall)
    await hall.drain()
    assert (await row(hall))["state"] == State.PAUSED
    async with hall.db.transaction() as tx:
        assert await broadcasts.release(tx, SOURCE)
    hall.now += timedelta(seconds=2)
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.ends == {("unreachable", "blocked"): AUDIENCE}
    assert await struck_out(hall) == {*PEOPLE, *GROUPS}


async def test_a_few_blocked_stop_nothing_and_are_struck_out(hall: Hall) -> None:
    """As on any day; only once the wave is judged."""
    first = [one["chat_id"] for one in await begin(hall)]
    hall.answers = {chat: [BLOCKED] for chat in first[-3:]}
    await hall.drain()
    hall.now += HOLD
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.of("sent") == AUDIENCE - 3
    assert await struck_out(hall) == set(first[-3:])


async def test_groups_are_judged_apart_from_people(hall: Hall) -> None:
    """A third of the groups are few among all, and too many among groups."""
    first = [one["chat_id"] for one in await begin(hall)]
    hall.answers = {chat: [KICKED] for chat in first if chat < 0}
    await hall.drain()

    stop = (await hall.broadcasts.report(SOURCE)).stopped  # type: ignore[union-attr]
    assert stop is not None
    assert (stop.is_groups, stop.reason, stop.failed) == (True, Reason.KICKED, stop.tried)
    assert await struck_out(hall) == set()


async def test_the_first_few_are_spread_over_the_audience(hall: Hall) -> None:
    """The oldest accounts stand for themselves; each language and the groups are there."""
    first = [one["chat_id"] for one in await begin(hall)]
    people = [chat for chat in first if chat > 0]

    assert len(first) == CANARY
    assert {chat % 3 for chat in people} == {0, 1, 2}
    assert any(chat < 0 for chat in first)
    halves = len([chat for chat in people if chat > PEOPLE[len(PEOPLE) // 2]]), len(people)
    assert 0.25 < halves[0] / halves[1] < 0.75


async def test_a_restart_in_the_first_wave_changes_nothing(hall: Hall) -> None:
    """What is known is in the rows: another process judges the same."""
    hall.answer = UNKNOWN
    await begin(hall)
    async with hall.db.transaction() as tx:  # half of them were tried by the process before
        await tx.execute(
            "UPDATE deliveries SET status = 'unreachable', reason = 'not_found'"
            " WHERE is_canary = 1 AND delivery_id % 2"
        )
    hall.pump = hall.another_pump()
    await hall.drain()

    assert (await row(hall))["state"] == State.PAUSED
    assert await struck_out(hall) == set()


async def test_a_wave_that_was_paused_is_judged_when_it_goes_on(hall: Hall) -> None:
    """Its last answers came in the pause."""
    hall.answer = UNKNOWN
    await begin(hall)
    async with hall.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'unreachable', reason = 'not_found'"
            " WHERE is_canary = 1"
        )
    await hall.broadcasts.pause(SOURCE)
    await hall.drain()
    await hall.broadcasts.resume(SOURCE)
    await hall.drain()

    assert (await row(hall))["stopped"] is not None
    assert await struck_out(hall) == set()


async def many(hall: Hall, number: int) -> range:
    """Let more people join."""
    people = range(10_000, 10_000 + number)
    async with hall.db.transaction() as tx:
        await tx.many(
            "INSERT INTO members (user_id, language, joined_at) VALUES (?, 'fr', '2025-07-01')",
            [(person,) for person in people],
        )
    return people


async def test_what_begins_to_fail_on_the_way_stops_too(hall: Hall) -> None:
    """As when the token is another bot's after a restart; those struck out for it come back."""
    await many(hall, 500)
    await begin(hall)
    await hall.drain()
    hall.now += HOLD
    hall.answer = UNKNOWN
    hall.pump = hall.another_pump()
    await hall.drain()

    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.state is State.PAUSED
    assert report.stopped is not None
    assert report.stopped.is_foreign
    assert await struck_out(hall) == set()
    assert report.of("unreachable") == 0
    hall.answer = SENT
    await hall.broadcasts.resume(SOURCE)
    hall.now += timedelta(seconds=2)
    await hall.drain()
    report = await hall.broadcasts.report(SOURCE)
    assert report is not None
    assert report.waiting == 0


async def test_reminders_to_an_unknown_crowd_strike_nobody_out(hall: Hall) -> None:
    """They have no first wave; who had been struck out meanwhile comes back."""
    async with hall.db.transaction() as tx:
        words = {"fr": "x", "ar": "x", "en": "x"}
        await deliveries.freeze_words(tx, "reminder:monthly", words)
        await deliveries.enqueue_for(tx, "reminder:monthly", PEOPLE, now=hall.now)
    hall.answer = UNKNOWN
    await hall.drain()

    assert await struck_out(hall) == set()


async def test_one_unknown_chat_is_struck_out(hall: Hall) -> None:
    """Among many that are known."""
    hall.answers = {5: [UNKNOWN]}
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=0)
    await hall.drain()

    assert await struck_out(hall) == {5}


@pytest.mark.parametrize(
    ("failed", "tried", "stops"),
    [(1, 2, False), (2, 3, False), (3, 9, True), (9, 30, False), (10, 30, True), (30, 30, True)],
)
def test_a_share_and_a_number(failed: int, tried: int, stops: bool) -> None:
    """Three at least, and more than three in ten."""
    wave = [
        End(False, Status.UNREACHABLE, Reason.BLOCKED, failed),
        End(False, Status.SENT, "", tried - failed),
    ]
    assert (judge(wave) is not None) is stops


def test_causes_are_not_added_up() -> None:
    """Six blocked and six deactivated of thirty are two small shares."""
    wave = [
        End(False, Status.UNREACHABLE, Reason.BLOCKED, 6),
        End(False, Status.UNREACHABLE, Reason.DEACTIVATED, 6),
        End(False, Status.SENT, "", 18),
    ]
    assert judge(wave) is None


ends = st.lists(
    st.builds(
        End,
        st.booleans(),
        st.sampled_from([Status.SENT, Status.UNREACHABLE, Status.REJECTED, Status.UNCERTAIN]),
        st.sampled_from([Reason.BLOCKED, Reason.NOT_FOUND, Reason.SERVER, Reason.NO_ANSWER]),
        st.integers(1, 40),
    ),
    max_size=8,
)


@given(ends)
def test_it_stops_exactly_when_one_cause_struck_too_many(wave: list[End]) -> None:
    """Counted anew, in the plainest way."""
    expected = False
    for is_group in (False, True):
        mine = [end for end in wave if end.is_group is is_group]
        tried = sum(end.number for end in mine)
        for reason in {end.reason for end in mine}:
            failed = sum(
                end.number for end in mine if end.reason == reason and end.status != Status.SENT
            )
            expected |= failed >= LEAST and failed / tried > SHARE
    found = judge(wave)
    assert (found is not None) is expected
    if found is not None and found.is_foreign:
        unknown = sum(end.number for end in wave if end.reason == Reason.NOT_FOUND)
        assert unknown >= FOREIGN * sum(end.number for end in wave)


def test_a_stop_survives_its_row() -> None:
    """What is kept is what is read."""
    stop = Stop(Reason.NOT_FOUND, True, 9, 10, True)
    assert stop_of(stop.json()) == stop
    assert stop_of(None) is None


async def test_the_choice_of_the_few_is_quick_among_many(hall: Hall) -> None:
    """It looks at some rows, however many there are."""
    await many(hall, 5_000)
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=0)
    chosen = await waves.choose(hall.db.read, SOURCE, 2_000)

    assert len(chosen) == len(set(chosen)) == 2_000
