"""What a text costs as an SMS: the letters of telephones first, Arabic by seventies."""

import pytest

from bot.core.writing.sms import sms


@pytest.mark.parametrize(
    ("text", "sent", "signs", "parts"),
    [
        ("déjà payé à l’heure", "déjà payé à l'heure", 19, 1),
        ("10 août, « reçu »", '10 aout, " recu "', 17, 1),
        ("Laâyoune–Hoceïma", "Laayoune-Hoceima", 16, 1),
        ("a" * 160, "a" * 160, 160, 1),
        ("a" * 161, "a" * 161, 161, 2),
        ("[" * 80, "[" * 80, 160, 1),
        ("€" * 81, "€" * 81, 162, 2),
        ("ض" * 70, "ض" * 70, 70, 1),
        ("ض" * 71, "ض" * 71, 71, 2),
        ("ض" * 135, "ض" * 135, 135, 3),
    ],
)
def test_an_sms_has_160_signs_or_70(text: str, sent: str, signs: int, parts: int) -> None:
    """A sign of two codes counts twice; the parts of a long one are shorter."""
    assert sms(text) == (sent, signs, parts)


def test_what_is_not_seen_is_not_sent() -> None:
    """The marks that keep Latin words in order inside Arabic cost nothing in French."""
    assert sms("\u2068Damancom\u2069\u00a0: oui").text == "Damancom : oui"
