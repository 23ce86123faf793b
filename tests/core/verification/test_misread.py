"""A picture of ours: a letter may be misread; a figure, a link and a « not » may not."""

from datetime import date

import pytest

from bot.core.announcements import State
from bot.core.pictures.reading import read_table
from bot.core.verification.misread import Sighting, beside, verify_picture
from bot.core.verification.verdict import Finding, Verdict
from bot.core.verification.versions import Archive, Version
from tests.built import content
from tests.pictured import table

OURS = (
    "📢 La déclaration de juin 2025 est prolongée jusqu’au 17 juillet 2025, sans majorations.\n\n"
    "Les pharmacies qui n’ont pas pu se connecter sont concernées. Envoyez vos questions à"
    " l’Ordre, et ne donnez jamais votre code : https://www.damancom.ma/fr/\n"
    "• Cotisation : 1 200 DH"
)
READ = """La déclaration de juin 2025 est
prolongée jusqu'au 17 juillet 2025,
sans majorations.
Les pharmacies qui n'ont pas pu se
connecter sont concernées. Envoyez vos
questions à l'Ordre, et ne donnez
jamais votre code :
https://www.damancom.ma/fr/
e Cotisation : 1 200 DH"""
ARABIC = "مدد الصندوق أجل التصريح إلى 17 يوليوز 2025، دون زيادات. احتفظوا بوصل التصريح."
ARCHIVE = Archive(
    [Version("2025-07-001", OURS, State.SENT), Version("2025-07-002", ARABIC, State.SENT)]
)


def seen(text: str, doubtful: str = "") -> Sighting:
    """Return what a picture is in which this is read."""
    reading = read_table(table(text, doubtful=doubtful))
    return verify_picture(reading, ARCHIVE, content().redactor.knows, today=date(2025, 7, 18))


@pytest.mark.parametrize(
    ("right", "read"),
    [
        ("", ""),
        ("déclaration", "déclaralion"),
        ("prolongée", "prolongee"),
        ("pharmacies", "pharrnacies"),
        ("concernées", "concer nées"),
        ("est\n", "\n"),
        ("qui n'ont", "quin'ont"),
        ("sont concernées.", "sont concernées,"),
        ("La décl", "10:42 87 %\nLa décl"),
        ("1 200 DH", "1 200 DH 10:42 ✓✓"),
        ("1 200 DH", "1 200 DH\n10:43\nÉcrire un message"),
        ("e Cotisation", "* Cotisation"),
    ],
)
def test_what_is_only_misread_is_genuine(right: str, read: str) -> None:
    """Letters, signs, line ends, and what a telephone shows around it."""
    assert right in READ
    found = seen(READ.replace(right, read) if right else READ)
    assert (found.finding.verdict, found.unclear) == (Verdict.GENUINE, ())


def test_arabic_is_read_as_well() -> None:
    """With its own letters misread, and with a word in others."""
    for text in (ARABIC, ARABIC.replace("الصندوق", "الصنوق"), ARABIC.replace("أجل", "jsi")):
        assert seen(text).finding.verdict is Verdict.GENUINE, text
    for text in (ARABIC.replace("17", "27"), ARABIC.replace("يوليوز", "شتنبر")):
        assert seen(text).finding.verdict is Verdict.ALTERED, text


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("17 juillet", "19 juillet"),
        ("17 juillet", "17 juin"),
        ("juin 2025", "juin 2026"),
        ("1 200", "7 200"),
        ("1 200 DH", "1 200 EUR"),
        ("damancom.ma/fr", "damancorn.ma/fr"),
        ("sans majorations", "avec majorations"),
        ("ne donnez\njamais", "donnez\ntoujours"),
        ("ne donnez\njamais votre", "donnez votre"),
        ("n'ont pas pu", "ont pu"),
        ("votre code", "votre carte"),
        ("17 juillet", "17 ? juillet"),
        ("1 200 DH", "1 200 DH\nAppelez le 0661234567"),
        ("1 200 DH", "1 200 DH\nwww.cnss-paiement.com"),
        ("La décl", "FAUX\nLa décl"),
        ("17 juillet 2025", "juillet 2025"),
    ],
)
def test_what_is_another_figure_or_says_the_contrary_is_never_genuine(
    ours: str, theirs: str
) -> None:
    """However surely or badly it is read."""
    text = READ.replace(ours, theirs)
    assert text != READ
    for doubtful in ("", theirs):
        found = seen(text, doubtful)
        assert found.unclear or not found.finding.is_standing, doubtful


@pytest.mark.parametrize("word", ["17", "2025,", "200", "https://www.damancom.ma/fr/"])
def test_a_figure_that_is_not_read_surely_leaves_it_open(word: str) -> None:
    """Though it is the right one: it may be another one that was misread."""
    found = seen(READ, doubtful=word)
    assert found.unclear
    assert word.strip(",") in " ".join(found.unclear)


def test_too_much_put_right_is_another_text() -> None:
    """Every third word in other letters is no misreading."""
    spoilt = " ".join(
        word if n % 3 else "".join(chr(ord(c) + 1) if c.isalpha() else c for c in word)
        for n, word in enumerate(READ.split(), 1)
    )
    assert not seen(spoilt).finding.is_standing


def test_a_real_word_is_no_misreading_of_another() -> None:
    """« dans » is not « sans », though one letter is all there is between them."""
    found = seen(READ.replace("sont concernées", "sont consternées"))
    assert found.finding.verdict is Verdict.GENUINE or found.unclear
    assert seen(READ.replace("sans maj", "dans maj")).finding.verdict is Verdict.ALTERED


def test_the_worse_of_a_picture_and_the_words_below_it_counts() -> None:
    """A question below it is none of its words; another announcement is."""
    version = Version("2025-07-001", OURS, State.SENT)
    genuine, altered = Finding(Verdict.GENUINE, version), Finding(Verdict.ALTERED, version)
    unknown = Finding(Verdict.UNKNOWN, foreign=("et alors",))
    trap = Finding(Verdict.UNKNOWN, foreign=("cnss.xyz",), is_dangerous=True)
    other = Finding(Verdict.GENUINE, Version("2025-07-002", ARABIC, State.SENT))
    assert beside(unknown, genuine) is genuine
    assert beside(genuine, altered) is altered
    assert beside(altered, genuine) is altered
    assert beside(trap, genuine).verdict is Verdict.PARTLY
    assert beside(other, genuine).verdict is Verdict.PARTLY
    assert beside(genuine, unknown).verdict is Verdict.PARTLY
