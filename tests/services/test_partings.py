"""What stands around a question where no mark parts it is taken off, and nothing else is."""

import pytest

from bot.core.questions.answers import Outcome
from tests.built import faq


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        (
            "chers confrères une âme charitable comment payer la cnss",
            "payment-how",
        ),
        ("jit ntchawer m3akom kifach nkhelles lcnss lah yrdi 3likom", "payment-how"),
        (
            "mille excuses j'ai oublié mon mot de passe damancom gros bisous",
            "password-forgotten",
        ),
        ("Evening all the code never reaches my phone much love to everyone", "otp-not-received"),
        ("أهل الخبرة دلوني نسيت كلمة المرور دمتم سالمين", "password-forgotten"),
    ],
)
def test_a_question_is_found_between_courtesies(message: str, topic: str) -> None:
    """Before it, behind it, at both its ends."""
    found = faq().find(message).decision

    assert found.outcome is Outcome.ANSWER
    assert found.topics == (topic,)


@pytest.mark.parametrize(
    "message",
    [
        "chers confrères comment payer la taxe d'habitation merci à tous",
        "combien de pénalité si je paie l'IS en retard",
        "bonsoir mes amis j'ai oublié le mot de passe de ma boîte gmail bisous",
    ],
)
def test_what_is_of_others_is_never_taken_off(message: str) -> None:
    """Without « de gmail » it would be ours."""
    assert faq().find(message).decision.outcome is not Outcome.ANSWER


@pytest.mark.parametrize("message", ["", " ", "a", "?" * 4096, "a." * 2048, "m" * 4096])
def test_what_cannot_be_parted_is_left_whole(message: str) -> None:
    """Nothing, one word, one long word, and what is no language."""
    assert faq().find(message).decision.outcome is not Outcome.ANSWER
