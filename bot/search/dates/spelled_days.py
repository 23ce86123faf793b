"""Reads the days that are written in letters: « dix », « twenty-first », «الخامس عشر»."""

from collections.abc import Mapping, Sequence

from bot.search.normalise import normalise

_TENS = (10, 20, 30)
_LAST = 31
_AND = ("et", "w", "o", "ou", "و")  # « vingt et un », « wa7ed w 3chrin »
_ARTICLES = ("وال", "ال", "و", "l", "ل")


class SpelledDays:
    """The numbers of the content by their names."""

    def __init__(self, days: Mapping[int, Sequence[str]]) -> None:
        self._numbers = {normalise(name): n for n, names in days.items() for name in names}

    def read(self, words: Sequence[str]) -> tuple[int, int] | None:
        """Return the day that `words` begin with, and how many of them name it; None for none."""
        first = self._number(words[0])
        if first is None:
            return None
        for at in (2, 1):
            if at >= len(words) or (at == 2 and words[1] not in _AND):
                continue
            second = self._number(words[at])
            if second is not None and _adds_up(first, second):
                return first + second, at + 1
        return first, 1

    def _number(self, word: str) -> int | None:
        if word in self._numbers:
            return self._numbers[word]
        bare = (word[len(one) :] for one in _ARTICLES if word.startswith(one))
        return next((self._numbers[name] for name in bare if name in self._numbers), None)


def _adds_up(first: int, second: int) -> bool:
    ten, unit = max(first, second), min(first, second)
    return ten in _TENS and unit not in _TENS and unit < _TENS[0] and ten + unit <= _LAST
