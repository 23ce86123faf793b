"""Finding a region, or whatever else has a name, by the words in which somebody names it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[^\W_]+")
_LONG = 4  # letters, of a word in which a slip may be seen
_TWO_SLIPS = 8  # letters, of one in which there may be two
_ARTICLE = "ال"
_ALIKE = str.maketrans("أإآةىٱ", "اااهيا")
# What stands before the name of a region and is no part of it.
_BESIDE = frozenset(
    ("region", "regional", "regionale", "grand", "d", "de", "du", "l", "la", "le", "of", "the"),
) | {"جهه"}


def find(words: str, regions: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the codes of the regions that `words` name, in their order.

    `regions` are the names of each by its code. A code is enough, and so is the beginning of
    each word: « casa » is Casablanca-Settat. Accents, case, spaces and the Arabic article do not
    count, nor does « région de » before the name.
    """
    sought = _named(words)
    if not sought:
        return []
    code = sought[0].zfill(2)
    if len(sought) == 1 and code in regions:
        return [code]
    return [code for code, slips in _slips(sought, regions).items() if slips == 0]


def guess(words: str, regions: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the regions that `words` may mean with a slip of the pen, to be asked about.

    Only the nearest ones, which share the first letter of each word: « cassa » may be Casablanca,
    and is not in the midst of Souss-Massa.
    """
    slips = _slips(_named(words), regions)
    return [code for code, count in slips.items() if count == min(slips.values())]


def _slips(sought: Sequence[str], regions: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return how many slips stand between the words and each region that they may mean."""
    found = {}
    for code, names in regions.items():
        counts = [_from_name(sought, name) for name in names]
        if fitting := [count for count in counts if count is not None]:
            found[code] = min(fitting)
    return found


def _from_name(sought: Sequence[str], name: str) -> int | None:
    if not sought:
        return None
    whole = "".join(sought)
    if len(whole) >= _LONG and "".join(_folded(name)).startswith(whole):
        return 0
    known = [word.removeprefix(_ARTICLE) for word in _folded(name)]
    total = 0
    for word in sought:
        bare = word.removeprefix(_ARTICLE) or word
        nearest = min(_from_word(bare, one) for one in known)
        if nearest > (len(bare) >= _LONG) + (len(bare) >= _TWO_SLIPS):
            return None
        total += nearest
    return total


def _from_word(sought: str, word: str) -> int:
    """Return how many letters differ between what was typed and a beginning of a word.

    As many as there are where the first one differs: that is another word.
    """
    if not word.startswith(sought[0]):
        return len(sought)
    counts = list(range(len(word) + 1))  # from the letters typed so far to each beginning
    for typed, letter in enumerate(sought, 1):
        before, counts[0] = counts[0], typed
        for place, other in enumerate(word, 1):
            here = min(counts[place] + 1, counts[place - 1] + 1, before + (letter != other))
            before, counts[place] = counts[place], here
    return min(counts[1:])


def _named(text: str) -> list[str]:
    """Return the words that name something; all of them where none would be left."""
    words = _folded(text)
    return [word for word in words if word not in _BESIDE] or words


def _folded(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word.translate(_ALIKE) for word in _WORD.findall(bare)]
