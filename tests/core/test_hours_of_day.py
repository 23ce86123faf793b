"""A part of the day beside an hour says which of the two it is."""

from datetime import UTC, datetime

import pytest

from bot.core.calendar.dates import Problem
from bot.core.calendar.moments import read_moment
from bot.core.calendar.morocco import ZONE

NOW = datetime(2025, 7, 9, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("demain 2h30 du matin", (2, 30)),
        ("demain à 3 h de l’après-midi", (15, 0)),
        ("demain 10h du soir", (22, 0)),
        ("demain 2 h de la nuit", (2, 0)),
        ("tomorrow 9:30 pm", (21, 30)),
        ("tomorrow 12 am", (0, 0)),
        ("غدا على الساعة 10 ليلا", (22, 0)),
        ("غدا 2:30 ليلا", (2, 30)),
    ],
)
def test_the_part_of_the_day_is_heard(words: str, clock: tuple[int, int]) -> None:
    """In Morocco's time, tomorrow."""
    moment = read_moment(words, now=NOW).moment
    assert moment is not None
    there = moment.astimezone(ZONE)
    assert (there.day, there.hour, there.minute) == (10, *clock)


@pytest.mark.parametrize("words", ["demain 15 h du matin", "demain 12 h du soir"])
def test_a_contradiction_is_no_moment(words: str) -> None:
    """It is asked again."""
    assert read_moment(words, now=NOW).problem is Problem.IMPOSSIBLE
