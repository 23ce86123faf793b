"""Codes whose digits stand below each other, a few on each line, alone or inside a sentence."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.harmless import units
from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import GIVING, TYPING

_FEWEST, _MOST = 4, 12  # digits of a code on several lines
_MANY = 4  # single digits below each other
_STACKED = re.compile(
    r"(?<![^\n])[ \t]*\d(?:[ ]?\d){0,3}(?:[ \t.]*\n\s*\d(?:[ ]?\d){0,3})+[ \t.]*(?![^\n])"
)
# The first stands behind words of its line, or words follow the last one.
_INSIDE = re.compile(
    r"(?<![^\W_])(?<!\d[.,:/\- ])\d{1,4}(?:[ \t.,]*\n\s*\d{1,4})+(?![^\W_]|[.,:/\-]\d)"
)
_COUNTED = re.compile(rf"[ ]?(?:{units()})(?![^\W_])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SENT = re.compile(r"(?<![^\W_])(?:sms|textos?|msg|message|ميساج|رساله|eu|got|had)(?![^\W_])")
_NEAR, _BEHIND = 30, 40  # characters before it and behind it


def stacked(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where lines of digits follow a code or a password that is named, or stand alone."""
    low = reading.low
    named = [one for one in labels if one.label in {Label.CODE, Label.PASSWORD}]
    for found in _INSIDE.finditer(low):
        groups = re.findall(r"\d+", found.group())
        is_one = len(set(map(len, groups))) == 1 and not all(map(_YEAR.fullmatch, groups))
        if not (is_one and _FEWEST <= _size(found) <= _MOST) or _COUNTED.match(low, found.end()):
            continue
        if _is_told(low, found) or any(_is_near(one, found) for one in named):
            yield found.span()
    for found in _STACKED.finditer(low):
        is_told = any(one.end <= found.start() for one in named)
        is_alone = found.group().strip() == low.strip()
        if _FEWEST <= _size(found) <= _MOST and (is_told or is_alone):
            yield found.span()


def _size(found: re.Match[str]) -> int:
    return sum(letter.isdigit() for letter in found.group())


def _is_near(one: Labelled, found: re.Match[str]) -> bool:
    return 0 <= found.start() - one.end < _NEAR or 0 <= one.start - found.end() < _NEAR


def _is_told(low: str, found: re.Match[str]) -> bool:
    """Tell whether it was typed, received or refused."""
    before = low[max(0, found.start() - _NEAR) : found.start()]
    behind = low[found.end() : found.end() + _BEHIND]
    is_typed = any(word in GIVING or word in TYPING for word in _WORD.findall(before)[-3:])
    return bool(is_typed or _SENT.search(before) or REFUSED.search(behind))
