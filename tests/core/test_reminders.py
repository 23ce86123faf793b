"""Which reminder is due at which hour."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.deadlines import Due, Extension, Month, Obligation, agenda
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import (
    DAYS,
    HOURS,
    Schedule,
    awake,
    evening,
    is_quiet,
    nearest,
    next_at,
    steps,
    tomorrow,
)

MONTHLY = Obligation("monthly", 10, 1, "seed")
USUAL = Schedule((7, 3, 1, 0), time(9))
MOVED = Extension(
    "first", "monthly", Month(2025, 6), date(2025, 7, 17), date(2025, 7, 8), "cnss", "seed"
)


def _due(now: datetime, *extensions: Extension) -> Due:
    return agenda([MONTHLY], extensions, today=now.astimezone(ZONE).date(), count=1)[0]


def _key(now: datetime, *extensions: Extension) -> str | None:
    step = nearest(_due(now, *extensions), USUAL, now=now)
    return step.key if step else None


def test_each_step_has_its_morning() -> None:
    """Morocco is one hour ahead of UTC in July: nine o'clock there is eight here."""
    before, after = datetime(2025, 7, 3, 7, 59, tzinfo=UTC), datetime(2025, 7, 3, 8, tzinfo=UTC)

    assert _key(before) is None
    assert _key(after) == "reminder:monthly:2025-06:2025-07-10:7"


def test_nine_o_clock_is_nine_o_clock_in_ramadan_too() -> None:
    """In Ramadan 2026 Morocco is on UTC: the hour is computed, never added."""
    assert _key(datetime(2026, 3, 3, 8, 30, tzinfo=UTC)) is None
    assert _key(datetime(2026, 3, 3, 9, tzinfo=UTC)) == "reminder:monthly:2026-02:2026-03-10:7"


def test_after_a_long_silence_only_the_nearest_step_is_left() -> None:
    """Three days of outage do not become three messages, and the one says it is late."""
    now = datetime(2025, 7, 9, 20, tzinfo=UTC)
    step = nearest(_due(now), USUAL, now=now)

    assert step is not None
    assert step.days_before == 1
    assert step.is_late(now)


def test_a_moved_date_is_a_new_key() -> None:
    """People who heard of the 10th hear of the 17th."""
    assert (
        _key(datetime(2025, 7, 10, 8, tzinfo=UTC), MOVED)
        == "reminder:monthly:2025-06:2025-07-17:7"
    )


moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)
schedules = st.builds(
    Schedule,
    st.sets(st.sampled_from(DAYS), min_size=1).map(lambda d: tuple(sorted(d, reverse=True))),
    st.sampled_from(HOURS),
)


@given(moments, schedules)
def test_steps_follow_one_another(now: datetime, schedule: Schedule) -> None:
    """What is nearest has come, what is next has not, and nothing lies between."""
    due = _due(now)
    last, following = nearest(due, schedule, now=now), next_at([due], schedule, now=now)

    every = [step.at for step in steps(due, schedule)]
    assert every == sorted(every)
    assert all(
        step.at.timetz().replace(tzinfo=None) == schedule.at for step in steps(due, schedule)
    )
    assert (last.at if last else None) == max((at for at in every if at <= now), default=None)
    assert following == min((at for at in every if at > now), default=None)


@given(moments)
def test_a_snooze_lies_ahead_and_wakes_nobody(now: datetime) -> None:
    """Tonight, or tomorrow at the person's hour."""
    local = now.astimezone(ZONE)

    for moment in (evening(local), tomorrow(local, USUAL)):
        assert timedelta() < moment - local <= timedelta(days=2)
        assert not is_quiet(moment)


@pytest.mark.parametrize(
    ("hour", "expected"), [(0, True), (6, True), (7, False), (21, False), (22, True)]
)
def test_people_sleep(hour: int, expected: bool) -> None:
    """From ten to seven nothing leaves."""
    assert is_quiet(datetime(2025, 7, 10, hour, 30, tzinfo=ZONE)) is expected


@pytest.mark.parametrize(
    ("said", "comes"),
    [((9, 18), (9, 18)), ((9, 5), (9, 7)), ((9, 22), (10, 7)), ((9, 7), (9, 7))],
)  # fmt: skip
def test_a_reminder_at_night_comes_when_people_wake(
    said: tuple[int, int], comes: tuple[int, int]
) -> None:
    """On the same morning, or the next."""
    moment = datetime(2025, 7, *said, tzinfo=ZONE)

    assert awake(moment) == datetime(2025, 7, *comes, tzinfo=ZONE)
