"""The words of a message that is cut into passages, and the names that are found among them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.search.normalise import normalise
from bot.search.passages.words import spelt

LONGEST_PHRASE = 7  # words of a name in the lists


@dataclass(slots=True)
class Word:
    """A word as it is written, as the lists have it, and what begins or ends there."""

    written: str
    normalised: str
    parts: Sequence[str]  # that it is in the lists: « l’ordre » is two words
    ends_sentence: bool = False
    begins: bool = False  # a clause
    joins: bool = False  # it to the one before
    opens: bool = False  # a question
    is_marked: bool = False  # as one

    @classmethod
    def of(cls, written: str, *, ends_sentence: bool) -> "Word":
        """Return a word as it is written."""
        normalised = spelt(written)
        is_marked = "?" in written or "؟" in written
        parts = normalised.split()
        return cls(written, normalised, parts, ends_sentence, is_marked=is_marked)

    def read_as(self, normalised: str) -> "Word":
        """Return the same word as the lists may have it, too."""
        return Word(self.written, normalised, normalised.split(), self.ends_sentence)

    @property
    def first(self) -> str:
        """The first of its parts, empty where it has none."""
        return self.parts[0] if self.parts else ""


class Phrases:
    """Names of one or more words, found where they begin; behind « * » they go on as they may."""

    def __init__(self, phrases: Iterable[str]) -> None:
        listed = list(phrases)
        self._phrases = frozenset(filter(None, map(normalise, listed)))
        self._open = tuple(normalise(phrase) for phrase in listed if phrase.endswith("*"))
        self._lengths: dict[str, set[int]] = {}  # in words, by the first word
        for phrase in self._phrases:
            first, *others = phrase.split()
            self._lengths.setdefault(first, set()).add(1 + len(others))

    def begin(self, words: Sequence[Word], number: int) -> bool:
        """Tell whether one begins with the word of that number."""
        if number >= len(words) or words[number].first not in self._lengths:
            return False
        return self._at(_parts(words[number : number + LONGEST_PHRASE]), 0)

    def are_from(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Tell whether the words from one to another are one."""
        if words[start].first not in self._lengths:
            return False
        return " ".join(word.normalised for word in words[start:end]) in self._phrases

    def end(self, words: Sequence[Word]) -> bool:
        """Tell whether one ends the words."""
        parts = _parts(words)
        lengths = range(1, min(LONGEST_PHRASE, len(parts)) + 1)
        return any(" ".join(parts[-length:]) in self._phrases for length in lengths)

    def within(self, words: Sequence[Word]) -> bool:
        """Tell whether one is among the words."""
        lengths = self._lengths
        if not any(part in lengths for word in words for part in word.parts):
            return False
        parts = _parts(words)
        return any(self._at(parts, number) for number, part in enumerate(parts) if part in lengths)

    def _at(self, parts: Sequence[str], number: int) -> bool:
        """Tell whether one begins at a place, where a first word of theirs stands."""
        lengths = self._lengths[parts[number]]
        if any(" ".join(parts[number : number + n]) in self._phrases for n in lengths):
            return True
        return bool(self._open) and " ".join(parts[number : number + 2]).startswith(self._open)


def _parts(words: Sequence[Word]) -> list[str]:
    return [part for word in words for part in word.parts]
