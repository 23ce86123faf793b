"""What a helper answers: what leaves, what waits for a second look, what never leaves."""

import pytest

from bot.core.tickets.caution import Caution, cautions
from bot.core.tickets.secrets import asks_for_secret
from tests.core.asked_secrets import ASKING, FREE, HELD, HONEST, lines

OURS = frozenset({"damancom.ma", "cnss.ma", "cnie.ma"})


@pytest.mark.parametrize("words", lines(HONEST))
def test_an_honest_answer_about_codes_leaves(words: str) -> None:
    """Where to type one, when it comes, that nobody is given it."""
    assert not asks_for_secret(words)
    assert not cautions(words, known=OURS)


@pytest.mark.parametrize("words", lines(ASKING))
def test_what_asks_for_a_secret_never_leaves(words: str) -> None:
    """By an order, a question, a need or a bare name, in five writings."""
    assert asks_for_secret(words)


@pytest.mark.parametrize("words", lines(FREE))
def test_what_leads_nowhere_else_leaves(words: str) -> None:
    """Our own addresses, the names of files, dues that are paid on the portal."""
    assert not cautions(words, known=OURS)


@pytest.mark.parametrize("words", lines(HELD))
def test_what_may_lead_astray_is_held(words: str) -> None:
    """Any address but ours however it is written, any number, money, a date that moved."""
    assert cautions(words, known=OURS)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Voyez https://exemple.ma/a", Caution.LINK),
        ("Appelez le 3️⃣9️⃣3️⃣9️⃣", Caution.NUMBER),
        ("Payez par CashPlus", Caution.PAYMENT),
        ("Installez AnyDesk", Caution.REMOTE),
        ("Contactez-moi sur WhatsApp", Caution.CONTACT),
        ("الأجل ممدد", Caution.DATE),
    ],
)
def test_who_looks_again_reads_why(words: str, why: Caution) -> None:
    """The kind, and no other."""
    assert cautions(words, known=OURS) == [why]


def test_what_does_not_show_takes_a_second_look_too() -> None:
    """An address behind other words, and a picture or a document."""
    assert cautions("ici", has_link=True, has_file=True) == [Caution.LINK, Caution.FILE]


@pytest.mark.parametrize(
    "words",
    [
        "Un compte suspendu se débloque à votre agence CNSS, avec votre carte nationale et le"
        " cachet de l’officine.",
        "Mon compte est suspendu, que faire ?\nUn compte suspendu se débloque à votre agence CNSS,"
        " avec votre carte nationale et le cachet de l’officine.",
        "Que faire si mon compte Damancom est suspendu ?",
    ],
)
def test_a_suspended_account_is_no_date(words: str) -> None:
    """What is brought to an agency is not asked for here, and no date moves."""
    assert not asks_for_secret(words)
    assert not cautions(words, known=OURS)


@pytest.mark.parametrize(
    "words",
    [
        "Le délai est suspendu",
        "La déclaration est suspendue",
        "Le paiement de votre compte est suspendu",
        "La date limite de votre compte est suspendue",
    ],
)
def test_a_suspended_duty_is_still_held(words: str) -> None:
    """Where something due is named, suspended says that it moved."""
    assert Caution.DATE in cautions(words, known=OURS)
