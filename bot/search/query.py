"""Parses a question into plain words: Darija by its lexicon, French SMS spelling written out."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.search.lexicon import DarijaLexicon
from bot.search.normalise import normalise
from bot.search.skeleton import skeleton
from bot.search.spelling import Spelling

# Characters of a question that are looked at: all of a story of fifty words. Of what is longer,
# the beginning says who writes and the end what is asked.
LONGEST = 280
_BEGINNING = LONGEST // 2

_LATIN = re.compile("[a-z]")
_TOKEN = re.compile(r"[\w'’]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that help to read a question, as the content lists them.

    `darija` and `shared` give forms by their English meaning (`shared` ones exist in other
    languages too), `sms` what a short spelling stands for, `foreign` words that are never Darija.
    `meant` are those that a misspelt word may stand for, `distinct` are no misspellings.
    """

    darija: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, tuple[str, ...]]
    sms: Mapping[str, str]
    foreign: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    distinct: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A question as it was written, with one spelling, as consonants, and in plain words.

    `replaced` pairs each word that was read as something else with what it was read as.
    """

    written: str
    normalised: str
    consonants: str
    plain: str
    replaced: tuple[tuple[str, str], ...]
    is_darija: bool

    @property
    def darija(self) -> int:
        """How many of the words were read as Darija."""
        return len(self.replaced) if self.is_darija else 0


class QueryParser:
    """Parses questions with a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._lexicon = DarijaLexicon(vocabulary.darija, vocabulary.shared, vocabulary.foreign)
        self._sms = {short.lower(): words for short, words in vocabulary.sms.items()}
        self._spelling = Spelling(
            vocabulary.meant, vocabulary.foreign | vocabulary.distinct | self._sms.keys()
        )

    def parse(self, question: str) -> ParsedQuery:
        """Return `question` parsed, whatever it holds; of a long one the beginning and the end."""
        # Half a surrogate pair cannot be encoded; JSON from outside may hold one.
        written = _calmed(_shortened(question.encode("utf-8", "ignore").decode("utf-8")))
        normalised = normalise(written)
        words = normalised.split()
        is_darija = self._lexicon.is_darija(words)
        if is_darija:
            words = self._lexicon.respelt(words)
            normalised = " ".join(words)
        pairs = self._lexicon.read(words) if is_darija else self._written_out(written)
        return ParsedQuery(
            written,
            normalised,
            " ".join(filter(None, map(skeleton, words))),
            written if pairs is None else " ".join(plain for _, plain in pairs),
            tuple((word, plain) for word, plain in pairs or () if word != plain),
            is_darija,
        )

    def _written_out(self, written: str) -> Iterable[tuple[str, str]] | None:
        """Return each word with what it stands for, or None where there is nothing to read."""
        lowered = written.lower()
        if not _LATIN.search(lowered):
            return None
        return [(token, self._written_word(token)) for token in _TOKEN.findall(lowered)]

    def _written_word(self, token: str) -> str:
        return self._sms.get(token) or self._spelling.corrected(normalise(token)) or token


def _calmed(written: str) -> str:
    """Return in small letters what is written in capitals: the encoder tells them apart."""
    capitals = sum(letter.isupper() for letter in written)
    return written.lower() if capitals > sum(letter.islower() for letter in written) else written


def _shortened(question: str) -> str:
    # One character of Unicode can stand for eighteen: they are counted as they will be read.
    unfolded = unicodedata.normalize("NFKC", question)
    if len(unfolded) <= LONGEST:
        return question
    return f"{unfolded[:_BEGINNING]} {unfolded[_BEGINNING - LONGEST :]}"
