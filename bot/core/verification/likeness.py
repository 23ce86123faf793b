"""How alike a word of ours and one read in a picture are, and which may not be misread."""

import re
from collections.abc import Sequence

from bot.core.pictures.letters import distance
from bot.core.verification.danger import is_telling
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.turning import is_turning

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


def _shape(word: str) -> str:
    for read, meant in _SHAPES:
        word = word.replace(read, meant)
    return word.translate(_SHAPED)
