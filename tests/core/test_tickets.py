"""Questions that people answer, as rules: hours, whom to ask, who may answer."""

from datetime import UTC, date, datetime, time

import pytest

from bot.core.calendar.morocco import ZONE
from bot.core.tickets.hours import Hours, Week, expected, is_ramadan
from bot.core.tickets.rota import OnDuty, asked
from bot.core.tickets.tickets import Circle, Refusal, State, Ticket, refuses_take

DAYS = ((time(9), time(12)), (time(15), time(18)))
FRIDAY = ((time(9), time(11)), (time(16), time(18)))
FASTING = ((time(10), time(14)),)
FEAST = date(2025, 7, 30)
HOURS = Hours(Week(DAYS, FRIDAY), Week(FASTING, FASTING), lambda day: day == FEAST, is_set=True)


def at(text: str) -> datetime:
    """Return a moment of the wall clock in Morocco, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("2025-07-09T09:30", "2025-07-09T10:00", 30),
        ("2025-07-09T11:50", "2025-07-09T15:05", 15),  # over the closed noon
        ("2025-07-09T17:50", "2025-07-10T09:05", 15),  # over a night
        ("2025-07-11T17:50", "2025-07-14T09:10", 20),  # a Friday evening, over the weekend
        ("2025-07-11T10:55", "2025-07-11T16:10", 15),  # Friday has other hours
        ("2025-07-29T17:50", "2025-07-31T09:05", 15),  # a holiday between
        ("2025-03-11T09:00", "2025-03-11T15:00", 240),  # in Ramadan
        ("2025-03-28T13:50", "2025-03-31T10:05", 15),
        ("2025-07-12T10:00", "2025-07-13T10:00", 0),
        ("2025-07-09T11:00", "2025-07-09T10:00", 0),  # the clock was put back
    ],
)
def test_minutes_count_while_somebody_is_there(begin: str, end: str, minutes: int) -> None:
    """Two slots a day, Friday, weekends, holidays and Ramadan."""
    assert HOURS.minutes(at(begin), at(end)) == minutes


def test_ramadan_is_when_the_legal_time_is_that_of_utc() -> None:
    """Morocco goes back an hour for the month."""
    assert [is_ramadan(date(2025, 3, day)) for day in (1, 15)] == [True, True]
    assert not any(map(is_ramadan, (date(2025, 2, 1), date(2025, 7, 9), date(2026, 1, 10))))


def test_the_next_day_is_one_on_which_somebody_is_there() -> None:
    """Today while it goes on; never where nobody ever is."""
    assert HOURS.next_day(at("2025-07-11T17:59")) == date(2025, 7, 11)
    assert HOURS.next_day(at("2025-07-11T18:01")) == date(2025, 7, 14)
    assert HOURS.next_day(at("2025-07-29T20:00")) == date(2025, 7, 31)
    assert (
        Hours(Week(), Week(), lambda _: False, is_set=True).next_day(at("2025-07-11T10:00"))
        is None
    )


@pytest.mark.parametrize(
    ("replies", "told"),
    [([1, 2, 3, 4], None), ([5] * 5, 15), ([10, 20, 25, 40, 900], 30), ([999] * 9, None)],
)
def test_a_time_is_told_only_where_enough_is_known(replies: list[int], told: int | None) -> None:
    """By the median, rounded up to what people say; nothing where it is longer than a day."""
    assert expected(replies) == told


def ticket(**more: object) -> Ticket:
    """Return a ticket of person 1 from Casablanca, in French."""
    moment = at("2025-07-09T10:00")
    values: dict[str, object] = {
        "number": 7,
        "user_id": 1,
        "topic": None,
        "theme": None,
        "words": "?",
        "language": "fr",
        "region": "06",
        "state": State.OPEN,
        "asked_at": moment,
        "waiting_since": moment,
        "moved_at": moment,
        "circle": Circle.ON_DUTY,
        "round": 0,
        "taken_by": None,
        "promised": None,
        "replied_in": None,
        "closed_at": None,
        "rating": None,
    }
    return Ticket(**(values | more))  # type: ignore[arg-type]


def test_those_who_fit_are_asked_in_turn_and_never_who_asks() -> None:
    """Language first, then region, then who was not asked for the longest."""
    people = [
        OnDuty(1, "06", "fr", ""),  # who asks
        OnDuty(2, "06", "ar", ""),
        OnDuty(3, "01", "fr", ""),
        OnDuty(4, "06", "fr", "2025-07-09"),
        OnDuty(5, "", "fr", "2025-07-08"),
    ]
    assert asked(people, ticket(), Circle.ON_DUTY) == [5, 4]
    assert asked(people, ticket(), Circle.EVERYBODY) == [5, 4, 3, 2]
    assert asked(people, ticket(language="ar"), Circle.ON_DUTY) == [2, 5]
    assert asked(people[:1], ticket(), Circle.EVERYBODY) == []


@pytest.mark.parametrize(
    ("more", "by", "refusal"),
    [
        ({}, 2, None),
        ({}, 1, Refusal.OWN),
        ({"taken_by": 3, "state": State.TAKEN}, 2, Refusal.TAKEN),
        ({"taken_by": 2, "state": State.ANSWERED}, 2, None),
        ({"state": State.CLOSED}, 2, Refusal.CLOSED),
        ({"state": State.CANCELLED}, 2, Refusal.CLOSED),
        ({"user_id": None, "state": State.CLOSED}, 2, Refusal.GONE),
    ],
)
def test_who_may_take_a_question(
    more: dict[str, object], by: int, refusal: Refusal | None
) -> None:
    """Nobody their own, nobody somebody else's, nobody a closed one."""
    assert refuses_take(ticket(**more), by) is refusal
    assert refuses_take(None, by) is Refusal.GONE
