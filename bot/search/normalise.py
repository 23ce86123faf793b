"""Brings the spellings of one word together: accents, Arabic letters, digits, repetitions."""

import re
import unicodedata

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
    # Arabic letters are folded first: decomposition would split their hamzas off.
    folded = text.lower().translate(_ARABIC).replace("œ", "oe")
    decomposed = unicodedata.normalize("NFKD", folded)
    plain = "".join(_plain(c) for c in decomposed if not unicodedata.combining(c))
    plain = _EID.sub(" eid ", plain)
    return _REPEATED.sub(r"\1", _NOT_WORD.sub(" ", plain)).strip()


def _plain(character: str) -> str:
    digit = unicodedata.digit(character, -1)
    return str(digit) if digit >= 0 else character
