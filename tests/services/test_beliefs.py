"""A belief about the date is a question about it; what only sounds like one is none."""

import pytest

from bot.search.dates.reader import date_reader
from bot.services.questions.beliefs import LONGEST, believed
from tests import built

READER = date_reader(built.content().search_words.dates)
BELIEVED = {
    "je croyais que c'était le 12": 12, "c le douze": 12, "c'est le douze": 12,
    "mais je pensais que la date limite était le 20": 20, "il me semble que c'est le 15": 15,
    "normalement c'est le 10": 10, "pour moi c'est le 15": 15, "je pensait que cétait le 12": 12,
    "I thought it was the 15th": 15, "isn't it the 10th": 10, "it's the 12th": 12,
    "i was sure the deadline was the 12th": 12, "I thought it was on the 31st": 31,
    "كنت أظن أنه يوم 12": 12, "ظننت أن الأجل هو 12": 12, "هو يوم 31": 31,
    "كنت كنظن بلي نهار 12": 12, "حسابلي نهار 31": 31, "كان كيسحاب ليا نهار 12": 12,
    "kan7sab ljal 31": 31, "kont kanban liya nhar 12": 12, "3la 7sabi 10": 10,
    "s7abli nhar 15": 15, "kont kandenn bli nhar 12": 12, "ka ys7ab liya 12": 12,
}  # fmt: skip
OTHER = [
    "je pense que c'est le comptable", "c'est le 3eme message", "je crois que j'ai 12 salariés",
    "je croyais que c'était le bouton 3", "c'est le code 12", "pour moi 3", "c'est 12", "it's 10",
    "c'est le 12 qu'elle est partie", "normalement 2 salariés", "il est 12h", "c deux fois",
    "je crois que c'est ma faute", "هو 3", "c'est le 06 12 34 56 78", "I think so", "c'est la 2",
]  # fmt: skip


@pytest.mark.parametrize(("told", "day"), list(BELIEVED.items()))
def test_a_day_that_is_believed_is_asked_about(told: str, day: int) -> None:
    """As « c’est le 12 ? » is, with a yes or a no."""
    asked = believed(READER, told)
    assert asked is not None
    assert asked.days == (day,)
    assert asked.doubts_day
    assert asked.is_straight


@pytest.mark.parametrize("told", OTHER)
def test_what_sounds_like_a_belief_is_none(told: str) -> None:
    """A choice, a count, somebody else."""
    assert believed(READER, told) is None


def test_a_story_is_read_by_the_search() -> None:
    """However it begins."""
    told = "je croyais que c'était le 12 " + "et puis voilà " * (LONGEST // 14)
    assert believed(READER, told) is None
