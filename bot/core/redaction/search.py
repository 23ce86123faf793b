"""Looks for everything in a text that may not be kept, what is certain before what is guessed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.redaction.cards import on_card
from bot.core.redaction.contacts import Contact, contacts
from bot.core.redaction.doubt import Doubt
from bot.core.redaction.filenames import named_numbers, named_words
from bot.core.redaction.harmless import harmless
from bot.core.redaction.labelled.announced import Announced
from bot.core.redaction.labelled.composed import composed
from bot.core.redaction.labelled.counted import counted
from bot.core.redaction.labelled.direct import direct
from bot.core.redaction.labelled.entered import entered
from bot.core.redaction.labelled.entering import entering
from bot.core.redaction.labelled.keyed import keyed
from bot.core.redaction.labelled.labels import NEAR, SECRETS, Label, Labelled, is_near
from bot.core.redaction.labelled.neighbours import Neighbours
from bot.core.redaction.labelled.passwords import values
from bot.core.redaction.labelled.phrases import phrases
from bot.core.redaction.labelled.seconds import seconds
from bot.core.redaction.numbers import numbers
from bot.core.redaction.quantities import called_code, is_grouped_code
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.rows.chained import chained
from bot.core.redaction.rows.long import in_link, long_numbers
from bot.core.redaction.rows.mixed import rows
from bot.core.redaction.rows.spoken import spoken
from bot.core.redaction.shapes import looks_secret
from bot.core.redaction.vocabulary.press import is_speaker

_LINK = re.compile(
    r"(?:https?://|www\.[\w\-]+\.\w)\S+|(?<![\w@.])@[a-z_]\w{3,}|(?<!\S)/[a-z_]{3,}(?:@\w+)?|(?<!\S)#\w*[a-z]\w*"
)
_IN_LINK = re.compile(
    r"[?&#;](?:[a-z_]*(?:code|pass|mdp|pwd|token|otp|user|login|id)[a-z_]*)=([^&#\s]+)"
    r"|://([^/\s:@]+:[^/\s@]+)@"
)

# « A z e r t y 1 2 »
_APART = re.compile(r"(?<![^\W_])(?:[a-z0-9][ .\-]){5,}[a-z0-9](?![^\W_])")
# « je vous épelle : M I M O S A »
_SPELLING = re.compile(
    r"(?<![^\W_])(?:j?'?[eé]pel\w*|spell\w*|dict\w*|lettres?[ ]par[ ]lettres?|letter[ ]by[ ]letter"
    r"|7erf[ ]b[ ]?7erf|harf[ ]b[ ]?harf|ح?رف[ ]ب?حرف|نتهجا\w*|كنتهجا\w*|هجاء)(?![^\W_])"
)

Knows = Callable[[str], bool]


class Kind(StrEnum):
    """What was found."""

    SECRET = "secret"  # noqa: S105 - a kind: a code, a password, an identifier
    NUMBER = "number"  # that is nothing known
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of the text, as typed, that may not be kept."""

    start: int
    end: int
    kind: Kind
    is_sure: bool = True


def search(
    reading: Reading,
    named: tuple[Labelled, ...],
    public: frozenset[str],
    knows: Knows,
    is_said: Knows,
) -> list[Finding]:
    """Return what of a text in which labels are `named` may not be kept, in order.

    `public` are the telephone numbers of institutions, digits only; `knows` tells of a word in
    small letters whether it is one that sentences are made of, `is_said` of passwords.
    """
    found = _Search(reading, named, knows, is_said, *_nothing(reading))
    return sorted(found.all(public), key=lambda one: (one.start, one.end))


def _nothing(reading: Reading) -> tuple[list[bool], list[bool]]:
    return [False] * len(reading.folded), [False] * len(reading.folded)


@dataclass(frozen=True, slots=True)
class _Search:
    reading: Reading
    labels: tuple[Labelled, ...]
    knows: Knows
    is_said: Knows
    masked: list[bool]  # of each folded character: it is judged
    told: list[bool]  # of each: a label stands right beside it, so that no other sense may win
    findings: list[Finding] = field(default_factory=list)

    def all(self, public: frozenset[str]) -> list[Finding]:
        """Return every finding. The order matters: what is judged is not looked at again."""
        told = tuple(direct(self.reading, self.labels, self.knows))
        for one in told:
            self.told[one.start : one.end] = [True] * (one.end - one.start)
        self._files()
        for start, end in on_card(self.reading.low):
            self._fill(start, end, is_sure=True)
        self._contacts(public)
        for start, end in long_numbers(self.reading.low):
            self._fill(start, end, is_sure=True)
        self._links()
        for start, end in rows(self.reading, self.labels):
            self._find(start, end, Kind.SECRET)
        self._harmless()
        self._chained()
        self._spelled()
        self._apart()
        for value in values(self.reading, self.labels, self.masked, self.knows):
            self._find(value.start, value.end, Kind.SECRET, is_sure=value.is_sure)
        for number in numbers(self.reading, self.labels, self.masked, self.knows):
            kind = Kind.SECRET if number.is_told else Kind.NUMBER
            self._find(number.start, number.end, kind)
        for one in told:
            self._fill(one.start, one.end, is_sure=one.is_sure)
        for token in self.reading.tokens:
            if looks_secret(token.text, self.knows) and not self._is_speaker(token):
                self._find(token.start, token.end, Kind.SECRET)
        self._doubts()
        return self.findings

    def _harmless(self) -> None:
        for start, end in harmless(self.reading.low):
            if called := called_code(self.reading.low, self.labels, start, end):
                self._find(*called, Kind.SECRET)
            elif not any(self.told[start:end]) and not is_grouped_code(
                self.reading.low, self.labels, start, end
            ):
                self.masked[start:end] = [True] * (end - start)

    def _is_speaker(self, token: Token) -> bool:
        """Tell whether a word is who says something, where no secret is named."""
        is_named = any(one.label is not Label.NUMBER for one in self.labels)
        return not is_named and is_speaker(self.reading, token)

    def _overlaps(self, one: Finding, start: int, end: int) -> bool:
        first, last = self.reading.span(start, end)
        return one.start < last and first < one.end

    def _doubts(self) -> None:
        for start, end in composed(self.reading, self.labels):
            self._fill(start, end, is_sure=True)
        is_given = any(one.kind is Kind.SECRET for one in self.findings)
        doubtful = Doubt(self.reading, self.labels, self.masked, self.knows, is_given)
        for start, end in doubtful.all():
            self._doubt(start, end)
        announced = Announced(self.reading, self.labels, self.knows, self.is_said)
        beside = Neighbours(
            self.reading, self.labels, self.masked, self.knows, self.is_said, announced.tells
        )
        for start, end in (
            *announced.all(),
            *beside.all(),
            *named_words(self.reading, announced.tells),
            *entered(self.reading, self.labels, announced.tells),
            *entering(self.reading, self.is_said, self.knows),
        ):
            if not self._doubt(start, end):
                self._fill(start, end, is_sure=False)
        self._seconds(announced.tells)
        is_given = any(one.kind is Kind.SECRET for one in self.findings)
        every = (self.reading, self.labels, announced.tells, self.knows, self.is_said)
        for phrase in phrases(*every, is_given=is_given):
            self._replace(phrase.start, phrase.end, is_sure=phrase.is_sure)

    def _seconds(self, tells: Callable[[Token], bool]) -> None:
        """Find what follows a value that was found: « login amina o safran »."""
        is_named = any(one.label in {Label.LOGIN, Label.PASSWORD} for one in self.labels)
        firsts = [self.reading.place(one.end) for one in self.findings if one.kind is Kind.SECRET]
        found = list(seconds(self.reading, firsts, tells, self.knows, is_named=is_named))
        for start, end, is_sure in found:
            self._fill(start, end, is_sure=is_sure)

    def _doubt(self, start: int, end: int) -> bool:
        """Find what may be a secret; False when a part of it is one for sure."""
        if any(
            one.kind is Kind.SECRET and one.is_sure and self._overlaps(one, start, end)
            for one in self.findings
        ):
            return False
        self._mask(start, end)
        place = self.reading.span(start, end)
        self.findings.append(Finding(*place, Kind.SECRET, is_sure=False))
        return True

    def _find(self, start: int, end: int, kind: Kind, *, is_sure: bool = True) -> None:
        if self._mask(start, end):
            self.findings.append(Finding(*self.reading.span(start, end), kind, is_sure))

    def _mask(self, start: int, end: int) -> bool:
        """Note that a piece is judged; False when a part of it was judged before."""
        if any(self.masked[start:end]):
            return False
        self.masked[start:end] = [True] * (end - start)
        return True

    def _replace(self, start: int, end: int, *, is_sure: bool) -> None:
        """Find all of a piece, whatever of it was judged before."""
        self.masked[start:end] = [True] * (end - start)
        self.findings.append(Finding(*self.reading.span(start, end), Kind.SECRET, is_sure))

    def _fill(self, start: int, end: int, *, is_sure: bool) -> None:
        """Find what of a piece is not judged yet."""
        while start < end:
            until = start
            while until < end and not self.masked[until]:
                until += 1
            if any(letter.isalnum() for letter in self.reading.low[start:until]):
                self._find(start, until, Kind.SECRET, is_sure=is_sure)
            start = until + 1

    def _contacts(self, public: frozenset[str]) -> None:
        for whose, start, end in contacts(self.reading.low, public):
            if whose is Contact.PERSON:
                self._find(start, end, Kind.CONTACT)
            elif not any(self.told[start:end]):
                self._mask(start, end)

    def _links(self) -> None:
        for match in _IN_LINK.finditer(self.reading.low):
            self._find(*match.span(match.lastindex or 0), Kind.SECRET)
        for match in _LINK.finditer(self.reading.low):
            if any(self.told[slice(*match.span())]):
                continue
            for start, end in in_link(self.reading.low, *match.span()):
                self._find(start, end, Kind.SECRET)
            self.masked[slice(*match.span())] = [True] * len(match.group())

    def _apart(self) -> None:
        low = self.reading.low
        for match in _APART.finditer(low):
            is_mixed = re.search(r"\d", match.group()) and re.search(r"[a-z]", match.group())
            is_spelled = "-" in match.group() and match.group()[0].isalpha()  # « m-i-m-o-s-a »
            is_told = _SPELLING.search(low, max(0, match.start() - NEAR), match.start())
            if is_mixed or is_spelled or is_told or is_near(self.labels, *match.span(), SECRETS):
                self._find(*match.span(), Kind.SECRET)
        for start, end in counted(self.reading, self.labels):
            self._find(start, end, Kind.SECRET)
        for start, end in keyed(low):
            self._find(start, end, Kind.SECRET)

    def _chained(self) -> None:
        is_told = any(one.label in SECRETS for one in self.labels)
        for start, end in chained(self.reading, is_told=is_told):
            self._fill(start, end, is_sure=True)

    def _spelled(self) -> None:
        for start, end, is_dialled in list(spoken(self.reading, self.labels, self.masked)):
            self._find(start, end, Kind.CONTACT if is_dialled else Kind.SECRET)

    def _files(self) -> None:
        for start, end in named_numbers(self.reading):
            self._find(start, end, Kind.SECRET)
