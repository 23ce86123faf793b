"""Who writes in so many words that a month is declared is understood; who asks is not."""

import pytest

from bot.core.calendar.declaring import tells_declared


@pytest.mark.parametrize(
    "words",
    [
        *("j'ai declaré", "J’ai déclaré !", "j ai deja declare", "c'est fait", "c’est déclaré"),
        *("j'ai déclaré pour Centre", "c'est fait pour la pharmacie du centre", "jai déclaré"),
        *("nous avons déclaré", "déclaration faite", "bonjour j'ai bien déclaré merci"),
        *("i have declared", "I've already declared", "we filed it", "it's done"),
        *("صرحت", "لقد صرحت", "صرحنا", "تم التصريح", "صافي صرحت", "قمت بالتصريح"),
        *("sarre7t", "safi sarre7t", "rani declarit", "sarre7t deja", "drt la declaration"),
    ],
)
def test_that_a_month_is_declared_is_understood(words: str) -> None:
    """In French, English, Arabic and Darija, with a greeting or the pharmacy's name."""
    assert tells_declared(words)


@pytest.mark.parametrize(
    "words",
    [
        *("j'ai déclaré ?", "j'ai déclaré le 18 au lieu du 10", "je dois déclarer", "déclarer"),
        *("j'ai déclaré pour un salarié parti", "je n'ai pas déclaré", "واش صرحت؟", "ما صرحتش"),
        *("j'ai déclaré en retard", "comment j'ai déclaré", "I declared the wrong amount"),
        *("j'ai déclaré mais le paiement est refusé", "c'est fait exprès", "صرحت بأجير خرج"),
        *("wach sarre7t", "masarre7tch", "j'ai fait une erreur", "declare my wages", ""),
    ],
)
def test_a_question_or_a_story_is_not_taken_for_it(words: str) -> None:
    """A question, a fault, an employee, a negation."""
    assert not tells_declared(words)
