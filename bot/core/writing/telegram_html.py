"""Telegram's HTML as structured text: what somebody wrote in the chat, ready to be printed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html.parser import HTMLParser
from itertools import groupby
from typing import TypeAlias
from urllib.parse import quote

from bot.core.writing.markup import (
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
_OWN_LINES = {_QUOTE, "pre"}
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
_Run: TypeAlias = tuple[str, tuple[_Mark, ...]]
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
        while pieces and _is_blank(pieces[-1][0]):
            pieces.pop()
        if pieces:
            found.append(kind(_nested(pieces)))
            pieces.clear()

    for inline, marks in _pieces(reader.runs, spell):
        now = Quote if any(tag == _QUOTE for tag, _ in marks) else Paragraph
        if inline is None or now is not kind:
            end()
            kind = now
        if inline is not None and (pieces or not _is_blank(inline)):
            pieces.append((inline, marks))
    end()
    return tuple(found)


def plain(html: str) -> tuple[str, tuple[str, ...]]:
    """Return Telegram HTML as it is read, and where its links lead; a quote has its own lines."""
    parts, links = _parts(html)
    return "".join(text for text, _ in parts), links


def tags(html: str) -> tuple[tuple[str, int, int], ...]:
    """Return each tag over a part of what `plain` returns, and its place there (code points)."""
    parts, _ = _parts(html)
    found: list[tuple[str, int, int]] = []
    place = 0
    for text, marks in parts:
        found += [(tag, place, place + len(text)) for tag, _ in marks]
        place += len(text)
    return tuple(found)


def _parts(html: str) -> tuple[list[_Run], tuple[str, ...]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    parts: list[_Run] = []
    was_quote = False
    for text, marks in reader.runs:
        is_quote = any(tag in _OWN_LINES for tag, _ in marks)
        if is_quote is not was_quote:
            parts.append(("\n", ()))
        was_quote = is_quote
        parts.append((text, marks))
    return parts, tuple(reader.links)


def _pieces(
    runs: Iterable[_Run], spell: Callable[[str], str]
) -> Iterator[tuple[Inline | None, tuple[_Mark, ...]]]:
    """Yield lines and what is between them, each with its marks; None where a block ends."""
    for text, marks in runs:
        for place, part in enumerate(_EMPTY_LINES.split(text)):
            if place:
                yield None, marks
            for number, line in enumerate(part.split("\n")):
                if number:
                    yield Break(), marks
                if line:
                    yield Text(spell(line)), marks


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Break) or (isinstance(inline, Text) and not inline.text.strip())


def _nested(pieces: Sequence[_Piece]) -> Inlines:
    """Return pieces inside their marks; what stands together under one mark stays together."""
    found: list[Inline] = []
    for mark, group in groupby(pieces, key=lambda piece: piece[1][0] if piece[1] else None):
        if mark is None:
            found += [inline for inline, _ in group]
            continue
        inside = _nested([(inline, marks[1:]) for inline, marks in group])
        tag, address = mark
        if tag == _LINK and address:
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
        self.runs: list[_Run] = []
        self.links: list[str] = []  # as they are written
        self._open: list[_Mark] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == _LINK and address:
            self.links.append(address)
        self._open.append((tag, quote(address, _ADDRESS)))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == opened for opened, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.runs.append((data, tuple(self._open)))
