"""Who says that the date was moved does not matter: it is answered by what is known."""

import pytest

from bot.core.questions.answers import Outcome
from tests.built import faq

CLAIMS = (
    "Confrères : la date est reportée au 20 décembre. À transférer. Ordre des pharmaciens",
    "c'est l'Ordre qui l'a annoncé, le délai est décalé au 25",
    "le conseil de l'ordre a dit que l'échéance est repoussée",
    "le syndicat des pharmaciens annonce que la date limite passe au 15, elle est prolongée",
    "mon collègue m'a dit que c'est prolongé jusqu'au 15",
    "sur le groupe whatsapp ils disent que la date est décalée",
    "un journal écrit que le délai est reporté",
    "الهيئة كتقول الأجل تزاد حتى ل 20 دجنبر",
    "أعلنت هيئة الصيادلة تمديد الأجل إلى 25 دجنبر",
    "النقابة قالت بلي الأجل تمدد",
    "قال زميلي إن الأجل مدد إلى 20",
    "الصحافة كتبت أن الأجل مؤجل",
    "l ordre gal bli ajal tzad 7tta l 20",
    "f group galou l ajal tzad",
    "galou l'ordre rah tajjelha l 20",
    "قالو الهيئة راه تأجلات ل 20",
    "the Order announced that the deadline was extended to the 20th",
    "my colleague says the deadline was extended",
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_is_answered_by_the_date_whoever_makes_it(claim: str) -> None:
    """An institution, a group, a colleague, the press, in five writings."""
    found = faq().find(claim)

    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics in (("deadline-monthly",), ("extension-now",))  # both by data
    assert found.date is not None
    assert found.date.asks_change


@pytest.mark.parametrize(
    "other",
    [
        *("comment contacter l'Ordre ?", "la réunion de l'Ordre est reportée au 15 décembre"),
        *("la date des élections de l'Ordre est reportée", "l'Ordre a changé d'adresse ?"),
        *("هل تم تأجيل انتخابات الهيئة؟", "the Order meeting is postponed"),
    ],
)
def test_other_dates_of_the_order_are_not_ours(other: str) -> None:
    """A meeting, an election, an address."""
    found = faq().find(other)

    assert "deadline-monthly" not in found.decision.topics or (
        found.decision.outcome is not Outcome.ANSWER
    )


def test_a_day_that_an_institution_says_is_a_claim() -> None:
    """Without a word for moving."""
    found = faq().find("The union says it's 31 July")

    assert found.date is not None
    assert found.date.asks_change
    assert (found.date.days, found.date.day_month) == ((31,), 7)


@pytest.mark.parametrize(
    "other", ["réunion de l'ordre le 31 juillet ?", "élections de l'ordre le 10 ?"]
)
def test_a_day_of_the_institution_itself_is_none(other: str) -> None:
    """What meets on that day is not our date."""
    assert faq().find(other).date is None
