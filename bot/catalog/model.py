"""The content as the rest of the bot sees it: frozen, complete, in every language."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.calendar.date_questions import DateWords
from bot.core.marks import NEXT_DEADLINE
from bot.core.official.bounds import Bounds
from bot.core.official.values import Kind
from bot.core.questions.passages import PassageWords
from bot.core.writing.darija import ByLanguage
from bot.core.writing.markup import Blocks


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor has to mend."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        return (
            f"{self.file} [{self.key}]: {self.what}" if self.key else f"{self.file}: {self.what}"
        )


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the bot; `locale` is Babel's, `direction` is ltr or rtl."""

    code: str
    name: str
    direction: str
    locale: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is known from. `published` is YYYY, YYYY-MM or YYYY-MM-DD, as known."""

    key: str
    title: ByLanguage
    url: str | None
    published: str | None
    kind: str
    confidence: str  # S, O, P, P- or I
    verified_on: dt.date

    def is_known(self, today: dt.date) -> bool:
        """Tell whether it was published by a day, as far as its date tells."""
        if self.published is None:
            return True
        return self.published <= today.isoformat()[: len(self.published)]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its source; `text` gives it as plain text."""

    key: str
    kind: str
    texts: ByLanguage
    source: str
    confidence: str  # S, O, P, P- or I
    verified_on: dt.date

    @property
    def is_phone(self) -> bool:
        """Whether it is the telephone number of an institution."""
        return self.kind == "phone"

    def text(self, language: str) -> str:
        """Return the value as plain text in a language."""
        return self.texts[language]


@dataclass(frozen=True, slots=True)
class Point:
    """What an institution has to confirm, or to tell us: the fact of that key, once there is one.

    `topic` is the one that it is about; `kind` is what a value looks like, and `bounds` are those
    between which it is plausible, None for words.
    """

    key: str
    topic: str
    kind: Kind
    name: ByLanguage
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Something that only has a name, such as a kind of date."""

    key: str
    name: ByLanguage


@dataclass(frozen=True, slots=True)
class Region(Named):
    """A region, and the towns by which people name it beside its own names."""

    towns: Sequence[str] = ()

    @property
    def said(self) -> Sequence[str]:
        """All by which it is named."""
        return [*self.name.values(), *self.towns]


@dataclass(frozen=True, slots=True)
class Authority:
    """Who may announce something; `approved_by` are the authorities whose consent it needs."""

    key: str
    name: ByLanguage
    approved_by: tuple[str, ...]
    kind: str  # cnss or order: which roles it has


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of topics."""

    key: str
    title: ByLanguage
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A question with its answer (`body` is Telegram HTML with the marks of core.marks).

    `darija` is the question as it is asked in Darija, in Latin letters; `listed` the titles for a
    choice between topics, in Darija whatever the answer is told in. Before `known_on` nobody
    is told that the topic exists.
    """

    id: str
    status: str
    awaiting: str | None
    sources: tuple[str, ...]
    verified_on: dt.date
    related: tuple[str, ...]
    guide: str | None
    title: ByLanguage
    body: ByLanguage
    darija: str
    listed: ByLanguage
    phrasings: Mapping[str, tuple[str, ...]]
    known_on: dt.date | None = None
    next: tuple[str, ...] = ()  # the topics to go on with where this did not help, in order
    then: str | None = None  # the topic of what comes after

    def told_in(self, spoken: str, *, otherwise: str) -> str:
        """Return in what it is told to who speaks so: title and answer have one language."""
        return spoken if spoken in self.body else otherwise

    def is_known(self, today: dt.date) -> bool:
        """Tell whether people may be told of it on a day."""
        return self.known_on is None or self.known_on <= today

    @property
    def is_about_date(self) -> bool:
        """Whether the answer begins with the next date."""
        return all(body.startswith(NEXT_DEADLINE) for body in self.body.values())


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a guide; `stuck` names the topics about its troubles.

    `body` is Telegram HTML of `blocks`. `drawing` names the drawing that belongs to the step,
    `alt` says in words what it shows.
    """

    key: str
    title: ByLanguage
    body: ByLanguage
    stuck: tuple[str, ...]
    drawing: str
    alt: ByLanguage
    blocks: Mapping[str, Blocks]

    def deed(self, language: str) -> str:
        """Return what to do, as Telegram HTML: the first paragraph, which its card shows."""
        return self.body[language].partition("\n\n")[0]

    def advice(self, language: str) -> str:
        """Return what to know besides, as Telegram HTML; empty where there is nothing."""
        return self.body[language].partition("\n\n")[2]


@dataclass(frozen=True, slots=True)
class Guide:
    """A way into the portal; `intro` is Telegram HTML of `intro_blocks`.

    `verified_on` is when its text was last compared with its sources, `seen_on` when somebody
    last had its screens before them, None when nobody told us so.
    """

    slug: str
    method: str
    title: ByLanguage
    intro: ByLanguage
    steps: tuple[Step, ...]
    sources: tuple[str, ...]
    verified_on: dt.date
    seen_on: dt.date | None
    intro_blocks: Mapping[str, Blocks]


@dataclass(frozen=True, slots=True)
class Page:
    """A long text of the bot itself, as Telegram HTML with its title."""

    slug: str
    html: ByLanguage


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words of ours, and words that make a question somebody else's."""

    ours: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words by which the FAQ search reads a question; see content/search/."""

    darija: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, tuple[str, ...]]
    sms: Mapping[str, str]
    contrasts: tuple[Contrast, ...]
    word_for_word: Mapping[str, str]  # the topic of a question, however sure the search is
    dates: DateWords
    passages: PassageWords
    told: tuple[str, ...]  # what is said around a question
    courtesies: tuple[str, ...]  # … and is put aside at both ends of a message
    floor: Mapping[str, str]  # the topics of a few questions, which nothing may displace
