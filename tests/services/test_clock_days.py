"""Days and months that a message counts from today are read as the days and months they are."""

from datetime import date, datetime

import pytest

from bot.core.calendar.morocco import ZONE
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.clock_days import with_days
from bot.services.questions.clock_months import is_by_quarter, with_months
from bot.services.questions.topics import Topics
from tests import built

TOPICS = Topics(built.content(), Deadlines(built.content()))
MOVED = date(2025, 7, 18)  # a Friday: the date moved to Monday the 21st
AFTER = date(2026, 12, 11)  # the day after a date


async def lead(question: str, today: date) -> str:
    """Return how the answer about the date begins."""
    now = datetime(today.year, today.month, today.day, 10, tzinfo=ZONE)
    found = built.faq().find(question, today=today)
    assert found.date is not None
    return (await TOPICS.date("en", now=now, asked=found.date)).html


@pytest.mark.parametrize(
    "claim",
    [
        *("reporté à vendredi ?", "repoussé à demain ?", "prolongé jusqu'à la fin du mois ?"),
        *("prolongé jusqu'à la fin de la semaine ?", "extended until Sunday?"),
        *("هل مدد الأجل إلى الأربعاء؟", "wach t2ejel l larb3", "tzad l ghedda?"),
        *("l'ordre a annoncé le 30", "selon Médias24 c'est le 18", "الصندوق أعلن يوم 20"),
    ],
)
async def test_a_false_day_is_never_agreed_to(claim: str) -> None:
    """By its weekday, by tomorrow, by the end of something, or as somebody told it."""
    assert (await lead(claim, MOVED)).startswith("<b>No, not to our knowledge.")


@pytest.mark.parametrize(
    "claim", ["reporté à lundi ?", "قالو تأجل ليوم الاثنين", "zado 7tal tnin?"]
)
async def test_the_true_weekday_is_agreed_to(claim: str) -> None:
    """Monday is the day."""
    assert (await lead(claim, MOVED)).startswith("<b>Yes.")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("la date limite du mois prochain", "10 January 2027"),
        ("deadline for last month", "10 December 2026"),
        ("et le mois dernier c'était quand", "10 November 2026"),
        ("متى آخر أجل الشهر القادم", "10 January 2027"),
        ("والشهر المقبل؟", "10 January 2027"),
        ("akhir ajal dyal nonber", "10 December 2026"),
        ("date limite 11/2025", "10 December 2025"),
        ("آخر أجل شهر 11", "10 December 2026"),
    ],
)
async def test_a_month_is_answered_by_its_own_date(question: str, day: str) -> None:
    """Counted from today, spelt as it sounds, or by its number."""
    assert day in (await lead(question, AFTER)).split("\n")[0]


@pytest.mark.parametrize("question", ["on peut payer le 22 ?", "je peux déclarer le 15 ?"])
async def test_what_is_past_comes_before_what_is_next(question: str) -> None:
    """Nobody is told « yes, until January » on the day after."""
    assert (await lead(question, AFTER)).startswith("<b>The date for the wages of November 2026")


async def test_a_quarter_is_told_that_wages_are_monthly() -> None:
    """Whatever the quarter is called."""
    assert (await lead("deadline for Q3", MOVED)).startswith("<b>Wages are declared every month")
    assert all(map(is_by_quarter, ["3e trimestre", "third quarter", "الربع الثالث"]))


def test_the_weekday_of_today_is_today_or_in_a_week() -> None:
    """« Is it Friday? » may be today; « moved to Friday » is to come."""
    assert "18/07/2025" in with_days("is it Friday?", today=MOVED)
    assert "25/07/2025" in with_days("moved to Friday?", today=MOVED)


@pytest.mark.parametrize("other", ["reporté au lundi si le 10 tombe un dimanche ?", "bonjour"])
def test_a_condition_is_counted_from_no_day(other: str) -> None:
    """A rule is asked about."""
    assert with_days(with_months(other, today=MOVED), today=MOVED) == other
