"""Text with its structure as HTML: what looks like a list in the chat is one here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from bot.core.writing.markup import (
    Block,
    Break,
    Bullets,
    Emphasis,
    Inline,
    Inlines,
    Label,
    Link,
    Numbered,
    Paragraph,
    Quote,
    Strong,
    Struck,
    Text,
)
from bot.rendering.site.html import Html, element, joined, words

_ITEM = re.compile(r"[\u200e\u200f]?(?:(?P<number>\d{1,3})\.|•) +")  # begins a line of a list
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "tg"})


def flow(blocks: Iterable[Block]) -> Html:
    """Return blocks as paragraphs, quotes and lists."""
    return joined(*(_block(one) for one in blocks))


def _block(block: Block) -> Html:
    match block:
        case Paragraph(inlines):
            return joined(*_parts(_lines(inlines)))
        case Quote(inlines):
            return element("blockquote", *_parts(_lines(inlines)))
        case Bullets(items):
            return element("ul", *(element("li", inline(item)) for item in items))
        case Numbered(items, first):
            inside = (element("li", inline(item)) for item in items)
            return element("ol", *inside, start=first if first > 1 else None)


def _lines(inlines: Inlines) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for one in inlines:
        if isinstance(one, Break):
            lines.append([])
        else:
            lines[-1].append(one)
    return [line for line in lines if line]


def _parts(lines: Sequence[list[Inline]]) -> Iterator[Html]:
    """Yield lines that follow one another as a paragraph, or as a list."""
    for kind, group in groupby(lines, _kind):
        if kind == "p":
            yield element("p", *_with_breaks([inline(line) for line in group]))
            continue
        found = list(group)
        first = _item(found[0])
        number = int(first["number"]) if first and first["number"] else 1
        inside = (element("li", inline(_without_sign(line))) for line in found)
        yield element(kind, *inside, start=number if number > 1 else None)


def _with_breaks(lines: Sequence[Html]) -> Iterator[Html]:
    for number, line in enumerate(lines):
        if number:
            yield element("br")
        yield line


def _kind(line: Sequence[Inline]) -> str:
    found = _item(line)
    if found is None:
        return "p"
    return "ol" if found["number"] else "ul"


def _item(line: Sequence[Inline]) -> re.Match[str] | None:
    return _ITEM.match(line[0].text) if isinstance(line[0], Text) else None


def _without_sign(line: Sequence[Inline]) -> list[Inline]:
    first, *rest = line
    return (
        [Text(_ITEM.sub("", first.text, count=1)), *rest] if isinstance(first, Text) else [first]
    )


def inline(inlines: Iterable[Inline]) -> Html:
    """Return words inside a line."""
    return joined(*map(_one, inlines))


def _one(one: Inline) -> Html:
    match one:
        case Text(text):
            return words(text)
        case Label(text):
            return element("b", text, class_="label", lang="fr", dir="ltr")
        case Break():
            return element("br")
        case Strong(inlines):
            return element("strong", inline(inlines))
        case Emphasis(inlines):
            return element("em", inline(inlines))
        case Struck(inlines):
            return element("s", inline(inlines))
        case Link(address, inlines):
            return link(address, inline(inlines))


def link(address: str, shown: str) -> Html:
    """Return what leads elsewhere; the words alone where an address is of no kind we know."""
    if urlsplit(address).scheme.lower() not in _SCHEMES:
        return joined(shown)
    return element("a", shown, href=address, rel="noreferrer")
