"""Which day somebody takes for today, and what only sounds like it."""

from datetime import date

import pytest

from bot.core.calendar.today_told import is_about_today, is_other_day

TODAY = date(2025, 7, 9)  # a Wednesday


@pytest.mark.parametrize(
    "text",
    [
        "on est le 12 non ?",
        "on est le 12, non ?",
        "nous sommes le 12",
        "aujourd'hui c'est le 12",
        "c'est le 12 aujourd'hui ?",
        "aujourd'hui on est le 12",
        "on est lundi",
        "on est lundi 7",
        "on est déjà le 12 juillet",
        "on est le 9 juin",
        "today is the 12th",
        "it's the 12th today",
        "we're the 12th, right?",
        "today is Monday",
        "isn't today the 12th?",
        "اليوم 12",
        "اليوم هو 12 ؟",
        "نحن اليوم 12",
        "هل اليوم هو الاثنين؟",
        "ليوم 12 ياك",
        "حنا ف 12",
        "lyoum 12",
        "lyoum nhar 12 yak",
        "rah lyouma 12",
        "7na lyoum f 12",
        "lyoum tnin",
        "hna f 12",
    ],
)
def test_another_day_is_told(text: str) -> None:
    """Alone or with what asks for a yes."""
    assert is_about_today(text)
    assert is_other_day(text, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "on est le 9 non ?",
        "aujourd'hui c'est le 9",
        "today is the 9th",
        "اليوم 9",
        "lyoum 9 yak",
        "on est mercredi",
        "nous sommes le 9 juillet",
        "lyoum larb3",
    ],
)
def test_the_day_is_told(text: str) -> None:
    """And nothing contradicts it."""
    assert is_about_today(text)
    assert not is_other_day(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("on est le 12 c'est trop tard ?", True),
        ("bonjour, nous sommes le 12 et je n'ai pas déclaré", True),
        ("today is the 12th, is it too late?", True),
        ("on est le 9, c'est trop tard ?", False),
        ("la date limite c'est le 12 ?", False),
        ("c'est le 12 ?", False),
        ("we're on the 3rd step", False),
        ("we are the 2nd pharmacy", False),
        ("on est 12 salariés", False),
        ("lyoum 12 khddam ma jach", False),
        ("هل آخر أجل اليوم 12 من يوليوز أم لا", False),
        ("aujourd'hui j'ai 12 salariés", False),
        ("je paye aujourd'hui ou le 12 ?", False),
    ],
)
def test_more_is_said(text: str, *, is_other: bool) -> None:
    """Beside a question the day counts where it is told as today, in a clause of its own."""
    assert not is_about_today(text)
    assert is_other_day(text, today=TODAY) is is_other
