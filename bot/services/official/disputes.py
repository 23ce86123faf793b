"""« C’est faux »: somebody says in words that an official answer is wrong."""

import re

from bot.catalog.catalog import Catalog
from bot.core.calendar.dates import plain

_CLAUSE = re.compile(r"[:,.;!–—\n(«\"،؛]")
_ASKS = re.compile(r"[?؟]")
_WORD = re.compile(r"\w+")
_BETWEEN = "|"  # of the ways to say so in `official-said-wrong`


def denies(catalog: Catalog, words: str) -> bool:
    """Tell whether words begin by saying that what was told is wrong, and ask nothing.

    A way of several words may go on, « c’est faux c’est 36 mois »; a single one stands alone in
    its clause, as in « Faux : 36 mois ».
    """
    first = _CLAUSE.split(words.strip(), maxsplit=1)[0]
    if _ASKS.search(words):
        return False
    said = _key(first)
    return any(
        said == way or (" " in way and said.startswith(f"{way} ")) for way in _ways(catalog)
    )


def _ways(catalog: Catalog) -> list[str]:
    texts = (catalog.text("official-said-wrong", code) for code in catalog.languages)
    return [_key(way) for text in texts for way in text.split(_BETWEEN)]


def _key(words: str) -> str:
    return " ".join(_WORD.findall(plain(words)))
