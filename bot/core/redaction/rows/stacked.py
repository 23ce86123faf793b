"""Codes whose digits stand below each other, a few on each line, alone or inside a sentence."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.harmless import is_counted
from bot.core.redaction.labelled.labels import SECRETS, Labelled, is_near
from bot.core.redaction.reading import Reading
from bot.core.redaction.shapes import is_year
from bot.core.redaction.tried import was_handed

_FEWEST, _MOST = 4, 12  # digits of a code on several lines
_MANY = 4  # single digits below each other
_STACKED = re.compile(
    r"(?<![^\n])[ \t]*\d(?:[ ]?\d){0,3}(?:[ \t.]*\n\s*\d(?:[ ]?\d){0,3})+[ \t.]*(?![^\n])"
)
# The first stands behind words of its line, or words follow the last one.
_INSIDE = re.compile(
    r"(?<![^\W_])(?<!\d[.,:/\- ])\d{1,4}(?:[ \t.,]*\n\s*\d{1,4})+(?![^\W_]|[.,:/\-]\d)"
)


def stacked(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where lines of digits follow a code or a password that is named, or stand alone."""
    low = reading.low
    named = [one for one in labels if one.label in SECRETS]
    for found in _INSIDE.finditer(low):
        groups = re.findall(r"\d+", found.group())
        is_one = len(set(map(len, groups))) == 1 and not all(map(is_year, groups))
        if not (is_one and _FEWEST <= _size(found) <= _MOST) or is_counted(low, found.end()):
            continue
        if was_handed(low, *found.span()) or is_near(named, *found.span()):
            yield found.span()
    for found in _STACKED.finditer(low):
        is_told = any(one.end <= found.start() for one in named)
        is_alone = found.group().strip() == low.strip()
        if _FEWEST <= _size(found) <= _MOST and (is_told or is_alone):
            yield found.span()


def _size(found: re.Match[str]) -> int:
    return sum(letter.isdigit() for letter in found.group())
