"""The Markdown of the content as Telegram's HTML; what is outside the subset is a problem."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.catalog.typography import polish
from bot.core.text import escape

_REFERENCE = re.compile(r"\{(fact|deadline):([a-z0-9-]+)\}")
_LINK_TARGET = re.compile(r"\]\((\{(?:fact|deadline):[a-z0-9-]+\})\)")
_TYPED_MARKS = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>&])")
_PARSER = MarkdownIt("commonmark")
_BULLET = "• "

_INLINE = {
    "strong_open": "<b>",
    "strong_close": "</b>",
    "em_open": "<i>",
    "em_close": "</i>",
    "link_close": "</a>",
    "softbreak": "\n",
    "hardbreak": "\n",
}


class MarkupError(Exception):
    """A page uses something Telegram cannot show, or refers to nothing."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What {fact:key} or {deadline:key} stands for: plain text, or an address or a label."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows it, as Telegram HTML. The title is plain text."""

    level: int
    title: str
    html: str


def sections(source: str, language: str, references: Mapping[str, Reference]) -> list[Section]:
    """Return a page cut at its headings; the first has level 0 when no heading opens the page.

    `references` maps `fact:key` and `deadline:key`. Raises MarkupError.
    """
    if found := _TYPED_MARKS.search(source):
        raise MarkupError(f"holds the invisible character U+{ord(found.group()):04X}; remove it")
    tokens = _PARSER.parse(_resolve(source, references))
    result: list[Section] = []
    level, title, blocks = 0, "", list[str]()

    def close() -> None:
        if level or blocks:
            result.append(Section(level, title, "\n\n".join(blocks)))

    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "heading_open":
            close()
            level, title, blocks = int(token.tag[1]), _plain(tokens[position + 1], language), []
            position += 3
            continue
        end = _closing(tokens, position)
        blocks.append(_block(tokens[position : end + 1], language))
        position = end + 1
    close()
    return result


def _resolve(source: str, references: Mapping[str, Reference]) -> str:
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
        reference = look_up(match)
        text = _MARKDOWN_SIGNS.sub(r"\\\1", reference.text)
        if reference.kind == "url":
            shown = reference.text.removeprefix("https://").removeprefix("http://").rstrip("/")
            return f"[{shown}]({reference.text})"
        return f"**{text}**" if reference.kind == "label" else text

    return _REFERENCE.sub(as_text, _LINK_TARGET.sub(as_target, source))


def _closing(tokens: list[Token], start: int) -> int:
    """Return the index of the token that closes the block opened at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    raise MarkupError("ends in the middle of a block")


def _block(tokens: list[Token], language: str) -> str:
    kind = tokens[0].type
    if kind == "paragraph_open":
        return _inline(tokens[1], language)
    if kind == "blockquote_open":
        inner = "\n".join(_inline(token, language) for token in tokens if token.type == "inline")
        return f"<blockquote>{inner}</blockquote>"
    if kind in {"bullet_list_open", "ordered_list_open"}:
        first = int(tokens[0].attrGet("start") or 1)
        items = _items(tokens, language)
        if kind == "bullet_list_open":
            return "\n".join(f"{_BULLET}{item}" for item in items)
        return "\n".join(f"{number}. {item}" for number, item in enumerate(items, first))
    raise MarkupError(f"uses {kind.removesuffix('_open')}, which Telegram cannot show")


def _items(tokens: list[Token], language: str) -> Iterator[str]:
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            end = _closing(tokens, index)
            inner = [t for t in tokens[index:end] if t.type == "inline"]
            if any(t.type.endswith("_list_open") for t in tokens[index:end]):
                raise MarkupError("nests a list in a list, which Telegram cannot show")
            yield "\n".join(_inline(t, language) for t in inner)


def _inline(token: Token, language: str) -> str:
    pieces = []
    for child in token.children or []:
        if child.type == "text":
            pieces.append(escape(polish(child.content, language)))
        elif child.type == "code_inline":
            pieces.append(f"<code>{escape(polish(child.content, language))}</code>")
        elif child.type == "link_open":
            pieces.append(f'<a href="{escape(str(child.attrGet("href")))}">')
        elif child.type in _INLINE:
            pieces.append(_INLINE[child.type])
        else:
            raise MarkupError(f"uses {child.type}, which Telegram cannot show")
    return "".join(pieces)


def _plain(token: Token, language: str) -> str:
    texts = [child.content for child in token.children or [] if child.content]
    return polish("".join(texts), language)
