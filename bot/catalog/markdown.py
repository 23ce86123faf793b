"""The Markdown of the content as structured text; what is outside the subset is a problem."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.catalog.typography import polish
from bot.core.marks import MARK
from bot.core.writing.markup import (
    Block,
    Blocks,
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
    Text,
    html,
)

_REFERENCE = re.compile(r"\{(fact|deadline|computed):([a-z0-9-]+)\}")
_OPEN = re.compile(r"\{open:[a-z0-9-]+\}")  # what follows holds until an institution says more
_LINK_TARGET = re.compile(r"\]\((\{fact:[a-z0-9-]+\})\)")
_TYPED_MARKS = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>&])")
_PARSER = MarkdownIt("commonmark")

_SPANS: Mapping[str, Callable[[Inlines], Inline]] = {"strong": Strong, "em": Emphasis}


class MarkupError(Exception):
    """A page uses something Telegram cannot show, or refers to nothing."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What {fact:key} stands for: plain text, or an address or a label."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The name of a drawing, and the words for who cannot see it."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows it. The title is plain text."""

    level: int
    title: str
    blocks: Blocks
    drawing: Drawing | None

    @property
    def html(self) -> str:
        """Return what follows the heading as Telegram's HTML; a drawing is not part of it."""
        return html(self.blocks)


def sections(
    source: str,
    language: str,
    references: Mapping[str, Reference],
    *,
    marks: Collection[str] = (),
    is_illustrated: bool = False,
) -> list[Section]:
    """Return a page cut at its headings; the first has level 0 when no heading opens the page.

    `references` maps `fact:key`; `marks` are those of core.marks that stay as they are. In an
    illustrated page a section may hold one line `![alt text](name-of-the-drawing)`. Raises
    MarkupError.
    """
    if found := _TYPED_MARKS.search(source):
        raise MarkupError(f"holds the invisible character U+{ord(found.group()):04X}; remove it")
    tokens = _PARSER.parse(_resolve(source, references, marks))
    result: list[Section] = []
    level, title, blocks = 0, "", list[Block]()
    drawing: Drawing | None = None

    def close() -> None:
        if level or blocks or drawing:
            result.append(Section(level, title, tuple(blocks), drawing))

    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "heading_open":
            close()
            level, title, blocks = int(token.tag[1]), _plain(tokens[position + 1], language), []
            drawing = None
            position += 3
            continue
        end = _closing(tokens, position)
        block = tokens[position : end + 1]
        if is_illustrated and drawing is None and _is_image(block):
            drawing = _drawing(block[1], language)
        else:
            blocks.append(_block(block, language))
        position = end + 1
    close()
    return result


def _resolve(source: str, references: Mapping[str, Reference], marks: Collection[str]) -> str:
    def look_up(match: re.Match[str]) -> Reference:
        key = f"{match.group(1)}:{match.group(2)}"
        if key not in references:
            raise MarkupError(f"refers to {{{key}}}, which does not exist")
        return references[key]

    def as_target(match: re.Match[str]) -> str:
        inner = _REFERENCE.fullmatch(match.group(1))
        assert inner is not None  # noqa: S101 - the outer pattern holds the inner one
        return f"]({look_up(inner).text})"

    def as_text(match: re.Match[str]) -> str:
        if match.group() in marks:
            return match.group()
        reference = look_up(match)
        text = _MARKDOWN_SIGNS.sub(r"\\\1", reference.text)
        if reference.kind == "url":
            shown = reference.text.removeprefix("https://").removeprefix("http://").rstrip("/")
            return f"[{shown}]({reference.text})"
        return f"`{reference.text}`" if reference.kind == "label" else text

    return _REFERENCE.sub(as_text, _LINK_TARGET.sub(as_target, _OPEN.sub("", source)))


def _closing(tokens: Sequence[Token], start: int) -> int:
    """Return the index of the token that closes the block opened at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    raise MarkupError("ends in the middle of a block")


def _is_image(tokens: Sequence[Token]) -> bool:
    children = tokens[1].children if tokens[0].type == "paragraph_open" else None
    return [child.type for child in children or []] == ["image"]


def _drawing(paragraph: Token, language: str) -> Drawing:
    (image,) = paragraph.children or []
    return Drawing(str(image.attrGet("src")), _plain(image, language))


def _block(tokens: Sequence[Token], language: str) -> Block:
    kind = tokens[0].type
    if kind == "paragraph_open":
        return Paragraph(_lines(tokens, language))
    if kind == "blockquote_open":
        return Quote(_lines(tokens, language))
    if kind == "bullet_list_open":
        return Bullets(tuple(_items(tokens, language)))
    if kind == "ordered_list_open":
        first = int(tokens[0].attrGet("start") or 1)
        return Numbered(tuple(_items(tokens, language)), first)
    raise MarkupError(f"uses {kind.removesuffix('_open')}, which Telegram cannot show")


def _items(tokens: Sequence[Token], language: str) -> Iterator[Inlines]:
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            end = _closing(tokens, index)
            if any(t.type.endswith("_list_open") for t in tokens[index:end]):
                raise MarkupError("nests a list in a list, which Telegram cannot show")
            yield _lines(tokens[index:end], language)


def _lines(tokens: Sequence[Token], language: str) -> Inlines:
    """Return the paragraphs among the tokens, each on a line of its own."""
    found: list[Inline] = []
    for token in tokens:
        if token.type == "inline":
            found += [Break()] * bool(found)
            found += _inlines(iter(token.children or []), language)
    return tuple(found)


def _inlines(tokens: Iterator[Token], language: str) -> Inlines:
    """Return what stands before the next closing mark, which is consumed."""
    found: list[Inline] = []
    for token in tokens:
        if token.nesting < 0:
            break
        if token.type == "text":
            # The parser leaves empty texts around marks.
            found += [Text(_polished(token.content, language))] * bool(token.content)
        elif token.type == "code_inline":
            found.append(Label(polish(token.content, language)))
        elif token.type in {"softbreak", "hardbreak"}:
            found.append(Break())
        elif token.type == "link_open":
            found.append(Link(str(token.attrGet("href")), _inlines(tokens, language)))
        elif token.nesting > 0 and token.tag in _SPANS:
            found.append(_SPANS[token.tag](_inlines(tokens, language)))
        else:
            raise MarkupError(f"uses {token.type}, which Telegram cannot show")
    return tuple(found)


def _polished(text: str, language: str) -> str:
    """Return `text` as it is shown, with its marks untouched."""
    marks = [*MARK.findall(text), ""]
    return "".join(
        polish(part, language) + mark for part, mark in zip(MARK.split(text), marks, strict=True)
    )


def _plain(token: Token, language: str) -> str:
    text = "".join(child.content for child in token.children or [] if child.content)
    if found := MARK.search(text):
        raise MarkupError(f"computes {found.group()} in a title")
    return polish(text, language)
