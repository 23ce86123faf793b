"""Signs, directions, numbers and names that would change what is read: never genuine."""

import re
import sys
import unicodedata
from functools import cache

import pytest

from bot.core.verification.reading.letters import fold
from bot.core.verification.reading.symbols import DECORATION
from bot.core.verification.verdict import STANDING, Finding, verify
from bot.core.verification.versions import Archive
from bot.core.writing.bidi import isolate_latin, settled
from tests.core.verification.sent import ARABIC, ARCHIVE, FRENCH, IN_FORCE, version, words_of

DUTY = words_of(version("2025-07-007", FRENCH["2025-07-007"]))
SHORT = "Payez 600 DH avant le 10 juillet. Les stagiaires ne paient pas cette part."
DECORATIVE = re.compile(f"[{DECORATION}]")
# Marks of the keyboard that format or part, spaces, and what letters and phones add to letters.
PLAIN = set("!\"'()*,-.:;?[]_`~ \t\n´\u02bc\u02b9\u02bb\u02c8\ufe0e\ufe0f\u20e3")


def told(text: str, ours: str = SHORT) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), _archive(ours))


@cache
def _archive(ours: str) -> Archive:
    return Archive([version("2025-07-020", ours)])


# Default_Ignorable_Code_Point of Unicode, beside the characters of format (Cf).
IGNORABLE = (
    *(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x2065, 0x3164, 0xFFA0),
    *(*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), 0xE0000, 0xE0080, 0xE0100, 0xE01EF),
)
UNSEEN = sorted(
    {chr(n) for n in range(sys.maxunicode) if unicodedata.category(chr(n)) == "Cf"}
    | set(map(chr, IGNORABLE))
)
# What the page lets stand between words: marks of direction, how the sign before is drawn.
BETWEEN = set("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufe0e\ufe0f")


def _is_transport(sign: str) -> bool:
    category = unicodedata.category(sign)
    return (
        sign in PLAIN
        or DECORATIVE.fullmatch(sign) is not None
        or sign.isspace()
        or category == "Cf"  # what has no form has its own rules
        or (category in {"Mn", "Lm"} and not fold(sign))
    )


def test_every_sign_of_unicode_that_does_not_decorate_is_a_word() -> None:
    """Assigned ones, alone between two words and behind a number."""
    assigned = [
        sign
        for sign in map(chr, range(0x21, sys.maxunicode + 1))
        if unicodedata.category(sign) not in {"Cn", "Co", "Cs"} and not _is_transport(sign)
    ]
    # Of a hundred thousand letters without case (Chinese, Korean) a part; of all others, too: the
    # fifth of each place is another, and every kind and block is among them.
    signs = [
        sign for n, sign in enumerate(assigned) if unicodedata.category(sign) != "Lo" or not n % 40
    ]
    archive = Archive([version("2025-07-020", "Payez 600 DH avant le 10 du mois")])
    texts = ("Payez 600 DH {} avant le 10 du mois", "Payez 600{} DH avant le 10 du mois")
    for place, text in enumerate(texts):
        taken = [
            hex(ord(sign))
            for sign in signs[place::5]
            if verify(text.format(sign), (), archive).verdict in STANDING
        ]

        assert not taken, taken


@pytest.mark.parametrize(
    "added",
    [
        *(
            "ⓔⓝⓥⓞⓨⓔⓩ",
            "⒫⒜⒴⒠⒵",
            "🇳🇴🇳",
            "🇳 🇴 🇳",
            "🇫🇦🇺🇽",
            "≫",
            "≯",
            "∅",
            "¬",
            "█▀█",
            "╔═╗",
            "❌",
            "🚫",
        ),
        *(
            "💯",
            "🔟",
            "🆓",
            "🅿🅰🆈",
            "⬛⬜⬛\n⬜⬛⬜",
            "/\\",
            "#",
            "|_|",
            "™",
            "‱",
            "½",
            "№ 5",
            "⛔",
            "👎",
        ),
        "🟥⬜🟥⬜🟥",
    ],
)
def test_what_is_drawn_like_letters_is_not_ours(added: str) -> None:
    """Before, in the middle and after."""
    for text in (
        f"{added} {DUTY}",
        DUTY.replace(" sont ", f" {added} sont ", 1),
        f"{DUTY} {added}",
    ):
        assert verify(text, (), ARCHIVE).verdict not in STANDING, text


@pytest.mark.parametrize(
    "text",
    [
        SHORT.replace("600", "6⭕⭕0"),
        SHORT.replace("600 DH", "600○ DH"),
        SHORT.replace("10 juillet", "\u206710 juillet\u2069"),
        SHORT.replace("10 juillet", "\u202b10 juillet\u202c"),
        SHORT.replace("600 DH avant le 10", "\u2067600 DH avant le 10\u2069"),
        SHORT.replace("600 DH", "\u200f600\u200f DH"),
        SHORT.replace("le 10", "le\u202c 10"),
        SHORT.replace("le 10", "le\u2069 10"),
        SHORT.replace(
            "ne paient pas", "\u2067\u2066ne\u2069 \u2066paient\u2069 \u2066pas\u2069\u2069"
        ),
        # Of a number every sign counts.
        "Payez\n> 600 DH avant le 10 juillet. Les stagiaires ne paient pas cette part.",
        "Payez\n-600 DH avant le 10 juillet. Les stagiaires ne paient pas cette part.",
        SHORT.replace("600", ".600"),
        SHORT.replace("600", "600,00"),
        SHORT.replace("600", "6,00"),
        SHORT.replace("600", "6:00"),
        f"0️⃣\n6️⃣\n6️⃣\n1️⃣\n{SHORT}",
        f"0️⃣ {SHORT}",
        SHORT.replace("Payez", "7️⃣ Payez").replace("Les", "\n3️⃣ Les"),
        # A sign turns what the words say.
        SHORT.replace("ne paient pas", "~ne~ paient ~pas~"),
        SHORT.replace(". Les", ".\n~Les") + "~",
        SHORT.replace("juillet.", "juillet ?"),
        SHORT.replace("part.", "part?"),
        SHORT.replace("part.", "part (?)"),
        SHORT.replace("pas", "« pas »"),
        SHORT.replace("pas", '"pas"'),
        SHORT.replace("ne paient pas", "(ne) paient (pas)"),
        # Words glued or torn.
        SHORT.replace("cette part", "cettepart"),
        SHORT.replace("avant", "av ant"),
        SHORT.replace("Les stagiaires", "Lesstagiaires"),
        # A sentence dressed as a sender.
        f"[31/08/2025 23:59] Prolongation exceptionnelle accordée ici: {SHORT}",
        f"Transféré de Communiqué caduc et périmé\n{SHORT}",
        f"Forwarded from Superseded by later notice\n{SHORT}",
        f"معاد توجيهها من بلاغ قديم\n{SHORT}",
        SHORT.replace("avant", "[31/08/2025 23:59] Amende: avant"),
        SHORT.replace(". Les", ".\nTransféré\nLes"),
        f"[31/08/2025 23:59] Tout est reporté:\n[31/08/2025 23:59] Voyez plus bas:\n{SHORT}",
    ],
)
def test_what_changes_the_sense_is_never_genuine(text: str) -> None:
    """Each was taken for genuine once, or is a sister of one that was."""
    assert told(text).verdict not in STANDING, told(text)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("la dose de 1,125 mg", "la dose de 1125 mg"),
        ("la somme de 2,500 DH", "la somme de 2500 DH"),
        ("à 08:30 au siège", "à 08/30 au siège"),
        ("un taux de 4,5 %", "un taux de 4-5 %"),
        ("une part de 1/2", "une part de 1-2"),
        ("les articles 10, 12", "les articles 10.12"),
        ("les articles 10, 12", "les articles 10 - 12"),
        ("du 10/07/2025", "du 10:07 2025"),
        ("du 10/07/2025", "du 10 07 2025"),
        ("au 06 61 23 45 67", "au +66 1 23 45 67"),
        ("au 05 22 54 70 00", "au +52 254 7000"),
        ("de 2 à 8 °C", "de 2 à 8 C"),
        ("un prix notable", "un prix not able"),
        ("cela vaut pour tous", "cela vaut pourtous"),
    ],
)
def test_a_sign_inside_a_number_counts(ours: str, theirs: str) -> None:
    """Only spaces between thousands, and in telephone numbers, come and go."""
    frame = "L'Ordre rappelle à tous les pharmaciens, {}, comme au mois passé."

    for one, other in ((ours, theirs), (theirs, ours)):
        assert told(frame.format(other), frame.format(one)).verdict not in STANDING


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("6 000 DH", "6000 DH"),
        ("6 000 DH", "6\u202f000 DH"),
        ("4,5 %", "٤٫٥ ٪"),
        ("du 10-12 juillet", "du 10–12 juillet"),
        ("06 61 23 45 67", "+212 6-61-23-45-67"),
        ("06 61 23 45 67", "00212661234567"),
        ("06 61 23 45 67", "+212 (0)6 61 23 45 67"),
        ("Payez ici\nou au siège", "Payez iciou au siège"),
        ("Payez au siège", "\u202aPayez au siège\u202c"),
        ("Payez 600 DH", "Payez \u2068600\u2069 DH"),
        ("Payez. Puis venez.", "~Payez. Puis venez.~"),
        ("Payez. Puis venez.", "Payez!\n✅ Puis venez."),
    ],
)
def test_what_people_and_phones_write_otherwise_stays_genuine(ours: str, theirs: str) -> None:
    """The other side of the same rules."""
    frame = "{}, a dit hier le Conseil régional à tous les pharmaciens"
    frame = "{}" if "~" in theirs else frame

    assert told(frame.format(theirs), frame.format(ours)).verdict in STANDING


@pytest.mark.parametrize("number", ARABIC)
def test_our_own_islands_in_arabic_stay_genuine(number: str) -> None:
    """A forward of what the bot has sent."""
    text = words_of(version(number, ARABIC[number]))
    sent = settled(isolate_latin(text), is_rtl=True)

    assert verify(sent, (), ARCHIVE).verdict in STANDING
    assert verify(f"\u2067{text}\u2069", (), ARCHIVE).verdict in STANDING


@pytest.mark.parametrize("link", ["tel:damancom.ma", "mailto:damancom.ma", "tel:cnss.ma"])
def test_what_dials_or_writes_leads_to_no_page_of_ours(link: str) -> None:
    """Though Telegram completes a number or an address in the same way."""
    closed = words_of(version("2025-07-005", FRENCH["2025-07-005"]))

    assert verify(closed, [link], ARCHIVE).verdict not in STANDING


def test_no_gluing_of_words_breaks_off() -> None:
    """Each space of each announcement, lost."""
    for one in IN_FORCE:
        text = words_of(one)
        for place in (n for n, sign in enumerate(text) if sign == " "):
            glued = text[:place] + text[place + 1 :]
            found = verify(glued, (), ARCHIVE)

            is_between_letters = text[place - 1].isalpha() and text[place + 1].isalpha()
            assert not (is_between_letters and found.verdict in STANDING), glued


def _with(sign: str, place: str) -> str:
    """Return a text of ours with a sign put in where a place has « | »."""
    return SHORT.replace(place.replace("|", ""), place.replace("|", sign), 1)


def test_nothing_unseen_stands_inside_a_latin_word_or_a_number() -> None:
    """Whatever it is."""
    taken = [
        f"U+{ord(sign):04X} {place}"
        for sign in UNSEEN
        for place in ("P|ayez", "stagiaire|s", "6|00", "1|0 juillet", "p|as cette")
        if told(_with(sign, place)).verdict in STANDING
    ]
    assert not taken, taken


def test_of_what_is_unseen_only_what_the_page_names_stands_between_latin_words() -> None:
    """Joiners stand beside Arabic letters and inside an emoji only."""
    taken = [
        f"U+{ord(sign):04X} {place}"
        for sign in UNSEEN
        for place in ("Payez| 600", "600 |DH", "Les| stag", "ne| paient", "part.|", "part|.")
        if sign not in BETWEEN and told(_with(sign, place)).verdict in STANDING
    ]
    assert not taken, taken


JOINED = "آخر أجل هو 17 يوليوز 1446 ه على damancom.ma 👨‍👩‍👧 و شكرا"


@pytest.mark.parametrize(
    "text",
    [
        JOINED.replace(" ه ", " ه\u200d "),  # how the year of the Hegira is typed
        JOINED.replace("يوليوز", "يو\u200cليوز"),
        JOINED.replace("و شكرا", "و\u200c شكرا"),
    ],
)
def test_a_joiner_beside_an_arabic_letter_goes_silently(text: str) -> None:
    """As keyboards type it, and an emoji holds its own."""
    assert told(text, JOINED).verdict in STANDING


@pytest.mark.parametrize("place", ["damancom.ma |👨", "17| يوليوز", "على d|amancom", "|17"])
def test_a_joiner_beside_no_arabic_letter_counts(place: str) -> None:
    """Also in an Arabic text."""
    text = JOINED.replace(place.replace("|", ""), place.replace("|", "\u200d"))
    assert text != JOINED
    assert told(text, JOINED).verdict not in STANDING
