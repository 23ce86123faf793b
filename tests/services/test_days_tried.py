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
    "si je paye le {day}", "et si je paye le {day} ?", "si on déclare le {day} décembre ?",
    "si je fais ça le {day} ?", "si j'envoie la déclaration le {day}", "if I pay on the {day}th",
    "what if we do it on the {day}th?", "ila khellest nhar {day}", "w ila serre7t nhar {day}?",
    "إلا خلصت نهار {day}", "ويلا خلصت نهار {day}؟", "إذا دفعت يوم {day}", "وإذا صرحت يوم {day}؟",
    "إذا دفعت يوم {day} هل أكون متأخرا؟",
)  # fmt: skip
NOT_TRIED = (
    "annoncé le 12 ?", "avant le 12 je peux déclarer ?", "la circulaire du 12 ?",
    "c'était le 12 ?",
    "depuis le 12 ?", "on est le 12 ?", "déclaré le 12 ?",
    "si je paye avant le 12 ?", "si je paye après le 9 je suis en retard ?",
    "am I late if I pay after the 9th?", "si la CNSS a dit le 12 je déclare",
    "si le 12 est férié je paye quand ?", "si je ne paye pas le 12 ?",
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


async def test_a_day_of_the_month_after_is_not_called_in_time() -> None:
    """It is for the wages of that month, and late for those at hand: nobody said which."""
    assert not (await answered("si je paye le 5 janvier ?", BEFORE)).startswith((LATE, GOOD))
    assert (await answered("si je paye le 20 décembre ?", AFTER)).startswith(PAST)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("le 10 c'est bien un jeudi ?", "Oui."),
        ("le dix, c'est un jeudi ?", "Oui."),
        ("c'est un jeudi le 10 ?", "Oui."),
        ("is the 10th a Thursday?", "Oui."),
        ("هل يوم 10 هو يوم الخميس؟", "Oui."),
        ("le 10 tombe un vendredi ?", "Non : ce jour-là est le jeudi 10 décembre 2026."),
        ("le 9 décembre est un jeudi ?", "Non : ce jour-là est le mercredi 9 décembre 2026."),
    ],
)
async def test_a_day_of_the_week_is_confirmed_or_not(question: str, told: str) -> None:
    """Whether it is that day comes before the date."""
    now = datetime.fromisoformat(f"{BEFORE}T09:00").replace(tzinfo=ZONE)
    asked = built.faq().find(question, today=now.date()).date
    answer = (await TOPICS.date("fr", now=now, asked=asked)).html
    assert answer.replace("\u00a0", " ").startswith(f"<b>{told}</b>")
