"""In which language a question is written."""

import pytest

from bot.core.writing.languages import ARY, DARIJA, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("je ne reçois pas le code", "fr"),
        ("comment me connecter ?", "fr"),
        ("how do I log in", "en"),
        ("I do not get the code", "en"),
        ("لم أتوصل بالرمز", "ar"),
        ("الكود ما وصلنيش", "ar"),
        ("ma wslnich lcode", "fr"),
        ("sms", None),
        ("on a jusqu'à quel jour", "fr"),
        ("on peut encore déclarer aujourd'hui ?", "fr"),
        ("ça a été reporté ?", "fr"),
        ("is there an extension", "en"),
        ("was the date pushed back", "en"),
        ("aucun report ?", "fr"),
        ("date limite 10/07 ?", "fr"),
        ("deadline août ?", "fr"),
        ("deadline August", "en"),
        ("deadline ?", None),
        ("07/10 ?", None),
        ("", None),
        ("💊", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """Arabic by its letters, the others by the words that hold sentences together."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "darija", "language"),
    [
        ("ma wslnich lcode", 3, DARIJA),
        ("bghit nbdel le numéro", 2, DARIJA),
        ("wach je peux changer le numéro de ma pharmacie", 1, "fr"),
        ("I do not have the lcode", 1, "en"),
        ("بغيت lcode", 2, ARY),
        ("الكود ما وصلنيش", 0, ARY),
        ("فين كندخل المودباس؟", 3, ARY),
        ("هادشي ماخدامش من الصباح", 2, ARY),
        ("لم أتوصل بالرمز، ماذا أفعل؟", 2, "ar"),
        ("كيف أدخل إلى ضمانكم؟", 0, "ar"),
        ("متى آخر أجل للتصريح بالأجور؟", 1, "ar"),
        ("كتبت الرمز الصحيح", 1, "ar"),
    ],
)
def test_darija_in_both_scripts(text: str, darija: int, language: str) -> None:
    """In Latin letters it holds French words too; in Arabic ones it is told from the written
    language by its own words, whether the lexicon knows them or not.
    """
    assert language_of(text, darija=darija) == language


@pytest.mark.parametrize(
    ("text", "darija", "language"),
    [
        ("slm, jariv pa a rentré ds damancom", 2, "fr"),
        ("slm chui pa arrivé a me conecter", 1, "fr"),
        ("bjr jariv pa a me conecter", 0, "fr"),
        ("salam, how do i log in", 1, "en"),
        ("salam kifach ndkhol", 3, DARIJA),
        ("salam ma wslnich le code pk", 2, DARIJA),
        ("slm", 1, DARIJA),
    ],
)
def test_a_greeting_tells_no_language(text: str, darija: int, language: str | None) -> None:
    """« slm » stands before French too, which may be thumbed in; alone it is what it is."""
    assert language_of(text, darija=darija) == language
