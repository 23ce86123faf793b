"""The one door that free text passes before it is kept: secrets stay outside."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from bot.core.redaction.described import described
from bot.core.redaction.labelled.announced import said_of_passwords
from bot.core.redaction.labelled.everyday import everyday
from bot.core.redaction.labelled.labels import Labelled, labels
from bot.core.redaction.reading import ELISION, Reading, folded
from bot.core.redaction.search import Finding, Kind, search
from bot.core.redaction.strangers import strangers
from bot.core.redaction.subject import speaks
from bot.core.redaction.vocabulary.clues import DARIJA
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    BETWEEN,
    COMMON,
    MEDICINES,
    STATES,
    TYPING,
    VERBS,
)
from bot.core.redaction.vocabulary.ordinary import ORDINARY
from bot.core.redaction.vocabulary.stems import stems, trunks

ERASED = "…"  # what stands in the place of a secret

_OF_DARIJA = re.compile(r"(?=[a-z]*[235679][a-z])[a-z235679]{3,}|[a-z]{3,}[2379](?![^\W_])")
_IN_DARIJA = frozenset(word for word in ORDINARY if _OF_DARIJA.fullmatch(word))
_TABLES = frozenset(
    {*ADVERBS, *BETWEEN, *COMMON, *MEDICINES, *STATES, *TYPING, *VERBS, *_IN_DARIJA}
)
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"[^\W\d_]{3,}!+")  # « lune! »
_FEW_DIGITS = re.compile(r"\d{1,2}")
_FEW = 4  # words of a message that may be nothing but a password
_PARTICLES = re.compile(r"(?:[وفبلك]?(?:ال|لل)|[وف]?[بلك]|[وف])(?=...)")
_ALIKE = re.compile(r"[\s.,/\-–&+]*")


def _without_particles(word: str) -> Iterator[str]:
    """Yield a word, and an Arabic one without what is written before it: «ليونيو» is «يونيو»."""
    yield word
    if not word.isascii():
        yield _PARTICLES.sub("", word, count=1)


@cache
def _stems_of_tables() -> frozenset[str]:
    return stems(_TABLES | DARIJA | ORDINARY)


@cache
def _stems_of(words: frozenset[str]) -> frozenset[str]:
    """Return the trunks of the words of a content, read once for all doors over it."""
    return stems(words) | _stems_of_tables()


@dataclass(frozen=True, slots=True)
class Redaction:
    """A text and what in it may not be kept."""

    text: str
    findings: tuple[Finding, ...]

    @property
    def kept(self) -> str | None:
        """Return what may be kept: all of it, what is left of it, or None in doubt."""
        return self.erased if all(one.is_sure for one in self.findings) else None

    @property
    def erased(self) -> str:
        """Return the text without what was found, and without what one cannot be sure of."""
        pieces, end = [], 0
        for start, until in self._joined():
            pieces += [self.text[end:start], ERASED]
            end = until
        return "".join([*pieces, self.text[end:]])

    @property
    def gives_secret(self) -> bool:
        """Tell whether somebody gave a code, a password or an identifier away."""
        return any(one.kind is Kind.SECRET and one.is_sure for one in self.findings)

    def _joined(self) -> Iterator[tuple[int, int]]:
        """Yield where the findings are, those that only signs part as one."""
        last: tuple[int, int] | None = None
        for one in self.findings:
            if last is not None and _ALIKE.fullmatch(self.text, last[1], max(last[1], one.start)):
                last = last[0], max(last[1], one.end)
                continue
            if last is not None:
                yield last
            last = one.start, one.end
        if last is not None:
            yield last


class Redactor:
    """Finds secrets in free text, whatever its wording, in French, Arabic, Darija and English."""

    def __init__(self, texts: Iterable[str] = (), public: Iterable[str] = ()) -> None:
        """Take texts whose words sentences are made of, and telephone numbers of institutions."""
        low = folded("\n".join(texts))
        self._own = frozenset(_WORD.findall(low))
        self._of_darija = frozenset(_OF_DARIJA.findall(low))
        self._said = frozenset(said_of_passwords(low))
        self._words = self._own | _TABLES
        self.publish(public)

    def publish(self, numbers: Iterable[str]) -> None:
        """Let these telephone numbers of institutions pass, in the place of those before."""
        self._public = frozenset(re.sub(r"\D", "", number) for number in numbers)

    @cached_property
    def _stems(self) -> frozenset[str]:
        """The trunks of all words; only what is kept asks for them, a log line never does."""
        return _stems_of(self._own | self._of_darija)

    def redact(self, text: str) -> Redaction:
        """Return what of `text` may not be kept."""
        reading = Reading.of(text)
        return self._redaction(reading, labels(reading))

    def kept(self, text: str) -> str | None:
        """Return what may be kept of `text`, None in doubt.

        Where a text speaks of secrets, a word that nobody knows is doubt enough.
        """
        reading = Reading.of(text)
        named = labels(reading)
        if self._is_nothing_said(reading) or any(everyday(reading, named)):
            return None
        if any(described(reading, named, self.knows)):
            return None
        redaction = self._redaction(reading, named)
        if redaction.kept is None or self._is_strange(reading, named, redaction.findings):
            return None
        return redaction.kept

    def _redaction(self, reading: Reading, named: tuple[Labelled, ...]) -> Redaction:
        found = search(reading, named, self._public, self.knows, self._said.__contains__)
        return Redaction(reading.text, tuple(found))

    def erased(self, text: str) -> str:
        """Return `text` without secrets, without what may be one and without what tells of one."""
        reading = Reading.of(text)
        named = labels(reading)
        redaction = self._redaction(reading, named)
        told = (*everyday(reading, named), *described(reading, named, self.knows))
        doubts = (Finding(*reading.span(*one), Kind.SECRET, is_sure=False) for one in told)
        every = sorted((*redaction.findings, *doubts), key=lambda one: (one.start, one.end))
        return Redaction(text, tuple(every)).erased

    def _is_strange(
        self, reading: Reading, named: Sequence[Labelled], findings: Sequence[Finding]
    ) -> bool:
        """Tell whether a secret is spoken of, and a word that nobody knows is left."""
        return speaks(reading, named) and any(
            not any(one.start < end and start < one.end for one in findings)
            for token in strangers(reading, self._is_ordinary)
            if not any(one.start <= token.start and token.end <= one.end for one in named)
            for start, end in (reading.span(token.start, token.end),)
        )

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether a word in small letters is known in one of its forms."""
        if any(one in ORDINARY or self.knows(one) for one in _without_particles(word)):
            return True
        return any(one in self._stems for one in trunks(word))

    def _is_nothing_said(self, reading: Reading) -> bool:
        """Tell whether a few words that mean nothing here may be a password: « Atlas lion 7 »."""
        tokens = reading.tokens
        words = [token.word for token in tokens if token.word.isalpha()]
        is_signed = _SIGNED.fullmatch(reading.text.strip()) is not None
        is_mixed = 1 < len(words) == len(tokens) - 1 and bool(
            _FEW_DIGITS.fullmatch(tokens[-1].text)
        )
        return (
            0 < len(words) <= len(tokens) <= _FEW
            and (is_signed or is_mixed)
            and not any(map(self.knows, words))
            and min(map(len, words)) > 1
        )

    def knows(self, word: str) -> bool:
        """Tell whether a word in small letters is one that sentences are made of."""
        bare = ELISION.sub("", word)
        return bare in self._words or (
            "-" in bare and all(len(part) < 3 or part in self._words for part in bare.split("-"))
        )
