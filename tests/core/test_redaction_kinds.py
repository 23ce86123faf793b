"""Kinds of sentences that give a secret away, beside those that only sound like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog

DIGIT_LINES = st.lists(st.integers(10, 99).map(str), min_size=2, max_size=4)
CODES = ("votre code", "code reçu", "le code :", "رمز التحقق", "lcode", "otp", "the code")
KEYS = (
    "la clé de ma signature est {}", "ma clé secrète de la CNSS est {}", "clé e-ID {}",
    "le code de ma carte est {}", "the key of my signature is {}", "sarout dyal signature howa {}",
    "كود التفعيل ديال التوقيع هو {}", "مفتاح التوقيع هو {}",
)  # fmt: skip
TYPED = (
    "derto {} ma qblouch", "drt {} ma 9belouch", "ktebtha {} walakin refuse",
    "tapito {} makhdamch",
    "jrebto {} w mabghach", "درتو {} ما قبلوش", "جربتها {} ورفضها", "كتبتو {} ما خدمش",
)  # fmt: skip
EVERYDAY = (
    "mdp {}", "on utilise tous le mot de passe {}", "on a tous le mdp {}", "mot de passe : {}",
    "tout le monde a le mdp {}", "le mdp de tous c'est {}", "kolchi 3ndo mdp {}",
    "our password is {}",
)  # fmt: skip
HARMLESS = (
    "La CNIE de 2015 a-t-elle une puce ?", "une CNIE de 2021 a-t-elle un code PIN ?",
    "Le code 17-04 sur les médicaments.", "Le code 65-99 du travail", "نسيت الرمز من 2022",
    "galo lina 200dh l code, wach sa7i7?", "نسيت كلمة المرور منذ 2023.",
    "I forgot my password in 2023.", "j'ai oublié mon mot de passe en 2023",
    "القانون 02-24 دخل حيز التنفيذ.", "Le SMS vient du 38 05, c'est normal ?", "07/17 ?",
    "mot de passe damancom", "le mot de passe de l'officine", "quel mot de passe pharmacie ?",
    "le mdp officine ne marche pas", "besoin du mot de passe merci",
    "mot de passe oublié, bonjour",
    "كلمة السر ديال الصيدلية", "3 salariés\n4 absents\n26 jours", "prix\n120\n130\n140",
)  # fmt: skip


@given(said=st.sampled_from(CODES), lines=DIGIT_LINES)
def test_a_code_on_several_lines_is_one(catalog: Catalog, said: str, lines: list[str]) -> None:
    """A phone breaks what it copies."""
    kept = catalog.redactor.kept("\n".join((said, *lines)))

    assert kept is None or not any(one in kept for one in lines)


@pytest.mark.parametrize("text", KEYS)
@pytest.mark.parametrize("key", ["K7-PP-21", "9F-K2-LL", "A7-QQ-31-ZZ"])
def test_a_key_in_groups_is_one_whatever_it_is_of(catalog: Catalog, text: str, key: str) -> None:
    """However many words stand between the key and its groups."""
    assert key not in (catalog.redactor.kept(text.format(key)) or "")


@pytest.mark.parametrize("text", TYPED)
@pytest.mark.parametrize("word", ["Marrakech1", "Agadir7", "Safi3", "Rabat2030"])
def test_a_word_with_a_digit_that_was_typed_is_a_password(
    catalog: Catalog, text: str, word: str
) -> None:
    """Where the verb holds its object too: « derto », «درتها»."""
    assert word not in (catalog.redactor.kept(text.format(word)) or "")


@pytest.mark.parametrize("text", EVERYDAY)
@pytest.mark.parametrize("word", ["officine", "pharmacie", "pharmacy", "soleil"])
def test_a_word_of_every_day_alone_behind_a_label_is_doubt(
    catalog: Catalog, text: str, word: str
) -> None:
    """It may be the password, or what it is of."""
    assert word not in (catalog.redactor.kept(text.format(word)) or "")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_sounds_like_a_secret_is_kept(catalog: Catalog, text: str) -> None:
    """Years of cards, laws, since when, prices, the sender of a message, what a password is of."""
    assert catalog.redactor.kept(text) == text
