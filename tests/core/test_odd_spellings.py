"""Secrets in rarer spellings: streets in English, keys in groups, digits counted or spelt out."""

import pytest

from bot.catalog.catalog import Catalog

SECRET = (
    *(("we're at 22 Mohammed V Boulevard, Agadir", "22 Mohammed"), ("9 Atlas Street", "9 Atlas")),
    *(("we're located at 44 Mohammed V Avenue, Rabat", "44"), ("31b Al Massira Road", "31b")),
    *(("address: Flat 3, Nour building, Temara", "Flat 3"), ("Nour residence, apt 12", "12")),
    *(("الصيدلية فشارع محمد الخامس رقم 44", "44"), ("ساكن بزنقة القدس 12", "12")),
    *(("code de validation AB-12-CD", "AB-12"), ("clé de sécurité Z7-33-K", "Z7-33")),
    *(("clé Z7-33-K", "Z7-33"), ("activation key: Q4-77-TR", "Q4-77"), ("رمز QX-81-P", "QX-81")),
    *(("mon pin c'est quatre fois 7", "fois 7"), ("pin: four times seven", "times seven")),
    *(("quatre fois le chiffre sept, c'est mon pin", "sept"), ("الرمز ربعة مرات 7", "مرات 7")),
    *(("je vous épelle : M I M O S A", "M I M"), ("I spell it: m i m o s a", "m i m")),
    *(("P@ss: qsdf", "qsdf"), ("p@ssword : lune", "lune"), ("pa$$word: lune", "lune")),
    *(("l9en dyali 1999", "1999"), ("l9en: 552133", "552133")),
    *(("سيفطت ليهم ستة سبعة واحد ثمنية تلاتة تسعود", "ستة سبعة"),),
    *(("صيفر جوز تلات خمسا سبعا", "جوز تلات"), ("né le 12 mars 1990", "12 mars")),
)
HARMLESS = (
    *("ما هو آخر أجل ليونيو 2025؟", "مرحبا، ما هو آخر أجل ليوليوز 2025؟", "هل هو لماي 2026؟"),
    *("mon père est né en 1950, pension ?", "salariée née en 1998, à déclarer ?"),
    *("Born in 1975, can I retire?", "born 1998, intern", "mzyouda f 1990", "ولد في 1975"),
    *("enfant né en 2012, allocations ?", "j'ai tapé trois fois un mauvais PIN"),
    *("j'ai reçu le code trois fois", "le code arrive deux fois sept jours sur sept"),
    *("code erreur ERR-502-A", "code article B-12-3", "clé USB-C"),
    *("2 pharmacies avenue Hassan II", "à 10 minutes de la rue principale", "24 hours a day"),
    *("5 km de route", "CNSS 649 boulevard Mohammed V", "3 employees on the road"),
    *("un deux trois", "quatre fois sept"),
)


@pytest.mark.parametrize(("text", "secret"), SECRET)
def test_a_secret_in_a_rare_spelling_is_not_kept(catalog: Catalog, text: str, secret: str) -> None:
    """Alone, and inside a message."""
    for whole in (text, f"Bonjour, {text}. Merci", f"{text}\nça ne marche pas"):
        assert secret not in (catalog.redactor.kept(whole) or "")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_one_is_kept(catalog: Catalog, text: str) -> None:
    """A month, a year of birth, a kind of code, a way to somewhere."""
    assert catalog.redactor.kept(text) == text
