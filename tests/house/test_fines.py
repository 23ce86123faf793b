"""« Si je déclare le 12, je paie une majoration ? »: whether that day is late is computed."""

import pytest

from bot.core.questions.answers import Outcome
from tests.built import faq
from tests.cast import AMINA
from tests.house.parlour import Parlour

ASKED = (
    "si je déclare le 12 je paie une majoration ?",
    "je vais payer une amende si je déclare le 12 ?",
    "si je declare le 12, est-ce que je paie une pénalité",
    "if I declare on the 12th will I pay a penalty?",
    "إذا صرحت يوم 12 هل سأؤدي غرامة؟",
    "إلا صرحت نهار 12 واش غادي نخلص الغرامة",
)


@pytest.mark.parametrize("question", ASKED)
def test_the_day_beside_a_fine_is_heard(question: str) -> None:
    """What late costs is answered, and the day stays known."""
    found = faq().find(question)

    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics == ("late-penalty",)
    assert found.date is not None
    assert found.date.days == (12,)


@pytest.mark.parametrize(
    "question", ["combien de majoration ?", "la majoration est de 3 % ou de 1 % le 12 ?"]
)
def test_a_fine_without_one_day_names_none(question: str) -> None:
    """Nothing is computed of no day, or of several numbers."""
    found = faq().find(question)

    assert found.date is None or found.date.days != (3,)


@pytest.mark.parametrize(
    "question",
    [
        "la pénalité pour 3 jours de retard ?",
        "si je paie dans 3 jours, une majoration ?",
        "will I pay a penalty if I file 5 days late?",
        "pénalité pour 2 mois de retard ?",
        "majoration de 3 % ?",
    ],
)
def test_how_many_is_no_day_of_the_month(question: str) -> None:
    """Days, months and shares are counted: none of them is late."""
    found = faq().find(question)

    assert found.date is None or not found.date.days


@pytest.mark.parametrize(
    ("day", "told"), [(12, "ce n’est pas encore en retard"), (25, "c’est après la date limite")]
)
async def test_it_is_said_whether_the_day_is_late(parlour: Parlour, day: int, told: str) -> None:
    """The date of June 2025 was moved to the 17th of July."""
    (answer,) = await parlour.do(
        "message",
        chat_id=AMINA,
        user_id=AMINA,
        text=f"si je déclare le {day} je paie une majoration ?",
    )

    assert told in answer["text"].replace("\u00a0", " ")
    assert "17 juillet 2025" in answer["text"]
