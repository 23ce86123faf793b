"""The words of a text as they are normalised, each with where it stands in it."""

import re
from dataclasses import dataclass

from bot.search.passages.words import spelt

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u0640\u064b-\u0652\u0670])+")


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word as it is normalised, and where it begins and ends in the text."""

    name: str
    start: int
    end: int


def placed_words(text: str) -> list[PlacedWord]:
    """Return the words of `text` in their order."""
    return [
        PlacedWord(name, found.start(), found.end())
        for found in _WORD.finditer(text)
        if (name := spelt(found[0])) and " " not in name
    ]
