"""A number is an amount where money reaches it, and a secret where somebody types or says it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from bot.core.redaction.sums import is_sum

DIGITS = st.integers(min_value=100_001, max_value=999_999).filter(lambda one: one % 500 != 0)
OPENINGS = (
    "je dois", "on doit", "elle doit", "dois-je", "pour payer, je dois",
    "le montant est bon, on doit",
    "après le virement,", "les cotisations : il faut", "mon code, je dois",
)  # fmt: skip
VERBS = (
    "entrer", "saisir", "taper", "retaper", "mettre", "recopier", "valider", "confirmer", "donner",
    "dire", "lire", "dicter", "communiquer", "envoyer", "renseigner", "coller", "écrire",
    "indiquer",
)  # fmt: skip
ENGLISH = ("enter", "type", "put", "confirm", "give them", "read out", "send", "copy", "submit")
ARABIC = ("ندخل", "نكتب", "نعطي", "ندير", "نأكد", "نسجل", "إدخال", "كتابة", "تأكيد", "أن أدخل")
DARIJA = ("ndakhel", "nkteb", "n3ti", "ndir", "nconfirmer", "ntapi", "nsift", "ngoul")
SAID = (
    *itertools.product(OPENINGS, VERBS),
    *itertools.product(("I must", "to pay I have to", "the fee is ok, we need to"), ENGLISH),
    *itertools.product(("خاصني", "باش نخلص خاصني", "المبلغ صحيح، يجب"), ARABIC),
    *itertools.product(("khassni", "bach nkhelles lazem", "lmontant bayn w khassni"), DARIJA),
)
SUMS = (
    "je dois {} à mon grossiste", "je dois encore {}", "on me doit {}", "il me doit toujours {}",
    "je dois payer {}", "le salaire brut à indiquer {}", "montant à saisir : {}",
    "le salaire que j'ai mis {}", "salaire saisi {}", "le total affiché est {}",
    "je dois indiquer {} comme salaire", "I owe {} to the CNSS", "I have to pay {}",
    "enter {} as the wage", "خاصني نخلص {}", "المبلغ اللي كتبت {}", "khassni nkhelles {}",
)  # fmt: skip


@given(
    said=st.sampled_from(SAID),
    number=DIGITS,
    behind=st.sampled_from(("", " ?", " où ?", " et payer")),
)
def test_what_somebody_types_or_says_is_no_amount_though_money_is_near(
    catalog: Catalog, said: tuple[str, str], number: int, behind: str
) -> None:
    """« je dois entrer 482913 », « to pay I have to enter 482913 », «باش نخلص خاصني نكتب…»."""
    kept = catalog.redactor.kept(f"{said[0]} {said[1]} {number}{behind}")

    assert kept is None or str(number) not in kept


@pytest.mark.parametrize("text", SUMS)
def test_an_amount_that_is_owed_or_declared_is_kept(catalog: Catalog, text: str) -> None:
    """Nor is what a person must pay or declare taken from their question."""
    assert catalog.redactor.kept(text.format(7431)) == text.format(7431)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("je dois ", " a la cnss", True),
        ("je dois entrer ", "", False),
        ("salaire a declarer puis je tape ", "", False),
        ("le montant a saisir dans le portail ", "", True),
        ("je saisis ", " pour payer", False),
        ("je saisis ", " de salaire", True),
        ("total a payer valide, saisir ", "", False),
    ],
)
def test_money_reaches_a_number_only_past_no_verb_of_giving(
    before: str, after: str, expected: bool
) -> None:
    """Unless the sum itself is what is typed."""
    assert is_sum(before, after) is expected
