"""What stands between two words that meet in ours too, and what of it came or went."""

import re
from collections import Counter
from dataclasses import dataclass

from bot.core.verification.reading.symbols import CLOCKS
from bot.core.verification.reading.word import Kind, Word

_ASKING = re.compile("[?؟❓❔⁇⁈⁉¿]")
_BRACKET = re.compile(r"[()\[\]{}]")
_OPEN = re.compile(r"[…‥⋯]|\.\s?\.")  # as if something was left out
_WAITING = re.compile("[⏳⌛]")  # not yet
_HYPHEN = re.compile("[-‐‑]")
_DASH = re.compile("[-‐‑–—−]")
_HOURS = ("h", "hr")  # « 12h30 »
FORMATTED = re.compile(r"[\s*_`]+")
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

    def tears(self, before: Word, after: Word) -> bool:
        """Tell whether « B4471 » has become « B 4471 », « B-12 » « B12 », between words of ours.

        Nor does a hyphen come: « 12 juillet » is not « 12-juillet ».
        """
        is_name = before.kind is Kind.WORD and before.key not in _HOURS
        if not self.ours and self.theirs and is_name and after.kind is Kind.DIGITS:
            is_spaced = any(map(str.isspace, self.theirs))
            return is_spaced or FORMATTED.fullmatch(self.theirs) is None
        is_lost = _DASH.fullmatch(self.ours) and self.loses(_DASH)
        is_added = self.ours.isspace() and self.adds(_HYPHEN)
        return Kind.DIGITS in {before.kind, after.kind} and bool(is_lost or is_added)

    def ends_hour(self, before: Word, after: Word) -> bool:
        """Tell whether a line ends behind an hour or a number: « 15:00⏎room 4 »."""
        is_hour = before.key in _HOURS or before.kind is Kind.DIGITS
        return is_hour and after.kind is Kind.WORD and self.theirs.count("\n") == 1


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
