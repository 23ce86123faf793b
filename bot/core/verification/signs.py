"""Drawn signs that can be read: minus, plus, nothing, yes, a way, a box, a colour.

Beside our words each stands where it stands in ours. What people put before the lines of a list or
behind what they approve of comes and goes where neither a number nor a choice is beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias

from bot.core.verification.reading.marks import Marks
from bot.core.verification.reading.symbols import (
    FORWARD,
    LEADING,
    LISTED,
    MEANT,
    PLEASED,
    STATES,
    YES,
)
from bot.core.verification.reading.turning import condemns, is_turning
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.versions import Body

_MEANT = re.compile(f"[{MEANT}]")
_LISTED = re.compile(f"[{LISTED}]")
_LEADING = re.compile(f"[{LEADING}]")
_YES = re.compile(f"[{YES}]")
_SHOWING = re.compile(f"[👉{FORWARD}]")  # « do this »
_APPROVING = re.compile(f"[{YES}{PLEASED}]")
_PLEASED = re.compile(f"[{PLEASED}]")
_STATE = re.compile(f"[{STATES}]")
_BULLET = re.compile(rf"[{LISTED}]|(?:\A|\n)[ \t>]*[-‐‑–—*][ \t]")
_COUNTING = re.compile(r"[.)/]|\s?[-‐‑–—]\s")  # behind the number of a line
_PARTED = re.compile(r"[.!…۔؟?\n]")
_ASKING = re.compile("[?؟❓❔⁇⁈⁉]")
_BEFORE = re.compile(r"[\W_]*\Z")
_LONG = 6  # words: a shorter line is one of a list, where a sign chooses it
_LONG_ROW = 12  # of a table, that ends like no sentence
_LONG_LINE = 10  # words of a line that is neither one of a list nor an answer of a word or two


_List: TypeAlias = tuple[int, str]  # the number of a block, the mark of its lines


@dataclass(frozen=True)
class Signs:
    """The signs of a copy between words of ours that stand in both, as (ours, copy) places."""

    body: Body
    text: str
    words: tuple[Word, ...]
    met: Sequence[tuple[int, int]]

    def turn_before(self, mine: int, other: int) -> bool:
        """Tell whether a sign before the first word of ours is another one."""
        theirs = self.leading(other)
        return self._turn(_before(self.body, mine), theirs, None, (mine, other))

    def turn_behind(self, mine: int, other: int) -> bool:
        """Tell whether a sign behind the last word of ours is another one."""
        following = None if other + 1 == len(self.words) else (mine + 1, other + 1)
        ours, theirs = self.body.words[mine].after, self.words[other].after
        return self._turn(ours, theirs, mine, following)

    def turn_between(self, ours: str, theirs: str, mine: tuple[int, int], other: int) -> bool:
        """Tell whether a sign between two words of ours is another one than there."""
        return self._turn(ours, theirs, mine[0], (mine[1], other))

    def _turn(
        self, ours: str, theirs: str, before: int | None, after: tuple[int, int] | None
    ) -> bool:
        is_number = after is not None and self._is_number(after[1])
        is_behind = before is not None and self._ends_with_figure(before)
        if self._marks.turn(ours, theirs, is_behind=is_behind, is_before=is_number):
            return True
        if after is not None and self._leads_otherwise(ours, theirs, after[0]):
            return True
        kept, found = _MEANT.findall(ours), list(_MEANT.finditer(theirs))
        if kept == [sign[0] for sign in found]:
            return False
        if is_number or not all(map(_LISTED.fullmatch, kept)):
            return True
        if before is not None and after is not None and not self.body.begins(after[0]):
            return True
        return not all(
            self._may_come(sign, ours, theirs, before, after)
            for sign in found
            if sign[0] not in kept
        )

    @cached_property
    def _marks(self) -> Marks:
        lead = self.leading(0)
        if self.words[0].is_stamped:
            lead = lead.lstrip("]: \t\u00a0")  # of « [9/7/2025 10:12] Amina: »
        return Marks(self.body.text, [lead, *(word.behind for word in self.words)])

    def _leads_otherwise(self, ours: str, theirs: str, place: int) -> bool:
        """Tell whether a line of a list is approved of, or counted as the others are not."""
        return self._approves(ours, theirs, place) or self._counts_anew(place)

    def _approves(self, ours: str, theirs: str, place: int) -> bool:
        """Tell whether a line of a list got a yes, or a way to what is forbidden."""
        mark = self._mark(place)
        if not (mark or self._is_item(place)):
            return False
        lead = theirs.rpartition("\n")[2]
        if _APPROVING.search(lead) and not _APPROVING.search(ours):
            return mark == "bullet" or self._is_forbidden(place)
        is_shown = _SHOWING.search(lead) is not None and _SHOWING.search(ours) is None
        return is_shown and self._is_forbidden(place)

    def _counts_anew(self, place: int) -> bool:
        """Tell whether a line got a number, and another one below it in its list did not."""
        if place not in self._counted or (place and self.body.words[place - 1].is_counting):
            return False
        return self._list_key(place) in self._half_counted

    @cached_property
    def _counted(self) -> frozenset[int]:
        """The words of ours that have the number of a line before them in the copy."""
        return frozenset(n for n, other in self.met if other and self.words[other - 1].is_counting)

    @cached_property
    def _half_counted(self) -> frozenset[_List]:
        """The lists in which a line below one that got a number got none."""
        found = set()
        for key, lines in self._lists.items():
            got = [n in self._counted for n in lines]
            if True in got and False in got[got.index(True) :]:
                found.add(key)
        return frozenset(found)

    def _is_forbidden(self, place: int) -> bool:
        """Tell whether what leads to a line of a list turns it: « À ne pas faire : »."""
        first = self._forbidding.get(self._list_key(place))
        return first is not None and first < place

    @cached_property
    def _forbidding(self) -> dict[_List, int]:
        """The first word that turns what follows, above each list or in it."""
        words, found = self.body.words, {}
        for key, lines in self._lists.items():
            start = max(lines[0] - 1, 0)
            while start > 0 and words[start].pause is not Pause.LINE:
                start -= 1
            turning = (
                n
                for n in range(start, lines[-1])
                if is_turning(words[n].key) or condemns(words[n].key)
            )
            if (first := next(turning, None)) is not None:
                found[key] = first
        return found

    def _may_come(
        self,
        sign: re.Match[str],
        ours: str,
        theirs: str,
        before: int | None,
        after: tuple[int, int] | None,
    ) -> bool:
        """Tell whether a sign that ours has not may lead a line, or approve of the one before."""
        is_parted = before is None or _PARTED.search(theirs, 0, sign.start()) is not None
        if _YES.fullmatch(sign[0]):
            if self._has_states or _ASKING.search(ours):
                return False
            if is_parted and after is not None:
                return self._leads_all(after[0], sign[0])
        if is_parted and after is not None and _LEADING.fullmatch(sign[0]):
            return True
        if _APPROVING.fullmatch(sign[0]) is None:
            return False
        if before is None:
            return True
        if self._ends_with_number(before) and not is_parted:
            return False
        is_last = before + 1 == len(self.body.words)
        if is_last and (_PLEASED.fullmatch(sign[0]) or self._is_long_line(before)):
            return True
        return self._is_long_before(before)

    @cached_property
    def _has_states(self) -> bool:
        return _STATE.search(self.body.text) is not None

    @cached_property
    def _leads(self) -> dict[int, str]:
        """What leads each word of ours in the copy."""
        return {mine: self.leading(other) for mine, other in self.met}

    def leading(self, other: int) -> str:
        """Return what stands before a word of the copy."""
        return (
            self.words[other - 1].after if other else _trailing(self.text[: self.words[0].start])
        )

    def _is_number(self, place: int) -> bool:
        word = self.words[place]
        is_of_text = not (word.is_spare or word.is_clock)
        return word.kind in {Kind.DIGITS, Kind.PHONE, Kind.SIGN} and is_of_text

    def _ends_with_number(self, place: int) -> bool:
        return self.body.words[place].kind is Kind.DIGITS

    def _ends_with_figure(self, place: int) -> bool:
        """Tell whether a word ends a number of any kind: a telephone number, « 18 h »."""
        word = self.body.words[place]
        is_hour = word.key == "h" and place > 0 and self._ends_with_number(place - 1)
        return word.kind in {Kind.DIGITS, Kind.PHONE} or is_hour

    def _is_long_before(self, place: int) -> bool:
        """Tell whether a whole sentence ends with a word."""
        start = place
        while not self.body.begins(start):
            start -= 1
        return place - start >= _LONG

    def _is_long_line(self, place: int) -> bool:
        """Tell whether a line of several sentences ends with a word."""
        words = self.body.words
        start = place
        while start and words[start].pause is not Pause.LINE:
            start -= 1
        return place - start >= _LONG_LINE

    def _leads_all(self, place: int, sign: str) -> bool:
        """Tell whether a sign that leads a line of a list leads each: one alone chooses it.

        A line is one of a list where it is short, or has a bullet or a number in ours.
        """
        leading_all = self._leading_all.get(self._list_key(place))
        is_listed = bool(self._is_item(place) or self._mark(place))
        return not is_listed or leading_all is None or sign in leading_all

    @cached_property
    def _leading_all(self) -> dict[_List, frozenset[str]]:
        """The signs that lead each line of a list, of all that stand in the copy."""
        found = {}
        for key, lines in self._lists.items():
            leads = [frozenset(self._leads[n]) for n in lines if n in self._leads]
            if leads:
                found[key] = frozenset.intersection(*leads)
        return found

    def _is_item(self, place: int) -> bool:
        words = self.body.words
        if place >= len(words) or words[place].pause is not Pause.LINE:
            return False
        end = place + 1
        while end < len(words) and words[end].pause is not Pause.LINE:
            end += 1
        is_row = _PARTED.search(words[end - 1].after.partition("\n")[0]) is None
        return end - place <= (_LONG_ROW if is_row else _LONG)

    def _list_key(self, place: int) -> _List:
        return self._blocks[place], self._mark(place)

    @cached_property
    def _blocks(self) -> list[int]:
        """The number of the block that each word of ours stands in; empty lines part them."""
        return list(accumulate(("\n\n" in word.after for word in self.body.words), initial=0))

    @cached_property
    def _lists(self) -> dict[_List, list[int]]:
        """Where the lines of each list begin: short ones of a block, or those marked alike."""
        found: dict[_List, list[int]] = {}
        for place in range(len(self.body.words)):
            if self._mark(place) or self._is_item(place):
                found.setdefault(self._list_key(place), []).append(place)
        return found

    def _mark(self, place: int) -> str:
        """Return how ours marks the line that begins with a word: a bullet, a number, or not."""
        words = self.body.words
        if place >= len(words):
            return ""
        before = _before(self.body, place)
        if place == 0 or words[place].pause is Pause.LINE:
            return "bullet" if _BULLET.search(before) else ""
        is_counted = words[place - 1].kind is Kind.DIGITS and _COUNTING.match(before) is not None
        is_first = place == 1 or words[place - 1].pause is Pause.LINE
        return "number" if is_counted and is_first else ""


def _before(body: Body, place: int) -> str:
    if place:
        return body.words[place - 1].after
    return _trailing(body.text[: body.words[0].start])


def _trailing(text: str) -> str:
    """Return what follows the last word of a text."""
    found = _BEFORE.search(text)
    return found[0] if found else ""
