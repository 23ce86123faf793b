"""What stands between two words that meet in ours too: which of it turns what they say.

Between two words of ours stands what stands there in ours. What ways of passing on may change is
a closed list: how a sign is drawn, the end of a line inside a sentence that it parts nowhere, a
picture that says nothing. Whatever else came or went counts.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.verification.joint import (
    FORMATTED,
    OPEN,
    Joint,
    adds,
    between,
    is_qualified,
    loses_question,
)
from bot.core.verification.reading.abbreviations import is_abbreviated
from bot.core.verification.reading.symbols import CALM, DECORATION, POINTS
from bot.core.verification.reading.turning import is_turning
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.signs import Signs
from bot.core.verification.versions import Body

_QUOTED = re.compile(r"[\"«»“”„‟‹›()\[\]{}\ufd3e\ufd3f]")
_BRACKET = re.compile(r"[()\[\]{}]")
_SINGLE = re.compile(r"\s['‘‚‛´]\Z")  # before a word; behind one it may stand for a letter
_CLOSING, _APOSTROPHE = re.compile(r"\A['’´](?=\s)"), re.compile("['’´]")
_ENDS = re.compile("[.!…۔‼]")
_FIRM = re.compile(r"(?<![.…])[.!۔‼؟?](?![.…])")  # not « No… fees »
_LISTING = re.compile("[,;،؛]")
# A hyphen that stands alone between two words makes one of them: « week-end ».
_LEADING = re.compile(r":|[—–−‒―⸺]|(?!\A[-‐‑]\Z)[-‐‑]")
_DASH = re.compile("[-‐‑–—−]")
_DRAWN = re.compile(rf"(?![{POINTS}])[{DECORATION}]|[·‧]")
_LOUD = re.compile(rf"(?![{POINTS}{CALM}])[{DECORATION}]|[·‧]")
_DRAWN_AFTER_LINE = re.compile(rf"\n[^\n]*(?![{POINTS}])[{DECORATION}]")
_LISTED = re.compile(r"[•‣⁃◦]|\n[ \t>]*[-‐‑–—−*] ")
_WIDE = re.compile(r"[^\S\n]{4}|[\t\u3000]{2}")
_ALONE = re.compile(r"(?<=\s)[*_`~]+(?=\s)")  # it draws a line
_STRIKE = "~"
_MOST_LINES = 5  # more ends of lines take what follows out of sight
_MANY = 3  # ends of lines inside sentences: somebody wrapped the text
_SOME = 2  # such ends, where each line is as full as can be
_FULL = 0.6  # of the longest line: a line that was wrapped is about as long as any other
_SHORT = 2  # words that name what follows, or answer what came before: « Faux message : »


@dataclass(frozen=True)
class Layout:
    """How a copy sets the words of a text of ours."""

    body: Body
    text: str  # of the copy
    words: tuple[Word, ...]
    breaks: int  # ends of lines inside sentences of ours
    signs: Signs

    def turns(self, mine: tuple[int, int], other: tuple[int, int]) -> bool:
        """Tell whether what stands between two words turns them, which stand in both texts.

        Of ours they are the words `mine`, of the copy `other`; between them stand only signs that
        quote or count.
        """
        joint = Joint(mine, other, between(self.body.words, mine), between(self.words, other))
        if is_qualified(joint.ours, joint.theirs) or loses_question(joint.ours, joint.theirs):
            return True
        is_far = joint.theirs.count("\n") > max(_MOST_LINES, 2 * joint.ours.count("\n"))
        if is_far or joint.is_far or joint.tells_hour(self.body.words[mine[0]]):
            return True
        if _STRIKE in joint.theirs and _STRIKE not in joint.ours and not self.is_struck:
            return True
        last = self.words[other[1]]
        is_stamped = last.is_stamped and not self._begins_line(mine)
        if is_stamped or self.signs.turn_between(joint.ours, joint.theirs, mine, other[1]):
            return True
        if _BRACKET.findall(joint.ours) != _BRACKET.findall(joint.theirs):
            return True
        if self._ends_line(joint):
            return True
        if any(self.body.begins(place) for place in range(mine[0] + 1, mine[1] + 1)):
            return self._joins(joint)
        return self._counts(joint) or self._parts_numbers(joint) or self._parts(joint)

    @cached_property
    def is_struck(self) -> bool:
        """Whether each line is struck through, or the text as one, which says nothing of any."""
        lines = [line.strip(' \t>*_`"«»“”') for line in self.text.splitlines()]
        said = [line for line in lines if any(map(str.isalnum, line))]
        return all(line.startswith(_STRIKE) and line.endswith(_STRIKE) for line in said)

    @cached_property
    def _width(self) -> int:
        """The length of the longest line; a long address alone is in nobody's way."""
        return max((len(line) for line in self.text.splitlines() if " " in line), default=0)

    def _begins_line(self, mine: tuple[int, int]) -> bool:
        return any(
            self.body.words[place].pause is Pause.LINE for place in range(mine[0] + 1, mine[1] + 1)
        )

    def _ends_line(self, joint: Joint) -> bool:
        """Tell whether a sentence of ours that goes on in the next line is parted there.

        « jamais⏎90 dirhams » is not « jamais. 90 dirhams »: ours has only the end of a line, and
        the next word does not begin like a sentence.
        """
        if joint.ours.count("\n") != 1 or FORMATTED.fullmatch(joint.ours) is None:
            return False
        starts = self.body.text[self.body.words[joint.mine[1]].start]
        before, after = joint.mine
        is_turned = self._is_turning(before) or (starts.islower() and self._is_turning(after))
        following = self.body.words[after]
        is_beside = is_turned or (following.kind is Kind.DIGITS and not following.is_counting)
        if starts.isupper() or not (starts.islower() or is_beside):
            return False
        if joint.adds(_ENDS) or joint.adds(_LEADING) or (is_beside and joint.adds(_LISTING)):
            return True
        is_apart = joint.theirs.count("\n") > 1 and not self._is_spaced
        return is_turned and (is_apart or joint.adds(_DRAWN) or self._starts_anew(joint))

    @cached_property
    def _is_spaced(self) -> bool:
        """Whether an empty line stands between any two lines, of which there are many."""
        lines = [line.strip(" \t>\r") for line in self.text.strip().split("\n")]
        is_single = any(one and other for one, other in pairwise(lines))
        return not is_single and len(lines) > 2 * _MANY

    def _counts(self, joint: Joint) -> bool:
        """Tell whether a digit in a key came between two words."""
        counting = (
            any(word.kind is Kind.DIGITS for word in found[places[0] + 1 : places[1]])
            for found, places in ((self.words, joint.other), (self.body.words, joint.mine))
        )
        theirs, ours = counting
        return theirs and not ours

    def _parts_numbers(self, joint: Joint) -> bool:
        return self._are_numbers(joint.mine) and _signs(joint.ours) != _signs(joint.theirs)

    def _are_numbers(self, mine: tuple[int, int]) -> bool:
        return all(self.body.words[place].kind is Kind.DIGITS for place in mine)

    def _joins(self, joint: Joint) -> bool:
        """Tell whether two sentences of ours became one, or what leads to the next was lost."""
        if self._loses_end(joint):
            return True
        # Of a line that begins with a dash it is that of a list.
        leads = ":" in joint.ours or _LEADING.search(joint.ours.partition("\n")[0]) is not None
        if leads and joint.loses(_LEADING):
            return True
        if joint.loses(_LISTING) and not ("\n" in joint.theirs or _is_parted(joint.theirs)):
            return True
        return self._joins_numbers(joint)

    def _loses_end(self, joint: Joint) -> bool:
        """Tell whether the end of a sentence of ours is gone: « No. Fees » is not « No fees ».

        The end of a line or a picture is one too, where the next word still begins like a
        sentence; behind a word that turns others only a sign of the same kind is.
        """
        place = joint.mine[0]
        if not _ENDS.search(joint.ours) or is_abbreviated(self.body.words, place, self.body.text):
            return False
        is_own_line = "\n" in joint.ours and "\n" in joint.theirs
        is_answer = len(self._sentence(place)) <= _SHORT  # « Moved? Never. »
        starts = self.body.text[self.body.words[joint.mine[1]].start]
        is_continued = starts.isupper() and self.text[self.words[joint.other[1]].start].islower()
        if (is_answer or self._is_turning(place)) and (is_continued or not is_own_line):
            return adds(_FIRM, joint.theirs, joint.ours)
        if _ENDS.search(joint.theirs):
            return self.body.words[place].kind is Kind.DIGITS and joint.adds(OPEN)
        if self.body.words[joint.mine[1]].kind is Kind.DIGITS and self._is_denied(place):
            return True
        is_parted = "\n" in joint.theirs or _is_parted(joint.theirs)
        return not is_parted or (is_continued and not is_own_line)

    def _joins_numbers(self, joint: Joint) -> bool:
        """Tell whether « à 9h. 30 agents » has become « à 9h 30 agents », in a line or two."""
        before, after = (self.body.words[place] for place in joint.mine)
        is_amount = before.kind is Kind.DIGITS or before.key == "h"
        is_kept = "\n" in joint.theirs and not _ENDS.search(joint.ours)
        is_kept = is_kept or _ENDS.search(joint.theirs) is not None
        return is_amount and after.kind is Kind.DIGITS and not (after.is_spare or is_kept)

    def _parts(self, joint: Joint) -> bool:
        """Tell whether a sign came into a sentence of ours, or went."""
        if any(map(joint.adds, (_QUOTED, _SINGLE, _LISTED, _WIDE, _ALONE))):
            return True
        before = self.body.words[joint.mine[0]]
        after = self.body.words[joint.mine[1]]
        if joint.tears(before, after):
            return True
        if joint.adds(_CLOSING) and _APOSTROPHE.search(joint.ours) is None:
            return True
        is_short = is_abbreviated(self.body.words, joint.mine[0], self.body.text)
        if joint.adds(_ENDS) and not is_short:
            return True
        if joint.adds(_LISTING) or joint.adds(_LEADING) or joint.loses(_LEADING):
            return True
        is_hour = joint.ends_hour(before, after) and not self._is_turning(joint.mine[1])
        if joint.loses(_LISTING) and not is_hour:
            return True
        return (joint.adds(_DRAWN) and self._says(joint)) or self._breaks(joint)

    def _says(self, joint: Joint) -> bool:
        """Tell whether a picture inside a sentence says something, or marks a new line."""
        return (
            any(self.body.words[place].kind is not Kind.WORD for place in joint.mine)
            or self._is_beside_turning(joint)
            or _LOUD.search(joint.theirs) is not None
            or _DRAWN_AFTER_LINE.search(joint.theirs) is not None
            or self._starts_anew(joint)
        )

    def _breaks(self, joint: Joint) -> bool:
        """Tell whether the end of a line parts a sentence of ours."""
        lines = joint.theirs.count("\n")
        if not lines:
            return False
        if self._starts_anew(joint):
            return True
        is_apart = lines > 1 or self._is_beside_turning(joint) or self._is_behind_label(joint)
        return is_apart and not self._is_full(joint.other[0])

    def _is_beside_turning(self, joint: Joint) -> bool:
        return any(map(self._is_turning, joint.mine))

    def _is_turning(self, place: int) -> bool:
        """Tell whether a word of ours turns others; « n’t » does."""
        key = self.body.words[place].key
        is_short_not = key == "t" and place > 0 and self.body.words[place - 1].key[-1] == "n"
        return is_short_not or is_turning(key)

    def _is_behind_label(self, joint: Joint) -> bool:
        """Tell whether a line ends behind what says what the rest is: « Rumeur : »."""
        if _LEADING.search(joint.ours) is None:
            return False
        label = self._sentence(joint.mine[0])
        return len(label) <= _SHORT or self._is_denied(joint.mine[0])

    def _is_denied(self, last: int) -> bool:
        """Tell whether a sentence turns what it says: « لا تؤدوا أي مبلغ. 250 درهما »."""
        return any(is_turning(word.key) for word in self._sentence(last))

    def _sentence(self, last: int) -> tuple[Word, ...]:
        """Return the words of ours from where a sentence begins up to one."""
        start = last
        while not self.body.begins(start):
            start -= 1
        return self.body.words[start : last + 1]

    def _starts_anew(self, joint: Joint) -> bool:
        """Tell whether the word after an end of a line begins like a sentence, as ours does not.

        Behind words in capitals it does not either.
        """
        ours, theirs = self.body.words[joint.mine[1]], self.words[joint.other[1]]
        before = self.words[joint.other[0]]
        return (
            self.text[theirs.start].isupper()
            and not self.body.text[ours.start].isupper()
            and not self.text[before.start : before.end].isupper()
        )

    def _is_full(self, place: int) -> bool:
        """Tell whether the line of a word is as long as a line that was wrapped.

        Of few lines it is where not even the next word would have fitted.
        """
        start = self.text.rfind("\n", 0, self.words[place].start) + 1
        line, _, rest = self.text[start:].partition("\n")
        following = next(iter(rest.split(maxsplit=1)), "")
        length = len(line) + 1 + len(following)
        if self.breaks >= _MANY and max(len(line) / _FULL, length + 1) >= self._width:
            return True
        return self.breaks >= _SOME and length > self._width


def _is_parted(between: str) -> bool:
    return any(pattern.search(between) for pattern in (_ENDS, _DRAWN))


def _signs(between: str) -> str:
    return _DASH.sub("-", FORMATTED.sub("", between))
