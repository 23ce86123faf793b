"""Telegram's HTML as structured text: what somebody wrote in the chat, ready to be printed."""

import re
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from itertools import groupby
from typing import TypeAlias
from urllib.parse import quote

from bot.core.markup import (
    Block,
    Blocks,
    Break,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Quote,
    Strong,
    Struck,
    Text,
)

_QUOTE, _LINK = "blockquote", "a"
_SPANS: dict[str, Callable[[Inlines], Inline]] = {
    "b": Strong,
    "strong": Strong,
    "i": Emphasis,
    "em": Emphasis,
    "s": Struck,
    "strike": Struck,
    "del": Struck,
}
_EMPTY_LINES = re.compile(r"\n[ \t]*\n\s*")
# What an address is made of; other characters (RFC 3986) are written as their bytes.
_ADDRESS = ":/?#[]@!$&'()*+,;=%~"

_Mark: TypeAlias = tuple[str, str]  # a tag and, of a link, its address
_Piece: TypeAlias = tuple[Inline, tuple[_Mark, ...]]


def blocks(html: str, spell: Callable[[str], str] = str) -> Blocks:
    """Return Telegram HTML as paragraphs and quotes; an empty line ends one.

    Bold, italic, struck out and links are kept, other marks leave their words. `spell` is what
    becomes of the words themselves.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found: list[Block] = []
    kind: type[Paragraph] | type[Quote] = Paragraph
    pieces: list[_Piece] = []

    def end() -> None:
        while pieces and isinstance(pieces[-1][0], Break):
            pieces.pop()
        if pieces:
            found.append(kind(_nested(pieces)))
            pieces.clear()

    for text, marks in reader.runs:
        now = Quote if any(tag == _QUOTE for tag, _ in marks) else Paragraph
        if now is not kind:
            end()
            kind = now
        for place, part in enumerate(_EMPTY_LINES.split(text)):
            if place:
                end()
            for number, line in enumerate(part.split("\n")):
                if number and pieces:
                    pieces.append((Break(), marks))
                if line.strip() or (line and pieces):
                    pieces.append((Text(spell(line)), marks))
    end()
    return tuple(found)


def _nested(pieces: Sequence[_Piece]) -> Inlines:
    """Return pieces inside their marks; what stands together under one mark stays together."""
    found: list[Inline] = []
    for mark, group in groupby(pieces, key=lambda piece: piece[1][0] if piece[1] else None):
        if mark is None:
            found += [inline for inline, _ in group]
            continue
        inside = _nested([(inline, marks[1:]) for inline, marks in group])
        tag, address = mark
        if tag == _LINK:
            found.append(Link(address, inside))
        elif tag in _SPANS:
            found.append(_SPANS[tag](inside))
        else:
            found += inside
    return tuple(found)


class _Reader(HTMLParser):
    """Collects the text in runs, each with the marks around it, the outermost first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[tuple[str, tuple[_Mark, ...]]] = []
        self._open: list[_Mark] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        is_link = tag == _LINK and address
        self._open.append((tag if is_link or tag != _LINK else "", quote(address, _ADDRESS)))

    def handle_endtag(self, tag: str) -> None:
        if self._open:  # Telegram closes in order whatever it opens
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.runs.append((data, tuple(self._open)))
