"""A question is about an announcement whose words it has, in whichever language."""

import pytest

from bot.core.nearness import is_about

NOTICE = (
    "Maintenance du portail samedi 12 décembre de 20 h à minuit.",
    "صيانة البوابة يوم السبت 12 دجنبر.",
)


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("il y a une maintenance samedi, c'est vrai ?", True),
        ("il ya une maintenance samedi c vrai ?", True),
        ("واش كاين صيانة نهار السبت؟", True),
        ("هل هناك صيانة يوم السبت؟", True),
        ("samedi on est ouvert ?", False),
        ("maintenance ?", False),
        ("le portail, c'est vrai ?", False),
        ("quelle pharmacie de garde samedi", False),
    ],
)
def test_two_telling_words_and_most_of_them_are_shared(question: str, is_it: bool) -> None:
    """A day alone, or what every announcement says, is not enough."""
    assert is_about(question, NOTICE) is is_it
