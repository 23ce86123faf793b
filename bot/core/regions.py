"""Finding a region by the words in which somebody names it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
_ALIKE = str.maketrans("أإآةىٱ", "اااهيا")


def find(words: str, regions: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the codes of the regions that `words` may mean, in their order.

    `regions` are the names of each by its code. A code is enough, and so is the beginning of
    each word: « casa » is Casablanca-Settat. Accents, case and the Arabic article do not count.
    """
    sought = _folded(words)
    if not sought:
        return []
    code = sought[0].zfill(2)
    if len(sought) == 1 and code in regions:
        return [code]
    return [
        code
        for code, names in regions.items()
        if any(_is_named(sought, _folded(name)) for name in names)
    ]


def _is_named(sought: list[str], name: list[str]) -> bool:
    return all(any(word.startswith(one) for word in name) for one in sought)


def _folded(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    found = [word.translate(_ALIKE) for word in _WORD.findall(bare)]
    return [word.removeprefix(_ARTICLE) or word for word in found]
