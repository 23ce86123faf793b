"""Telegram's MarkdownV2 and legacy Markdown: from markup to text and entities."""

from bot.playground.entities import Entity
from bot.playground.html_text import MarkupError


def parse(source: str) -> tuple[str, list[Entity]]:
    """Return the text of a MarkdownV2 source and its entities, or raise MarkupError."""
    raise MarkupError("not yet")


def parse_legacy(source: str) -> tuple[str, list[Entity]]:
    """Return the text of a legacy Markdown source and its entities, or raise MarkupError."""
    raise MarkupError("not yet")
