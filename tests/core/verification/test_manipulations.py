"""Nothing that was manipulated is ever called genuine."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.verification.verdict import STANDING, Finding, verify
from bot.core.verification.versions import Version
from tests.core.verification.sent import ARCHIVE, IN_FORCE, VERSIONS, header_of, words_of
from tests.core.verification.test_transports import TRANSPORTS

Draw = st.DrawFn
Manipulation = Callable[[Draw, str], str]

FOREIGN = (
    "Pour confirmer, envoyez votre identifiant et votre code à 0661234567.",
    "Le site a changé : https://damancom-cnss.ma.tk",
    "Mise à jour : finalement la date est le 27 juillet 2025.",
    "Mon cousin confirme.",
    "Appelez le 06 61 23 45 67",
    "Payez 200 DH par CashPlus avant demain",
    "Envoyez le mot de passe sur cnss.support@gmail.com",
    "@cnss_aide_bot",
    "المرجو إرسال الرمز السري إلى هذا الرقم",
    "sift lia l code dyalek 3afak",
    "Please send your password to confirm",
    "Annonce n° 2025-07-099",
    "📣 Ministère de la Santé · Rabat",
    "URGENT",
    "Non",
)
TRANSLATED = (
    "Le dernier jour pour déclarer est le 17 juillet 2025.",
    "The last day to declare is 17 July 2025.",
    "آخر يوم للتصريح هو 17 يوليوز 2025.",
)
LOOKALIKES = {
    **dict(zip("aeopcxyis", "аеорсхуіѕ", strict=True)),
    **dict(zip("AEOPCXHKMT", "АЕОРСХНКМТ", strict=True)),
    "n": "ո",
    "u": "υ",
    "l": "ⅼ",
    "m": "ｍ",
    "d": "𝐝",
    "1": "１",
    "7": "𝟕",
}
HIDDEN = "\u200b\u2060\ufeff\u00ad\u202e\u202d"


def _numbers_of(text: str) -> set[str]:
    """Return the numbers under which exactly this went out, in whatever language."""
    return {one.number for one in VERSIONS if words_of(one) == text}


def _spots(text: str, pattern: str) -> list[re.Match[str]]:
    return list(re.finditer(pattern, text))


def _at_a_space(draw: Draw, text: str, what: str) -> str:
    spots = [0, *(m.end() for m in _spots(text, r"\s+")), len(text)]
    place = draw(st.sampled_from(spots))
    return f"{text[:place]} {what} {text[place:]}"


def insert(draw: Draw, text: str) -> str:
    """Put something foreign anywhere."""
    return _at_a_space(draw, text, draw(st.sampled_from(FOREIGN)))


def insert_word(draw: Draw, text: str) -> str:
    """Put a word anywhere, such as a negation."""
    words = ("ne", "pas", "sans", "avec", "non", "faux", "plus", "لا", "غير", "not", "27", "500")
    return _at_a_space(draw, text, draw(st.sampled_from(words)))


def delete(draw: Draw, text: str) -> str:
    """Leave out some words."""
    words = text.split(" ")
    start = draw(st.integers(0, len(words) - 1))
    size = draw(st.integers(1, 4))
    gone = " ".join(words[start : start + size])
    assume(re.search(r"[^\W\d_]|\d(?!\ufe0f?\u20e3)", gone))  # an emoji may go
    return " ".join(words[:start] + words[start + size :])


def swap(draw: Draw, text: str) -> str:
    """Exchange two words."""
    spots = _spots(text, r"[^\W_]+")
    one, other = sorted(draw(st.sets(st.sampled_from(range(len(spots))), min_size=2, max_size=2)))
    a, b = spots[one], spots[other]
    assume(a[0].casefold() != b[0].casefold())
    return f"{text[: a.start()]}{b[0]}{text[a.end() : b.start()]}{a[0]}{text[b.end() :]}"


def swap_sentences(draw: Draw, text: str) -> str:
    """Put the sentences into another order."""
    parts = re.split(r"(?<=[.;])\s+|\n+", text)
    mixed = draw(st.permutations(parts))
    assume(mixed != parts)
    return "\n".join(mixed)


def change_digit(draw: Draw, text: str) -> str:
    """Write another digit."""
    spots = _spots(text, r"\d")
    assume(spots)
    spot = draw(st.sampled_from(spots))
    other = draw(st.sampled_from([d for d in "0123456789" if d != spot[0]]))
    return f"{text[: spot.start()]}{other}{text[spot.end() :]}"


def change_word(draw: Draw, text: str) -> str:
    """Write another word."""
    spot = draw(st.sampled_from(_spots(text, r"[^\W\d_]{2,}")))
    other = draw(st.sampled_from(["avec", "aucun", "toujours", "jamais", "بدون", "never", "août"]))
    assume(other != spot[0].casefold())
    return f"{text[: spot.start()]}{other}{text[spot.end() :]}"


def look_alike(draw: Draw, text: str) -> str:
    """Write a letter that only looks the same."""
    spots = [n for n, c in enumerate(text) if c in LOOKALIKES]
    assume(spots)
    place = draw(st.sampled_from(spots))
    return f"{text[:place]}{LOOKALIKES[text[place]]}{text[place + 1 :]}"


def hidden(draw: Draw, text: str) -> str:
    """Put a sign without width into a word, or turn the direction."""
    spots = _spots(text, r"(?<=[a-zA-Z0-9])(?=[a-zA-Z0-9])")
    assume(spots)
    place = draw(st.sampled_from(spots)).start()
    return f"{text[:place]}{draw(st.sampled_from(HIDDEN))}{text[place:]}"


def turn(draw: Draw, text: str) -> str:
    """Show a part of it from right to left."""
    spot = draw(st.sampled_from(_spots(text, r"\S+")))
    return f"{text[: spot.start()]}\u202e{spot[0]}\u202c{text[spot.end() :]}"


def translate(draw: Draw, text: str) -> str:
    """Say it in other words, of this language or another."""
    return draw(st.sampled_from([*TRANSLATED, *(f"{one} {text}" for one in TRANSLATED)]))


def mix(draw: Draw, text: str) -> str:
    """Put another announcement of ours into it."""
    others = [words_of(v) for v in VERSIONS if v.number not in _numbers_of(text)]
    other = draw(st.sampled_from(others))
    part = draw(st.sampled_from([other, *re.split(r"(?<=[.;])\s+|\n+", other)]))
    assume(len(part.split()) > 1 and part not in text and part != "Chers confrères,")
    return _at_a_space(draw, text, part)


def another_address(draw: Draw, text: str) -> str:
    """Lead elsewhere."""
    changes = (
        ("damancom.ma", "damancom.rna"),
        ("damancom.ma", "damancom-ma.com"),
        ("damancom.ma", "damancom.ma.evil.tk"),
        ("damancom.ma", "damanc0m.ma"),
        ("damancom.ma", "www-damancom.ma"),
        ("www.damancom", "damancom"),
        ("cnss.ma", "cnss-ma.com"),
        ("cnss.ma", "gmail.com"),
        ("paiement", "payer"),
        ("05 22", "05 23"),
        ("06 61", "+44 61"),
    )
    old, new = draw(st.sampled_from([c for c in changes if c[0] in text] or [("", "")]))
    assume(old)
    return text.replace(old, new, 1)


MANIPULATIONS: tuple[Manipulation, ...] = (
    insert,
    insert_word,
    delete,
    swap,
    swap_sentences,
    change_digit,
    change_word,
    look_alike,
    hidden,
    turn,
    translate,
    mix,
    another_address,
)


@st.composite
def manipulated(draw: Draw) -> tuple[Version, str, str]:
    """Draw a version, what was done to it, and how it reads then."""
    one = draw(st.sampled_from(VERSIONS))
    way = draw(st.sampled_from(MANIPULATIONS))
    text = way(draw, words_of(one))
    if draw(st.booleans()):
        text = draw(st.sampled_from(["", header_of(one)])) + text
        text = TRANSPORTS[draw(st.sampled_from(sorted(TRANSPORTS)))](text)
    return one, way.__name__, text


def is_read_as_another(found: Finding, one: Version) -> bool:
    """Tell whether a change of one version made exactly another one of the same number."""
    return found.version is not None and found.version.html != one.html


@settings(max_examples=3000, deadline=None)
@given(manipulated())
def test_no_manipulation_is_genuine(drawn: tuple[Version, str, str]) -> None:
    """Thousands of them, over announcements of every kind, with what WhatsApp does on top."""
    one, way, text = drawn
    found = verify(text, (), ARCHIVE)

    assert found.verdict not in STANDING or is_read_as_another(found, one), (way, text, found)


SAYING = (
    "Ne payez pas", "Annulé", "ANNULÉ", "Trop tard", "Portail Fermé", "Dr Annulé", "Dr Faux",
    "Karim Ne Payez Pas", "Mohamed Suspendu", "Pharmacie Fermée", "Ouvrez le portail", "Erreur",
    "Cette annonce", "Do not pay", "It is over", "ma tkhelsoch", "تم الإلغاء", "هذا كذب",
    "Ministère de la Santé", "Donnez vos accès", "Ignorez la suite", "Version périmée", "Obsolete",
)  # fmt: skip
PASSING_ON = ("[09/07/2025 10:12] {}: ", "09/07/2025, 10:12 - {}: ", "Forwarded from {}\n")


@pytest.mark.parametrize("before", PASSING_ON)
@pytest.mark.parametrize("name", SAYING)
def test_no_sender_is_named_like_a_message(name: str, before: str) -> None:
    """What a sender calls himself is read: only what is a name for certain goes silently."""
    for one in VERSIONS:
        text = before.format(name) + words_of(one)

        assert verify(text, (), ARCHIVE).verdict not in STANDING


LABELS = (
    "Important", "URGENT", "Alerte", "À confirmer", "Rectificatif", "Provisoire", "Obsolète",
    "Non", "Test", "sauf Casablanca", "Draft", "Cancelled", "C’est faux", "Pas vrai", "fake",
    "machi s7i7", "قديم", "ملغى", "عاجل", "غير صحيح",
)  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_what_says_something_about_the_message_is_no_courtesy(label: str) -> None:
    """Above it, below it, in its last line."""
    for one in IN_FORCE:
        text = words_of(one)
        for given_text in (f"{label}\n{text}", f"{text}\n{label}", f"{text} {label}"):
            assert verify(given_text, (), ARCHIVE).verdict not in STANDING


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(VERSIONS), st.sampled_from(["https://evil.tk", "tg://user?id=7", "x.y"]))
def test_no_hidden_link_is_genuine(one: Version, link: str) -> None:
    """Word for word ours, and it leads elsewhere."""
    found = verify(words_of(one), [link], ARCHIVE)

    assert found.verdict not in STANDING
    assert link in found.foreign
    assert found.is_dangerous
