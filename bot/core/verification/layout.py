"""What stands between two words that meet in ours too: which of it turns what they say.

A sentence of ours stays one: no end, bullet, bracket or empty line comes into it, and none of its
own ends goes. Beside a negation or a number nothing at all comes.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.core.verification.symbols import BULLETS, CLOCKS, DECORATION, POINTS
from bot.core.verification.turning import TURNING
from bot.core.verification.versions import Body
from bot.core.verification.word import Kind, Pause, Word

_ASKING = re.compile("[?؟❓❔⁇⁈⁉¿]")
_QUOTED = re.compile(r"[\"«»“”„‟‹›()\[\]{}\ufd3e\ufd3f]")
_SINGLE = re.compile(r"\s['‘‚‛´]\Z")  # before a word; behind one it may stand for a letter
_PRIME = re.compile(r"\A['’′´]")
_ENDS = re.compile("[.!…۔‼]")
_COMMAS = re.compile("[,;:،؛—–−‐‑-]")
_DASH = re.compile("[-‐‑–—−]")
_DASHES_BEFORE = re.compile(r"[-‐‑–—−]\s*\Z")
_BULLET = re.compile(rf"[{BULLETS}·‧]|\n[ \t>]*[-‐‑–—−*] ")
_DRAWN = re.compile(rf"(?![{POINTS}])[{DECORATION}]|[·‧]")
_LISTED = re.compile(r"[•‣⁃◦]|\n[ \t>]*[-‐‑–—−*] ")
_CLOCK = re.compile(f"[{CLOCKS}]")
_FORMATTED = re.compile(r"[\s*_`]+")
_WIDE = re.compile(r"[^\S\n]{8}")
_STRIKE = "~"
_WORDS_CUT_SHORT = """
    dr pr mr mm m me mme mlle n no art tel fax av bd st ste h p pp ex etc cf ref vol
"""
_SHORTENED = frozenset(_WORDS_CUT_SHORT.split())
_MOST_LINES = 5  # more ends of lines take what follows out of sight
_MANY = 3  # ends of lines inside sentences: somebody wrapped the text
_FULL = 0.6  # of the longest line: a line that was wrapped is about as long as any other


@dataclass(frozen=True)
class Layout:
    """How a copy sets the words of a text of ours."""

    body: Body
    text: str  # of the copy
    words: tuple[Word, ...]
    breaks: int  # ends of lines inside sentences of ours

    def turns(self, mine: tuple[int, int], other: tuple[int, int]) -> bool:
        """Tell whether what stands between two words turns them, which stand in both texts.

        Of ours they are the words `mine`, of the copy `other`; between them stand only signs that
        quote or count.
        """
        ours, theirs = _between(self.body.words, mine), _between(self.words, other)
        begins = any(self.body.begins(place) for place in range(mine[0] + 1, mine[1] + 1))
        last = self.words[other[1]]
        is_counted = any(
            word.kind is Kind.DIGITS for word in self.words[other[0] + 1 : other[1]]
        ) and not any(word.kind is Kind.DIGITS for word in self.body.words[mine[0] + 1 : mine[1]])
        if is_qualified(ours, theirs):
            return True
        if theirs.count("\n") > max(_MOST_LINES, 2 * ours.count("\n")):
            return True
        if _STRIKE in theirs and _STRIKE not in ours and not self.is_struck:
            return True
        if last.is_stamped and not self._begins_line(mine):
            return True
        if last.kind is Kind.DIGITS and self._subtracts(ours, theirs):
            return True
        if begins:
            return self._loses_end(mine, ours, theirs)
        return (
            is_counted
            or self._parts_numbers(mine, ours, theirs)
            or self._breaks(mine, other, ours, theirs)
        )

    @cached_property
    def is_struck(self) -> bool:
        """Whether each line is struck through, or the text as one, which says nothing of any."""
        lines = [line.strip(' \t>*_`"«»“”') for line in self.text.splitlines()]
        said = [line for line in lines if any(map(str.isalnum, line))]
        return all(line.startswith(_STRIKE) and line.endswith(_STRIKE) for line in said)

    @cached_property
    def _width(self) -> int:
        return max(map(len, self.text.splitlines()), default=0)

    @cached_property
    def _has_ends(self) -> bool:
        """Whether somebody who copied it wrote full stops at all."""
        return any(_ENDS.search(word.after) for word in self.words[:-1])

    @cached_property
    def _has_commas(self) -> bool:
        """Whether somebody who copied it wrote commas at all."""
        return any(_COMMAS.search(word.after) for word in self.words)

    def _begins_line(self, mine: tuple[int, int]) -> bool:
        return any(
            self.body.words[place].pause is Pause.LINE for place in range(mine[0] + 1, mine[1] + 1)
        )

    def _subtracts(self, ours: str, theirs: str) -> bool:
        """Tell whether « 5 % » has become « - 5 % »."""
        is_ours = _DASH.search(ours) is not None or _BULLET.search(ours) is not None
        return _DASHES_BEFORE.search(theirs) is not None and not is_ours

    def _parts_numbers(self, mine: tuple[int, int], ours: str, theirs: str) -> bool:
        are_numbers = all(self.body.words[place].kind is Kind.DIGITS for place in mine)
        return are_numbers and _signs(ours) != _signs(theirs)

    def _loses_end(self, mine: tuple[int, int], ours: str, theirs: str) -> bool:
        """Tell whether two sentences of ours became one, though others were kept apart."""
        is_end = (
            self.body.words[mine[0] + 1].pause is Pause.STOP
            and _ENDS.search(ours) is not None
            and self.body.words[mine[0]].key not in _SHORTENED
        )
        is_kept = any(pattern.search(theirs) for pattern in (_ENDS, _DRAWN)) or "\n" in theirs
        return is_end and not is_kept and self._has_ends

    def _breaks(
        self, mine: tuple[int, int], other: tuple[int, int], ours: str, theirs: str
    ) -> bool:
        """Tell whether something came into a sentence of ours that parts it."""
        signs = (_QUOTED, _SINGLE, _LISTED, _WIDE)
        if any(_adds(pattern, ours, theirs) for pattern in signs):
            return True
        is_number = self.body.words[mine[0]].kind is Kind.DIGITS
        if is_number and _adds(_PRIME, ours, theirs):
            return True
        before = self.body.words[mine[0]].key
        if _adds(_ENDS, ours, theirs) and before not in _SHORTENED:
            return True
        lines, is_drawn = theirs.count("\n"), _adds(_DRAWN, ours, theirs)
        if (lines or is_drawn) and self._starts_anew(mine, other):
            return True
        is_beside = before in TURNING or self.body.words[mine[1]].key in TURNING
        if is_drawn and (is_beside or self._is_beside_number(mine)):
            return True
        if lines and (lines > 1 or is_beside) and not self._is_full(other[0]):
            return True
        return is_beside and (
            _adds(_COMMAS, ours, theirs) or (_adds(_COMMAS, theirs, ours) and self._has_commas)
        )

    def _is_beside_number(self, mine: tuple[int, int]) -> bool:
        return any(self.body.words[place].kind is not Kind.WORD for place in mine)

    def _starts_anew(self, mine: tuple[int, int], other: tuple[int, int]) -> bool:
        """Tell whether the word after an end of a line begins like a sentence, as ours does not.

        Behind words in capitals it does not either.
        """
        ours, theirs = self.body.words[mine[1]], self.words[other[1]]
        before = self.words[other[0]]
        return (
            self.text[theirs.start].isupper()
            and not self.body.text[ours.start].isupper()
            and not self.text[before.start : before.end].isupper()
        )

    def _is_full(self, place: int) -> bool:
        """Tell whether the line of a word is as long as a line that was wrapped."""
        start = self.text.rfind("\n", 0, self.words[place].start) + 1
        line, _, rest = self.text[start:].partition("\n")
        following = next(iter(rest.split(maxsplit=1)), "")
        return (
            self.breaks >= _MANY
            and max(len(line) / _FULL, len(line) + 2 + len(following)) >= self._width
        )


def is_qualified(ours: str, theirs: str) -> bool:
    """Tell whether a sign that asks, or a clock, stands behind a word as it does not in ours."""
    return _adds(_ASKING, ours, theirs) or _adds(_CLOCK, ours, theirs)


def _adds(pattern: re.Pattern[str], ours: str, theirs: str) -> bool:
    return pattern.search(theirs) is not None and pattern.search(ours) is None


def _between(words: tuple[Word, ...], places: tuple[int, int]) -> str:
    return "".join(word.after for word in words[places[0] : places[1]])


def _signs(between: str) -> str:
    return _DASH.sub("-", _FORMATTED.sub("", between))
