"""What ways of passing on do to a message is no alteration: it stays genuine."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.verification.verdict import STANDING, Verdict, verify
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
    "information": lambda text: f"ℹ️ {text}",
    "information, thrice": lambda text: f"ℹ️ℹ️ℹ️\n{text} ℹ️",
    "new": lambda text: f"🆕🔰 {text}",
    "attention": lambda text: f"🛑🛑 {text}",
    "lozenge": lambda text: f"♦️ {text}",
    "telegram on a computer": lambda text: f"Karim Tazi, [09/07/2025 10:12]\n{text}",
    "telegram, in words": lambda text: f"Amina, [9 Jul 2025 at 10:12:33]:\n{text}",
    "day of the year first": lambda text: f"[2025-07-09, 10:12] Karim: {text}",
    "day of the year last": lambda text: f"[10:12، 2025/7/9] كريم: {text}",
    "reply with a mail box": lambda text: (
        f"Le mer. 9 juil. 2025 à 10:12, Karim Tazi <karim.tazi@gmail.com> a écrit :\n{text}"
    ),
    "mail": lambda text: (
        "De : Karim Tazi <karim@gmail.com>\nEnvoyé : mercredi 9 juillet 2025 10:12\n"
        f"À : Amina Alaoui\nObjet : TR:\n\n{text}"
    ),
    "mail in english": lambda text: (
        "---------- Forwarded message ---------\nFrom: Amina Alaoui\n"
        f"Date: Wed, 9 July 2025 at 10:12\nSubject: Fwd: {text.splitlines()[0]}\n\n{text}"
    ),
    "called to look": lambda text: f"@tous @everyone\n{text}",
    "page": lambda text: f"{text}\nPage 1/1",
    "page of pages": lambda text: f"{text}\n\nصفحة 3 من 3",
    "introduced": lambda text: f"Salam confrères, voici :\n{text}",
    "introduced by who speaks": lambda text: f"Bonjour, voici le message de la CNSS :\n{text}",
    "handed on": lambda text: f"Je vous transmets ce message\n{text}\nCdlt",
    "here is": lambda text: f"Hi, here is the message:\n{text}\nCheers",
    "introduced in arabic": lambda text: f"سلام الزملاء، إليكم البلاغ:\n{text}\nألف شكر",
    "introduced in darija": lambda text: f"Salam khouti, ha lmessage daba\n{text}\nWassalam",
    "forwarded, the whole word": lambda text: f"تمت إعادة التوجيه\n{text}",
    "telephone": lambda text: f"{text}\nMerci infiniment\nEnvoyé de mon iPhone",
    "fake?": lambda text: f"{text}\nFake?",
    "a trick?": lambda text: f"C’est une arnaque ?\n{text}",
    "a lie?": lambda text: f"{text}\nواش هادشي كذب؟",
    "who knows": lambda text: f"{text}\nQuelqu’un sait si c’est vrai ?",
    "what is it": lambda text: f"{text}\nC’est quoi ça ?",
    "wash": lambda text: f"{text}\nwash hadchi bsah",
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
    *("telegram on a computer", "telegram, in words", "day of the year first", "mail"),
    *("day of the year last", "reply with a mail box", "mail in english", "called to look"),
    *("forwarded, the whole word", "page", "page of pages"),
}  # begin lines, or end all
# Each alone is harmless; before or behind something else nobody tells what it was.
ALONE = {
    *("attention", "lozenge", "information", "information, thrice", "new", "called to look"),
    *("mail", "mail in english", "reply with a mail box", "page", "page of pages"),
    *("telegram on a computer", "telegram, in words", "forwarded, the whole word"),
}


def harmless(draw: st.DrawFn) -> tuple[Version, str, list[str]]:
    """Draw a version, and how it reads after some ways."""
    one = draw(st.sampled_from(IN_FORCE))
    text = draw(st.sampled_from(["", header_of(one)])) + words_of(one)
    names = draw(st.lists(st.sampled_from(sorted(TRANSPORTS)), max_size=4, unique=True))
    # Nobody copies from four chats into one another: more than two stamps are somebody's work.
    names = [name for name in names if name not in ALONE or len(names) == 1]
    stamped = [name for name in names if name.startswith(("whatsapp", "day of the year"))]
    # Marks around a part of a line may turn it round: alone they are harmless, and tried alone.
    left_out = [*stamped[2:], *(["marks of direction"] if len(names) > 1 else [])]
    if "one line" in names:  # a list in one line, parted anew, is another list
        left_out.append("many lines")
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


APOSTROPHES = ("&#39;", "&#039;", "&rsquo;", "&apos;", "&#x27;", "&#8217;")


@pytest.mark.parametrize("entity", APOSTROPHES)
def test_an_apostrophe_as_a_page_writes_it_is_one(entity: str) -> None:
    """Copied from the source of a page, it is drawn in letters; beside a number it says more."""
    for one in IN_FORCE:
        found = verify(re.sub(r"(?<=[a-z])['’](?=[a-zé])", entity, words_of(one)), (), ARCHIVE)
        assert found.verdict is Verdict.GENUINE, found
    assert verify(f"{words_of(IN_FORCE[0])} 5{entity}", (), ARCHIVE).verdict is Verdict.PARTLY


FINISHED = [one for one in IN_FORCE if words_of(one).endswith(".")]


@pytest.mark.parametrize("below", ["\n10:12 ✓✓", " 10:12 ✓✓", "\n10:12 ✔️✔️", "\n- 1 -", "\n— 1 —"])
def test_what_a_chat_or_a_file_shows_below_a_finished_sentence_is_none_of_it(below: str) -> None:
    """The hour of a bubble with both its ticks, the number of the only page."""
    for one in FINISHED:
        assert verify(words_of(one) + below, (), ARCHIVE).verdict is Verdict.GENUINE, below


@pytest.mark.parametrize(
    "below",
    [
        *("\n20:30", " 20:30", "\n20:30 ✓", " à 20:30 ✓✓", "\nRéunion 20:30 ✓✓", "\n25:30 ✓✓"),
        *("\n- 2 -", "\n1", "\nPage 1/2", "\nPage 2/1", " Page 1/1", "\nPage 1/1 : payez"),
        *("\nArnaque !", "\nFake", "\n🤔", "\nC’est une arnaque.", "\nKarim Tazi", "\nDr Alaoui"),
        *("\nSigné : le ministre", "\nMerci d’envoyer", "\nvoici votre", "\nإشاعة", "\nkdoub"),
        *("\nMessage du ministre", "\nSent from my iPhone, pay", "\n🛑", "\n♦️"),
    ],
)
def test_what_may_be_meant_below_a_text_is_not_ours(below: str) -> None:
    """An hour alone may be that of what is announced, a name one more on the list above it."""
    for one in FINISHED:
        assert verify(words_of(one) + below, (), ARCHIVE).verdict not in STANDING, below


@pytest.mark.parametrize(
    "above",
    [
        *(
            "Karim, [09/07/2099 10:12]\n",
            "Annulé, [09/07/2025 10:12]\n",
            "[2025-13-40, 10:12] Karim: ",
        ),
        "De : Karim Tazi\nEnvoyé : payez le 9/7/2025 10:12\n",
        "De : Karim Tazi\nEnvoyé : 9/7/2025 10:12\nObjet : Annulé\n",
        "De : Karim Tazi <aide@cnss-maroc.com>\nEnvoyé : 9/7/2025 10:12\n",
        "De : Karim Tazi <envoyez.code@gmail.com>\nEnvoyé : 9/7/2025 10:12\n",
        "De : le ministre\nEnvoyé : 9/7/2025 10:12\n",
        "Objet : Rappel\nDate : 9/7/2025 10:12\n",
        "Le 9 juil. 2025 à 10:12, Karim <aide@cnss-maroc.com> a écrit :\n",
        *(
            "@cnss_aide\n",
            "@tous payez\n",
            "⭕ ℹ️ ",
            "voici le message de l’Ordre :\n",
            "voici la CNOPS :\n",
        ),
        *("Message du ministre :\n", "Voici la vraie annonce :\n", "Arnaque ! ", "🛑 Faux 🛑 "),
    ],
)
def test_what_may_be_meant_above_a_text_is_not_ours(above: str) -> None:
    """A moment that was not, a subject that tells, an address that is nobody's name."""
    one = IN_FORCE[0]
    found = verify(above + words_of(one), (), ARCHIVE, today=date(2026, 11, 30))

    assert found.verdict not in STANDING, found


@pytest.mark.parametrize("sign", ["ℹ️", "🛑", "♦️"])
def test_a_picture_before_all_is_none_inside_a_sentence(sign: str) -> None:
    """« N🛑payez », « 250♦️ »: between two words of ours nothing came that ours has not."""
    for one in IN_FORCE:
        for at in re.finditer(r"(?<=\w) (?=\w)", words_of(one)):
            text = f"{words_of(one)[: at.end()]}{sign} {words_of(one)[at.end() :]}"
            assert verify(text, (), ARCHIVE).verdict not in STANDING, text
