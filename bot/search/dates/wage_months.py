"""Tells whether a month that is named is that of wages: « la déclaration de novembre »."""

from collections.abc import Sequence

from bot.search.dates.lexicon import Lexicon

_LINKS = (
    *("de", "d", "du", "of", "le", "the", "l", "dyal", "dial", "ديال", "د", "mois", "month"),
    *("شهر", "الشهر", "لشهر", "chhr", "chher", "chhar", "chehr", "cnss", "et", "and", "w", "و"),
)
_FOR = ("pour", "pr", "for", "ل", "l", "لشهر", "ta3", "nta3")
_OF_WAGES = frozenset(("wages", "act", "pay"))  # the limit of a month may be one in it


def is_of_wages(lexicon: Lexicon, words: Sequence[str], position: int, length: int) -> bool:
    """Tell whether the month of `length` words at `position` is said to be that of wages.

    By what stands before it, « pour décembre », or right behind: “the December wages”.
    """
    after = words[position + length : position + length + 1]
    if after == ["the"]:
        return False  # “for December the 10th”
    if after and not _OF_WAGES.isdisjoint(_kinds(lexicon, after[0])):
        return True
    for word in reversed(words[:position]):
        if word in _FOR:
            return True
        if word not in _LINKS and word not in lexicon.months:
            return not _OF_WAGES.isdisjoint(_kinds(lexicon, word))
    return False


def _kinds(lexicon: Lexicon, word: str) -> frozenset[str]:
    return lexicon.kinds(lexicon.known(word) or "")
