"""When an alarm is raised: not twice in an hour, again after a day, and its end is told once."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.health import limits
from bot.core.health.alarms import AGAIN, CALM, HOUR, News, Spell, watched
from bot.core.health.vitals import Cause, Health, Load, Vitals

NOW = datetime(2026, 12, 9, 14, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
# A trouble that is there or gone for so many minutes, in turn.
WAVERING = st.lists(st.integers(1, 200), min_size=1, max_size=12)


def walked(minutes: Sequence[int]) -> Iterator[tuple[datetime, News]]:
    """Look each minute at a trouble that comes and goes; yield what is told and when."""
    spell: Spell | None = None
    now, is_there = NOW, True
    for length in minutes:
        for _ in range(length):
            spell, news = watched(spell, is_there=is_there, now=now)
            if news is not None:
                yield now, news
            now += MINUTE
        is_there = not is_there


@given(WAVERING)
def test_no_alarm_repeats_in_an_hour_and_each_names_its_end_once(minutes: list[int]) -> None:
    """However a trouble wavers: after an alarm comes another an hour later, or one end."""
    told = list(walked(minutes))
    alarms = [at for at, news in told if news is News.ALARM]
    kinds = [news for _, news in told]

    assert all(later - first >= HOUR for first, later in pairwise(alarms))
    assert kinds[0] is News.ALARM
    assert (News.OVER, News.OVER) not in pairwise(kinds)


def test_a_trouble_is_told_at_once_and_its_end_when_it_has_stayed_away() -> None:
    """Half an hour of it: an alarm, and five minutes after its last moment the end."""
    assert list(walked([30, 60])) == [
        (NOW, News.ALARM),
        (NOW + 29 * MINUTE + CALM, News.OVER),
    ]


def test_what_goes_on_is_told_again_after_a_day() -> None:
    """Not each hour of the night."""
    told = list(walked([3 * 24 * 60]))
    assert told == [(NOW + day * AGAIN, News.ALARM) for day in range(3)]


def test_what_comes_back_within_the_hour_waits_for_its_end() -> None:
    """Gone before that, nothing was told of it, and so nothing is of its end."""
    assert list(walked([5, 10, 5, 60])) == [(NOW, News.ALARM), (NOW + 9 * MINUTE, News.OVER)]
    came_back = list(walked([5, 10, 120]))
    assert came_back[2] == (NOW + HOUR, News.ALARM)


def test_a_clock_that_was_moved_back_keeps_nothing_from_being_told() -> None:
    """What was noted in a future that is gone counts for nothing."""
    ahead = NOW + timedelta(days=300)
    _, news = watched(Spell(ahead, ahead, ahead, is_over=True), is_there=True, now=NOW)
    assert news is News.ALARM
    _, news = watched(Spell(ahead, ahead, ahead, is_told=True), is_there=False, now=NOW)
    assert news is News.OVER


@pytest.mark.parametrize(
    ("vitals", "expected"),
    [
        (Vitals(), []),
        (Vitals(answered=limits.SILENT - 1, free=limits.FEW, astray=-29.9), []),
        (Vitals(answered=limits.SILENT), [Cause.SILENT]),
        (Vitals(free=0.099), [Cause.DISK]),
        (Vitals(astray=-30), [Cause.CLOCK]),
        (Vitals(copied_at=NOW - limits.OLD), []),
        (Vitals(copied_at=NOW - limits.OLD - MINUTE), [Cause.COPIES]),
    ],
)
def test_what_is_wrong_is_wrong_from_its_limit_on(vitals: Vitals, expected: list[Cause]) -> None:
    """What does not tell is not wrong: who never made a copy is not told of an old one."""
    assert list(Health(vitals, Load(), NOW).causes) == expected
