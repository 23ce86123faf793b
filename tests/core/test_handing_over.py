"""A helper asks for a secret by any deed that brings it to them; advice about one leaves."""

from itertools import product

import pytest

from bot.core.tickets.secrets import asks_for_secret
from tests.core.asked_secrets import lines
from tests.core.handed_over import ADVICE, REQUESTED

# Deeds of handing over, with the words that say to whom, before what is handed over.
DEEDS = {
    "fr": "Balancez-moi {} / Vous me lirez {} / Faites-moi suivre {} / Tu me files {}",
    "ary-latn": "dwez lia {} / 9ra liya {} / werrini {} / t9ra lia {} / sift lina {}",
    "ary": "دوز ليا {} / قرا ليا {} / وريني {} / صيفط لينا {} / هات {}",
    "ar": "أرسلوا لي {} / اقرؤوا لنا {} / أروني {} / حولوا لي {} / سلموا لنا {}",
    "en": "Forward me {} / Read me {} / Show us {} / Hand me {} / You can text me {}",
}
OBJECTS = {
    "fr": "le code / le SMS / votre mot de passe / les six chiffres / votre carte nationale",
    "ary-latn": "lcode / sms / lmdp / lar9am / lcarte",
    "ary": "الكود / الميساج / المودباس / الأرقام / لاكارط",
    "ar": "الرمز / الرسالة / كلمة المرور / الأرقام / بطاقتكم الوطنية",
    "en": "the code / the text / your password / the digits / your ID card",
}
# What is said of the same things by whoever wants nothing.
SAID = {
    "fr": "Gardez {} pour vous / Ne donnez {} à personne / {} est arrivé ?",
    "ary-latn": "ma t3tich {} l 7ta wa7ed / wach ja {} ?",
    "ary": "ما تعطيش {} لحتى واحد / واش جا {}؟",
    "ar": "لا تعطوا {} لأحد / هل وصل {}؟",
    "en": "Keep {} to yourself / Never give {} to anyone / Has {} arrived?",
}


def _pairs(frames: dict[str, str]) -> list[str]:
    return [
        frame.strip().format(thing.strip())
        for spoken, said in frames.items()
        for frame, thing in product(said.split(" / "), OBJECTS[spoken].split(" / "))
    ]


@pytest.mark.parametrize("words", lines(REQUESTED))
def test_whatever_brings_a_secret_to_a_helper_never_leaves(words: str) -> None:
    """Sent, read, shown, photographed, kept at hand for their call, given to their colleague."""
    assert asks_for_secret(words)


@pytest.mark.parametrize("words", lines(ADVICE))
def test_advice_about_a_secret_leaves(words: str) -> None:
    """Where it is typed, shown at the agency, kept from everybody; whether it came."""
    assert not asks_for_secret(words)


def test_every_deed_with_every_secret_is_a_request() -> None:
    """In five writings."""
    assert [words for words in _pairs(DEEDS) if not asks_for_secret(words)] == []


def test_what_is_said_of_every_secret_is_none() -> None:
    """To keep it, and whether it came."""
    assert [words for words in _pairs(SAID) if asks_for_secret(words)] == []
