"""Answers that an institution gives once for all: their states, what is missing, their numbers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LONGEST_TITLE = 120  # characters
LONGEST_BODY = 3000
LONGEST_PHRASING = 200
MOST_PHRASINGS = 12


class State(StrEnum):
    """Where an official answer stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second officer
    LIVE = "live"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # taken back by an officer
    RETIRED = "retired"  # the content has it now


class Learnt(StrEnum):
    """Whether the search may learn an answer; the value is what the row holds."""

    UNKNOWN = ""  # not measured yet
    YES = "yes"
    NO = "no"  # other answers would change, or it could not be fitted: by its phrasings alone


class Defect(StrEnum):
    """Why a draft cannot be submitted; `official-lacks-…` is the sentence that says so."""

    LANGUAGE = "language"  # a language has no text yet
    LONG = "long"  # a text, or its question
    REPEATS = "repeats"  # a question stands there with no answer
    NUMBERS = "numbers"  # the languages do not tell the same numbers
    ASKS = "asks"  # it asks for a secret
    SECRET = "secret"  # noqa: S105 - something in it would have to be erased
    PHRASINGS = "phrasings"  # a way to ask is too long, or one too many
    UNSEEN = "unseen"  # it holds signs that nobody sees
    MARKUP = "markup"  # « <b> » would be read as it stands
    PAGE = "page"  # the checker of the content refuses a text
    ALTERED = "altered"  # it is not what was submitted
    REPLACES = "replaces"  # it would take the place of an answer that is there


class DefectError(Exception):
    """A draft cannot be submitted; `defects` says why.

    `replaces` are words that are answered already, each with the topic that does so.
    """

    def __init__(
        self, defects: Sequence[Defect], replaces: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(", ".join(defects))
        self.defects = defects
        self.replaces = replaces or {}


@dataclass(frozen=True, slots=True)
class Text:
    """The question as a title, and its answer, in plain words of one language."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The words of somebody who asked, after redaction, and the language they were read in."""

    number: int
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class OfficialAnswer:
    """An answer of an institution: a topic in the making, or one in force."""

    number: int
    topic: str  # its name among the topics; empty before it is submitted
    authority: str
    theme: str
    ticket: int | None
    state: State
    author: int
    gained: int  # kept questions that it answers, counted when it was submitted, or measured
    learnt: Learnt
    decided_by: int | None
    decided_at: datetime | None
    seal: str
    texts: Mapping[str, Text]
    phrasings: Sequence[Phrasing]
    approved_at: datetime | None = None

    @property
    def particulars(self) -> dict[str, str]:
        """What it says, as the record of governance keeps it."""
        said = {
            f"{code}-{part}": words
            for code, text in sorted(self.texts.items())
            for part, words in (("title", text.title), ("body", text.body))
        }
        return {"topic": self.topic, "authority": self.authority, **said}

    @property
    def ways(self) -> Sequence[Phrasing]:
        """How it is asked: in the words of those who asked, and as its titles ask."""
        titles = [Phrasing(0, text.title, code) for code, text in self.texts.items()]
        said = {one.words.casefold() for one in self.phrasings}
        return [*self.phrasings, *(one for one in titles if one.words.casefold() not in said)]

    @property
    def is_taken_back(self) -> bool:
        """Whether its own author turned it down before anybody decided."""
        return self.state is State.REJECTED and self.decided_by == self.author

    def missing(self, languages: Iterable[str]) -> list[str]:
        """Return the languages in which nothing is written yet."""
        return [code for code in languages if code not in self.texts]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that an answer tells, the same in each language; `written` is how it stands."""

    value: str  # its digits, a decimal point between them where there is one
    written: str


_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789,")
_SPACES = "\u00a0\u202f"
_NUMBER = re.compile(rf"\d{{1,3}}(?:[ {_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[a-z]{3,}")
_COMMON_WORDS = """
    les des une aux est pas que qui quoi dans pour avec sur par son ses mes vos nos votre notre
    cette ces cet sont mais donc comment quand pourquoi combien quel quelle faire puis peut dois
    doit faut elle ils nous vous mon
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_NAMED_BY = 3  # words of the title that name a topic
_LONGEST_NAME = 28  # characters: a button carries it


def numbers_in(text: str) -> list[Number]:
    """Return the numbers of a text, in order."""
    found = _NUMBER.findall(text.translate(_ARABIC_DIGITS))
    return [Number(re.sub(r"[^\d.]", "", one.replace(",", ".")), one) for one in found]


def numbers_of(texts: Mapping[str, Text]) -> list[Number]:
    """Return the numbers that an answer tells, each once, as its first text has them."""
    for text in texts.values():
        return list({one.value: one for one in numbers_in(text.body)}.values())
    return []


def tell_the_same(texts: Collection[Text]) -> bool:
    """Tell whether all texts tell the same numbers, each as often."""
    counts = [Counter(one.value for one in numbers_in(text.body)) for text in texts]
    return all(count == counts[0] for count in counts)


def numbers_apart(texts: Mapping[str, Text]) -> Mapping[str, Sequence[str]]:
    """Return by language the numbers that not all texts tell as often, as they are written."""
    found = {code: numbers_in(text.body) for code, text in texts.items()}
    counts = [Counter(one.value for one in numbers) for numbers in found.values()]
    values = {value for count in counts for value in count}
    apart = {value for value in values if len({count[value] for count in counts}) > 1}
    return {
        code: list(dict.fromkeys(one.written for one in numbers if one.value in apart))
        for code, numbers in found.items()
    }


def replaced(text: str, name: Mapping[str, str]) -> str:
    """Return a text with `name[value]` in the place of each number of that value."""
    told = text.translate(_ARABIC_DIGITS)
    return _NUMBER.sub(lambda found: name[numbers_in(found.group())[0].value], told)


def named_after(title: str, number: int, taken: Collection[str]) -> str:
    """Return the name of a topic by its title: three words of it, as the content has them."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    words = [word for word in _WORD.findall(plain) if word not in _COMMON]
    name = "-".join(words[:_NAMED_BY])[:_LONGEST_NAME].strip("-") or "answer"
    return name if name not in taken else f"{name}-{number}"
