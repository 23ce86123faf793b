"""A text as words that know where they stood: what is not ours is shown as it was typed."""

import re
from collections.abc import Iterator
from enum import IntEnum, StrEnum
from typing import NamedTuple

from bot.core.verification.domains import LINK, link_key
from bot.core.verification.letters import (
    ARABIC,
    DIGITS,
    OVERRIDE,
    UNASKED,
    WITHOUT_WIDTH,
    fold,
    undisguised,
)
from bot.core.verification.letters import is_disguised as _is_disguised
from bot.core.verification.transport import without_marks

# Of an announcement, such as 2025-07-001.
NUMBER = r"(?<!\d)20\d\d[-‐‑–]\d\d[-‐‑–]\d{3,4}(?!\d)"

_BLANK = r"[ \t\u00a0\u2007\u2009\u202f]"
_GAP = rf"{_BLANK}{{0,2}}[.\-‐‑–]?{_BLANK}{{0,2}}"
_PHONE = (
    rf"(?<!\d)(?:(?:\+|00){_BLANK}?212{_GAP}(?:\(0\))?|0){_GAP}[5-8](?:{_GAP}\d){{8}}(?!\d)"
    rf"|\+\d{{1,3}}(?:{_GAP}\(?\d\)?){{7,12}}(?!\d)"
)
_GROUPED = rf"(?<![\d.,/-])\d{{1,3}}(?:(?:{_BLANK}{{1,2}}|[.,٬'])\d{{3}})+(?![\d]|[.,/-]\d)"
_FLAGS = "\U0001f1e6-\U0001f1ff"
_WORDS = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in (
            ("link", LINK),
            ("number", NUMBER),
            ("phone", _PHONE),
            ("grouped", _GROUPED),
            ("digits", r"\d+"),
            ("arabic", rf"[{ARABIC}]+"),
            ("word", rf"(?:[^\W\d_{ARABIC}][\u0300-\u036f\u0483-\u0489]*)+"),
            ("minus", r"(?<![^\s(])[-–−](?=\d)"),
            ("quote", ">+"),
            ("sign", r"[%‰٪<=≤≥≠±+×÷$£¥€]"),
            ("override", f"[{OVERRIDE}]"),
            # Other flags than ours may spell a word: 🇨🇴🇩🇪.
            ("flags", f"(?<![{_FLAGS}])(?!(?:🇲🇦)+(?![{_FLAGS}]))[{_FLAGS}]+"),
            (
                "other",
                # Neither space nor punctuation, nor a picture: it says something.
                r"[^\s\W_]|[^\w\s\x00-\x7f«»“”‘’„‚‹›´¨¯·¸–—―‐‑‒−…•‣◦⁃∙†‡§¶°©®™№،؛؟۔۝٭٫٬"
                r"\u2010-\u205e\u2190-\u27bf\u2900-\u297f\u2b00-\u2bff\u3000-\u303f\ufd3e\ufd3f"
                r"\U0001f000-\U0001f0ff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
                r"\u00a1\u00bf\u00ac\u00a6\u00b4]",
            ),
        )
    )
)
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u02bc\u02b9\u02bb\u02c8\u2032", "'"),
        **dict.fromkeys("ºª№", "°"),
        **DIGITS,
    }
)

_STOP = re.compile(r"[.!?…؟۔]+[\s)»”\"'*_~]")
_QUIET = re.compile(r"[\s'’´`*_~\-‐‑]*")
_KEY_SIGN = "\u20e3"


class Kind(StrEnum):
    """What a word is made of."""

    WORD = "word"
    DIGITS = "digits"
    PHONE = "phone"
    LINK = "link"  # an address, a domain, an e-mail, an @name
    NUMBER = "number"  # of an announcement
    SIGN = "sign"
    HIDDEN = "hidden"  # not seen by who reads


class Pause(IntEnum):
    """What stands before a word."""

    NONE = 0
    COMMA = 1
    STOP = 2  # the end of a sentence
    LINE = 3


class Word(NamedTuple):
    """A word of a text: the key by which it is compared, and where it stood (code points).

    `looks` is the key of what a reader takes it for: another one where letters only look alike.
    """

    key: str
    looks: str
    kind: Kind
    start: int
    end: int
    pause: Pause
    is_spare: bool = False  # a sign of quoting or counting, which may come and go
    is_disguised: bool = False


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text as somebody sees it, in order.

    What a way of passing on adds by itself is left out: marks of forwarding, names of senders.
    """
    bare, places = _bare(text)
    return tuple(_read(text, without_marks(bare), places))


def _bare(text: str) -> tuple[str, list[int] | None]:
    """Return a text without what has no width, and where each of its characters stood."""
    same = text.translate(_SAME)
    if WITHOUT_WIDTH.search(same) is None:
        return same, None
    places = [
        place
        for place, character in enumerate(same)
        if character in OVERRIDE or WITHOUT_WIDTH.match(character) is None
    ]
    return "".join(same[place] for place in places), places


def _read(text: str, bare: str, places: list[int] | None) -> Iterator[Word]:
    end = stop = 0
    for found in _WORDS.finditer(bare):
        kind, written = found.lastgroup or "", found.group()
        first, last = found.span()
        before = stop
        start, stop = (first, last) if places is None else (places[first], places[last - 1] + 1)
        pause = Pause.LINE if end == 0 else _pause(bare, end, first)
        is_disguised = (
            kind in {"override", "flags"}
            or (stop - start > last - first and _is_torn(kind, text[start:stop]))
            or (places is not None and _is_stitched(text[before:start]))
            or (kind in _LETTERED and not written.isascii() and _is_disguised(written))
        )
        looks = _key(kind, undisguised(written) if is_disguised else written)
        key = f"\0{text[start:stop]}" if is_disguised else looks
        is_spare = _is_spare(kind, text[stop : stop + 4], pause)
        yield Word(
            key, looks, _KINDS.get(kind, Kind.WORD), start, stop, pause, is_spare, is_disguised
        )
        end = last


def _is_torn(kind: str, seen: str) -> bool:
    """Tell whether something without width inside a word is more than a phone puts in."""
    return kind != "arabic" or UNASKED.search(seen) is not None


def _is_stitched(between: str) -> bool:
    """Tell whether two words stand together, with only a sign that cannot be seen between."""
    return UNASKED.search(between) is not None and not any(map(str.isspace, between))


def _is_spare(kind: str, rest: str, pause: Pause) -> bool:
    """Tell whether a sign may come and go: one that quotes, or counts the lines (« 1️⃣ Ouvrez… »).

    `rest` is what follows it.
    """
    match kind:
        case "minus":
            return pause is Pause.LINE
        case "quote":
            return pause is Pause.LINE or (
                pause is not Pause.NONE and (_KEY_SIGN in rest or not rest[:2].strip().isdigit())
            )
        case "digits":
            drawn = rest.replace("\ufe0f", "")
            return pause is Pause.LINE and drawn[:1] == _KEY_SIGN and drawn[1:2].isspace()
        case _:
            return False


def _key(kind: str, written: str) -> str:
    match kind:
        case "link":
            return link_key(written)
        case "phone":
            digits = "".join(c for c in fold(written) if c.isdigit())
            return "tel:0" + digits.removeprefix("00").removeprefix("212").lstrip("0")
        case "grouped":
            return "".join(c for c in fold(written) if c.isdecimal())
        case "number":
            return re.sub(r"\D", "-", fold(written))
        case "sign":
            return "%" if written == "٪" else written
        case _:
            return fold(written)


_KINDS = {
    "link": Kind.LINK,
    "number": Kind.NUMBER,
    "phone": Kind.PHONE,
    "grouped": Kind.DIGITS,
    "digits": Kind.DIGITS,
    "quote": Kind.SIGN,
    "minus": Kind.SIGN,
    "sign": Kind.SIGN,
    "override": Kind.HIDDEN,
}
_LETTERED = {"link", "number", "phone", "grouped", "digits", "word", "other"}


def _pause(bare: str, end: int, start: int) -> Pause:
    between = bare[end:start]
    if between in {"", " ", "'", "’"}:
        return Pause.NONE
    if "\n" in between:
        return Pause.LINE
    if _STOP.search(between) or (between == "." and bare[start].isupper()):
        return Pause.STOP
    return Pause.NONE if _QUIET.fullmatch(between) else Pause.COMMA
