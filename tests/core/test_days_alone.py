"""A short question that names a day and nothing else."""

from datetime import date

import pytest

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.days_alone import day_alone, weekday_asked

TODAY = date(2025, 7, 8)  # a Tuesday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *[(words, date(2025, 7, 16)) for words in (
            "et le 16 ?", "le 16 alors ?", "et pour le 16 ?", "et le 16, alors ?", "and the 16th?",
            "what about the 16th?", "و يوم 16؟", "ويوم 16؟", "w nhar 16?", "ونهار 16؟",
            "et mercredi 16 ?", "et le 16 juillet ?",
        )],
        ("et demain ?", date(2025, 7, 9)),
        ("وغدا؟", date(2025, 7, 9)),
        ("w ghedda?", date(2025, 7, 9)),
        ("et vendredi ?", date(2025, 7, 11)),
        ("et dans 3 jours ?", date(2025, 7, 11)),
        ("et le 5 ?", date(2025, 8, 5)),
        ("et le 16 août ?", date(2025, 8, 16)),
    ],
)  # fmt: skip
def test_the_day_is_read(words: str, day: date) -> None:
    """As people go on with « and »."""
    assert day_alone(words, today=TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "c'est le 17 ?", "est-ce le 17 ?", "le 17 c'est la limite ?", "et jeudi 16 ?", "et hier ?",
        "et à 18h ?", "et combien ?", "et le code ?", "", "et le 45 ?",
    ],
)  # fmt: skip
def test_what_says_more_or_no_day_is_none(words: str) -> None:
    """Nor a day of the week that is not that of its date."""
    assert day_alone(words, today=TODAY) is None


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("le 17 c'est bien un jeudi ?", 3),
        ("le 17 tombe jeudi ?", 3),
        ("واش 17 نهار الخميس؟", 3),
        ("le 17 juillet 2025 est un vendredi, non ?", 4),
        ("c'est jeudi 17 ?", None),
        ("le 17 c'est un problème ?", None),
    ],
)
def test_the_day_of_the_week_is_read(words: str, weekday: int | None) -> None:
    """Where it stands apart from the date."""
    assert weekday_asked(words) == weekday


def test_a_day_that_is_tried_has_a_month_where_it_needs_one() -> None:
    """The next 16th may be that of the date which has just passed; the one of August is not."""
    assert DateQuestion().tries(date(2025, 7, 16), today=TODAY).day_month is None
    tried = DateQuestion().tries(date(2025, 8, 16), today=TODAY)
    assert tried.day(today=TODAY) == date(2025, 8, 16)
