"""What is known of a picture before it is unpacked, and what is made of the words read in it."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.core.pictures.letters import distance
from bot.core.pictures.measures import BYTES_LIMIT, Refusal, refusal, size_of
from bot.core.pictures.reading import Reading, best_of, read_table
from bot.core.pictures.screens import ErrorScreen, Screens, StepScreen, is_page
from tests.pictured import table


def saved(kind: str, size: tuple[int, int], **options: bool) -> bytes:
    """Return a picture of one colour."""
    kept = io.BytesIO()
    Image.new("RGB", size, "#205060").save(kept, kind, **options)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
    ],
)
def test_the_head_of_a_picture_tells_its_size(kind: str, options: dict[str, bool]) -> None:
    """And whatever is cut off or made up of it is no picture."""
    content = saved(kind, (321, 123), **options)
    assert size_of(content) == (321, 123)
    for end in (0, 1, 3, 11, 15):
        assert size_of(content[:end]) is None
    transparent = io.BytesIO()
    Image.new("RGBA", (321, 123)).save(transparent, "WEBP")
    assert size_of(transparent.getvalue()) == (321, 123)


def test_what_would_unpack_to_too_much_is_refused_by_its_head() -> None:
    """Too large a file, too many pixels, a strip, a dot, or no picture that is read here."""
    bomb = bytearray(saved("PNG", (100, 100)))
    bomb[16:24] = (40_000).to_bytes(4, "big") * 2
    assert refusal(saved("PNG", (100, 100))) is None
    assert refusal(bytes(bomb)) is Refusal.SIZE
    assert refusal(saved("PNG", (17_000, 50))) is Refusal.SIZE
    assert refusal(saved("PNG", (10, 10))) is Refusal.SIZE
    assert refusal(saved("PNG", (100, 100)) + bytes(BYTES_LIMIT)) is Refusal.SIZE
    assert refusal(saved("TIFF", (100, 100))) is Refusal.KIND
    assert refusal(b"") is Refusal.KIND
    assert refusal(b"\xff\xd8" + b"\xff" * 40) is Refusal.KIND


def test_a_table_is_read_from_top_to_bottom() -> None:
    """Whatever order its blocks are in; stains are no words."""
    first, *rows = table("Damancom |\nCode incorrect", doubtful="|").splitlines()
    reading = read_table("\n".join([first, *rows[2:], *rows[:2]]))
    assert reading.text == "Damancom\nCode incorrect"
    assert read_table("") == Reading()
    assert read_table("5\tbroken") == Reading()


def test_each_line_is_taken_from_the_look_that_read_it_best() -> None:
    """Figures from the first look, which knows them; doubtful where another tells them apart."""
    french = read_table(table("قلبرط 17\nValider", doubtful="قلبرط"))
    arabic = read_table(table("يوليوز 7\nددط", doubtful="ددط"))
    best = best_of([french, arabic])
    assert best.text == "يوليوز 17\nValider"
    unsure = best_of([read_table(table("قلبرط 17", doubtful="قلبرط 17")), arabic])
    assert [word.is_sure for word in unsure.lines[0].words] == [True, False]


def test_what_is_erased_stays_erased() -> None:
    """Every word that a secret touches."""
    reading = read_table(table("Code 482913\nValider"))
    at = reading.text.index("482913")
    erased = reading.without([(at, at + 3)])
    assert erased.text == "Code …\nValider"
    assert reading.without([]) == reading


def test_two_looks_beside_each_other_say_no_line_twice() -> None:
    """What the second sees where the first has nothing is put in its place."""
    whole = read_table(table("Damancom\nIdentifiant\nValider"))
    first = replace(whole, lines=(whole.lines[0], whole.lines[2]))
    assert first.beside(whole).text == whole.text


SCREENS = Screens(
    errors=(
        ErrorScreen("code", ("code incorrect", "code invalide", "رمز غير صحيح")),
        ErrorScreen("password", ("mot de passe incorrect", "كلمة المرور غير صحيحة")),
    ),
    steps=(StepScreen("login", 4, ("mot de passe", "valider")),),
)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Le code saisi est incorrect", "code"),
        ("Mot de passe\nCode incorrect", "code"),
        ("Code à 6 chiffres\nMot de passe incorrect", "password"),
        ("CODE\nINCORRECT.", "code"),
        ("Code incorect", "code"),
        ("Le rnot de passe est incorrect", None),  # too much of it is misread
        ("كلمة المرور غير صحيحة", "password"),
        ("الرمز غير صحيح", "code"),
        ("Code correct", None),
        ("Code valide", None),
        ("code " + "et " * 6 + "incorrect", None),
        ("", None),
    ],
)
def test_an_error_is_known_by_words_that_stand_together(text: str, topic: str | None) -> None:
    """A letter may be misread; the labels of other boxes do not count."""
    assert SCREENS.error(text) == topic


def test_a_step_is_known_by_all_that_stands_on_its_screen() -> None:
    """And by nothing less."""
    found = SCREENS.step("Mot de passe\n[ VALIDER ]")
    assert found is not None
    assert found.step == 4
    assert SCREENS.step("Mot de passe") is None


def test_letters_are_counted() -> None:
    """Put in, left out, exchanged."""
    assert distance("code", "code") == 0
    assert distance("code", "cade") == 1
    assert distance("code", "codes") == 1
    assert distance("", "abc") == 3


@pytest.mark.parametrize(
    ("text", "is_one"),
    [  # INVENTED
        ("ضمانكم الصفحة الرئيسية حسابي تسجيل الخروج\nلائحة الأجور الفترة 06/2025 تأكيد", True),
        ("المعرّف\nكلمة المرور\nالدخول", True),
        ("الزملاء الأعزاء، تمديد الأجل. المعرّف كلمة المرور الدخول", False),
        ("غرامة! المعرّف كلمة المرور الدخول", False),
        ("إعلان: حسابي، التالي، تأكيد", False),
        ("المرجو الدخول", False),
    ],
)
def test_a_page_of_the_portal_is_known_in_arabic(text: str, *, is_one: bool) -> None:
    """By its labels, and by nothing that an announcement or a lure says."""
    assert is_page(text) is is_one
