"""Finding a region by the words in which somebody names it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_WORD = re.compile(r"[^\W_]+")
_LONG = 4  # letters, of a word in which a slip is overlooked
_ALMOST = 0.75
_ARTICLE = "ال"
_ALIKE = str.maketrans("أإآةىٱ", "اااهيا")


def find(words: str, regions: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the codes of the regions that `words` may mean, in their order.

    `regions` are the names of each by its code. A code is enough, and so is the beginning of
    each word: « casa » is Casablanca-Settat. Accents, case and the Arabic article do not count,
    and where nothing begins so, a slip of the pen is overlooked: « Casablnca ».
    """
    sought = _folded(words)
    if not sought:
        return []
    code = sought[0].zfill(2)
    if len(sought) == 1 and code in regions:
        return [code]
    folded = {code: [_folded(name) for name in names] for code, names in regions.items()}
    return _named(sought, folded) or _named(_mended(sought, folded), folded)


def _named(sought: list[str], regions: Mapping[str, list[list[str]]]) -> list[str]:
    return [
        code for code, names in regions.items() if any(_is_named(sought, name) for name in names)
    ]


def _mended(sought: list[str], regions: Mapping[str, list[list[str]]]) -> list[str]:
    """Return the words, each long one as the word of a name that it is nearest to."""
    known = {word for names in regions.values() for name in names for word in name}
    return [
        next(iter(get_close_matches(word, known, n=1, cutoff=_ALMOST)), word)
        if len(word) >= _LONG
        else word
        for word in sought
    ]


def _is_named(sought: list[str], name: list[str]) -> bool:
    return all(any(word.startswith(one) for word in name) for one in sought)


def _folded(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    found = [word.translate(_ALIKE) for word in _WORD.findall(bare)]
    return [word.removeprefix(_ARTICLE) or word for word in found]
