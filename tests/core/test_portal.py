"""What a number of signals may claim, which hours are the best, when an outage begins and ends."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.calendar.morocco import ZONE
from bot.core.portal.outages import Given, begins, is_over, works_again
from bot.core.portal.signals import FEWEST, ONCE, State, Tally
from bot.core.portal.weather import WINDOWS, best, present, since, today

NOW = datetime(2026, 12, 9, 15, 20, tzinfo=UTC)
NONE = Tally()


@pytest.mark.parametrize(
    ("works", "blocked", "state"),
    [
        (9, 0, State.UNKNOWN),
        (0, 9, State.UNKNOWN),
        (10, 0, State.WORKS),
        (9, 3, State.WORKS),
        (3, 9, State.BLOCKED),
        (8, 4, State.MIXED),
        (4, 8, State.MIXED),
        (0, 10, State.BLOCKED),
    ],
)
def test_three_in_four_of_ten_make_a_claim(works: int, blocked: int, state: State) -> None:
    """Below ten nothing is claimed, whatever they say."""
    assert Tally(works, blocked).state is state


@pytest.mark.parametrize(
    ("tallies", "window"),
    [
        ([Tally(10, 0), Tally(10, 9), Tally(10, 20)], WINDOWS[0]),
        ([Tally(9, 0), Tally(9, 1), Tally(9, 90)], WINDOWS[1]),
        ([Tally(9, 0), Tally(9, 0), Tally(1, 9)], WINDOWS[2]),
        ([NONE, NONE, NONE], WINDOWS[2]),
    ],
)
def test_now_is_the_shortest_time_with_enough_signals(
    tallies: Sequence[Tally], window: timedelta
) -> None:
    """What is older than two hours is not now."""
    assert present(tallies).window == window


def test_an_hour_is_one_of_moroccos_clock_in_ramadan_too() -> None:
    """At the same hour of UTC it is an hour earlier there in Ramadan."""
    usual = datetime(2026, 2, 10, 20, tzinfo=UTC)
    ramadan = datetime(2026, 2, 20, 20, tzinfo=UTC)
    assert (usual.astimezone(ZONE).hour, ramadan.astimezone(ZONE).hour) == (21, 20)

    (first, second) = best({usual: Tally(20, 0), ramadan: Tally(15, 0)})
    assert [(first.hour, first.tally.total), (second.hour, second.tally.total)] == [
        (21, 20),
        (20, 15),
    ]


def test_the_hour_that_comes_twice_is_one() -> None:
    """At three o'clock of 15 February 2026 the clock is put back by an hour."""
    twice = [datetime(2026, 2, 15, hour, tzinfo=UTC) for hour in (1, 2)]
    assert {at.astimezone(ZONE).hour for at in twice} == {2}
    found = today(dict.fromkeys(twice, Tally(6, 1)), now=twice[1])
    assert (found[2], len(found)) == (Tally(12, 2), 24)


def test_today_is_the_day_in_morocco() -> None:
    """What came before its midnight is yesterday's."""
    early = datetime(2026, 12, 9, tzinfo=ZONE).astimezone(UTC)
    late = early - timedelta(hours=1)
    found = today({late: Tally(3, 0), early: Tally(0, 4)}, now=NOW)
    assert (found[23], found[0]) == (NONE, Tally(0, 4))


def test_the_best_hours_are_measured_on_ten_days_and_ten_signals() -> None:
    """Most of an hour say that it works; many tell more surely than few."""

    def at(hour: int, day: int = 9) -> datetime:
        return datetime(2026, 12, day, hour, tzinfo=ZONE)

    hours = {
        at(9): Tally(2, 18),
        at(20): Tally(10, 0),
        at(21): Tally(5, 0),  # with the day before: 100 of 103
        at(21, 8): Tally(95, 3),
        at(22): Tally(9, 0),  # too few
        at(18): Tally(12, 6),
        at(7): Tally(6, 5),
    }
    assert [one.hour for one in best(hours)] == [21, 20, 18]
    assert best({at(22): Tally(FEWEST - 1, 0)}) == []
    assert since(now=NOW) == datetime(2026, 11, 30, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("recent", "is_outage"),
    [(Tally(0, 19), False), (Tally(5, 15), True), (Tally(6, 15), False), (Tally(0, 20), True)],
)
def test_an_outage_is_three_quarters_of_twenty(recent: Tally, is_outage: bool) -> None:
    """Nineteen are too few, though all say so."""
    assert begins(recent) is is_outage


@pytest.mark.parametrize(
    ("recent", "lately", "is_end"),
    [
        (Tally(5, 15), Tally(5, 40), False),
        (Tally(10, 10), Tally(10, 40), False),  # it wavers
        (Tally(11, 10), Tally(11, 40), True),
        (Tally(2, 1), Tally(2, 20), False),  # too few to say that it is over
        (NONE, Tally(4, 5), True),  # nobody says anything any more
    ],
)
def test_an_outage_ends_when_most_get_in_or_nobody_speaks(
    recent: Tally, lately: Tally, is_end: bool
) -> None:
    """Until then a second alert would be the same outage."""
    assert is_over(recent, lately) is is_end


def test_who_waits_hears_only_of_what_was_said_after_they_asked() -> None:
    """Ten who got in before it broke tell nothing."""
    asked_at = NOW - timedelta(minutes=20)
    before = [Given(asked_at - timedelta(minutes=1), works=True)] * 10
    after = [Given(NOW - timedelta(minutes=5), works=True)] * 9

    assert works_again([*before, *after], asked_at=asked_at, now=NOW) is None
    one_more = Given(NOW, works=False)
    found = works_again([*before, *after, one_more], asked_at=asked_at, now=NOW)
    assert found == Tally(9, 1)
    older = [Given(NOW - ONCE - timedelta(seconds=1), works=True)] * 20
    assert works_again(older, asked_at=NOW - timedelta(hours=3), now=NOW) is None
