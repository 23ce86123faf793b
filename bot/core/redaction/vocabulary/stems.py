"""The trunk of a word, by which its other forms are known: « recharger » by « recharge »."""

import re
from collections.abc import Iterable, Iterator

LEAST = 3  # letters of a trunk

_LATIN = re.compile(
    r"(?<=....)(?:s|x|e|es|ees?|er|ez|ent|ait|ais|aient|ons|ant|ants?|antes?|ing|ed|ement|ly"
    r"|ations?|eurs?|euses?|ables?|ibles?|ir|ies?|ai|era|erai|erait|eront|erez)$"
)
_IS_DARIJA = re.compile(r"(?!.*\d\d)[a-z]*[235679]|[wf]?(?:ka[ynt]|gha[ynt])..|ma.+(?:ch|sh)$")
_VOWELS = re.compile(r"(?<=.)[aeiouy']")
_DOUBLED = re.compile(r"(.)\1+")
_DIGITS = str.maketrans({"7": "h", "9": "q", "5": "k", "2": "a", "6": "t", "8": "h"})
# What Darija in Latin letters writes before and behind a word: « makayjawbch », « flkhana ».
_DARIJA_BEFORE = re.compile(
    r"^(?:[wof](?=[^aeiou]))?(?:(?:[bdf]?(?:el|al|l)|[bd](?=[^aeiou]))?(?:ma)?"
    r"(?:ka[ynt]|ke[ynt]|ki|gha[ynt]?|n|t|y|k)?)(?=.{3})"
)
_DARIJA_BEHIND = re.compile(
    r"(?<=...)(?:(?:t|na|tou|ou|o|w|ha|hom|hum|ni|li[ky]?|lo|lha|ti|to|i|a|at|in|yin|k|h)?"
    r"(?:ch|sh|x)?)$"
)
_ARABIC_BEFORE = re.compile(
    r"^(?:[وف](?=.{3}))?(?:ما(?=.{3}))?(?:(?:[بفك]?ال|لل|كي|كت|كن|غي|غت|غن|[بلكف]|[يتنا])(?=.{3}))?"
)
_ARABIC_BEHIND = re.compile(r"(?<=...)(?:ات|ون|ين|ها|هم|كم|نا|وا|ني|يه|ه|ك|ي|ت|ا|و|ش|لي)+$")


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the trunks of many words in small letters."""
    return frozenset(one for word in words for one in trunks(word))


def trunks(word: str) -> Iterator[str]:
    """Yield what a word may be a form of, as French or English, and as Darija, or as Arabic."""
    if not word.isascii():
        yield _ARABIC_BEHIND.sub("", _ARABIC_BEFORE.sub("", word, count=1))
        return
    if word.isalpha():
        yield _LATIN.sub("", word)
    bare = _DARIJA_BEHIND.sub("", _DARIJA_BEFORE.sub("", word, count=1), count=1)
    yield f"-{bare}"  # never taken for a French one
    if _IS_DARIJA.match(word):
        yield f"={_bones(bare)}"


def _bones(word: str) -> str:
    """Return the consonants of a word of Darija, which everybody spells with other vowels."""
    bones = _DOUBLED.sub(r"\1", _VOWELS.sub("", word.translate(_DIGITS)))
    return bones if len(bones) >= LEAST else word
