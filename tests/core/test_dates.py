"""The day that a person writes."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import Problem, Reading, read_day

TODAY = date(2025, 7, 9)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-07-17", date(2025, 7, 17)),
        ("17/07/2025", date(2025, 7, 17)),
        ("17-7-2025", date(2025, 7, 17)),
        ("17.07.25", date(2025, 7, 17)),
        ("17/7", date(2025, 7, 17)),
        ("5/7", date(2026, 7, 5)),
        ("17 juillet 2025", date(2025, 7, 17)),
        ("le 1er août", date(2025, 8, 1)),
        ("jeudi 17 juillet", date(2025, 7, 17)),
        ("17 JUILLET 2025 à 9", None),
        ("July 17, 2025", date(2025, 7, 17)),
        ("the 17th of July", date(2025, 7, 17)),
        ("17 Jul", date(2025, 7, 17)),
        ("17 يوليوز 2025", date(2025, 7, 17)),
        ("17 يوليو", date(2025, 7, 17)),
        ("الخميس 17 غشت 2025", date(2025, 8, 17)),
        ("يوم ١٧/٧/٢٠٢٥", date(2025, 7, 17)),
        ("aujourd’hui", TODAY),
        ("ce soir", TODAY),
        ("demain matin", date(2025, 7, 10)),
        ("après-demain", date(2025, 7, 11)),
        ("tomorrow morning", date(2025, 7, 10)),
        ("the day after tomorrow", date(2025, 7, 11)),
        ("غدًا صباحًا", date(2025, 7, 10)),
        ("اليوم", TODAY),
        ("بعد غد", date(2025, 7, 11)),
        ("29 février", date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood(words: str, day: date | None) -> None:
    """In the three languages, in words and in numbers."""
    expected = Reading(day) if day else Reading(problem=Problem.UNCLEAR)

    assert read_day(words, today=TODAY) == expected


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("31 février", Problem.IMPOSSIBLE),
        ("31/02/2026", Problem.IMPOSSIBLE),
        ("31 فبراير", Problem.IMPOSSIBLE),
        ("0/0", Problem.IMPOSSIBLE),
        ("8 juillet 2025", Problem.PAST),
        ("2024-01-01", Problem.PAST),
        ("le 10 ou le 12", Problem.UNCLEAR),
        ("10 juillet 12 août", Problem.UNCLEAR),
        ("bientôt", Problem.UNCLEAR),
        ("jeudi", Problem.UNCLEAR),
        ("17", Problem.UNCLEAR),
        ("", Problem.UNCLEAR),
        ("💊", Problem.UNCLEAR),
        ("1" * 5000, Problem.UNCLEAR),
    ],
)
def test_what_is_no_day_says_why(words: str, problem: Problem) -> None:
    """And is never guessed."""
    assert read_day(words, today=TODAY) == Reading(problem=problem)


@given(st.text())
def test_any_text_is_answered(words: str) -> None:
    """Either a day that is not past, or why there is none."""
    reading = read_day(words, today=TODAY)

    assert (reading.day is None) is (reading.problem is not None)
    assert reading.day is None or reading.day >= TODAY


@given(st.dates(TODAY, date(2030, 12, 31)), st.sampled_from(["fr", "ar_MA", "en_GB", "en_US"]))
def test_every_day_is_understood_as_we_write_it(day: date, locale: str) -> None:
    """What the bot shows can be sent back to it."""
    for form in ("long", "full", "d MMM yyyy"):
        assert read_day(format_date(day, form, locale=locale), today=TODAY).day == day


@given(st.integers(0, 364))
def test_without_a_year_it_is_the_next_one(days: int) -> None:
    """Within a year from today."""
    day = TODAY + timedelta(days=days)

    assert read_day(format_date(day, "d MMMM", locale="fr"), today=TODAY).day == day
