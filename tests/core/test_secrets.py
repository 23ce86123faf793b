"""Codes and passwords are recognised; ordinary questions are not."""

import pytest

from bot.core.secrets import holds_secret, without_numbers


@pytest.mark.parametrize(
    "text",
    [
        "123456",
        " 482 913 ",
        "mon code est 482913",
        "OTP: 482913",
        "الرمز هو 482913",
        "mot de passe : Azerty12",
        "mdp=pharma2025",
        "mon mot de passe est pharma2025",
        "كلمة المرور: pharma2025",
        "my password is pharma2025",
    ],
)
def test_a_secret_is_seen(text: str) -> None:
    """It is warned about instead of being kept."""
    assert holds_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "je ne reçois pas le code",
        "délai de juillet 2025",
        "mot de passe oublié",
        "mon mot de passe est refusé",
        "le code à 6 chiffres n’arrive pas",
        "j’ai 3 salariés",
        "كلمة المرور منسية",
        "loi 02-24",
    ],
)
def test_a_question_is_not_a_secret(text: str) -> None:
    """Talking about codes is what people come for."""
    assert not holds_secret(text)


def test_numbers_are_left_out_but_years_stay() -> None:
    """What goes to the Order holds no identifier."""
    assert without_numbers("affilié 1234567 en juillet 2025") == "affilié … en juillet 2025"
