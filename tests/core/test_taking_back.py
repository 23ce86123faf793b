"""Who takes a mistaken « j'ai déclaré » back is understood, in any writing and spelling."""

import pytest

from bot.core.calendar.declaring import takes_back
from bot.core.questions.acts import Act
from tests.built import content

TAKEN_BACK = (
    "ah non je me suis tromper j'ai pas encore declaré",
    "en fait non pas encore fait",
    "pardon c etait une erreur, enlevé le",
    "la 9bila ghlatt mazal masr7tch",
    "mazal ma serre7tch, ghalta",
    "لا غلطت ما زال ما صرحتش",
    "باقي ما صرحتش، غلطة",
    "pardon jé pas déclaré en fait",
    "oups pas encore déclarer",
    "je me suis trompée, rien déclaré",
    "non enlevez ça c'est une erreur",
    "ghlat rah mazal ma declarit",
    "smeh lia ba9i masarre7tch",
    "سمحو ليا ما صرحتش",
    "أخطأت لم أصرح بعد",
    "sorry wrong, not declared yet",
    "my mistake I didn't declare",
)
STANDS = (
    "j'ai un salarié que je n'ai pas déclaré",
    "et si je n'ai pas déclaré ?",
    "j'ai une erreur sur le site",
    "merci",
    "je n'ai pas déclaré juin",
    "pas encore payé",
    "pas de souci merci, c'est fait",
    "rien à ajouter, c'est fait",
    "non c'est fait",
    "je n'ai pas déclaré ma vendeuse",
    "merci non",
)


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_declaration_noted_by_mistake_is_taken_back(text: str) -> None:
    """By words of its own, or by what is said right after."""
    done = content().acts.read(text)
    assert takes_back(text) or (done is not None and done.act is Act.UNDECLARED)


@pytest.mark.parametrize("text", STANDS)
def test_other_words_after_a_declaration_leave_it(text: str) -> None:
    """Somebody who is employed, another month, an error of the portal, thanks."""
    assert not takes_back(text)
