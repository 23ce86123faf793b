"""What stands between two words that meet in ours too, in a line or where rows of a table end."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.verification.reading.symbols import CLOCKS, DECORATION, POINTS
from bot.core.verification.reading.word import Kind, Word

_ASKING = re.compile("[?؟❓❔⁇⁈⁉¿]")
_BRACKET = re.compile(r"[()\[\]{}]")
OPEN = re.compile(r"[…‥⋯]|\.\s?\.")  # as if something was left out
_WAITING = re.compile("[⏳⌛]")  # not yet
_HYPHEN = re.compile("[-‐‑]")
_DASH = re.compile("[-‐‑–—−]")
_HOURS = ("h", "hr")  # « 12h30 »
Starts = tuple[Sequence[int], Sequence[int]]  # of the words of ours, and of the copy
FORMATTED = re.compile(r"[\s*_`]+")
_FAR = re.compile(r"[^\S\n]{80}|\t{10}")
_TIME_OF_DAY = re.compile("[🌙☀⏰⌚🕌]")
_CLOCK = re.compile(f"[{CLOCKS}]")
_PART = re.compile(rf"\n|(?![{POINTS}])[{DECORATION}]")  # who reads takes a pause there
_DRAWN = re.compile(rf"(?![{POINTS}])[{DECORATION}]")
_MARKED = re.compile(r"[•‣⁃◦▪]|\n[ \t>]*[-‐‑–—−*] ")  # a bullet: such a line says all by itself
_STOPPED = re.compile("[.!?؟۔…]")
_BLOCK = 3  # ends of rows: of fewer lines each is beside the others anyway
_POINTED = re.compile("[.!?؟۔…;؛,،:]")
_SHORT_LINE = 40  # signs: no program that shows mail ends a line before them
_WRAPPED = 2  # such ends of lines, or nobody wrapped the text


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

    @property
    def is_far(self) -> bool:
        """Whether so many blanks came in that what follows is out of sight."""
        return self.adds(_FAR)

    def tells_hour(self, before: Word) -> bool:
        """Tell whether a moon behind « 9 h » makes it nine in the evening."""
        return tells_hour(before, self.ours, self.theirs)

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


def tells_hour(before: Word, ours: str, theirs: str) -> bool:
    """Tell whether a picture of a time of the day stands behind an hour as it does not in ours."""
    is_hour = before.key in _HOURS or before.kind is Kind.DIGITS
    return is_hour and adds(_TIME_OF_DAY, ours, theirs)


def loses_bracket(ours: str, theirs: str) -> bool:
    """Tell whether a bracket of ours is gone."""
    return bool(Counter(_BRACKET.findall(ours)) - Counter(_BRACKET.findall(theirs)))


def begins_otherwise(ours: str, theirs: str) -> bool:
    """Tell whether a bracket before the first word is gone, or something was left out there."""
    return loses_bracket(ours, theirs) or adds(OPEN, ours, theirs)


def ends_otherwise(ours: str, theirs: str) -> bool:
    """Tell whether the last words of ours end in another way: left open, waiting, in doubt."""
    return (
        loses_question(ours, theirs)
        or loses_bracket(ours, theirs)
        or adds(OPEN, ours, theirs)
        or adds(_WAITING, ours, theirs)
    )


def loses_question(ours: str, theirs: str) -> bool:
    """Tell whether the sign that asks is gone."""
    return adds(_ASKING, theirs, ours)


def between(words: tuple[Word, ...], places: tuple[int, int]) -> str:
    """Return the signs between the words at two places; behind the number of a line is none."""
    return "".join(word.behind for word in words[places[0] : places[1]])


def _gap(joint: Joint) -> tuple[bool, int]:
    """Return what came between two lines: empty ones, and pictures."""
    pictures = len(_DRAWN.findall(joint.theirs)) - len(_DRAWN.findall(joint.ours))
    return joint.theirs.count("\n") > 1, pictures


def adds(pattern: re.Pattern[str], ours: str, theirs: str) -> bool:
    """Tell whether a sign stands in theirs only."""
    return pattern.search(theirs) is not None and pattern.search(ours) is None


class Rows:
    """The lines of ours that are rows of a table, and which of their ends went elsewhere.

    « Casa⏎1200 Rabat⏎1500 » has every word of « Casa 1200⏎Rabat 1500 », and says another thing.
    """

    def __init__(self, text: str, copied: str, joints: Sequence[Joint], starts: Starts) -> None:
        self._ours, self._copied = text, copied
        self._joints = joints
        self._starts, self._other_starts = starts

    def turn(self, joint: Joint) -> bool:
        """Tell whether two rows became one, or a row is parted beside an end that was lost."""
        if "\n" in joint.ours:
            return self._joins(joint) or self._regroups(joint)
        if not joint.adds(_PART):
            return False
        is_wrapped = "\n" in joint.theirs and self._is_wrapped and self._is_full(joint)
        return self._line(joint.mine[0]) in self._torn and not is_wrapped

    def _regroups(self, joint: Joint) -> bool:
        """Tell whether an empty line, or a picture, parts some rows of a block and not others.

        « Casa⏎⏎7 juillet⏎Rabat⏎⏎8 juillet » is seen as « 7 juillet, Rabat ».
        """
        return joint.mine in self._regrouped

    @cached_property
    def _regrouped(self) -> frozenset[tuple[int, int]]:
        """The ends of rows in blocks where some got what parts them, and some did not."""
        found: set[tuple[int, int]] = set()
        for block in self._blocks():
            inner = block[1:]  # behind its first line, which may be a title
            parted = [_gap(one) for one in inner]
            if len(block) >= _BLOCK and len({*parted}) > 1:
                found.update(one.mine for one in block)
        return frozenset(found)

    def _blocks(self) -> Iterator[list[Joint]]:
        """Yield the ends of lines between rows that follow each other: short, and not marked."""
        block: list[Joint] = []
        for one in self._joints:
            if "\n" not in one.ours:
                continue
            is_row = one.ours.count("\n") == 1 and all(map(self._is_short, one.mine))
            if is_row and not _MARKED.search(one.ours) and not _STOPPED.search(one.ours):
                block.append(one)
                continue
            yield block
            block = []
        yield block

    def _joins(self, joint: Joint) -> bool:
        """Tell whether the end of a row is lost while that of another one is kept."""
        if "\n" in joint.theirs or (_POINTED.search(joint.ours) and not joint.loses(_POINTED)):
            return False
        return all(map(self._is_short, joint.mine)) and self._is_uneven

    @cached_property
    def _is_uneven(self) -> bool:
        """Whether some line of ours ends in the copy too, but for a text that was wrapped."""
        return any(
            one.ours.count("\n") == 1
            and "\n" in one.theirs
            and not (self._is_wrapped and self._is_full(one))
            for one in self._joints
        )

    @cached_property
    def _torn(self) -> frozenset[int]:
        """The lines of ours on both sides of an end that was lost beside a short one."""
        return frozenset(
            self._line(place)
            for one in self._joints
            if "\n" in one.ours and "\n" not in one.theirs and any(map(self._is_short, one.mine))
            for place in one.mine
        )

    @cached_property
    def _is_wrapped(self) -> bool:
        return (
            sum(
                "\n" in one.theirs and "\n" not in one.ours and self._is_full(one)
                for one in self._joints
            )
            >= _WRAPPED
        )

    @cached_property
    def _width(self) -> int:
        return max((len(line) for line in self._copied.splitlines() if " " in line), default=0)

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._ours)]

    def _line(self, place: int) -> int:
        return bisect_right(self._ends, self._starts[place])

    def _is_short(self, place: int) -> bool:
        number = self._line(place)
        start = self._ends[number - 1] + 1 if number else 0
        end = self._ends[number] if number < len(self._ends) else len(self._ours)
        return end - start < _SHORT_LINE

    def _is_full(self, joint: Joint) -> bool:
        """Tell whether the line of the copy that ends there had no room for the next word."""
        place = self._other_starts[joint.other[0]]
        start = self._copied.rfind("\n", 0, place) + 1
        line, _, rest = self._copied[start:].partition("\n")
        following = next(iter(rest.split(maxsplit=1)), "")
        return len(line) >= _SHORT_LINE and len(line) + 1 + len(following) > self._width
