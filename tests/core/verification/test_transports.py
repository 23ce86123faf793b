"""What ways of passing on do to a message is no alteration: it stays genuine."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.verification.verdict import Verdict, verify
from bot.core.verification.versions import Version
from tests.core.verification.sent import ARCHIVE, IN_FORCE, header_of, words_of

Transport = Callable[[str], str]


def without_accents(text: str) -> str:
    """Return a text as it is typed in a hurry."""
    return "".join(
        c
        for c in unicodedata.normalize("NFD", text)
        if unicodedata.category(c) != "Mn" or c in "\ufe0f\u20e3"
    )


def digits(first: str) -> Transport:
    """Return what writes digits in those that begin with this one, outside addresses."""
    table = {ord("0") + n: chr(ord(first) + n) for n in range(10)}
    return lambda text: re.sub(
        r"(?<![\w./@])\d+(?![\w./@])", lambda m: m[0].translate(table), text
    )


def bold(text: str) -> str:
    """Return a text with a line in the bold of WhatsApp."""
    return re.sub(r"(?m)^(\S.*\S)$", r"*\1*", text, count=1)


TRANSPORTS: dict[str, Transport] = {
    "same": str,
    "bold": bold,
    "italic": lambda text: re.sub(r"(?m)^(\S.*\S)$", r"_\1_", text),
    "struck": lambda text: f"~{text}~",
    "mono": lambda text: f"```{text}```",
    "guillemets": lambda text: f"« {text} »",
    "quotes": lambda text: f'"{text}"',
    "quoted lines": lambda text: re.sub(r"(?m)^", "> ", text),
    "no accents": without_accents,
    "no hamza": lambda text: text.translate(str.maketrans("أإآؤئىة", "اااوييه")),
    "tatweel": lambda text: text.replace("ال", "الـ"),
    "arabic digits": digits("٠"),
    "persian digits": digits("۰"),
    "one line": lambda text: " ".join(text.split()),
    "many lines": lambda text: text.replace(". ", ".\n\n"),
    "wide spaces": lambda text: text.replace(" ", "  "),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "curved": lambda text: text.replace("'", "’").replace("-", "‑"),
    "straight": lambda text: text.replace("’", "'").replace("«", '"').replace("»", '"'),
    "emoji": lambda text: f"📢🇲🇦 {text} 👍👨‍👩‍👧",
    "bullets": lambda text: text.replace("• ", "- ").replace("📣", ""),
    "other bullets": lambda text: text.replace("• ", "👉 "),
    "arrow": lambda text: re.sub(r"(?m)^", "➡️ ", text),
    "marks of direction": lambda text: f"\u202b\u200f{text}\u200e\u202c",
    "forwarded": lambda text: f"Transféré\n{text}",
    "forwarded from": lambda text: f"Forwarded from Karim Tazi\n{text}",
    "whatsapp": lambda text: f"[09/07/2025 10:12] Karim Tazi: {text}",
    "whatsapp on android": lambda text: f"09/07/2025, 10:12 - Dr. Bennani: {text}",
    "forwarded in arabic": lambda text: f"معاد توجيهه\n{text}",
    "whatsapp with seconds": lambda text: f"[09/07/2025, 10:12:33] ~ Pharmacie Al Amal: {text}",
    "whatsapp of a colleague": lambda text: f"[10:12, 09/07/2025] Nawal Zerouali: {text}",
    "several courtesies": lambda text: f"Bonjour à tous, pour info :\n{text}\nMerci. Cordialement",
    "salam with digits": lambda text: f"Salam 3likom\n{text}\nwach bse7 hadchi ?",
    "salam, short": lambda text: f"السلام عليكم ورحمة الله\n{text}\nوشكرا",
    "blessings": lambda text: f"{text}\nبارك الله فيكم",
    "is this announcement true": lambda text: f"{text}\nCette annonce est-elle authentique ?",
    "hello": lambda text: f"Bonjour à tous,\n{text}",
    "to read": lambda text: f"À LIRE !\n{text}",
    "salam": lambda text: f"السلام عليكم ورحمة الله وبركاته\n{text}\nشكرا",
    "is it true": lambda text: f"{text}\n\nc'est vrai ?",
    "wach": lambda text: f"{text}\nواش هادشي صحيح؟",
    "thanks": lambda text: f"{text} Merci.",
    "for information": lambda text: f"Pour info : {text}",
    "button": lambda text: f"{text}\n\n🔎 Vérifier",
}


# The mark is transport; a name that is none for certain is what anybody calls himself.
NAMED: dict[str, Transport] = {
    "Capitaine Zorg": lambda text: f"Forwarded from Capitaine Zorg\n{text}",
    "~Zed": lambda text: f"[09/07/2025 10:12] ~Zed: {text}",
    "Dr. Zorgo": lambda text: f"09/07/2025, 10:12 - Dr. Zorgo: {text}",
    "زورغ الكبير": lambda text: f"معاد توجيهها من زورغ الكبير\n{text}",
    "Bureau Zorg": lambda text: "\n".join(
        f"[09/07/2025, 10:12] Bureau Zorg: {line}" for line in text.splitlines() if line
    ),
}
LAST = {
    *("quoted lines", "whatsapp", "whatsapp on android", "whatsapp with seconds"),
    *("whatsapp of a colleague", "forwarded", "forwarded from", "forwarded in arabic"),
}  # begin lines


def harmless(draw: st.DrawFn) -> tuple[Version, str, list[str]]:
    """Draw a version, and how it reads after some ways."""
    one = draw(st.sampled_from(IN_FORCE))
    text = draw(st.sampled_from(["", header_of(one)])) + words_of(one)
    names = draw(st.lists(st.sampled_from(sorted(TRANSPORTS)), max_size=4, unique=True))
    # Nobody copies from four chats into one another: more than two stamps are somebody's work.
    stamped = [name for name in names if name.startswith("whatsapp")]
    # Marks around a part of a line may turn it round: alone they are harmless, and tried alone.
    left_out = [*stamped[2:], *(["marks of direction"] if len(names) > 1 else [])]
    names = [name for name in names if name not in left_out]
    for name in sorted(names, key=LAST.__contains__):
        text = TRANSPORTS[name](text)
    return one, text, names


@pytest.mark.parametrize("name", sorted(TRANSPORTS))
@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.number)
def test_one_way_of_passing_on_changes_nothing(name: str, one: Version) -> None:
    """With the header and without."""
    for header in ("", header_of(one)):
        found = verify(TRANSPORTS[name](header + words_of(one)), (), ARCHIVE)

        assert (found.verdict, found.number) == (Verdict.GENUINE, one.number), found
        assert not found.foreign
        assert not found.is_dangerous


@settings(max_examples=400, deadline=None)
@given(st.composite(harmless)())
def test_ways_of_passing_on_one_after_another_change_nothing(
    drawn: tuple[Version, str, list[str]],
) -> None:
    """Whatever went over WhatsApp, was quoted, and typed again without accents."""
    one, text, names = drawn
    found = verify(text, (), ARCHIVE)

    assert (found.verdict, found.number) == (Verdict.GENUINE, one.number), (names, text, found)
    assert (found.foreign, found.is_dangerous) == ((), False)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.number)
def test_a_name_of_a_sender_is_all_that_is_not_ours(name: str, one: Version) -> None:
    """Its moment and « Forwarded » go, once or before every line."""
    found = verify(NAMED[name](words_of(one)), (), ARCHIVE)

    assert (found.verdict, found.number) == (Verdict.PARTLY, one.number), found
    assert [part.strip("~:") for part in found.foreign] == [name.strip("~")]
    assert not found.is_dangerous


@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.number)
def test_who_speaks_in_an_announcement_may_send_it(one: Version) -> None:
    """His name is ours."""
    for text in (
        f"Forwarded from CNSS\n{words_of(one)}",
        f"[9/7/25, 10:12] CNSS: {words_of(one)}",
    ):
        assert verify(text, (), ARCHIVE).verdict is Verdict.GENUINE, text
