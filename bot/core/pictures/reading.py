"""What was read in a picture: lines of words, each with how sure it is."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from bot.core.secrets import ERASED

SURE = 75  # per cent; below, a word or a figure may be another one
CLEAR = 0.85  # of the letters of a picture: then nobody looks again
_CERTAIN = 85  # per cent; of figures that two readings tell differently
_MIXED = 25  # per cent, taken off a line in two scripts
_STAIN = 40  # per cent; below, a sign or two are no word
_WORD = "5"  # the level of a word in Tesseract's table
_COLUMNS = (
    *("level", "page", "block", "paragraph", "line", "word"),
    *("left", "top", "width", "height", "confidence", "text"),
)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # of direction, put in by it
_SAID = re.compile(r"[^\W_]")
_LETTER, _FIGURE = re.compile(r"[^\W\d_]"), re.compile(r"\d")
_LATIN, _ARABIC = re.compile("[A-Za-z]"), re.compile("[\u0620-\u064a]")


class Box(NamedTuple):
    """Where something stands, in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def is_at(self, other: "Box") -> bool:
        """Tell whether two readings speak of the same place."""
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        across = min(self.right, other.right) - max(self.left, other.left)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        narrower = min(self.right - self.left, other.right - other.left)
        return 2 * down > lower and 2 * across > narrower

    @property
    def middle(self) -> int:
        """Return how far down its middle is, twice."""
        return self.top + self.bottom


_NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A word as it was read; `confidence` is in per cent."""

    text: str
    confidence: float
    box: Box = _NOWHERE

    @property
    def is_sure(self) -> bool:
        """Whether it is most probably what stands there."""
        return self.confidence >= SURE

    @property
    def size(self) -> int:
        """Return how many letters and figures it has."""
        return len(_SAID.findall(self.text))

    @property
    def figures(self) -> str:
        """Return the figures in it."""
        return "".join(_FIGURE.findall(self.text))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words."""

    words: tuple[Glimpse, ...]

    @property
    def box(self) -> Box:
        """Return where it stands."""
        boxes = [word.box for word in self.words]
        return Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )

    @property
    def rank(self) -> float:
        """Return how sure its letters are, in per cent; less where two scripts meet in it.

        Who reads both takes a word of the one for one of the other now and then.
        """
        size = sum(word.size for word in self.words)
        sure = sum(word.size * word.confidence for word in self.words) / size if size else 0
        text = "".join(word.text for word in self.words)
        return sure - (_MIXED if _LATIN.search(text) and _ARABIC.search(text) else 0)

    def with_figures(self, others: Sequence[Glimpse]) -> "Line":
        """Return it with its figures as they were read beside; doubtful where the two differ."""
        return Line(tuple(_with_figures(word, others) for word in self.words))


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a picture, line by line.

    `had_secret` tells that a code or an identifier was among them and was erased.
    """

    lines: tuple[Line, ...] = ()
    had_secret: bool = False

    @property
    def words(self) -> tuple[Glimpse, ...]:
        """Return all words, in order."""
        return tuple(word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """Return the words as a text."""
        return "\n".join(" ".join(word.text for word in line.words) for line in self.lines)

    @property
    def sure_letters(self) -> int:
        """Return how many letters stand in words that are sure."""
        return sum(word.size for word in self.words if word.is_sure)

    @property
    def is_clear(self) -> bool:
        """Whether nearly all of it was read surely."""
        letters = sum(word.size for word in self.words)
        return letters > 0 and self.sure_letters >= CLEAR * letters

    def without(self, places: Iterable[tuple[int, int]]) -> "Reading":
        """Return it without the words that `text` holds at these places."""
        erased = frozenset(at for start, end in places for at in range(start, end))
        if not erased:
            return self
        at, lines = 0, []
        for line in self.lines:
            kept = []
            for word in line.words:
                is_hit = not erased.isdisjoint(range(at, at + len(word.text)))
                kept.append(replace(word, text=ERASED) if is_hit else word)
                at += len(word.text) + 1
            lines.append(replace(line, words=tuple(kept)))
        return Reading(tuple(lines))

    def doubting(self, other: "Reading") -> "Reading":
        """Return it with those figures doubtful that another look reads surely, and otherwise."""
        seen = [word for word in other.words if word.is_sure]

        def doubted(word: Glimpse) -> Glimpse:
            beside = [one.figures for one in seen if one.box.is_at(word.box)]
            is_other = bool(beside) and word.figures not in beside
            return replace(word, confidence=0) if is_other else word

        return replace(
            self,
            lines=tuple(Line(tuple(map(doubted, line.words))) for line in self.lines),
        )

    def beside(self, other: "Reading") -> "Reading":
        """Return it with the lines of another look that stand where it has none."""
        here = [line.box for line in self.lines]
        new = [line for line in other.lines if not any(line.box.is_at(box) for box in here)]
        return Reading(tuple(sorted((*self.lines, *new), key=lambda line: line.box.middle)))


def read_table(table: str) -> Reading:
    """Return what Tesseract's table (TSV) holds, from top to bottom."""
    rows = [
        dict(zip(_COLUMNS, row, strict=True))
        for row in csv.reader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
        if len(row) == len(_COLUMNS) and row[0] == _WORD
    ]
    found = (
        Line(tuple(filter(_is_word, map(_glimpse, line))))
        for _, line in groupby(rows, key=lambda row: [row[name] for name in _COLUMNS[1:5]])
    )
    lines = [line for line in found if line.words]
    return Reading(tuple(sorted(lines, key=lambda line: line.box.middle)))


def best_of(readings: Sequence[Reading]) -> Reading:
    """Return the surest reading of a picture, each of its lines as it was read most surely.

    Figures are those of the first reading, which knows them best.
    """
    best = max(readings, key=lambda one: one.sure_letters)
    chosen = dict.fromkeys(
        max(
            (line, *(one for r in readings for one in r.lines if one.box.is_at(line.box))),
            key=lambda one: one.rank,
        )
        for line in best.lines
    )
    figures = [word for word in readings[0].words if word.figures]
    return Reading(tuple(line.with_figures(figures) for line in chosen))


def _with_figures(word: Glimpse, others: Sequence[Glimpse]) -> Glimpse:
    beside = [one for one in others if one.box.is_at(word.box)]
    if not beside or not (word.figures or word.confidence < SURE):
        return word
    other = max(beside, key=lambda one: one.confidence)
    if other.figures == word.figures:
        return word if word.confidence >= other.confidence else replace(other, box=word.box)
    if other.confidence >= _CERTAIN and not _LETTER.search(other.text):
        return other
    return replace(word, confidence=0) if word.figures else word


def _glimpse(row: dict[str, str]) -> Glimpse:
    left, top = int(row["left"]), int(row["top"])
    return Glimpse(
        _MARKS.sub("", row["text"]).strip(),
        max(float(row["confidence"]), 0),
        Box(left, top, left + int(row["width"]), top + int(row["height"])),
    )


def _is_word(word: Glimpse) -> bool:
    """Tell whether something is no stain, no frame and no icon."""
    is_large = word.size > 2 or len(word.figures) == 2
    return bool(word.text) and (is_large or word.confidence >= _STAIN)
