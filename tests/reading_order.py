"""The order in which a reader sees the characters of a line, by the Unicode algorithm."""

import html
import re
import unicodedata
from itertools import chain

from bidi import get_display

# python-bidi gives the line as it is seen; a character that stands twice in it could not be told
# apart, so each letter and digit is first replaced by one of the same class that stands once.
_POOLS = {
    "L": (range(0x4E00, 0x9FA5),),
    "AL": (range(0x0620, 0x064B), range(0x0671, 0x06D4), range(0x0750, 0x0780),
           range(0xFB50, 0xFBB2), range(0xFBD3, 0xFD3E), range(0xFE80, 0xFEFD)),
    "R": (range(0x05D0, 0x05EB), range(0x10800, 0x10830), range(0x10900, 0x10916)),
    "EN": (range(0x1D7CE, 0x1D800), range(0xFF10, 0xFF1A), range(0x0030, 0x003A)),
    "AN": (range(0x0660, 0x066A), range(0x10E60, 0x10E7F)),
}  # fmt: skip
_SIGNS = {
    kind: [c for c in map(chr, chain(*ranges)) if unicodedata.bidirectional(c) == kind]
    for kind, ranges in _POOLS.items()
}

_TAG = re.compile(r"<[^>]+>")
_LOOSE = re.compile(r"[A-Za-z]|\d-\d|\d{2,}[ \u00a0]\d{2,}[ \u00a0]\d{2,}")


def seen(line: str) -> list[int]:
    """Return where the letters and digits of a line stand in it, from left to right as seen.

    The line begins at the side of its first letter, as in every program of Telegram.
    """
    pools = {kind: iter(signs) for kind, signs in _SIGNS.items()}
    places: dict[str, int] = {}
    marked = ""
    for position, character in enumerate(line):
        pool = pools.get(unicodedata.bidirectional(character))
        if pool is None or not character.isalnum():
            marked += character
            continue
        sign = next(pool)
        places[sign] = position
        marked += sign
    return [places[sign] for sign in get_display(marked) if sign in places]


def misplaced(text: str) -> list[str]:
    """Return the lines of Arabic text or HTML in which something may change places.

    A line has to begin from the right, and no Latin word, reference or telephone number may stand
    in it but as an island.
    """
    found = []
    for line in html.unescape(_TAG.sub("", text)).split("\n"):
        bare = _outside(line)
        strong = [k for c in bare if (k := unicodedata.bidirectional(c)) in {"L", "R", "AL"}]
        is_arabic = any(unicodedata.bidirectional(c) == "AL" for c in line)
        is_headless = not strong and (bare.strip() != "" or line.count("\u2069") > 1)
        is_misled = strong[:1] == ["L"]
        if is_arabic and (is_headless or is_misled or _LOOSE.search(bare)):
            found.append(line)
    return found


def _outside(line: str) -> str:
    """Return what stands in a line outside its islands."""
    depth, kept = 0, ""
    for character in line:
        depth += character in "\u2066\u2067\u2068"
        kept += "" if depth else character
        depth -= character == "\u2069" and depth > 0
    return kept
