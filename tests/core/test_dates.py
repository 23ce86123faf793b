"""The day that a person writes: every form, every day of seven years, and any text at all."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.dates import (
    LONGEST,
    Problem,
    Reading,
    last_day,
    read_day,
    read_past_day,
)

TODAY = date(2025, 7, 9)  # a Wednesday
FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
DAYS = [FIRST + timedelta(days=ahead) for ahead in range((LAST - FIRST).days + 1)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-07-17", date(2025, 7, 17)),
        ("2025/7/17", date(2025, 7, 17)),
        ("17/07/2025", date(2025, 7, 17)),
        ("17 / 07 / 2025", date(2025, 7, 17)),
        ("17/07/25", date(2025, 7, 17)),
        ("17-07-2025", date(2025, 7, 17)),
        ("17.07.2025.", date(2025, 7, 17)),
        ("17/7", date(2025, 7, 17)),
        ("9/7", TODAY),
        ("8/7", date(2026, 7, 8)),
        ("17 juillet 2025", date(2025, 7, 17)),
        ("  17   JUILLET !", date(2025, 7, 17)),
        ("le 1er août", date(2025, 8, 1)),
        ("1ᵉʳ aout", date(2025, 8, 1)),
        ("le premier août", date(2025, 8, 1)),
        ("jeudi 17 juillet", date(2025, 7, 17)),
        ("Jeu. 17 juil. 2025", date(2025, 7, 17)),
        ("pour le jeudi 17/07", date(2025, 7, 17)),
        ("17 juillet, au matin", date(2025, 7, 17)),
        ("July 17, 2025", date(2025, 7, 17)),
        ("17-Jul-2025", date(2025, 7, 17)),
        ("17 July", date(2025, 7, 17)),
        ("on Thursday, the 17th of July", date(2025, 7, 17)),
        ("17 Mar", date(2026, 3, 17)),
        ("Mar 17, 2026", date(2026, 3, 17)),
        ("mar. 17 mars 2026", date(2026, 3, 17)),
        ("17 يوليوز 2025", date(2025, 7, 17)),
        ("17 يوليو", date(2025, 7, 17)),
        ("فاتح غشت", date(2025, 8, 1)),
        ("يوم الخميس، 17 من شهر يوليوز", date(2025, 7, 17)),
        ("١٧/٧/٢٠٢٥", date(2025, 7, 17)),
        ("\u200f١٧\u200f/٧\u200f/٢٠٢٥", date(2025, 7, 17)),
        ("١٧ يُولْيُوز", date(2025, 7, 17)),
        ("aujourd'hui", TODAY),
        ("Aujourd’hui à midi", TODAY),
        ("ce soir", TODAY),
        ("cet après-midi", TODAY),
        ("demain", date(2025, 7, 10)),
        ("demain matin", date(2025, 7, 10)),
        ("demain dans l’après-midi", date(2025, 7, 10)),
        ("après-demain", date(2025, 7, 11)),
        ("apres demain soir", date(2025, 7, 11)),
        ("today", TODAY),
        ("tonight", TODAY),
        ("tomorrow", date(2025, 7, 10)),
        ("tomorrow morning", date(2025, 7, 10)),
        ("the day after tomorrow", date(2025, 7, 11)),
        ("اليوم", TODAY),
        ("هذا المساء", TODAY),
        ("غدا", date(2025, 7, 10)),
        ("غدًا صباحًا", date(2025, 7, 10)),
        ("يوم غد في الصباح", date(2025, 7, 10)),
        ("بعد غد", date(2025, 7, 11)),
        ("29 février", date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood(words: str, day: date) -> None:
    """In the three languages, in words and in numbers, with or without a time of day."""
    assert read_day(words, today=TODAY) == Reading(day)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("31 février", Problem.IMPOSSIBLE),
        ("31/02/2026", Problem.IMPOSSIBLE),
        ("2026-02-29", Problem.IMPOSSIBLE),
        ("31 فبراير", Problem.IMPOSSIBLE),
        ("07/17/2025", Problem.IMPOSSIBLE),
        ("0/0", Problem.IMPOSSIBLE),
        ("1/1/0000", Problem.IMPOSSIBLE),
        ("8 juillet 2025", Problem.PAST),
        ("2024-01-01", Problem.PAST),
        ("hier", Problem.PAST),
        ("yesterday evening", Problem.PAST),
        ("أول أمس", Problem.PAST),
        ("le 10 ou le 12", Problem.UNCLEAR),
        ("le 10, 12 juillet", Problem.UNCLEAR),
        ("10 juillet 12 août", Problem.UNCLEAR),
        ("du 10 au 12 juillet", Problem.UNCLEAR),
        ("10-12 juillet", Problem.UNCLEAR),
        ("10-12", Problem.UNCLEAR),
        ("10 12", Problem.UNCLEAR),
        ("25-07-17", Problem.UNCLEAR),
        ("17-07/2025", Problem.UNCLEAR),
        ("demain ou après-demain", Problem.UNCLEAR),
        ("pas demain", Problem.UNCLEAR),
        ("demain ?", Problem.UNCLEAR),
        ("avant le 17 juillet", Problem.UNCLEAR),
        ("17 juillet à minuit", Problem.UNCLEAR),
        ("cette nuit", Problem.UNCLEAR),
        ("vendredi 17 juillet", Problem.UNCLEAR),
        ("الجمعة 17 يوليوز 2025", Problem.UNCLEAR),
        ("Friday, July 17, 2025", Problem.UNCLEAR),
        ("mar. 17", Problem.UNCLEAR),
        ("mar. 17 au matin", Problem.UNCLEAR),
        ("1 jui. 2026", Problem.UNCLEAR),
        ("juillet 25", Problem.UNCLEAR),
        ("juillet 2025", Problem.UNCLEAR),
        ("117 juillet", Problem.UNCLEAR),
        ("jeudi", Problem.UNCLEAR),
        ("17", Problem.UNCLEAR),
        ("bientôt", Problem.UNCLEAR),
        ("", Problem.UNCLEAR),
        ("💊", Problem.UNCLEAR),
        ("17 juillet" + " " * LONGEST, Problem.UNCLEAR),
    ],
)
def test_what_is_no_day_says_why(words: str, problem: Problem) -> None:
    """And is never guessed."""
    found = read_day(words, today=TODAY)
    assert (found.day, found.problem) == (None, problem)


def _eastern(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def _babel(pattern: str, locale: str) -> Callable[[date], str]:
    return lambda day: format_date(day, pattern, locale=locale)


WITH_YEAR: dict[str, Callable[[date], str]] = {
    "iso": date.isoformat,
    "iso, eastern digits": lambda day: _eastern(day.isoformat()),
    "17/07/2025": lambda day: f"{day:%d/%m/%Y}",
    "17/7/2025": lambda day: f"{day.day}/{day.month}/{day.year}",
    "17/7/25": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "17-07-2025": lambda day: f"{day:%d-%m-%Y}",
    "١٧/٧/٢٠٢٥": lambda day: _eastern(f"{day.day}/{day.month}/{day.year}"),
    **{
        f"{locale}: {pattern}": _babel(pattern, locale)
        for locale in ("fr", "fr_MA", "ar_MA", "ar", "ar_EG", "en", "en_GB")
        for pattern in ("d MMMM y", "EEEE d MMMM y", "long", "full")
    },
    **{
        f"{locale}: {pattern}": _babel(pattern, locale)
        for locale in ("fr", "ar_MA", "en", "en_GB")
        for pattern in ("d MMM y", "EEE d MMM y")
    },
    "July 17, 2025": _babel("MMMM d, y", "en"),
    "Thu, Jul 17, 2025": _babel("EEE, MMM d, y", "en"),
}
WITHOUT_YEAR: dict[str, Callable[[date], str]] = {
    "17/7": lambda day: f"{day.day}/{day.month}",
    "١٧/٧": lambda day: _eastern(f"{day.day}/{day.month}"),
    **{
        f"{locale}: {pattern}": _babel(pattern, locale)
        for locale in ("fr", "ar_MA", "ar", "en")
        for pattern in ("d MMMM", "d MMM")
    },
    "July 17": _babel("MMMM d", "en"),
}


@pytest.mark.parametrize("form", WITH_YEAR)
def test_every_day_of_seven_years_is_read_as_written(form: str) -> None:
    """Whatever day it is today: from that day on it is the day, and past from the next on."""
    write = WITH_YEAR[form]

    for day in DAYS:
        words = write(day)
        assert read_day(words, today=FIRST) == Reading(day), words
        assert read_day(words, today=day) == Reading(day), words
        assert read_day(words, today=day + timedelta(days=1)) == Reading(problem=Problem.PAST)


@pytest.mark.parametrize("form", WITHOUT_YEAR)
def test_without_a_year_it_is_the_next_such_day(form: str) -> None:
    """Today counts; what is past this year is a later year's."""
    write = WITHOUT_YEAR[form]

    for day in DAYS:
        words, morrow = write(day), day + timedelta(days=1)
        assert read_day(words, today=day) == Reading(day), words
        later = read_day(words, today=morrow).day
        assert later is not None
        assert (later.day, later.month) == (day.day, day.month)
        years_until = 4 if (day.month, day.day) == (2, 29) else 1
        assert later.year == day.year + years_until, words


@given(st.dates(FIRST, LAST), st.sampled_from(["fr", "ar_MA", "en"]), st.integers(1, 6))
def test_a_weekday_that_contradicts_the_date_is_unclear(
    day: date, locale: str, shift: int
) -> None:
    """One of the two is a slip, and nobody can tell which."""
    weekday = format_date(day + timedelta(days=shift), "EEEE", locale=locale)
    words = f"{weekday} {format_date(day, 'd MMMM y', locale=locale)}"

    near = day + timedelta(days=shift - 7), day + timedelta(days=shift)
    found = read_day(words, today=FIRST)
    assert found == Reading(problem=Problem.UNCLEAR, contradicted=day, near=near)


def test_a_weekday_at_the_end_of_all_days_is_unclear_too() -> None:
    """No day before the first, or after the last, is counted."""
    for words in ("lundi 2 janvier 0001", "lundi 31 décembre 9999"):
        assert read_day(words, today=FIRST).problem is Problem.UNCLEAR


@given(st.dates(FIRST, LAST), st.dates(FIRST, LAST), st.sampled_from([" ", " ou ", " - ", ", "]))
def test_two_days_are_no_day(one: date, other: date, between: str) -> None:
    """Never the first, never the last."""
    for write in (date.isoformat, _babel("d MMMM y", "fr"), _babel("d MMMM", "ar_MA")):
        words = f"{write(one)}{between}{write(other)}"
        assert read_day(words, today=FIRST) == Reading(problem=Problem.UNCLEAR), words


PIECES = st.sampled_from(
    ["17", "7", "2025", "٣", "/", "-", ".", " ", "juillet", "mar", "يوليوز", "le", "matin", "غدا"]
)


@given(st.text() | st.lists(PIECES).map("".join) | st.lists(PIECES).map(" ".join), st.dates())
def test_any_text_is_answered(words: str, today: date) -> None:
    """Either a day that is not past, or why there is none."""
    reading = read_day(words, today=min(today, date(9990, 1, 1)))

    assert (reading.day is None) is (reading.problem is not None)
    assert reading.day is None or reading.day >= min(today, date(9990, 1, 1))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hier", date(2025, 12, 8)),
        ("aujourd'hui", date(2025, 12, 9)),
        ("demain", None),
        ("5 décembre", date(2025, 12, 5)),
        ("05/12/2025", date(2025, 12, 5)),
        ("9 décembre", date(2025, 12, 9)),
        ("10 décembre", None),
        ("30 novembre", date(2025, 11, 30)),
        ("1er août", date(2025, 8, 1)),
        ("1er mars", None),
        ("5 décembre 2024", None),
        ("je ne sais plus", None),
    ],
)
def test_a_day_that_is_past_is_the_last_such_day(words: str, day: date | None) -> None:
    """When an institution said something: never ahead, and not so long ago that all know it."""
    today = date(2025, 12, 9)
    assert read_past_day(words, today=today, earliest=today - timedelta(days=183)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le portail sera fermé le vendredi 11 décembre de 8 h à 12 h.", None),  # a Thursday
        ("Le portail sera fermé le 11 décembre de 8 h à 12 h.", date(2025, 12, 11)),
        ("Réunion le 11 décembre, puis le 3 janvier 2026.", date(2026, 1, 3)),
        ("Du 10/12/2025 au 14/12/2025.", date(2025, 12, 14)),
        ("The portal is down on December 11.", date(2025, 12, 11)),
        ("ستكون البوابة مغلقة يوم 11 دجنبر من الساعة 8.", date(2025, 12, 11)),
        ("La réunion du 5 décembre 2025 a eu lieu.", None),
        ("Annonce n° 2025-12-001, appelez le 0522 11 12 13, 250 DH.", None),
        ("Déclarez avant le 10.", None),
        ("Bonjour à tous.", None),
    ],
)
def test_the_last_day_that_a_text_names_is_found(text: str, day: date | None) -> None:
    """An end is offered with it; what is past, or no day with its month, is none."""
    today = date(2025, 12, 9)
    assert last_day(text, today=today, latest=today + timedelta(days=183)) == day


def test_a_date_that_is_another_day_of_the_week_is_told_apart() -> None:
    """« mercredi 15 décembre », which is a Tuesday: the person is told so, and asked."""
    found = read_day("mercredi 15 décembre", today=date(2026, 11, 30))
    assert found.day is None
    assert found.contradicted == date(2026, 12, 15)
    assert read_day("le quinze", today=date(2026, 11, 30)).contradicted is None
