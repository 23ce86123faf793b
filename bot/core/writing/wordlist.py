"""Keeps many words in little room: as objects they would take ten times as much."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import overload
from zlib import crc32


class Packed(Sequence[str]):
    """Words in their order, in one piece."""

    __slots__ = ("_ends", "_text")

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        coded = [_coded(word) for word in words]
        self._text = b"".join(coded)
        self._ends = array("I", accumulate(map(len, coded), initial=0))

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self.coded(range(len(self))[place]).decode(errors="surrogatepass")

    def coded(self, place: int) -> bytes:
        """Return a word as it is kept."""
        return self._text[self._ends[place] : self._ends[place + 1]]


class Wordlist(Collection[str]):
    """Different words, to know whether one is among them."""

    __slots__ = ("_words",)

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self._words = Packed(sorted(set(words), key=_coded))

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        wanted, size = _coded(word), len(self._words)
        place = bisect_left(range(size), wanted, key=self._words.coded)
        return place < size and self._words.coded(place) == wanted


class Slips:
    """Words by what is left of each when a letter is missing, to find those that are near one."""

    __slots__ = ("_marks", "_places", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self._words = Packed(dict.fromkeys(words))
        marks = sorted(
            (_mark(short), place)
            for place, word in enumerate(self._words)
            for short in {word, *without_one(word)}
        )
        # A number stands for what is left of a word; whether it is that is looked at when found.
        self._marks = array("I", (mark for mark, _ in marks))
        self._places = array("I", (place for _, place in marks))

    def near(self, word: str) -> Iterator[str]:
        """Yield the words that are one, or with a letter left out in either or both; some twice.

        The word itself and those with a letter more come first, of each the first taken.
        """
        for short in (word, *without_one(word)):
            mark = _mark(short)
            for at in range(bisect_left(self._marks, mark), len(self._marks)):
                if self._marks[at] != mark:
                    break
                found = self._words[self._places[at]]
                if found == short or short in without_one(found):
                    yield found


def without_one(word: str) -> Iterator[str]:
    """Yield what is left of a word without each of its letters."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _coded(word: str) -> bytes:
    return word.encode(errors="surrogatepass")


def _mark(word: str) -> int:
    return crc32(_coded(word))
