"""A text as words that know where they stood: what is not ours is shown as it was typed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from bot.core.verification.reading.direction import CONTROLS, turning
from bot.core.verification.reading.domains import LINK, link_key
from bot.core.verification.reading.figures import (
    BLANK,
    DASHES,
    FIGURE,
    PHONE,
    figure_key,
    phone_key,
)
from bot.core.verification.reading.formatting import Mark, effects, with_drawn
from bot.core.verification.reading.hours import with_hours
from bot.core.verification.reading.letters import (
    ARABIC,
    DIGITS,
    OVERRIDE,
    STYLED,
    WITHOUT_WIDTH,
    fold,
    unasked,
    undisguised,
)
from bot.core.verification.reading.letters import is_disguised as _is_disguised
from bot.core.verification.reading.symbols import DECORATION, DRAWN, SIGNS, ZEROS, undrawn
from bot.core.verification.reading.transport import Passed, without_marks
from bot.core.verification.reading.word import Kind, Pause, Word

# Of an announcement, such as 2025-07-001.
NUMBER = r"(?<!\d)20\d\d[-‐‑–]\d\d[-‐‑–]\d{3,4}(?!\d)"

_FLAGS = "\U0001f1e6-\U0001f1ff"
_WORDS = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in (
            ("link", LINK),
            ("number", NUMBER),
            ("phone", PHONE),
            ("digits", FIGURE),
            ("arabic", rf"[{ARABIC}]+"),
            ("word", rf"(?:[^\W\d_{ARABIC}][\u0300-\u036f\u0483-\u0489]*)+"),
            ("minus", rf"(?<![^\s(*_])(?:[{DASHES}]|[.,٫](?=\d))(?=\d)"),
            # Of « *580# »: it is dialled. Stars are taken together: each looks at no other.
            ("star", r"(?<!\*)\*++(?=#?\d[\d*]*#)|(?<=\d)\*++(?=#)"),
            ("quote", ">+"),
            ("sign", rf"[%‰٪<=≤≥≠±+×÷$£¥€{SIGNS}]"),
            ("override", f"[{OVERRIDE}{CONTROLS}]"),
            ("zeros", ZEROS),
            ("drawn", DRAWN),
            # Other flags than ours may spell a word: 🇨🇴🇩🇪.
            ("flags", f"(?<![{_FLAGS}])(?!(?:🇲🇦)+(?![{_FLAGS}]))[{_FLAGS}]+"),
            (
                "other",
                # Neither space nor punctuation, nor a picture: it says something. A sign of
                # degrees is one too, unless it makes « n° ».
                rf"[^\s\W_]|(?<![nN])°(?!{BLANK}?20\d\d[{DASHES}])|[^\w\s\x00-\x7f°{DECORATION}]",
            ),
        )
    )
)
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u02bc\u02b9\u02bb\u02c8\u2032", "'"),
        **dict.fromkeys("ºª№", "°"),
        **DIGITS,
        **{chr(sign): plain for sign, plain in STYLED.items()},
    }
)
_STYLED = re.compile("[\u210e\U0001d400-\U0001d7ff]")
_PLAIN_SIGN = re.compile("[a-zA-Z0-9]")
_LATIN_LETTER = re.compile("[a-zA-Z\u210e\U0001d400-\U0001d7ff]")
_LETTER_BESIDE = 24  # signs in which a letter beside a styled one is looked for

# Whatever else ends a line, or a page, is seen as the end of one.
_LINE_END = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")
_UNITS = dict.fromkeys(("dirham", "dirhams", "dhs", "mad", "درهم", "درهما", "دراهم"), "dh")
_STOP = re.compile(r"[.!?…؟۔]+[\s)»”\"'*_~]")
_QUIET = re.compile(r"[\s'’´`*_~\-‐‑]*")
_KEY_SIGN = "\u20e3"
# Between the number of a line and what it says, which begins with no other number.
_COUNTING = re.compile(
    rf"(?:\ufe0f?{_KEY_SIGN}|[.)]|[ \u00a0]?[{DASHES}])[*_]{{0,2}}[ \t\u00a0]+(?=[^\s\d])"
)
_COUNTED, _AHEAD = 2, 8  # digits of such a number, signs behind it that are looked at
_STAR_IN_KEY = re.compile(f"\\*(?=\ufe0f?{_KEY_SIGN})")  # no mark of formatting


def words(
    text: str,
    marks: Sequence[Mark] = (),
    today: date | None = None,
    since: date | None = None,
) -> tuple[Word, ...]:
    """Return the words of a text as somebody sees it, in order; `marks` are those over it.

    What a way of passing on adds by itself is left out: marks of forwarding, names of senders.
    No sender wrote before `since` or after `today`.
    """
    drawn = with_drawn(_LINE_END.sub("\n", text), marks)
    bare, places = _bare(drawn)
    found = _counted(_read(drawn, without_marks(bare, today, since), places))
    seen = (_seen(word, marks) for word in found) if marks else found
    return with_hours(seen)


def _seen(word: Word, marks: Sequence[Mark]) -> Word:
    return word._replace(effects=effects(marks, word.start, word.end))


def _counted(found: Iterable[Word]) -> tuple[Word, ...]:
    """Return words; digits before lines count them only if they do count: 1, 2, 3."""
    read = tuple(found)
    numbers = [int(word.key) for word in read if word.is_counting]
    if not numbers or (
        numbers[-1] > 1
        and all(
            after == before + 1 or (after == 1 and before > 1)
            for before, after in pairwise([0, *numbers])
        )
    ):
        return read
    return tuple(word._replace(is_spare=word.is_spare and not word.is_counting) for word in read)


def _is_quoted(bare: str) -> bool:
    """Tell whether « > » stands before every line, or every one after the first words.

    A number that it stands before is not the first of them: « Payez\\n> 600 DH ».
    """
    lines = [line.strip() for line in bare.splitlines() if line.strip()]
    first = next((n for n, line in enumerate(lines) if line.startswith(">")), len(lines))
    rest = lines[first:]
    is_number = bool(rest) and rest[0].lstrip("> \u00a0")[:1].isdigit()
    return all(line.startswith(">") for line in rest) and not (first and is_number)


def _bare(text: str) -> tuple[str, list[int] | None]:
    """Return a text without what has no width, and where each of its characters stood."""
    same = _STAR_IN_KEY.sub("\ufffc", text.translate(_SAME))
    if WITHOUT_WIDTH.search(same) is None:
        return same, None
    turned = turning(same)
    places = [
        place
        for place, character in enumerate(same)
        if character in OVERRIDE or place in turned or WITHOUT_WIDTH.match(character) is None
    ]
    return "".join(same[place] for place in places), places


def _read(text: str, passed: Passed, places: list[int] | None) -> Iterator[Word]:
    bare, end, stop = passed.text, 0, 0
    hidden = () if places is None else unasked(text)
    is_quoted = _is_quoted(bare)
    all_found = list(_WORDS.finditer(undrawn(bare)))
    starts = [*(found.start() for found in all_found[1:]), len(bare)]
    for found, following in zip(all_found, starts, strict=False):
        kind, (first, last) = found.lastgroup or "", found.span()
        written = bare[first:last]
        before = stop
        start, stop = (first, last) if places is None else (places[first], places[last - 1] + 1)
        pause = Pause.LINE if end == 0 else _pause(bare, end, first)
        is_disguised = (
            kind in {"override", "flags", "drawn", "zeros"}
            # What is without width inside a word is typed in Arabic only.
            or (stop - start > last - first and kind != "arabic")
            or _is_within(hidden, before, stop)
            or (_STYLED.search(text, start, stop) and _is_half_styled(text, kind, start, stop))
            or (kind in _LETTERED and not written.isascii() and _is_disguised(written))
        )
        looks = _key(kind, undisguised(written) if is_disguised else written)
        key = f"\0{text[start:stop]}" if is_disguised else looks
        is_spare = not is_disguised and _is_spare(
            kind, last - first, text[stop : stop + _AHEAD], pause, is_quoted=is_quoted
        )
        made_of, after = _KINDS.get(kind, Kind.WORD), bare[last:following]
        yield Word(
            key,
            looks,
            made_of,
            start,
            stop,
            pause,
            is_spare,
            is_disguised,
            after,
            is_stamped=any(end <= mark and past <= first for mark, past in passed.stamps),
            is_sender=any(mark <= first < past for mark, past in passed.senders),
            is_clock=any(mark <= first < past for mark, past in passed.clocks),
        )
        end = last
    if _is_within(hidden, stop, len(text)):
        key = f"\0{text[stop:]}"
        yield Word(key, key, Kind.HIDDEN, stop, len(text), Pause.LINE, is_disguised=True)


def _is_half_styled(text: str, kind: str, start: int, stop: int) -> bool:
    """Tell whether a styled word is no work of a program: « 𝐝amancom.ma », « 1𝟕 », « 𝟕 juin ».

    A program sets whole words, and numbers with the words beside them; an address would lead
    elsewhere.
    """
    written = text[start:stop]
    if kind == "link" or _PLAIN_SIGN.search(_STYLED.sub("", written)):
        return True
    if kind == "word" and stop - start > 1:
        return False
    before, after = (
        text[max(start - _LETTER_BESIDE, 0) : start],
        text[stop : stop + _LETTER_BESIDE],
    )
    beside = (*_LATIN_LETTER.findall(before)[-1:], *_LATIN_LETTER.findall(after)[:1])
    return not any(map(_STYLED.fullmatch, beside))


def _is_within(places: Sequence[int], start: int, stop: int) -> bool:
    """Tell whether one of some places, in order, lies from `start` to before `stop`."""
    found = bisect_left(places, start)
    return found < len(places) and places[found] < stop


def _is_spare(kind: str, size: int, rest: str, pause: Pause, *, is_quoted: bool) -> bool:
    """Tell whether it may come and go: what quotes, or counts lines (« 1️⃣ Ouvrez », « 2) Payez »).

    `size` is its length, `rest` what follows it. Before a number only what quotes every line is
    none of it.
    """
    match kind:
        case "quote" if pause is Pause.LINE:
            return is_quoted or not rest.strip()[:1].isdigit()
        case "quote":
            return pause is not Pause.NONE and (
                _KEY_SIGN in rest or not rest[:2].strip().isdigit()
            )
        case "digits":
            return pause is Pause.LINE and size <= _COUNTED and bool(_COUNTING.match(rest))
        case _:
            return False


def _key(kind: str, written: str) -> str:
    match kind:
        case "link":
            return link_key(written)
        case "phone":
            digits = "".join(c for c in fold(written) if c.isdigit())
            return phone_key(digits, is_international=written.startswith(("+", "00")))
        case "digits":
            return figure_key(written)
        case "number":
            return re.sub(r"\D", "-", fold(written))
        case "sign":
            return "%" if written == "٪" else written
        case "minus":
            return "-" if written in DASHES else written
        case _:
            folded = fold(written)
            return _UNITS.get(folded, folded)


_KINDS = {
    "link": Kind.LINK,
    "number": Kind.NUMBER,
    "phone": Kind.PHONE,
    "digits": Kind.DIGITS,
    "quote": Kind.SIGN,
    "minus": Kind.SIGN,
    "star": Kind.SIGN,
    "zeros": Kind.SIGN,
    "sign": Kind.SIGN,
    "override": Kind.HIDDEN,
}
_LETTERED = {"link", "number", "phone", "digits", "word", "other"}


def _pause(bare: str, end: int, start: int) -> Pause:
    between = bare[end:start]
    if between in {"", " ", "'", "’"}:
        return Pause.NONE
    if "\n" in between:
        return Pause.LINE
    if _STOP.search(between) or (between == "." and bare[start].isupper()):
        return Pause.STOP
    return Pause.NONE if _QUIET.fullmatch(between) else Pause.COMMA
