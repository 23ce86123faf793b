"""The order in which a reader sees the letters of a line, by the Unicode algorithm.

https://www.unicode.org/reports/tr9/, as programs of Telegram show it: each line begins at the
side of its first letter.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, count, groupby

from bidi import get_display

ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"
# The library gives the line as it is seen, not where each character of it stood: each letter and
# digit is replaced by one of the same class, three times, which spell its number together.
_CLASSES = {
    "L": (range(0x4E00, 0x4E28),),
    "AL": (range(0x0620, 0x064B),),
    "R": (range(0x05D0, 0x05EB), range(0x10800, 0x10830)),
    "EN": (range(0x1D7CE, 0x1D800),),
    "AN": (range(0x0660, 0x066A), range(0x10E60, 0x10E7F)),
}
_SIZE, _TURNS = 40, 3  # signs of a class, and how often: enough for 64,000 characters
_SIGNS = {
    kind: [c for c in map(chr, chain(*ranges)) if unicodedata.bidirectional(c) == kind][:_SIZE]
    for kind, ranges in _CLASSES.items()
}
_VALUES = {sign: value for signs in _SIGNS.values() for value, sign in enumerate(signs)}
_RIGHTWARD = frozenset(("R", "AL"))
_STRONG = frozenset(("L", *_RIGHTWARD))


def seen(line: str) -> list[int]:
    """Return where the letters and digits of a line stand in it, from left to right as seen."""
    kinds = [unicodedata.bidirectional(character) for character in line]
    places = [
        place
        for place, character in enumerate(line)
        if kinds[place] in _SIGNS and character.isalnum()
    ]
    numbers = [0] * len(places)
    for turn in range(_TURNS):
        marked = list(line)
        for number, place in enumerate(places):
            marked[place] = _SIGNS[kinds[place]][number // _SIZE**turn % _SIZE]
        shown = [c for c in get_display("".join(marked)) if c in _VALUES]
        numbers = [
            number + _VALUES[sign] * _SIZE**turn
            for number, sign in zip(numbers, shown, strict=True)
        ]
    return [places[number] for number in numbers]


def is_read_in_order(line: str, order: Sequence[int]) -> bool:
    """Tell whether somebody who reads a line, of which `order` is what is seen, reads it in order.

    What stands apart by signs of isolation may be taken for one run, or for several.
    """
    is_rightward = _begins_rightward(line)
    return any(
        list(_read(line, order, runs, is_rightward=is_rightward)) == sorted(order)
        for runs in ([0] * len(line), _isolates(line))
    )


def _read(line: str, order: Sequence[int], runs: Sequence[int], *, is_rightward: bool
) -> Iterator[int]:  # fmt: skip
    """Yield the places of a line, seen from left to right, in the order in which they are read.

    In a line that begins from the right, Latin words and numbers are read from the left; in any
    other one Arabic words are read from the right, and the numbers among them from the left.
    """

    def is_arabic(place: int) -> bool:
        return unicodedata.bidirectional(line[place]) in _RIGHTWARD

    def is_against(place: int) -> bool:
        kind = unicodedata.bidirectional(line[place])
        return not is_arabic(place) if is_rightward else kind != "L"

    def part(place: int) -> tuple[bool, int]:
        return is_against(place), runs[place]

    for (turns, _), places in groupby(reversed(order) if is_rightward else order, part):
        run = list(places)
        if not turns:
            yield from run
        elif is_rightward:
            yield from reversed(run)
        elif any(map(is_arabic, run)):
            for arabic, some in groupby(reversed(run), is_arabic):
                letters = list(some)
                yield from letters if arabic else reversed(letters)
        else:
            yield from run


def _begins_rightward(line: str) -> bool:
    depth = 0
    for character in line:
        depth += character in ISOLATES
        depth -= character == _END_OF_ISOLATE and depth > 0
        kind = unicodedata.bidirectional(character)
        if not depth and kind in _STRONG:
            return kind in _RIGHTWARD
    return False


def _isolates(line: str) -> list[int]:
    """Return for each character the number of the innermost pair of isolates that it stands in."""
    numbers, inside, found = count(1), [0], []
    for character in line:
        if character in ISOLATES:
            inside.append(next(numbers))
        found.append(inside[-1])
        if character == _END_OF_ISOLATE and len(inside) > 1:
            inside.pop()
    return found
