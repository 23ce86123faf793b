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
    return _seen_in(ARCHIVE, text, doubtful)


def _seen_in(archive: Archive, text: str, doubtful: str = "") -> Sighting:
    reading = read_table(table(text, doubtful=doubtful))
    return verify_picture(reading, archive, content().redactor.knows, today=date(2025, 7, 18))


@pytest.mark.parametrize(
    ("right", "read"),
    [
        ("", ""),
        ("prolongée", "prolongee"),
        ("concernées", "concer nées"),
        ("qui n'ont", "quin'ont"),
        ("sont concernées.", "sont concernées,"),
        ("La décl", "10:42 87 %\nLa décl"),
        ("La décl", "4G 10:42 87\nLa décl"),
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


@pytest.mark.parametrize(
    ("ours", "read"),
    [("pharmacies", "pharrnacies"), ("déclaration", "déclaratlon")],
)
def test_shapes_that_are_taken_for_one_another_are_put_right_where_read_unsurely(
    ours: str, read: str
) -> None:
    """Read surely they are other letters, and nobody can tell."""
    text = READ.replace(ours, read)
    unsure, sure = seen(text, doubtful=read), seen(text)
    assert (unsure.finding.verdict, unsure.unclear) == (Verdict.GENUINE, ())
    assert sure.unclear == (ours,)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("prednisone", "prednisolone"), ("Taza", "Tata"), ("SMIG", "SMAG"), ("Safi", "Sadi"),
        ("compétentes", "incompétentes"), ("déclarent", "déclareront"), ("agents", "patients"),
        ("deux mois", "mois"), ("huit délégués", "délégués"), ("à midi", "à"),
        ("si elles", "elles"),
        ("cette semaine", "semaine"), ("la retraite", "la retraite n"), ("retraite", "retraites"),
    ],
)  # fmt: skip
def test_another_word_or_one_that_is_missing_is_never_genuine(ours: str, theirs: str) -> None:
    """However alike, however short, however badly it is read."""
    _never_genuine(
        "Retrait de la prednisone : Taza et Safi rendent les boîtes le 10 mai à midi. Les huit"
        " délégués déclarent cette semaine. Le SMIG sert de base ; la retraite et l’AMO restent"
        " compétentes. Payez deux mois de cotisation, si elles sont dues, aux agents.",
        ours,
        theirs,
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("الأجراء", "الأجزاء"), ("شهر واحد", "شهر"), ("قبل الساعة", "الساعة"), ("تازة", "تاوة"),
        ("التاسعة", "السابعة"), ("سبعة", "تسعة"), ("سبعة ملفات", "ملفات"), ("يجب على", "على"),
        ("بعد الظهر", "الظهر"), ("الاشتراك", "الإشراك"), ("أداء", "آراء"), ("كل أسبوع", "أسبوع"),
    ],
)  # fmt: skip
def test_another_word_of_arabic_is_never_genuine(ours: str, theirs: str) -> None:
    """Its dots tell one word from another."""
    _never_genuine(
        "يجب على الأجراء أداء الاشتراك خلال شهر واحد قبل الساعة التاسعة صباحا. على صيادلة تازة"
        " وسلا إرسال سبعة ملفات بعد الظهر إلى المكتب الأول. الغرامة ألف درهم لكل مؤسسة كل أسبوع.",
        ours,
        theirs,
    )


def _never_genuine(text: str, ours: str, theirs: str) -> None:
    changed = text.replace(ours, theirs, 1)
    assert changed != text
    archive = Archive([Version("2025-07-003", text, State.SENT)])
    for doubtful in ("", theirs):
        found = _seen_in(archive, changed, doubtful)
        assert found.unclear or not found.finding.is_standing, doubtful
    whole = _seen_in(archive, text)
    assert (whole.finding.verdict, whole.unclear) == (Verdict.GENUINE, ())


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("est\n", "\n"), ("Envoyez vos\n", "Envoyez\n"), ("pharmacies", "pharmacics")],
)
def test_a_word_that_may_only_be_badly_read_is_not_called_altered(ours: str, theirs: str) -> None:
    """Overlooked, or with a letter misread."""
    found = seen(READ.replace(ours, theirs))
    assert found.finding.is_standing
    assert found.unclear


@pytest.mark.parametrize(
    ("ours", "read"),
    [
        ("se\n", "$€\n"),
        ("qui n'ont", "rcs zbx"),
        ("sont concernées.", "zyxw vq."),
        ("sans", "avec"),
    ],
)
def test_what_is_badly_read_in_the_place_of_ours_is_open(ours: str, read: str) -> None:
    """Neither genuine nor altered, and altered where it was read surely."""
    text = READ.replace(ours, read)
    found, sure = seen(text, doubtful=read), seen(text)
    assert found.finding.is_standing
    assert found.unclear
    assert sure.unclear or not sure.finding.is_standing


@pytest.mark.parametrize(
    "line",
    ["50 %", "3 % 5 %", "12:00 14:30", "Hier 18:30", "Modifié", "16:30\n18:00", "Aujourd'hui"],
)
def test_only_what_a_telephone_shows_at_its_edge_is_left_out(line: str) -> None:
    """One clock; how full the battery is beside it; a day above."""
    assert not seen(f"{READ}\n{line}").finding.is_standing
    if line != "Aujourd'hui":
        assert not seen(f"{line}\n{READ}").finding.is_standing
    assert seen(f"16:30 87 %\nAujourd'hui\n{READ}").finding.is_standing
    assert not seen(f"10:42 87 12\n{READ}").finding.is_standing
    assert not seen(f"{READ}\n10:42 87").finding.is_standing
    assert not seen(f"{READ}\n16:30\nMAJ\n16:30").finding.is_standing


@pytest.mark.parametrize("hour", ["22:00", "9:30", "22 h 00", "9h30", "9:00 am"])
def test_an_hour_is_read_as_one(hour: str) -> None:
    """Another one is another hour, in each of its parts."""
    text = f"Le portail ferme dimanche à {hour}, rien ne sera perdu du tout ce jour."
    archive = Archive([Version("2025-07-003", text, State.SENT)])
    found = _seen_in(archive, text)
    assert (found.finding.verdict, found.unclear) == (Verdict.GENUINE, ())
    for before, after in (("22", "23"), ("9", "8"), ("00", "30"), ("30", "00"), ("am", "pm")):
        if before in hour:
            other = _seen_in(archive, text.replace(hour, hour.replace(before, after)))
            assert other.unclear or not other.finding.is_standing, after


def test_a_figure_read_as_a_letter_leaves_it_open() -> None:
    """« 1er » is read « ler », and « % » as figures, however surely."""
    text = "La déclaration est ouverte du 1er au 10 du mois suivant ; 1 % est dû sur le portail."
    archive = Archive([Version("2025-07-003", text, State.SENT)])
    for ours, read in (("1er", "ler"), ("%", "96")):
        found = _seen_in(archive, text.replace(ours, read))
        assert found.finding.is_standing, read
        assert found.unclear, read


def test_arabic_is_read_as_well() -> None:
    """With its letters misread it is open, and with a word in others."""
    assert seen(ARABIC).finding.verdict is Verdict.GENUINE
    for text in (ARABIC.replace("الصندوق", "الصنوق"), ARABIC.replace("أجل", "jsi")):
        found = seen(text)
        assert found.unclear or not found.finding.is_standing, text
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
    assert found.unclear or not found.finding.is_standing
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
