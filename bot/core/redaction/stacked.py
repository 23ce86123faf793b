"""Codes whose digits stand below each other, a few on each line."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading

_FEWEST, _MOST = 4, 12  # digits of a code on several lines
_STACKED = re.compile(
    r"(?<![^\n])[ \t]*\d(?:[ ]?\d){0,3}(?:[ \t.]*\n\s*\d(?:[ ]?\d){0,3})+[ \t.]*(?![^\n])"
)


def stacked(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where lines of digits follow a code or a password that is named, or stand alone."""
    named = [one.end for one in labels if one.label in {Label.CODE, Label.PASSWORD}]
    for found in _STACKED.finditer(reading.low):
        size = sum(letter.isdigit() for letter in found.group())
        is_told = any(end <= found.start() for end in named)
        is_alone = found.group().strip() == reading.low.strip()
        if _FEWEST <= size <= _MOST and (is_told or is_alone):
            yield found.span()
