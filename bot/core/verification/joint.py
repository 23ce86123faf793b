"""What stands between two words that meet in ours too, and what of it came or went."""

import re
from collections import Counter
from dataclasses import dataclass

from bot.core.verification.reading.symbols import CLOCKS
from bot.core.verification.reading.word import Word

_ASKING = re.compile("[?؟❓❔⁇⁈⁉¿]")
_BRACKET = re.compile(r"[()\[\]{}]")
_OPEN = re.compile(r"[…‥⋯]|\.\s?\.")  # as if something was left out
_WAITING = re.compile("[⏳⌛]")  # not yet
_CLOCK = re.compile(f"[{CLOCKS}]")


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two words, in ours and in the copy, and the places of the two."""

    mine: tuple[int, int]
    other: tuple[int, int]
    ours: str
    theirs: str

    def adds(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a sign stands in the copy only."""
        return adds(pattern, self.ours, self.theirs)

    def loses(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a sign stands in ours only."""
        return adds(pattern, self.theirs, self.ours)


def is_qualified(ours: str, theirs: str) -> bool:
    """Tell whether a sign that asks, or a clock, stands behind a word as it does not in ours."""
    return adds(_ASKING, ours, theirs) or adds(_CLOCK, ours, theirs)


def loses_bracket(ours: str, theirs: str) -> bool:
    """Tell whether a bracket of ours is gone."""
    return bool(Counter(_BRACKET.findall(ours)) - Counter(_BRACKET.findall(theirs)))


def ends_otherwise(ours: str, theirs: str) -> bool:
    """Tell whether the last words of ours end in another way: left open, waiting, in doubt."""
    return (
        loses_question(ours, theirs)
        or loses_bracket(ours, theirs)
        or adds(_OPEN, ours, theirs)
        or adds(_WAITING, ours, theirs)
    )


def loses_question(ours: str, theirs: str) -> bool:
    """Tell whether the sign that asks is gone."""
    return adds(_ASKING, theirs, ours)


def between(words: tuple[Word, ...], places: tuple[int, int]) -> str:
    """Return the signs between the words at two places."""
    return "".join(word.after for word in words[places[0] : places[1]])


def adds(pattern: re.Pattern[str], ours: str, theirs: str) -> bool:
    """Tell whether a sign stands in theirs only."""
    return pattern.search(theirs) is not None and pattern.search(ours) is None
