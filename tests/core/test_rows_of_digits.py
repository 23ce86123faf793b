"""Codes half in words and passwords of every day: every wording of a generated kind is erased."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from tests.core.test_secrets import digits

WORDS = {
    "fr": "zéro deux trois quatre cinq six sept huit neuf douze trente vingt-neuf quatre-vingts",
    "ary-latn": "sifr jouj tlata reb3a khamsa stta seb3a tmenya tes3oud tnach 3chrin setta",
    "ary": "صفر جوج تلاتة ربعة خمسة ستة سبعة تمنية تسعود طناش عشرين",
    "ar": "صفر اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرون ثلاثون",
    "en": "zero two three four five six seven eight nine twelve thirty twenty-nine",
}
FRAMES = {
    "fr": "code {} / le code c'est {} / {} refusé / j'ai reçu {} / le sms dit {}",
    "ary-latn": "lcode {} / lcode howa {} / jani f sms {} / lcode dyali {}",
    "ary": "الكود {} / جاني الكود {} / الكود ديالي {}",
    "ar": "الرمز {} / الرمز هو {} / وصلني الرمز {}",
    "en": "code {} / the code is {} / my code {} / {} is refused",
}
LABELS = {
    "fr": "mdp / mon mot de passe / nouveau mdp / mon mdp damancom / l'ancien mot de passe",
    "ary-latn": "lmdp / lmdp dyali / lmodpasse dyali / kelmat sir",
    "ary": "المودباس / المودباس ديالي / كلمة السر ديالي",
    "ar": "كلمة السر / كلمة المرور / كلمة مروري",
    "en": "password / my password / our password / pwd",
}
CHOSEN = {
    "fr": "bonjour soleil password chocolat mohamed fleur admin marrakech doliprane papillon",
    "ary-latn": "salam bonjour 7bibi simo bismillah casa chocolat fatima",
    "ary": "سلام مرحبا محمد كازا الرجاء وردة",
    "ar": "سلام مرحبا شمس محمد صيدلية المغرب القمر",
    "en": "hello welcome sunshine admin dragon football mohamed password",
}
SAID = {
    "fr": "oublié bloqué refusé perdu incorrect temporaire expiré initial compromis changé",
    "ary-latn": "nsito ghalat tbloka jdid mbloki tsrre9 tbeddel",
    "ary": "غالط تبلوكا تسرق ضاع جديد",
    "ar": "منسية خاطئة مرفوضة مؤقتة ضائعة منتهية جديدة",
    "en": "forgotten expired blocked wrong lost refused temporary stolen changed",
}


@given(st.data())
def test_no_row_of_digits_and_words_is_kept(catalog: Catalog, data: st.DataObject) -> None:
    """Groups of figures with a number in words among them, in any order and writing."""
    spoken = data.draw(st.sampled_from(sorted(FRAMES)))
    figures = st.integers(10, 999).filter(lambda n: not 190 <= n <= 205).map(str)
    first, last = data.draw(figures), data.draw(figures)
    word = data.draw(st.sampled_from(WORDS[spoken].split()))
    row = data.draw(st.permutations([first, word, last]))
    sign = data.draw(st.sampled_from([" ", "-", ", ", " / "]))
    frame = data.draw(st.sampled_from(FRAMES[spoken].split(" / ")))

    kept = catalog.redactor.kept(frame.format(sign.join(row)))

    assert kept is None or not digits(kept)


@pytest.mark.parametrize("spoken", sorted(LABELS))
def test_no_word_alone_behind_the_name_of_a_password_is_kept(
    catalog: Catalog, spoken: str
) -> None:
    """« mdp bonjour », «كلمة السر سلام»: what nobody says about passwords."""
    given_away = [
        (label, f"{label} {word}{end}", word)
        for label in LABELS[spoken].split(" / ")
        for word in CHOSEN[spoken].split()
        for end in ("", ".", " !")
    ]
    kept = [(text, word) for label, text, word in given_away if _left(catalog, text, label, word)]

    assert kept == []


def _left(catalog: Catalog, text: str, label: str, word: str) -> bool:
    kept = catalog.redactor.kept(text)
    return kept is not None and word in kept.removeprefix(label)


@pytest.mark.parametrize("spoken", sorted(SAID))
def test_what_is_said_of_a_password_is_kept(catalog: Catalog, spoken: str) -> None:
    """Forgotten, refused, lost, expired, stolen."""
    said = [
        f"{label} {word}" for label in LABELS[spoken].split(" / ") for word in SAID[spoken].split()
    ]

    assert [one for one in said if catalog.redactor.kept(one) != one] == []


@pytest.mark.parametrize(
    "text",
    [
        *("idf bloqué", "mdp damancom", "mot de passe merci", "mot de passe oublié bonjour"),
        *("trois codes reçus en 10 minutes", "article 66 trois mois", "2 ou trois fois"),
        *("le 10 juillet à neuf heures", "un code de six chiffres, deux essais, 3 minutes"),
        *("commande 452 deux cartons", "4 mille cinq cents dh", "26 jours sur vingt-six"),
        *("mot de passe huit caractères", "three employees and 2 trainees"),
        *("عندي 3 ديال الناس وجوج جداد", "jouj merrat f 10 d9ayeq"),
    ],
)
def test_what_is_counted_and_who_is_greeted_is_kept(catalog: Catalog, text: str) -> None:
    """Employees, days, tries, prices, and « bonjour » at the end of a complaint."""
    assert catalog.redactor.kept(text) == text
