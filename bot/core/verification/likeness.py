"""How alike a word of ours and one read in a picture are, and which may not be misread."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.pictures.letters import distance
from bot.core.verification.danger import is_telling
from bot.core.verification.reading.turning import is_turning
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.received import Span

_LETTERS_FOR_ONE = 4  # of a word in which one may be misread
_UNSURE_FOR_ONE = 2  # the same of a word that is not sure
_SHORT = 4  # letters of a word that may be overlooked
_LATIN, _ARABIC = re.compile("[a-z]"), re.compile("[\u0600-\u06ff]")
# Between two words: how a printed sign is read is no matter, unless it is one that counts.
# What Tesseract takes for one another; dots of Arabic letters are not among it: they say too much.
_SHAPES = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))
_SHAPED = str.maketrans("i1|!0cىةؤئ", "llllo" + "eيهوي")
_AS_FIGURES = str.maketrans("il|oszb", "1110528")
COUNTING = re.compile(r"[%‰€$£+<>=≤≥?؟×÷~#\d]")

_MARK = re.compile(r"[^\w\s.,;:!?؟،؛'’\"«»()]")  # « • », an emoji


def has_mark(between: str) -> bool:
    """Tell whether a mark that may be read as a letter stands between two words of ours."""
    return _MARK.search(between) is not None


def is_stain(word: Word) -> bool:
    """Tell whether a mark of a list, or a picture of one, was read as a letter."""
    return len(word.key) == 1 and not any(c.isdigit() for c in word.key) and not counts(word)


def is_short(word: Word) -> bool:
    """Tell whether a word is so short that a reader may overlook it."""
    return len(word.key) <= _SHORT and not counts(word)


def counts(word: Word) -> bool:
    """Tell whether a word may not be misread: it holds a figure, or turns what is said."""
    return word.kind is not Kind.WORD or is_telling(word) or is_turning(word.key)


def has_figure(word: Word) -> bool:
    """Tell whether a word holds a number, or leads somewhere."""
    return any(sign.isnumeric() for sign in word.key) or word.kind in {Kind.LINK, Kind.PHONE}


def is_drawn(word: Word) -> bool:
    """Tell whether a word is a sign that no reading shows: an emoji, a mark of a list."""
    return word.kind is Kind.SIGN and not COUNTING.search(word.key)


def is_odd(ours: str, theirs: str) -> bool:
    """Tell whether a word was read in the letters of another script."""
    is_latin, is_arabic = _LATIN.search, _ARABIC.search
    return bool((is_latin(ours) and is_arabic(theirs)) or (is_arabic(ours) and is_latin(theirs)))


def is_near(ours: str, theirs: str, *, is_sure: bool) -> bool:
    """Tell whether a word may be another one misread; fewer letters of one that is `is_sure`."""
    letters = _LETTERS_FOR_ONE if is_sure else _UNSURE_FOR_ONE
    most = max(1, len(ours) // letters) if len(ours) > 2 or not is_sure else 0
    return abs(len(ours) - len(theirs)) <= most and distance(ours, theirs) <= most


def is_alike(ours: str, theirs: str) -> bool:
    """Tell whether two words are the same but for shapes that are taken for one another."""
    return _shape(ours) == _shape(theirs)


def is_figure_in_letters(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether a figure of ours and a letter that looks like it are all that differs."""
    if not any(word.kind is Kind.DIGITS for word in ours):
        return False
    if any(word.kind in {Kind.LINK, Kind.PHONE} for word in (*ours, *theirs)):
        return False
    mine, other = ("".join(word.key for word in side) for side in (ours, theirs))
    has_letter = any(sign.isalpha() for sign in other)
    return has_letter and mine.translate(_AS_FIGURES) == other.translate(_AS_FIGURES)


def is_percentage_in_figures(ours: str, theirs: str) -> bool:
    """Tell whether the sign of a percentage was read as the figures that it looks like."""
    return ours in {"%", "٪"} and theirs in {"96", "9", "6"}


def _shape(word: str) -> str:
    for read, meant in _SHAPES:
        word = word.replace(read, meant)
    return word.translate(_SHAPED)


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of ours and the words of the picture that they are; both as places."""

    mine: Span
    other: Span

    @property
    def is_word_for_word(self) -> bool:
        """Whether it is one word of each."""
        return self.mine[1] - self.mine[0] == self.other[1] - self.other[0] == 1

    def is_joined(self, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
        """Tell whether nothing but a space came or went: « شهريونيو », « concer nées »."""
        sides = self.sides(ours, theirs)
        mine, other = ("".join(word.key for word in side) for side in sides)
        return sorted(map(len, sides)) == [1, 2] and mine == other

    def is_in_letters(self, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
        """Tell whether a figure of ours was read as a letter that looks like it: « ler » (1er)."""
        return is_figure_in_letters(*self.sides(ours, theirs))

    def sides(
        self, ours: Sequence[Word], theirs: Sequence[Word]
    ) -> tuple[Sequence[Word], Sequence[Word]]:
        """Return the words of ours, and those of the picture."""
        return ours[slice(*self.mine)], theirs[slice(*self.other)]


def places(first: int, last: int) -> Iterator[Span]:
    """Yield where a word may stand: alone, or torn in two."""
    for other in range(first, min(first + 3, last)):
        yield other, other + 1
        if other + 1 < last:
            yield other, other + 2


def whole(met: Sequence[Pair], ours: Sequence[Word], theirs: Sequence[Word]) -> list[Pair]:
    """Return the pairs, those together that share a place: the words of « 22:00 »."""
    found: list[Pair] = []
    for pair in met:
        mine, other = _grown(pair.mine, ours), _grown(pair.other, theirs)
        while found and (found[-1].mine[1] > mine[0] or found[-1].other[1] > other[0]):
            last = found.pop()
            mine = min(last.mine[0], mine[0]), max(last.mine[1], mine[1])
            other = min(last.other[0], other[0]), max(last.other[1], other[1])
        found.append(Pair(mine, other))
    return found


def _grown(span: Span, words: Sequence[Word]) -> Span:
    """Return a span with the words that stand in the same place as its first or its last."""
    first, last = span
    while first > 0 and words[first - 1].end > words[first].start:
        first -= 1
    while last < len(words) and words[last].start < words[last - 1].end:
        last += 1
    return first, last


def shares_place(words: Sequence[Word]) -> bool:
    """Tell whether some of these words stand in one place."""
    return any(one.end > other.start for one, other in pairwise(words))
