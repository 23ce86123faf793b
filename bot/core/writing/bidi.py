"""Right to left beside left to right: every part of a line is an island and keeps its place.

The words are those of the Unicode bidirectional algorithm, https://www.unicode.org/reports/tr9/.
A line without a letter of its own, made of islands alone, would be taken as left to right, and its
parts would be read in the wrong order: such a line, or such an island, is marked.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
RLM = "\u200f"

# A run of Latin words with the digits and signs inside them is one left-to-right island; the
# full stop that ends an Arabic sentence stays outside. Figures that a word begins with are of it:
# of « 20h » the letter alone would change places with them. So are those of an hour, « 20 h 30 ».
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿœŒ"
_FIGURES = r"(?:\d+(?:[.,:]\d+)*)?"
_WORD = rf"{_FIGURES}[{_LETTER}](?:[.@:/#&+_’'\-–]*[{_LETTER}0-9])*"
_WORDS = rf"/?{_WORD}(?:[ \u00a0](?:–[ \u00a0]|--?)?{_WORD})*/?"
_ADDRESS = r"(?:https?://|www\.)[^\s<>«»\"“”\u0590-\u08ff\u2066-\u2069]*[\w/=&#%+~-]"
# A reference such as 2025-07-001, a law such as 02-24, a telephone number: after an Arabic letter
# each group of digits would be a number of its own, and the groups would change places.
_REFERENCE = r"\d+(?:-\d+)+"
_TELEPHONE = r"(?:\+\d{1,3}|\b0\d{1,3})(?:[ \u00a0.]\d{1,4}){2,}"
_LINKS_AHEAD = re.compile(rf"\W*(?:{_ADDRESS}[\s\W]*)+")
_HOUR = r"\b\d{1,2}[ \u00a0]h(?:[ \u00a0]?\d{2})?\b"
_ISLAND = re.compile(f"{_ADDRESS}|{_HOUR}|{_WORDS}|{_REFERENCE}|{_TELEPHONE}")

_STARTS = frozenset((LRI, RLI, FSI))
_STRONG = frozenset(("L", "R", "AL"))
_RIGHTWARD = frozenset(("R", "AL", "AN"))
_OVERRIDES = re.compile("[\u202a-\u202e]")  # nothing of ours needs them
# A tag, a mark, or what stands between them.
_PIECE = re.compile("<[^<>\n]*>|[\u2066-\u2069]|[^<\u2066-\u2069]+|<")
_MARKS = re.compile("[\u2066-\u2069]")


def runs_right(text: str) -> bool:
    """Tell whether `text` holds anything that is written from right to left."""
    return any(unicodedata.bidirectional(character) in _RIGHTWARD for character in text)


def island(value: str) -> str:
    """Return `value` as a part that neither turns its neighbours nor is turned by them.

    An island ends with its paragraph: each line is one. What a person typed to steer the
    direction cannot reach beyond it.
    """
    lines = tamed(value).split("\n")
    return "\n".join(f"{_opening(line)}{line}{PDI}" if line else "" for line in lines)


def _opening(line: str) -> str:
    """Return the mark that begins an island: a link at its head says nothing of its direction."""
    behind = _LINKS_AHEAD.match(line)
    if behind and next(_strong(line[behind.end() :]), None) in _RIGHTWARD:
        return RLI
    return FSI


def _strong(text: str) -> Iterator[str]:
    classes = map(unicodedata.bidirectional, text)
    return (one for one in classes if one in _STRONG)


def tamed(value: str) -> str:
    """Return a value from outside without the marks that would steer what stands around it."""
    plain = _OVERRIDES.sub("", value)
    return plain if all(map(_is_balanced, plain.split("\n"))) else _MARKS.sub("", plain)


def unmarked(text: str) -> str:
    """Return a text without marks of direction, each space a plain one: to look for words in."""
    return " ".join(_MARKS.sub("", text.replace(RLM, "")).split())


def apart(parts: Iterable[str], *, is_rtl: bool) -> list[str]:
    """Return parts that are to stand in one line, each an island where it has to be one."""
    return [island(part) if is_rtl or runs_right(part) else tamed(part) for part in parts]


def isolate_latin(text: str) -> str:
    """Wrap each Latin run of right-to-left text in U+2066…U+2069, once.

    Without it, "Damancom :" or a web address inside Arabic drags its neighbours to the wrong
    side. What is isolated already stays as it is.
    """
    pieces, depth, start = list[str](), 0, 0
    for position, character in enumerate(text):
        if character in _STARTS:
            if depth == 0:
                pieces.append(_ISLAND.sub(_as_island, text[start:position]))
                start = position
            depth += 1
        elif character == PDI and depth:
            depth -= 1
            if depth == 0:
                pieces.append(text[start : position + 1])
                start = position + 1
    rest = text[start:]
    pieces.append(rest if depth else _ISLAND.sub(_as_island, rest))
    return "".join(pieces)


def settled(text: str, *, is_rtl: bool) -> str:
    """Return text of islands in which every line and island has the direction of its language.

    An island around a single island is one too many. Islands side by side have no letter between
    them that would tell a reader's program from which side to begin.
    """
    if not is_rtl:
        return text
    return "\n".join(_settled_line(line) for line in text.split("\n"))


@dataclass(slots=True)
class _Part:
    """A line or an island while it is read; its letters are those outside the islands in it."""

    start: str = ""
    pieces: list[str] = field(default_factory=list)
    islands: int = 0
    first_letter: str = ""  # its class
    is_rightward: bool = False
    is_more: bool = False  # than islands

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        if piece[0] == "<" and len(piece) > 1:  # a tag is not seen
            return
        self.is_more = True
        for kind in map(unicodedata.bidirectional, piece):
            if self.first_letter and self.is_rightward:
                return
            if kind in _STRONG and not self.first_letter:
                self.first_letter = kind
            self.is_rightward = self.is_rightward or kind in _RIGHTWARD

    def closed(self) -> str:
        inner = "".join(self.pieces)
        if self.start == FSI and not self.first_letter and self.islands:
            if self.islands == 1 and not self.is_more:
                return inner
            return f"{RLI}{inner}{PDI}"
        return f"{self.start}{inner}{PDI}"


def _settled_line(line: str) -> str:
    parts = [_Part()]
    for piece in _PIECE.findall(line):
        if piece in _STARTS:
            parts.append(_Part(piece))
        elif piece == PDI:
            if len(parts) > 1:
                _close(parts)
        else:
            parts[-1].add(piece)
    while len(parts) > 1:
        _close(parts)
    whole = parts[0]
    inner = "".join(whole.pieces)
    is_composed = whole.islands > 1 or (whole.islands and whole.is_more)
    # Such as ℹ, a letter to Unicode, at the head of an Arabic line.
    is_misled = whole.first_letter == "L" and whole.is_rightward
    if is_misled or (is_composed and not whole.first_letter):
        return RLM + inner
    return inner


def _close(parts: list[_Part]) -> None:
    part = parts.pop()
    if part.pieces:
        parts[-1].pieces.append(part.closed())
        parts[-1].islands += 1


def _as_island(found: re.Match[str]) -> str:
    return f"{LRI}{found.group()}{PDI}"


def _is_balanced(line: str) -> bool:
    depth = 0
    for mark in _MARKS.findall(line):
        depth += -1 if mark == PDI else 1
        if depth < 0:
            return False
    return depth == 0
