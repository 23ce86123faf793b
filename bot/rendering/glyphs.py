"""Which characters the fonts can write, so that a print of somebody's words never has a hole."""

import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

FONTS = tuple(
    Path(str(files(package) / "files"))
    for package in ("fontpkg_ibm_plex_sans", "fontpkg_ibm_plex_sans_arabic")
)
# No print shows these, even where a font could; the space that followed one goes with it.
_SIGNS = "\u2600-\u27bf\u23e9-\u23fa\u2b50-\u2b55\U0001f000-\U0001faff"
EMOJI = re.compile(f"(?:[{_SIGNS}][\ufe0f\u200d\u20e3]*)+ ?")
HOLE = "◊"  # stands for a character that is not printed

_EMOJI_SIGN = re.compile(f"[{_SIGNS}]")
_INVISIBLE = re.compile("[\ufe00-\ufe0f\u20e3\u200b\u2060\ufeff]")  # choose how a sign looks
# No glyph is needed: they join letters, turn the direction, or say where a word may break.
_UNSEEN = "\u00ad\u200c-\u200f\u202a-\u202e\u2066-\u2069"
_STEERING = re.compile(f"[{_UNSEEN}]")
# An archival PDF has no characters that are private, or that steer a machine.
_REFUSED = ("Co", "Cc")


@dataclass(frozen=True, slots=True)
class Spelled:
    """Words as they can be printed, and the characters in whose place stands a hole."""

    text: str
    holes: tuple[str, ...]


def spelled(text: str) -> Spelled:
    """Return text with every character that the fonts lack as the same letter, or as a hole."""
    written, holes = [], list[str]()
    for character in _INVISIBLE.sub("", unicodedata.normalize("NFC", text)):
        plain = unicodedata.normalize("NFKC", character)  # such as the letters of « 𝗔𝗩𝗜𝗦 »
        if _is_written(character):
            written.append(character)
        elif all(map(_is_written, plain)):
            written.append(plain)
        else:
            written.append(HOLE)
            holes.append(character)
    return Spelled("".join(written), tuple(holes))


def _is_written(character: str) -> bool:
    if _EMOJI_SIGN.match(character) or unicodedata.category(character) in _REFUSED:
        return character in "\n\t"
    return _STEERING.match(character) is not None or character in _covered()


@cache
def _covered() -> frozenset[str]:
    """Return what every face of at least one family can write."""
    families = (
        [_characters(font.read_bytes()) for font in folder.glob("*.ttf")] for folder in FONTS
    )
    return frozenset().union(*(frozenset.intersection(*faces) for faces in families))


def _characters(font: bytes) -> frozenset[str]:
    """Return the characters of a TrueType font, from the table that maps them to glyphs.

    https://learn.microsoft.com/typography/opentype/spec/cmap, format 4, which these fonts have.
    """
    tables = {
        font[at : at + 4]: _number(font, at + 8, "I")
        for at in range(12, 12 + 16 * _number(font, 4), 16)
    }
    cmap = tables[b"cmap"]
    table = next(
        cmap + offset
        for at in range(cmap + 4, cmap + 4 + 8 * _number(font, cmap + 2), 8)
        if _number(font, cmap + (offset := _number(font, at + 4, "I"))) == 4
    )
    segments = _number(font, table + 6) // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{segments}H", font, table + 14 + 2 * segments * part + pad)
        for part, pad in ((0, 0), (1, 2), (2, 2), (3, 2))
    )
    found = set()
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        here = table + 16 + 6 * segments + 2 * place  # where the segment's own offset stands
        for code in range(start, end + 1):
            glyph = code
            if ranges[place]:
                glyph = _number(font, here + ranges[place] + 2 * (code - start))
                if glyph == 0:
                    continue
            if (glyph + deltas[place]) % 0x10000:
                found.add(chr(code))
    return frozenset(found) - {"\uffff"}


def _number(font: bytes, at: int, form: str = "H") -> int:
    (number,) = struct.unpack_from(f">{form}", font, at)
    return int(number)
