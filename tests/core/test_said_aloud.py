"""Codes, cards and addresses as they are read out: doubled digits, names of signs, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.built import content

DIGITS = {
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "ar": ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
    "da": [
        "sfer",
        "wahed",
        "jouj",
        "tlata",
        "reb3a",
        "khamsa",
        "setta",
        "seb3a",
        "tmnya",
        "tes3oud",
    ],
    "dj": ["صفر", "واحد", "جوج", "تلاتة", "ربعة", "خمسة", "ستة", "سبعة", "تمنية", "تسعود"],
}
TWICE = {
    "fr": ("double {}", "{} répété"),
    "en": ("double {}", "{} repeated"),
    "ar": ("{} مكررة", "دوبل {}"),
    "da": ("doubl {}", "double {}"),
    "dj": ("دوبل {}", "{} مكررة"),
}
THRICE = {
    "fr": "triple {}",
    "en": "triple {}",
    "ar": "تريبل {}",
    "da": "tripl {}",
    "dj": "تريبل {}",
}
SIGNS = {
    "fr": ("virgule", "point", "tiret", "barre"),
    "en": ("comma", "point", "dot", "dash"),
    "ar": ("فاصلة", "نقطة"),
    "da": ("virgule", "no9ta", "fasila"),
    "dj": ("فاصلة", "نقطة"),
}
AROUND = {
    "fr": ("{}", "le code est {}", "j’ai reçu {}", "code {}, refusé", "SMS : {}"),
    "en": ("{}", "the code is {}", "I received {}", "my PIN: {}", "{} is rejected"),
    "ar": ("{}", "الرمز هو {}", "وصلني {}"),
    "da": ("{}", "lcode howa {}", "jani {}"),
    "dj": ("{}", "الكود هو {}", "جاني {}"),
}
LANGUAGES = st.sampled_from(sorted(DIGITS))


def hides(text: str, *pieces: str) -> bool:
    """Tell whether none of the pieces is left of what is kept."""
    kept = content().redactor.kept(text)
    return kept is None or not any(piece in kept for piece in pieces)


@given(language=LANGUAGES, data=st.data())
def test_digits_that_are_doubled_and_tripled_are_a_code(
    language: str, data: st.DataObject
) -> None:
    """With a name or without one, whatever the order."""
    digits = st.sampled_from(DIGITS[language])
    twice = data.draw(st.sampled_from(TWICE[language])).format(data.draw(digits))
    thrice = THRICE[language].format(data.draw(digits))
    said = data.draw(st.sampled_from((f"{twice} {thrice}", f"{thrice}, {twice}")))
    text = data.draw(st.sampled_from(AROUND[language])).format(said)
    assert hides(text, twice, thrice), content().redactor.kept(text)


@given(language=LANGUAGES, halves=st.tuples(*[st.integers(100, 999)] * 2), data=st.data())
def test_a_code_whose_halves_a_sign_parts_is_one(
    language: str, halves: tuple[int, int], data: st.DataObject
) -> None:
    """In digits and in words: « 482 virgule 913 », "four eight two comma nine one three"."""
    sign = data.draw(st.sampled_from(SIGNS[language]))
    around = data.draw(st.sampled_from(AROUND[language]))
    first, second = (" ".join(DIGITS[language][int(one)] for one in str(half)) for half in halves)
    assert hides(around.format(f"{halves[0]} {sign} {halves[1]}"), *map(str, halves))
    assert hides(around.format(f"{first} {sign} {second}"), first, second)


CARDS = (
    ("ma CNIE {} comme Amine {} comme Brahim {}", "fr"),
    ("CIN : {} {} {}", "fr"),
    ("le numéro de ma carte nationale est {}, {}, {}", "fr"),
    ("my ID card is {} as in Adam {} as in Bob {}", "en"),
    ("lacarte dyali {} {} {}", "da"),
    ("لاكارط ديالي {} {} {}", "dj"),
    ("بطاقتي {} ثم {} ثم {}", "ar"),
)


@pytest.mark.parametrize(("text", "language"), CARDS)
@given(number=st.integers(100_000, 999_999), letters=st.sampled_from(("AB", "BK", "JT")))
def test_a_card_is_one_whatever_it_is_read_out_like(
    text: str, language: str, number: int, letters: str
) -> None:
    """Letter by letter, its digits in words."""
    said = " ".join(DIGITS[language][int(one)] for one in str(number))
    assert hides(text.format(*letters, said), said, " ".join(said.split()[1:]))


MAILS = (
    "{} point {} arobase gmail point com", "{} tiret {} arobase hotmail point fr",
    "{} underscore {} arobase menara point ma", "mon mail : {} point {} chez yahoo point fr",
    "{} dot {} at gmail dot com", "write to {} dash {} at outlook dot com",
    "email dyali {} no9ta {} arobas gmail no9ta com",
)  # fmt: skip
ARABIC_MAILS = (
    "{} نقطة {} أروباز جيميل نقطة كوم", "الإيميل ديالي {} شرطة {} أروباز ياهو نقطة فر",
    "{} دوت {} آت هوتميل دوت كوم",
)  # fmt: skip


@pytest.mark.parametrize("text", MAILS)
@pytest.mark.parametrize("name", ["karim alaoui", "pharma atlas", "s bennis"])
def test_a_mailbox_read_out_is_nobodys_to_keep(text: str, name: str) -> None:
    """Whatever its signs are called."""
    assert hides(text.format(*name.split()), *name.split()[1:])


@pytest.mark.parametrize("text", ARABIC_MAILS)
def test_a_mailbox_read_out_in_arabic_is_nobodys_to_keep(text: str) -> None:
    """In letters of Arabic too."""
    assert hides(text.format("كريم", "العلوي"), "كريم", "العلوي")


HOUSES = (
    "douze rue des Orangers Casablanca", "j’habite au quarante-cinq avenue Hassan II",
    "numéro sept, impasse des Jasmins", "rue des Orangers numéro douze",
    "I live at fourteen Palm Street", "twelve Orange Street, Casablanca",
    "زنقة الورد رقم اثنا عشر", "عنواني خمسة شارع الزرقطوني", "زنقة البرتقال نمرة طناش",
    "zan9at lward r9m 12", "saken f tnach zan9at lward",
)  # fmt: skip


@pytest.mark.parametrize("text", HOUSES)
def test_a_house_whose_number_is_in_words_is_an_address(text: str) -> None:
    """As one whose number is in digits."""
    assert hides(
        text, "Orangers", "Hassan", "Jasmins", "Palm", "Orange", "الورد", "lward", "البرتقال"
    )


def test_a_flat_whose_numbers_are_in_words_is_an_address() -> None:
    """Without a street too."""
    assert hides("immeuble douze appartement trois", "douze", "trois")


HARMLESS = (
    "j’ai été prélevé en double pour octobre", "double validation par le gérant",
    "le bordereau est sorti en triple exemplaire", "خلصت دوبل هاد الشهر",
    "la cotisation est de 6 virgule 74 pour cent", "deux virgule cinq pour cent",
    "ستة فاصلة أربعة وسبعون في المئة", "article 12 point 4", "page 48 point 3 du guide",
    "482 virgule 50 dirhams", "version 126 point 0 de Chrome",
    "damancom point ma est en panne", "mon mail est sur gmail",
    "l’agence CNSS, douze rue d’Alger, est fermée", "il y a deux avenues",
    "six pharmacies avenue Hassan II", "two minutes from the avenue",
    "formulaire A comme annexe, où le trouver ?", "I live in Rabat",
)  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_counted_or_told_of_a_place_is_kept(text: str) -> None:
    """Quantities, rates, paragraphs, sites and the streets of institutions."""
    assert content().redactor.kept(text) == text
