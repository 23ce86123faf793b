"""Everything under content/ in one frozen object, with its words and dates in each language."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from bot.catalog.formats import Formats
from bot.catalog.holidays import HolidayCalendar
from bot.catalog.model import (
    Authority,
    Fact,
    Guide,
    Language,
    Named,
    Page,
    Point,
    Problem,
    Region,
    SearchWords,
    Source,
    Theme,
    Topic,
)
from bot.catalog.strings import Strings
from bot.core.calendar.deadlines import Extension, Obligation
from bot.core.calendar.reminders import Schedule
from bot.core.pictures.screens import Screens
from bot.core.portal.questions import PortalQuestions
from bot.core.questions.acts import Acts
from bot.core.questions.foreign import Foreign
from bot.core.questions.memory import FollowUps
from bot.core.questions.small_talk import SmallTalk
from bot.core.secrets import Redactor
from bot.core.situations.situations import Situations
from bot.core.tickets.hours import Hours

STATED = "statement"  # the kind of a source that is what an institution stated in the bot


@dataclass(frozen=True, slots=True, repr=False)  # nobody reads all of it in one line
class Catalog:
    """Everything under content/."""

    folder: Path
    languages: Mapping[str, Language]
    default: str
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    obligations: Mapping[str, Obligation]
    obligation_names: Mapping[str, Named]
    extensions: tuple[Extension, ...]
    schedule: Schedule  # of reminders, for who has chosen no other
    authorities: Mapping[str, Authority]
    regions: Mapping[str, Region]
    holidays: HolidayCalendar
    hours: Hours  # of those who answer questions
    themes: tuple[Theme, ...]
    topics: Mapping[str, Topic]
    points: Mapping[str, Point]  # what institutions have to confirm, by the key of the fact
    out_of_scope: tuple[str, ...]
    search_words: SearchWords
    small_talk: SmallTalk
    acts: Acts
    follow_ups: FollowUps
    situations: Situations
    foreign: Foreign
    portal_questions: PortalQuestions
    redactor: Redactor
    guides: Mapping[str, Guide]
    pages: Mapping[str, Page]
    screens: Screens
    warnings: tuple[Problem, ...]
    strings: Strings
    command_words: Mapping[str, tuple[str, ...]]  # by what else a command is called
    formats: Formats

    @property
    def awaiting(self) -> tuple[tuple[str, str], ...]:
        """The topics the Order has to complete, each with what is missing."""
        return tuple((t.id, t.awaiting) for t in self.topics.values() if t.awaiting)

    def is_stated(self, point: str) -> bool:
        """Tell whether an institution has stated the value of a point."""
        fact = self.facts.get(point)
        return fact is not None and self.sources[fact.source].kind == STATED

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

    def beside(self, parts: Iterable[str], language: str, *, between: str = " · ") -> str:
        """Return what stands side by side in one line, such as « CNSS · Casablanca-Settat »."""
        return self.formats.beside(parts, language, between=between)

    def published(self, source: Source, language: str) -> str | None:
        """Return a source's date as precisely as it is known, or None."""
        return self.formats.published(source.published, language) if source.published else None

    def hosts(self) -> frozenset[str]:
        """Return the hosts of what is quoted as a source, and of the addresses among the facts."""
        addresses = [source.url for source in self.sources.values() if source.url]
        return frozenset(map(_host, addresses)) | self.fact_hosts()

    def fact_hosts(self) -> frozenset[str]:
        """Return the hosts of the addresses among the facts."""
        urls = (one.texts[self.default] for one in self.facts.values() if one.kind == "url")
        return frozenset(map(_host, urls))


@cache
def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")
