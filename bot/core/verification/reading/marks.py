"""Signs of the keyboard that came to our words: beside a number, or one without its fellow.

« *250* » is set in bold, « 250* » has a footnote; « -1 500 » is owed, « 1 500- » and « - -1 500 »
may be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_DASH_FIRST = re.compile(r"\A[ \t\u00a0]*[-‐‑–—−]")
_DASH_LAST = re.compile(r"[-‐‑–—−]\s*\Z")
_LIKE_ONE = re.compile(r"[¡¿]\s*\Z")  # « ¡6000 » is read as 16000
_LEADS = re.compile("[-‐‑–—−:]")
_DOTS = re.compile(r"\s*(?:\.\s*){2,}")  # the zero of Arabic is one: « ٥.. »
_PRIME = re.compile("['’‘‚‛′´]")  # of feet and minutes
# The mark of a list, and what draws a line below a title.
_OF_LINE = re.compile(r"\n[ \t>]*(?:\*[ \t]+|[*_`~]{3,}[ \t]*(?=\n))")
_FORMATTING = re.compile(r"([*_`~])\1*")
_QUOTES, _BRACKETS = '"«»“”„‟‹›', "()[]{}"
_QUOTED = re.compile(f"[{_QUOTES}]")
_OPENING, _CLOSING = re.compile(r"[(\[{]"), re.compile(r"[)\]}]")


@dataclass(frozen=True)
class Marks:
    """The signs between the words of a copy; `ours` is the text that it is a copy of.

    The first gap is what stands before the first word, the last what stands behind the last.
    """

    ours: str
    gaps: Sequence[str]

    def turn(self, ours: str, theirs: str, *, is_behind: bool, is_before: bool) -> bool:
        """Tell whether what stands in one gap is something else than in ours.

        `is_behind` a number of ours, or `is_before` one.
        """
        if any(theirs.count(mark) > ours.count(mark) for mark in self._loose):
            return True
        if is_before and _DASH_LAST.search(theirs) and not _DASH_LAST.search(ours):
            return True
        if is_before and _LIKE_ONE.search(theirs) and not _LIKE_ONE.search(ours):
            return True
        if is_behind and _DASH_FIRST.search(theirs) and not _LEADS.search(ours):
            return True
        if is_behind and _DOTS.match(theirs) and not _DOTS.match(ours):
            return True
        primes = len(_PRIME.findall(theirs)) - len(_PRIME.findall(ours))
        return (is_behind or is_before) and primes > 0 and not _PRIME.search(self.gaps[0])

    @cached_property
    def _loose(self) -> frozenset[str]:
        """The signs of formatting, quotation and brackets of which one has no fellow."""
        found = {*self._unformatting()}
        text = "".join(self.gaps)
        if (len(_QUOTED.findall(text)) - len(_QUOTED.findall(self.ours))) % 2:
            found.update(_QUOTES)
        if _open(text) != _open(self.ours):
            found.update(_BRACKETS)
        return frozenset(found)

    def _unformatting(self) -> Iterator[str]:
        """Yield the signs of formatting that open behind a word, close before one, or never."""
        opened: set[str] = set()
        for place, gap in enumerate(self.gaps):
            first, last = "" if place else "\n", "" if place + 1 < len(self.gaps) else "\n"
            bare = _OF_LINE.sub("\n", f"{first}{gap}{last}")
            for run in _FORMATTING.finditer(bare):
                mark = run[1]
                is_before_word = run.end() == len(bare) and place + 1 < len(self.gaps)
                if mark not in opened and (run.start() or not place):
                    opened.add(mark)
                    continue
                if mark not in opened or is_before_word:
                    yield mark
                opened.discard(mark)
        yield from opened


def _open(text: str) -> int:
    """Return how many more brackets open in a text than close."""
    return len(_OPENING.findall(text)) - len(_CLOSING.findall(text))
