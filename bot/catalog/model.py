"""The content as the rest of the bot sees it: frozen, complete, in every language."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.deadlines import Extension, Obligation

if TYPE_CHECKING:
    from bot.catalog.formats import Formats
    from bot.catalog.holidays import HolidayCalendar
    from bot.catalog.strings import Strings

ByLanguage = Mapping[str, str]


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
    verified_on: dt.date


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its source; `text` gives it as plain text."""

    key: str
    kind: str
    texts: ByLanguage
    source: str
    verified_on: dt.date

    def text(self, language: str) -> str:
        """Return the value as plain text in a language."""
        return self.texts[language]


@dataclass(frozen=True, slots=True)
class Named:
    """Something that only has a name: a region, an authority."""

    key: str
    name: ByLanguage


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of topics."""

    key: str
    title: ByLanguage
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A question with its answer (`body` is Telegram HTML)."""

    id: str
    status: str
    awaiting: str | None
    sources: tuple[str, ...]
    verified_on: dt.date
    related: tuple[str, ...]
    guide: str | None
    title: ByLanguage
    body: ByLanguage
    phrasings: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a guide; `stuck` names the topics about its troubles."""

    key: str
    title: ByLanguage
    body: ByLanguage
    stuck: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A way into the portal."""

    slug: str
    method: str
    title: ByLanguage
    intro: ByLanguage
    steps: tuple[Step, ...]
    sources: tuple[str, ...]
    verified_on: dt.date


@dataclass(frozen=True, slots=True)
class Page:
    """A long text of the bot itself, as Telegram HTML with its title."""

    slug: str
    html: ByLanguage


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything under content/."""

    languages: Mapping[str, Language]
    default: str
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    obligations: Mapping[str, Obligation]
    extensions: tuple[Extension, ...]
    authorities: Mapping[str, Named]
    regions: Mapping[str, Named]
    holidays: "HolidayCalendar"
    themes: tuple[Theme, ...]
    topics: Mapping[str, Topic]
    not_ours: tuple[str, ...]
    guides: Mapping[str, Guide]
    pages: Mapping[str, Page]
    warnings: tuple[Problem, ...]
    strings: "Strings"
    formats: "Formats"

    @property
    def awaiting(self) -> tuple[tuple[str, str], ...]:
        """The topics the Order has to complete, each with what is missing."""
        return tuple((t.id, t.awaiting) for t in self.topics.values() if t.awaiting)

    def text(self, key: str, language: str, **values: str | int) -> str:
        """Return a short text. Raises KeyError for a key that does not exist."""
        return self.strings.text(key, language, **values)

    def date(self, day: dt.date, language: str, *, weekday: bool = False) -> str:
        """Return a day in words, such as « jeudi 17 juillet 2025 »."""
        return self.formats.date(day, language, weekday=weekday)

    def weekday(self, day: dt.date, language: str) -> str:
        """Return the name of a day of the week."""
        return self.formats.weekday(day, language)

    def month(self, year: int, month: int, language: str) -> str:
        """Return a month in words, such as « juin 2025 »."""
        return self.formats.month(year, month, language)

    def listed(self, items: Sequence[str], language: str) -> str:
        """Return several things as one phrase, such as « a, b et c »."""
        return self.formats.listed(items, language)

    def published(self, source: Source, language: str) -> str | None:
        """Return a source's date as precisely as it is known, or None."""
        return self.formats.published(source.published, language) if source.published else None
