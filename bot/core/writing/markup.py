"""Text with its structure, as the content holds it: what the chat and the prints both show.

Every text here is ready to be shown in its language. `html` turns it into Telegram's HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.core.writing.text import escape

_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a button or a field, exactly as the portal's screen shows it."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a block."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that count."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that stand apart."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that no longer count."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    address: str
    inlines: "Inlines"


Inline: TypeAlias = Text | Label | Break | Strong | Emphasis | Struck | Link
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list with an order; `first` is the number of its first item."""

    items: tuple[Inlines, ...]
    first: int = 1


Block: TypeAlias = Paragraph | Quote | Bullets | Numbered
Blocks: TypeAlias = tuple[Block, ...]


def html(blocks: Sequence[Block]) -> str:
    """Return blocks as Telegram's HTML, with an empty line between two of them."""
    return "\n\n".join(map(_block_html, blocks))


def _block_html(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return _inline_html(inlines)
        case Quote(inlines):
            return f"<blockquote>{_inline_html(inlines)}</blockquote>"
        case Bullets(items):
            return "\n".join(f"{_BULLET}{_inline_html(item)}" for item in items)
        case Numbered(items, first):
            return "\n".join(f"{n}. {_inline_html(item)}" for n, item in enumerate(items, first))


def _inline_html(inlines: Inlines) -> str:
    return "".join(map(_one_html, inlines))


def _one_html(inline: Inline) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Label(text):
            return f"<b>{escape(text)}</b>"
        case Break():
            return "\n"
        case Strong(inlines):
            return f"<b>{_inline_html(inlines)}</b>"
        case Emphasis(inlines):
            return f"<i>{_inline_html(inlines)}</i>"
        case Struck(inlines):
            return f"<s>{_inline_html(inlines)}</s>"
        case Link(address, inlines):
            return f'<a href="{escape(address)}">{_inline_html(inlines)}</a>'
