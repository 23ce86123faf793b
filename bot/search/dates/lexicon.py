"""Looks words up among those of questions about the date, misspelt ones too."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.core.calendar.date_questions import DateWords
from bot.core.writing.wordlist import Slips
from bot.search.normalise import normalise
from bot.search.spelling import is_near

LONGEST_NAME = 3  # words that make up one name, such as « dans les temps »
FEWEST_LETTERS = 5  # of a word in which one letter may be wrong
LONGEST_WORD = 24  # letters; longer ones are no word of ours, however they are misspelt
OTHERS, OBJECTS, MONTH = "others", "objects", "month"
# What a word says of the day beside it, whatever else it is.
ASIDE, TENSE, PASSIVE, DATING, NUMBERED, RULE = MARKS = (
    "aside", "tense", "passive", "dating", "numbered", "rule"
)  # fmt: skip

_PREFIXES = ("وال", "بال", "فال", "لل", "ال", "و", "ف", "ب", "ل")


class Lexicon:
    """The words of the content by their spelling."""

    def __init__(self, words: DateWords) -> None:
        self._kinds: dict[str, frozenset[str]] = {}
        groups = {**words.kinds, OTHERS: words.others, OBJECTS: words.objects}
        for kind, names in groups.items():
            for name in map(normalise, names):
                self._kinds[name] = self._kinds.get(name, frozenset()) | {kind}
        self.months = {normalise(n): m for m, names in words.months.items() for n in names}
        for name in self.months:
            self._kinds[name] = self._kinds.get(name, frozenset()) | {MONTH}
        # Thousands of words are of a few kinds.
        alike = {kinds: kinds for kinds in self._kinds.values()}
        self._kinds = {name: alike[kinds] for name, kinds in self._kinds.items()}
        self._numbers = {normalise(name): number for name, number in words.numbers.items()}
        self._ahead = {normalise(name): days for name, days in words.days_ahead.items()}
        names_ = (*self._kinds, *self._numbers)
        self._beginnings = {name.split()[0] for name in names_ if " " in name}
        self._distinct = {normalise(name) for name in words.distinct}
        self._people = {normalise(name) for name in words.people}
        self._near = Slips(_misspelt(self._kinds))

    def name(self, words: Sequence[str], position: int) -> tuple[int, frozenset[str], int | None]:
        """Return how many words make up the name there, its kinds, and its number.

        No words where the first one begins no longer name and is not known.
        """
        begins = any(form in self._beginnings for form in _forms(words[position]))
        longest = LONGEST_NAME if begins else 1
        for length in range(longest, 0, -1):
            name = " ".join(words[position : position + length])
            for form in _forms(name):
                if (number := self._numbers.get(form)) is not None:
                    return length, frozenset(), number
                if form in self._kinds:
                    return length, self._kinds[form], None
        return 0, frozenset(), None

    def known(self, word: str) -> str | None:
        """Return the word that is meant by `word`, None when it is not of the list."""
        for form in _forms(word):
            if form in self._kinds:
                return form
        if FEWEST_LETTERS <= len(word) <= LONGEST_WORD and word not in self._distinct:
            for near in self._near.near(word):
                # A person mistypes the beginning of a word least.
                if near[0] == word[0] and is_near(word, near):
                    return near
        return None

    def days_ahead(self, name: str) -> int | None:
        """Return how many days from today the day is that is named, None where none is."""
        return next((self._ahead[form] for form in _forms(name) if form in self._ahead), None)

    def is_people(self, name: str) -> bool:
        """Tell whether a word is of people who are declared."""
        return any(form in self._people for form in _forms(name))

    def kinds(self, name: str) -> frozenset[str]:
        """Return what a name of the list is."""
        return self._kinds.get(name, frozenset())


def _misspelt(kinds: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield the words that may be misspelt."""
    for word, of in kinds.items():
        # « ma9dertch », I could not, is no slip for « madertch », I have not done it.
        is_meant = of.difference(MARKS) and not of & {OTHERS, OBJECTS, "idle"}
        if len(word) >= FEWEST_LETTERS and " " not in word and is_meant:
            yield word


@lru_cache(maxsize=8192)  # each word is looked up in several lists
def _forms(word: str) -> tuple[str, ...]:
    """Return a word, and what is left of an Arabic one without its article and prepositions."""
    forms = [word]
    while len(word) <= LONGEST_NAME * LONGEST_WORD and (prefix := _prefix(word)):
        word = word[len(prefix) :]
        forms.append(word)
    return tuple(forms)


def _prefix(word: str) -> str | None:
    return next((p for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 1), None)
