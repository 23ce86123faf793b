"""What is told of a payment: who has paid is not told to pay, who has not is told what follows."""

import pytest

from bot.core.calendar.date_questions import DateQuestion
from bot.core.questions.answers import Decision, Outcome
from bot.services.questions.payments import NOT_SHOWN, UNPAID, about_payment

DATE = "deadline-monthly"
TO_PAY = Decision(Outcome.ANSWER, (UNPAID,))
THE_DATE = Decision(Outcome.ANSWER, (DATE,))


@pytest.mark.parametrize(
    "text",
    [
        *("j'ai payé hier mais ca apparait pas", "jai paye et rien ne s'affiche"),
        *("mon paiement n'est pas enregistré", "I paid yesterday but it does not show"),
        *("دفعت أمس لكن لا يظهر", "خلصت البارح و ما كيبانش", "khellest lbare7 w ma kaybanch"),
        *("khellest w ma kaybanch", "khelest wma kaybanch", "خلصت وما كيبانش", "دفعت ولم يظهر"),
    ],
)
def test_who_has_paid_is_not_told_to_pay_again(text: str) -> None:
    """In whatever language: the proof of payment is offered, and people."""
    assert about_payment(text, None, TO_PAY, date_topic=DATE) == (
        None,
        Decision(Outcome.CHOICES, NOT_SHOWN),
    )


def test_who_has_paid_is_understood_where_the_search_is_not_sure() -> None:
    """« khellest w ma kaybanch »: four words of which it knows little."""
    nothing, choices = Decision(Outcome.UNSURE, ()), Decision(Outcome.CHOICES, ("otp-invalid",))
    code = "j'ai payé hier, aujourd'hui le code ne s'affiche pas"

    _, found = about_payment("khellest w ma kaybanch", None, nothing, date_topic=DATE)
    assert found == Decision(Outcome.CHOICES, NOT_SHOWN)
    assert about_payment(code, None, choices, date_topic=DATE) == (None, choices)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai déclaré mais pas payé",
        "I filed but did not pay",
        "صرحت ولم أدفع",
        "declarit w makhlestch",
    ],
)
def test_who_has_not_paid_is_told_so(text: str) -> None:
    """What follows from that stays as it is."""
    assert about_payment(text, None, TO_PAY, date_topic=DATE) == (None, TO_PAY)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "jai declaré mais jai pas payé avant le 10",
            "I declared but have not paid before the 10th",
        ),
        *("صرحت لكن لم أدفع قبل 10", "صرحت ولكن ما خلصتش قبل 10"),
        "declarit walakin makhlestch 9bel 10",
    ],
)
def test_a_day_beside_it_is_not_all_that_is_asked(text: str) -> None:
    """Unless the limit is asked for."""
    asked = DateQuestion(days=(10,))

    assert about_payment(text, asked, THE_DATE, date_topic=DATE) == (None, TO_PAY)
    asked = DateQuestion(days=(10,), names_limit=True)
    assert about_payment(text, asked, THE_DATE, date_topic=DATE) == (asked, THE_DATE)
