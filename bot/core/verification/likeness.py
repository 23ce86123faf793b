"""How alike a word of ours and one read in a picture are, and which may not be misread."""

import re

from bot.core.pictures.letters import distance
from bot.core.verification.danger import is_telling
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.turning import is_turning

_LETTERS_FOR_ONE = 4  # of a word in which one may be misread
_UNSURE_FOR_ONE = 2  # the same of a word that is not sure
ODD_LETTERS = 3  # of a word that may be read in the letters of another script
_LATIN, _ARABIC = re.compile("[a-z]"), re.compile("[\u0600-\u06ff]")
# Between two words: how a printed sign is read is no matter, unless it is one that counts.
COUNTING = re.compile(r"[%‰€$£+<>=≤≥?؟×÷~#\d]")


def is_stain(word: Word) -> bool:
    """Tell whether a mark of a list, or a picture of one, was read as a letter."""
    return len(word.key) == 1 and not any(c.isdigit() for c in word.key) and not counts(word)


def is_short(word: Word) -> bool:
    """Tell whether a word may be overlooked, and nothing is lost with it."""
    return len(word.key) <= ODD_LETTERS + 1 and not counts(word)


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
