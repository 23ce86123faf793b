"""Brings the spellings of one word together: accents, Arabic letters, digits, repetitions."""

import re
import unicodedata
from functools import lru_cache

# Letters that Moroccan writers use one for another.
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىئ", "ي"),
        **dict.fromkeys("گڭ", "ك"),
        "ة": "ه",
        "ؤ": "و",
        "پ": "ب",
        "ڤ": "ف",
        "ـ": None,
    }
)
_NOT_WORD = re.compile(r"[\W_]+")
_REPEATED = re.compile(r"([^\W\d])\1{2,}")
_EID = re.compile(r"\be[\s-]?id\b")


def normalise(text: str) -> str:
    """Return `text` in lower case with one spelling for each letter and single spaces."""
    low = text.lower()
    plain = _EID.sub(" eid ", low if low.isascii() else _unaccented(low))
    return _REPEATED.sub(r"\1", _NOT_WORD.sub(" ", plain)).strip()


def _unaccented(text: str) -> str:
    # Arabic letters are folded first: decomposition would split their hamzas off.
    decomposed = unicodedata.normalize("NFKD", text.translate(_ARABIC).replace("œ", "oe"))
    # Each letter is looked up once, however often it stands there.
    return decomposed.translate({ord(c): _plain(c) for c in set(decomposed)})


@lru_cache(maxsize=4096)  # few characters make up most texts
def _plain(character: str) -> str:
    if unicodedata.combining(character):
        return ""
    digit = unicodedata.digit(character, -1)
    return str(digit) if digit >= 0 else character
