"""Secrets in passing on a pharmacist's day, and the sums, ranges, errors and doses beside them."""

import pytest

from tests.built import content

SECRETS = (  # a text and what of it may not be kept
    ("numéro d’assuré 84 0512 003456 78", "84 78 3456"),
    ("n° assuré 84 0512 003456 78 non reconnu", "84 78"),
    ("iban MA64 0117 8000 0012 3456 7890 1234", "MA64 1234"),
    ("ID card LA 118 204", "LA 118 204"),
    ("482 et demi 913", "482 913"),
    ("482 نص 913", "482 913"),
    ("mon 1999 est refusé", "1999"),
    ("my 1987 is wrong", "1987"),
    ("1999 ديالي ما بغاش", "1999"),
    ("rue des Orangers au 12", "12 Orangers"),
    ("avenue des Pins, en face du 7", "7 Pins"),
    ("we live at 27 Atlas Street, flat 4", "27 4"),
    ("f dahr lcarte 552 ndirha wla la", "552"),
    ("j’ai fait tournesol et il me jette", "tournesol"),
    ("j’ai fait Ibuprofene200! trois fois et il me renvoie", "Ibuprofene200"),
    ("ouvrez avec clementine moi je peux pas", "clementine"),
    ("صاحبتي عطاتني sara.ph و Sara#2", "sara.ph Sara#2"),
    ("3tani k.ph7", "k.ph7"),
    ("دخل ب samira_p", "samira_p"),
    ("الجواب السري الدار البيضاء لا يقبله", "البيضاء"),
    ("la réponse secrète El Jadida ne passe pas", "Jadida"),
    ("son passe à elle : lilas-blanc", "lilas"),
    ("safe word is cinnamon", "cinnamon"),
    ("cinq fois le huit voilà mon code", "huit"),
    ("3 422 svp", "422"),
    ("et 4 829 ?", "829"),
    ("نعم 3 422", "422"),
    ("erreur 504 puis mon mot de passe tulipe", "tulipe"),
)
HARMLESS = (
    "erreur 504 sur Chifa", "HTTP 502 chez Sobrus", "erreur 1020 access denied cloudflare",
    "erreur 403 avec Kaspersky", "خطأ 503 في Chifa",
    "j’en ai 2 914 sur 3 240",
    "inventaire fait hier soir : 1 312 références", "différence entre 12 640 et 12 820",
    "base 3 422 x 6,74 % = 230,64", "c’est 3 000 dh ou 3500", "de 3266 à 3422",
    "من 3111 إلى 3266 درهم",
    "السميك من 3266 ل 3422", "smig wsel 3266 dh wla 3422", "prime 5 10 15 20 25 %",
    "on m’a dit 10 puis 15 puis 31", "BO 6980 page 2145", "الجريدة الرسمية عدد 7344",
    "ticket 48213 ouvert chez le support", "le standard 05 37 est coupé",
    "fax de l’agence 05 22 ne répond pas", "secteur 4 hay Mohammadi, zone B",
    "Lantus 28 unités le soir, Novorapid 8-10-8", "le 10 c’est jour ouvré ou calendaire ?",
    "rejet motif 02 salaire inférieur au smig", "réponse secrète oubliée que faire",
    "j’ai fait vite et il dit rien", "j’ai tapé trois fois dans le champ mot de passe",
)  # fmt: skip


@pytest.mark.parametrize(("text", "hidden"), SECRETS)
def test_what_is_said_in_passing_is_not_kept(text: str, hidden: str) -> None:
    kept = content().redactor.kept(text) or ""
    assert not [piece for piece in hidden.split() if piece in kept], kept


@pytest.mark.parametrize("text", HARMLESS)
def test_what_a_pharmacist_counts_is_kept(text: str) -> None:
    assert content().redactor.kept(text) == text


def test_a_sign_that_stands_for_a_sentence_takes_the_room_of_one() -> None:
    assert content().redactor.kept("ﷺ شكرا") == "ﷺ شكرا"
    assert "482913" not in (content().redactor.kept("ﷺ code 482913 ﷺ") or "")


def test_a_sum_that_was_typed_or_refused_is_no_sum() -> None:
    for text in ("j’ai tapé 3 422 et ça refuse", "12 640 ne marche pas", "code 3 422"):
        assert content().redactor.kept(text) != text
