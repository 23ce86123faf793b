"""Signs that turn the direction of a text: which of them could show its words in another order."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from bot.core.writing.shown import is_read_in_order, seen

LRE, RLE, PDF = "\u202a", "\u202b", "\u202c"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
_MARKS = LRM + RLM + ALM
_ENDS = {LRE: PDF, RLE: PDF, LRI: PDI, RLI: PDI, FSI: PDI}
CONTROLS = f"{_MARKS}{LRE}{RLE}{PDF}{LRI}{RLI}{FSI}{PDI}"
_CONTROL = re.compile(f"[{CONTROLS}]")
_LINE = re.compile(r"[^\n\r\u0085\u2029]+")
_RIGHTWARD = frozenset(("R", "AL", "AN"))
_STRONG = frozenset(("L", "R", "AL"))
_FIGURE = re.compile(r"\+?[\d\s.:()/-]+")  # « 05 22 54 70 00 », an amount, an hour
_SIGNS = r"[^\w\s]"
_INSIDE_FIGURE = re.compile(rf"\d{_SIGNS}*?[{CONTROLS}]{_SIGNS}*\d")
_COUNTED = re.compile("\\d\ufe0f?\u20e3")  # « 1️⃣ »
_WORD = re.compile(r"[^\W_]+")


def turning(text: str) -> frozenset[int]:
    """Return the places of the signs of direction that may change the order in which one reads.

    What telephones and our own messages put in is none: marks at the ends of a line, or in a line
    with Arabic; a pair around a whole line, around one value, around Latin words inside Arabic.
    """
    if _CONTROL.search(text) is None:
        return frozenset()
    return frozenset(
        line.start() + place
        for line in _LINE.finditer(text)
        for place in (*_in_line(line[0]), *_out_of_order(line[0]))
    )


def _out_of_order(line: str) -> Iterator[int]:
    """Yield all signs of a line that is seen otherwise than without them, and read otherwise."""
    words = _COUNTED.sub("", line)  # « 1️⃣ » is a picture, at whichever end it is shown
    if _CONTROL.search(words) is None:
        return
    order = seen(words)
    is_as_without = seen(_CONTROL.sub("", words)) == _bare(order, words)
    if not is_as_without and not is_read_in_order(words, order):
        yield from (place for place, character in enumerate(line) if character in CONTROLS)


def _bare(places: list[int], line: str) -> list[int]:
    """Return places in a line as places in it without its signs of direction."""
    before = list(accumulate((character in CONTROLS for character in line), initial=0))
    return [place - before[place] for place in places]


def _in_line(line: str) -> Iterator[int]:
    if _CONTROL.search(line) is None:
        return
    said = [place for place, character in enumerate(line) if character.isalnum()]
    if not said:
        return
    first, last = said[0], said[-1]
    is_arabic = _is_arabic(line)
    for found in _INSIDE_FIGURE.finditer(line):
        yield from (n for n in range(*found.span()) if line[n] in CONTROLS)
    for place, character in enumerate(line):
        is_misled = first < place < last or (place < first and _is_figured(line))
        is_of_embedding = line[place - 1 : place] in {RLE, RLI}
        if character in RLM + ALM and not is_arabic and is_misled and not is_of_embedding:
            yield place
    yield from _of_pairs(line, first, last, is_arabic=is_arabic)


def _of_pairs(line: str, first: int, last: int, *, is_arabic: bool) -> Iterator[int]:
    is_open: list[int] = []
    for place, character in enumerate(line):
        if character in _ENDS:
            is_open.append(place)
        elif character in {PDF, PDI}:
            if not is_open or _ENDS[line[is_open[-1]]] != character:
                if first < place < last:
                    yield place
                continue
            start = is_open.pop()
            if _turns(line, start, place, last, is_open, is_arabic=is_arabic):
                yield from (start, place)
    # An embedding of a whole text ends with its first line.
    yield from (place for place in is_open if _turns_line(line[place:], 0))


def _turns(
    line: str,
    start: int,
    end: int,
    last: int,
    around: list[int],
    *,
    is_arabic: bool,
) -> bool:
    """Tell whether a pair of signs may show what stands between in another order."""
    opening, inside = line[start], line[start + 1 : end]
    shown = _CONTROL.sub("", inside)
    if end > last:
        return _turns_line(line[start:], 0)
    if opening in {LRE, RLE} and around:
        return True
    if len(_WORD.findall(shown)) < 2:
        # « (10) », « < »: a sign alone is mirrored, or leaves the number that it belongs to.
        return not any(map(str.isalnum, shown)) and opening in {RLI, RLE} and not is_arabic
    if _is_rightward(opening, shown):
        # « CNSS · Casablanca » is how we say who speaks.
        is_ours = inside != shown and "·" in shown and not any(map(str.isdecimal, shown))
        return not _is_arabic(shown) and not is_ours
    if _is_arabic(shown):
        return any(c.isdecimal() or unicodedata.bidirectional(c) == "L" for c in shown)
    return is_arabic and not shown.lstrip()[:1].isalpha() and _FIGURE.fullmatch(shown) is None


def _turns_line(line: str, start: int) -> bool:
    """Tell whether a sign at the head of a line shows it in another order."""
    opening = line[start]
    shown = _CONTROL.sub("", line)
    if _is_rightward(opening, shown):
        return not _is_arabic(shown) and _is_figured(line)
    return _is_arabic(shown) and any(
        c.isdecimal() or unicodedata.bidirectional(c) == "L" for c in shown
    )


def _is_figured(line: str) -> bool:
    """Tell whether a line begins with a number, which would go to its other end."""
    bare = _COUNTED.sub("", _CONTROL.sub("", line)).lstrip("> \u00a0")
    letter = next((n for n, c in enumerate(bare) if c.isalpha()), len(bare))
    return any(c.isdecimal() or c in "<>≤≥%" for c in bare[:letter])


def _is_rightward(opening: str, shown: str) -> bool:
    if opening == FSI:
        kinds = (unicodedata.bidirectional(c) for c in shown)
        return next((kind for kind in kinds if kind in _STRONG), "L") != "L"
    return opening in {RLI, RLE}


def _is_arabic(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text if c not in CONTROLS)
