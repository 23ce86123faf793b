"""What somebody types where a password is asked for is one, though it is an ordinary word."""

import pytest

from tests.built import content

ASKED = (
    ("je tape toujours {} quand il demande le mot de passe", "bonjour"),
    ("je tape {} dès qu’on me demande le mdp", "printemps"),
    ("à l’écran du mot de passe j’écris {} tout simplement", "pharmacie"),
    ("je mets {} au mot de passe et rien ne se passe", "ramadan"),
    ("j’ai mis {} comme mot de passe", "pharmacie de la gare"),
    ("pour entrer je tape {}, c’est mon mot de passe depuis toujours", "aspirine"),
    ("I always type {} when it asks for the password", "hello"),
    ("mli kay9olli mot de passe kankteb {}", "salam"),
    ("kandir {} f mot de passe", "voiture"),
    ("دائما أكتب {} عندما يطلب كلمة المرور", "مرحبا"),
    ("ملي كيقول كلمة السر كنكتب {}", "سلام"),
)
WORDS = ("soleil", "chocolat", "maison", "bienvenue")
HARMLESS = (
    "quand il demande le mot de passe je ne sais pas quoi taper",
    "je tape lentement quand il demande le mot de passe",
    "je mets toujours une majuscule quand il demande le mot de passe",
    "quand on me demande le mdp j’écris à la CNSS",
    "je mets le bon mot de passe et il refuse",
    "j’ai mis longtemps à retrouver mon mot de passe",
    "j’utilise Chrome pour le mot de passe",
    "je choisis quoi comme mot de passe ?",
    "on met des chiffres dans le mot de passe ?",
    "I enter the password and nothing happens",
    "whenever it asks for my password I get an error",
    "عندما يطلب كلمة المرور لا أعرف ماذا أكتب",
    "ملي كيطلب كلمة السر ما كنعرف شنو ندير",
    "mli kayteleb l-mdp ma3reft chno ndir",
    "Fatima a oublié son mot de passe",
    "le mdp, aujourd’hui, est refusé",
    "IMG_20250710_142233.jpg",
)


@pytest.mark.parametrize(("said", "word"), ASKED)
def test_the_word_that_is_typed_is_not_kept(said: str, word: str) -> None:
    """Nor any other that people choose, in the same place."""
    for secret in (word, *(one for one in WORDS if word.isascii() and " " not in word)):
        kept = content().redactor.kept(said.format(secret))
        assert kept is None or secret not in kept, kept


@pytest.mark.parametrize("said", HARMLESS)
def test_what_is_told_of_typing_is_kept(said: str) -> None:
    """How one types, where, and what becomes of it."""
    assert content().redactor.kept(said) == said


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("le digicode : 34B12", "34B12"),
        ("mdp3 = zit1", "zit1"),
        ("nmrti sfer stta wahd o sttin tnin o 3echrin tlata o tlatin", "sttin"),
    ],
)
def test_what_a_name_of_a_secret_announces_is_not_kept(said: str, secret: str) -> None:
    """However it is called or numbered."""
    kept = content().redactor.kept(said)
    assert kept is None or secret not in kept, kept
