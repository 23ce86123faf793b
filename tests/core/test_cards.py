"""What stands on a card is erased whatever it is called, and so is the second of two values."""

from itertools import product

import pytest

from bot.catalog.catalog import Catalog
from tests.core.asked_secrets import lines

BACK = """
the three digits on the back are {}
les trois chiffres au dos sont {}
les 3 chiffres derrière : {}
au verso c'est marqué {}
the last three digits at the back say {}
numbers on the back {}
on the reverse it says {}
on me demande les trois chiffres, c'est {}
i typed the three digits {}
the signature strip shows {}
الأرقام الثلاثة خلفها هي {}
الأرقام الثلاثة في ظهر البطاقة {}
التلاتة ديال الأرقام من اللور {}
مكتوب من لور {}
lar9am tlata mn lor homa {}
f dos kayn {}
security code {}
le code de sécurité c'est {}
le cryptogramme est {}
card verification {}
numéro de contrôle de la carte {}
رمز الأمان هو {}
lcode dyal security {}
"""
UNTIL = """
carte 4539 1488 0343 6467 exp {}
card number 4539148803436467, expiry {}
my card 4539-1488-0343-6467 valid thru {}
ma carte bancaire, date d'expiration {}
my bank card expires {} and it is refused
cb 4539 1488 0343 6467 fin de validité {}
cvv 911, date {}
البطاقة 4539 1488 0343 6467 تنتهي في {}
لاكارط 4539 1488 0343 6467 كتسالي {}
lakart 4539 1488 0343 6467 tarikh {}
"""
PAIRS = """
login dyali hicham77 o {}
mon identifiant et mon mot de passe sont hicham77 et {}
login hicham77 puis {}
je me connecte avec hicham77 et {}
username hicham77 then {}
user hicham77, {}
اللوجين ديالي hicham77 و {}
kandkhol b hicham77 o {}
l'identifiant c'est hicham77 et après {}
"""
LETTERS = ("ب ك", "بك", "ب.ك", "أ", "ج ج", "ب-ك")
HARMLESS = """
les trois chiffres du total sont 650
le montant au dos de la facture est 650
il y a 650 salariés au verso de la liste
page 650 au verso
the back office has 650 files
ma CNIE est valable jusqu'en 2031, puis-je me connecter ?
le médicament expire 09/27
lot périmé 09/27
paiement par carte le 12/07
j'ai payé par carte le 09/07 et rien
carte bancaire refusée depuis 09/2025
le code de sécurité n'arrive pas
login accepté ensuite page blanche
login et mot de passe refusés
je me connecte avec Chrome et Firefox
خلصت ب 12500 درهم
لدي 25 أجيرا
numéro de sécurité sociale, où le trouver ?
"""


def _left(catalog: Catalog, text: str, secret: str) -> bool:
    kept = catalog.redactor.kept(text)
    return secret in catalog.redactor.erased(text) or (kept is not None and secret in kept)


def test_the_digits_on_the_back_of_a_card_are_erased(catalog: Catalog) -> None:
    """Though no card is named, in both scripts of digits."""
    tried = [(one.format(code), code) for one, code in product(lines(BACK), ("650", "٩١١"))]

    assert [text for text, code in tried if _left(catalog, text, code)] == []


def test_until_when_a_card_is_valid_is_erased(catalog: Catalog) -> None:
    tried = [(one.format(month), month) for one, month in product(lines(UNTIL), ("09/27", "3-29"))]

    assert [text for text, month in tried if _left(catalog, text, month)] == []


@pytest.mark.parametrize("password", ["safran", "tanjawiya", "Zitoune88", "maroc@12"])
def test_the_second_of_two_values_is_erased(catalog: Catalog, password: str) -> None:
    tried = [one.format(password) for one in lines(PAIRS)]

    assert [text for text in tried if _left(catalog, text, password)] == []


def test_the_letters_of_a_card_go_with_its_number_in_arabic_too(catalog: Catalog) -> None:
    erased = catalog.redactor.erased

    assert {erased(f"بطاقتي {one} ١٢٣٤٥٦ لم تقبل") for one in LETTERS} == {"بطاقتي … لم تقبل"}


def test_other_numbers_months_and_pairs_stay(catalog: Catalog) -> None:
    """Of invoices, medicines, payments, two browsers."""
    touched = [one for one in lines(HARMLESS) if catalog.redactor.kept(one) != one]

    assert touched == []
