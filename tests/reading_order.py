"""The lines of a text in which something may change places for who reads it."""

import html
import re
import unicodedata

from bot.core.writing.shown import seen as seen

_TAG = re.compile(r"<[^>]+>")
_LOOSE = re.compile(r"[A-Za-z]|\d-\d|\d{2,}[ \u00a0]\d{2,}[ \u00a0]\d{2,}")


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
