"""The words of a message as they are looked up, each normalised once for all that look."""

from functools import lru_cache

from bot.search.normalise import normalise

LONGEST_KEPT = 32  # characters; longer ones are rare, and would fill the memory with themselves


def spelt(word: str) -> str:
    """Return what `normalise` makes of a word."""
    return _spelt(word) if len(word) <= LONGEST_KEPT else normalise(word)


@lru_cache(maxsize=8192)  # few words make up most messages
def _spelt(word: str) -> str:
    return normalise(word)
