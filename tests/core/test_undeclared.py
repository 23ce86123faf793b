"""« Je n’ai pas encore déclaré »: an act of its own, in five writings, and never a lateness."""

import pytest

from bot.core.calendar.declaring import tells_declared, tells_undeclared
from bot.core.questions.acts import Act
from tests.built import content

SAID = (
    *("je n'ai pas encore déclaré", "j'ai pas déclaré en fait", "erreur, je n'ai pas déclaré"),
    *("finalement je n'ai rien envoyé", "pas encore déclaré", "en fait c'est pas fait"),
    *("je me suis trompé, c'est pas déclaré", "g pa encore declaré", "annule, j'ai pas déclaré"),
    *("non non on n'a pas déclaré", "mauvais bouton, je n'ai pas encore déclaré", "décochez svp"),
    *("لم أصرح بعد", "عفوا لم أصرح بعد", "أخطأت، لم أصرح", "لم أقم بالتصريح بعد", "لا، لم نصرح"),
    *("مازال ما صرحت", "ما صرحتش", "غلطت، مازال ما صرحتش", "لا ما درتش التصريح", "باقي ما صرحناش"),
    *("mazal ma sre7t", "ma sre7tch", "ghlett, mazal ma declaritch", "la ma dertch tasri7"),
    *("rani mazal ma serre7tch", "ba9i masarre7tch khoya"),
    *("I have not declared yet", "not declared yet", "sorry, I haven't declared"),
    *("my mistake, I did not declare", "actually it's not filed", "oops I didn't file yet"),
)


@pytest.mark.parametrize("text", SAID)
def test_what_is_not_declared_is_said_in_five_writings(text: str) -> None:
    """With an excuse before it, or a courtesy."""
    done = content().acts.read(text)

    assert done is not None
    assert done.act is Act.UNDECLARED
    assert not tells_declared(text)


@pytest.mark.parametrize(
    "text",
    [
        *("j'ai déclaré", "je n'ai pas encore déclaré ?", "mon employé n'est pas déclaré"),
        *("je n'ai pas déclaré un salarié", "je n'ai pas déclaré le mois dernier", "pas encore"),
        *("pas de salarié à déclarer", "je n'ai pas encore reçu le code", "لم أتوصل بالرمز بعد"),
        *("mazal ma jani code", "I have not received it yet", "ما صرحتش على خدام"),
    ],
)
def test_something_else_that_is_not_done_is_no_such_act(text: str) -> None:
    """A question, an employee, another month, a code."""
    done = content().acts.read(text)

    assert done is None or done.act is not Act.UNDECLARED


@pytest.mark.parametrize(
    ("text", "is_not_yet"),
    [
        ("je n'ai pas encore déclaré, que faire ?", True),
        ("I haven't declared yet, what now?", True),
        ("لم أصرح بعد، ماذا أفعل؟", True),
        ("mazal ma sre7tch chno ndir", True),
        ("ما صرحتش شنو ندير دابا", True),
        ("j'ai oublié, je n'ai pas déclaré", False),
        ("pas déclaré et je suis en retard", False),
        ("نسيت، لم أصرح", False),
        ("je n'ai pas déclaré le mois dernier", False),
        ("I missed it, not declared", False),
        ("j'ai déclaré", False),
    ],
)
def test_not_yet_is_not_too_late(text: str, is_not_yet: bool) -> None:
    """Who has let a date pass says so in other words."""
    assert tells_undeclared(text) is is_not_yet
