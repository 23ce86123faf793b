"""The short form of an answer: its opening, and the paragraph that tells what was asked for."""

import re

from bot.core.redaction.reading import folded
from bot.core.writing.text import opening, visible

_LATIN = re.compile(r"[a-z]{6,}")  # shorter words tell little of what is asked
_ARABIC = re.compile(r"(?<!\w)[ولبف]?ال([ء-ي]{3,})")  # nouns, as « السقف »
_STEM = 6  # letters in which « plafond » and « plafonds » are one


def short_form(html: str, asked: str, *, beside: str = "") -> str:
    """Return the opening of an answer (Telegram HTML), with one paragraph more where it is asked.

    `asked` are the title and the question, `beside` what is asked of something else with it.
    """
    first = opening(html)
    missing = _named(asked) - _named(beside) - _named(visible(first))
    told = {one: len(missing & _named(visible(one))) for one in _paragraphs(html, first)}
    most = max(told, key=told.__getitem__, default="")
    return f"{first}\n\n{most}" if told.get(most) else first


def _paragraphs(html: str, first: str) -> list[str]:
    return [one for one in html.removeprefix(first).split("\n\n") if one.strip()]


def _named(text: str) -> set[str]:
    """Return what a text names: its longer words, and in Arabic its nouns, by their beginnings."""
    plain = folded(text)
    return {one[:_STEM] for one in (*_LATIN.findall(plain), *_ARABIC.findall(plain))}
