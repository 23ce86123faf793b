"""« On est le 11, c'est mort ? », « si je déclare le 12 ? »: what a day is worth comes first."""

from datetime import datetime

import pytest

from bot.core.calendar.morocco import ZONE
from bot.search.dates.reader import date_reader
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.topics import Topics
from tests import built

CATALOG = built.content()
READER = date_reader(CATALOG.search_words.dates)
TOPICS = Topics(CATALOG, Deadlines(CATALOG))
# The date of the wages of November 2026 is the 10th of December.
BEFORE, EVE, AFTER = "2026-12-01", "2026-12-09", "2026-12-11"
LATE, GOOD, PAST = "Ce serait en retard", "Ce serait à temps", "La date des salaires de novembre"

TODAY = (
    "on est le {day}, c'est foutu ?", "on est le {day} c'est mort ?",
    "nous sommes le {day}, trop tard ?",
    "on est le {day}, je peux encore déclarer ?", "it's the {day}th, is it too late?",
    "اليوم {day}، واش فات الوقت؟", "lyoum {day}, wach fat lwe9t?",
)  # fmt: skip
TRIED = (
    "si je déclare le {day} je suis en retard ?", "je suis en retard si je déclare le {day} ?",
    "si je paye le {day} c'est en retard ?", "am I late if I file on the {day}th?",
    "je peux encore déclarer le {day} ?", "can I still declare on the {day}th?",
    "ila serre7t nhar {day} wach m3ettel?", "إلا صرحت نهار {day} واش معطل؟",
)  # fmt: skip
NOT_TRIED = (
    "annoncé le 12 ?", "avant le 12 je peux déclarer ?", "la circulaire du 12 ?",
    "c'était le 12 ?",
    "depuis le 12 ?", "on est le 12 ?", "déclaré le 12 ?",
)  # fmt: skip


async def answered(question: str, day: str) -> str:
    """Return the answer about the date, as it is told on a day."""
    asked = READER.read(question)
    now = datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE)
    return (await TOPICS.date("fr", now=now, asked=asked)).html.removeprefix("<b>")


@pytest.mark.parametrize("question", TODAY)
async def test_who_says_what_day_it_is_asks_of_today(question: str) -> None:
    """The day after the limit the past one comes first, not that of the month to come."""
    assert (await answered(question.format(day=11), AFTER)).startswith((PAST, "Oui. " + PAST))
    assert not (await answered(question.format(day=9), EVE)).startswith((PAST, LATE, "Oui. "))


@pytest.mark.parametrize("question", TRIED)
async def test_a_day_that_is_tried_is_in_time_or_late(question: str) -> None:
    """And what to do when it is late, without « no »: one still can, and must."""
    assert (await answered(question.format(day=12), BEFORE)).startswith(LATE)
    in_time = await answered(question.format(day=9), BEFORE)
    assert in_time.startswith((GOOD, "Oui, jusqu’au"))
    assert (await answered(question.format(day=12), AFTER)).startswith(PAST)


@pytest.mark.parametrize("question", NOT_TRIED)
async def test_another_day_is_not_tried(question: str) -> None:
    """The day of something else, or one before which something is."""
    assert not (await answered(question, BEFORE)).startswith((LATE, GOOD))
