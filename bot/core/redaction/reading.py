"""A text as secrets are looked for in it: one kind of digit, no accents, nothing invisible."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

# What phones and keyboards write for the same sign.
_SIGNS = {
    **dict.fromkeys("’‘ʼ`´ʹ′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("«“„‟‹", '"'),
    **dict.fromkeys("»”›", "”"),
    **dict.fromkeys("،", ","),
    **dict.fromkeys("؛", ";"),
    **dict.fromkeys("؟", "?"),
    **dict.fromkeys("٪", "%"),
    **dict.fromkeys("٫", "."),
    **dict.fromkeys("٬", " "),
    "…": "…",
    "œ": "oe", "Œ": "Oe", "æ": "ae", "ß": "ss", "🔟": "10",
    "ة": "ه", "ى": "ي", "ی": "ي", "گ": "ك", "ڭ": "ك", "ک": "ك", "پ": "ب", "ڤ": "ف", "ٱ": "ا",
    # Cyrillic letters that look Latin.
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "і": "i", "у": "y", "ѕ": "s",
    "А": "A", "Е": "E", "О": "O", "Р": "P", "С": "C", "Х": "X", "Т": "T", "М": "M", "К": "K",
}  # fmt: skip
_INVISIBLE = {"Mn", "Me", "Cf"}
_TATWEEL = "\u0640"
_LONGEST = 6  # letters that one sign stands for
_TOKEN = re.compile(r"[^\s,;:=\"”()\[\]{}<>|→]+")
_OUTER = ".!?…'*~`/\\-_&+•·"  # signs that end a word rather than belong to it
ELISION = re.compile(r"^(?:[ldjmnstc]|qu|jusqu|lorsqu)'")  # « l’ordinateur », « qu’on »
_WHOLE = (
    "c'est",
    "c'etait",
    "n'est",
    "n'etait",
    "s'ecrit",
    "n'a",
    "n'y",
    "n'arrive",
    "s'appelle",
    "d'accord",
)
_ELONGATED = re.compile(r"(.)\1{2,}")
SENTENCE = re.compile(r"[!?;\n]|[.](?=\s|$)")  # where one ends


@dataclass(frozen=True, slots=True)
class Token:
    """A word between spaces and punctuation, with its place in the folded text.

    `word` is how it is looked up: in small letters, none drawn out, without « l’ ».
    """

    start: int
    end: int
    text: str
    word: str

    @classmethod
    def at(cls, start: int, text: str) -> "Token":
        """Return the word that stands at a place of the folded text."""
        word = _ELONGATED.sub(r"\1", text.lower())
        looked_up = word if word in _WHOLE else ELISION.sub("", word) or word
        return cls(start, start + len(text), text, looked_up)


@dataclass(frozen=True)
class Reading:
    """`folded` is the text to look at; `span` leads back to where it was typed."""

    text: str
    folded: str
    origin: tuple[int, ...]  # of each folded character, and the length of the text

    @classmethod
    def of(cls, text: str) -> "Reading":
        """Return the reading of `text`."""
        letters: list[str] = []
        origin: list[int] = []
        for place, typed in enumerate(text):
            for letter in _fold(typed):
                letters.append(letter)
                origin.append(place)
        return cls(text, "".join(letters), (*origin, len(text)))

    @cached_property
    def low(self) -> str:
        """Return the folded text in small letters, of the same length."""
        low = self.folded.lower()
        if len(low) == len(self.folded):
            return low
        return "".join(
            low if len(low := letter.lower()) == 1 else letter for letter in self.folded
        )

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words."""
        return tuple(_tokens(self.folded))

    def after(self, place: int, most: int) -> tuple[Token, ...]:
        """Return the next words from a place of the folded text on, `most` at most."""
        first = bisect_left(self.tokens, place, key=lambda token: token.start)
        return self.tokens[first : first + most]

    def sentence_end(self, place: int, most: int) -> int:
        """Return where the sentence ends in which a place is, `most` characters behind at most."""
        far = min(place + most, len(self.low))
        stop = SENTENCE.search(self.low, place, far)
        return stop.start() if stop else far

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the folded text was typed, with what is invisible in it."""
        return self.origin[start], self.origin[end]

    def place(self, typed: int) -> int:
        """Return where in the folded text stands what was typed at a place."""
        return bisect_left(self.origin, typed)


def folded(text: str) -> str:
    """Return a text in the letters it is looked at, in small ones, wherever they stood."""
    return "".join(map(_fold, text)).lower()


@lru_cache(maxsize=4096)  # the letters of a few scripts, asked for with every message
def _fold(typed: str) -> str:
    if typed in _SIGNS:
        return _SIGNS[typed]
    if typed.isascii():
        return typed
    if typed == _TATWEEL or unicodedata.category(typed) in _INVISIBLE:
        return ""
    if (digit := unicodedata.digit(typed, None)) is not None:
        return str(digit)
    if typed.isspace():
        return "\n" if typed in "\u2028\u2029\x85" else " "
    letters = unicodedata.normalize("NFKD", typed)
    if len(letters) > _LONGEST:
        return " "  # « ﷺ »: a whole sentence in one sign, which no secret is made of
    return "".join(
        _SIGNS.get(letter, letter)
        for letter in letters
        if unicodedata.category(letter) not in _INVISIBLE
    )


def _tokens(folded: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(folded):
        core = found.group().strip(_OUTER)
        if core:
            start = found.start() + found.group().index(core)
            yield Token.at(start, core)


def words(text: str) -> frozenset[str]:
    """Return the words of a table as they are looked up."""
    return frozenset(Reading.of(text).low.split())


def any_of(text: str) -> str:
    """Return a pattern for any of the words of a table.

    In it `_` is a space and `~` what Arabic writes before a word.
    """
    return "|".join(text.split()).replace("_", "[ ]").replace("~", "[وفبلك]?(?:ال|ل)?")
