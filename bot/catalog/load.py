"""Reads everything under content/, collects every problem, and returns the catalog."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.catalog.formats import Formats
from bot.catalog.guides import read_guides
from bot.catalog.holidays import HolidayCalendar
from bot.catalog.markdown import Reference
from bot.catalog.model import (
    Authority,
    Fact,
    Guide,
    Language,
    Named,
    Page,
    Problem,
    Source,
    Theme,
    Topic,
)
from bot.catalog.reader import Reader, whole
from bot.catalog.schema import (
    AuthorityFile,
    ExtensionFile,
    FactFile,
    HolidayFile,
    LanguageFile,
    ObligationFile,
    OutOfScopeFile,
    PhrasingsFile,
    RemindersFile,
    SourceFile,
    ThemeFile,
    TopicFile,
    Translated,
)
from bot.catalog.search_words import DATES, WORD_FOR_WORD, read_search_words
from bot.catalog.strings import Strings, StringsFile, check_strings
from bot.catalog.typography import polish
from bot.catalog.vocabulary import redactor
from bot.core.calendar.deadlines import Extension, Month, Obligation
from bot.core.calendar.reminders import Schedule
from bot.core.marks import ALWAYS, extension_of, moves_of
from bot.core.writing.languages import DARIJA


class ContentError(Exception):
    """The content is not sound; `problems` lists everything there is to mend."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def load(root: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`.

    `today` tells which pages were verified too long ago. Raises ContentError with all problems.
    """
    return _Loader(root, today).load()


class _Loader:
    """Puts the catalog together part by part; a part with problems does not stop the next."""

    def __init__(self, root: Path, today: date) -> None:
        self._root = root
        self._read = Reader(root, today)
        self._languages: dict[str, Language] = {}

    def load(self) -> Catalog:
        settings = self._read.toml("languages.toml")
        default = str(settings.pop("default", ""))
        darija = str(settings.pop("darija", ""))
        self._languages = {
            code: Language(code, file.name, file.direction, file.locale)
            for code, file in self._read.tables("languages.toml", LanguageFile, settings).items()
        }
        if default not in self._languages or set(self._languages) != set(Translated.model_fields):
            listed = ", ".join(Translated.model_fields)
            self._read.note(
                "languages.toml", "default", f"needs a default and the languages {listed}"
            )
            raise ContentError(tuple(self._read.problems))
        if darija not in self._languages:
            self._read.note("languages.toml", "darija", "must name the language that answers it")
        formats = Formats(self._languages)
        sources = self._sources()
        facts = self._facts(formats, sources)
        authorities = {
            key: Authority(key, _polished(file.name), file.approved_by, file.kind)
            for key, file in self._read.tables("authorities.toml", AuthorityFile).items()
        }
        obligations, names, extensions = self._deadlines(sources, authorities)
        reminders = self._read.one("reminders.toml", RemindersFile)
        self._read.references = {
            code: {
                f"fact:{key}": Reference(fact.kind, fact.text(code)) for key, fact in facts.items()
            }
            for code in self._languages
        }
        guides = read_guides(self._read, self._languages, sources)
        topics = self._topics(sources, extensions)
        themes = self._themes()
        self._check_stuck(guides)
        pages = self._pages()
        strings = self._strings(default)
        regions = {
            key: Named(key, _polished(file))
            for key, file in self._read.tables("regions.toml", Translated).items()
        }
        out_of_scope = self._read.one("not-ours.toml", OutOfScopeFile)
        search_words = read_search_words(self._read)
        if search_words:
            known = self._topic_ids()
            self._read.known(DATES, "topic", [search_words.dates.topic], known, "topic")
            answered = search_words.word_for_word.values()
            self._read.known(WORD_FOR_WORD, "topic", answered, known, "topic")
        holidays = self._read.array("holidays.toml", "confirmed", HolidayFile)
        for holiday in holidays:
            self._read.known("holidays.toml", str(holiday.on), [holiday.source], sources)
        if self._read.problems or strings is None or reminders is None or search_words is None:
            raise ContentError(tuple(self._read.problems))
        foreign = tuple(q.text for q in out_of_scope.questions) if out_of_scope else ()
        return Catalog(
            languages=self._languages,
            default=default,
            darija=darija,
            sources=sources,
            facts=facts,
            obligations=obligations,
            obligation_names=names,
            schedule=Schedule(tuple(sorted(reminders.days, reverse=True)), reminders.at),
            extensions=extensions,
            authorities=authorities,
            regions=regions,
            holidays=HolidayCalendar(holidays),
            themes=themes,
            topics=topics,
            out_of_scope=foreign,
            search_words=search_words,
            redactor=redactor(
                topics.values(), foreign, pages.values(), search_words, facts.values()
            ),
            guides=guides,
            pages=pages,
            warnings=tuple(self._read.warnings),
            strings=strings,
            formats=formats,
        )

    # Parts of the content

    def _sources(self) -> dict[str, Source]:
        files = self._read.tables("sources.toml", SourceFile)
        for key, file in files.items():
            self._read.verified("sources.toml", key, file.verified_on)
        return {
            key: Source(
                key,
                _polished(file.title),
                file.url,
                file.published,
                file.kind,
                file.verified_on,
            )
            for key, file in files.items()
        }

    def _facts(self, formats: Formats, sources: Mapping[str, Source]) -> dict[str, Fact]:
        facts = {}
        for key, file in self._read.tables("facts.toml", FactFile).items():
            self._read.known("facts.toml", key, [file.source], sources)
            self._read.verified("facts.toml", key, file.verified_on)
            texts = {code: _fact_text(file, formats, code) for code in self._languages}
            facts[key] = Fact(key, file.kind, texts, file.source, file.verified_on)
        return facts

    def _deadlines(
        self, sources: Mapping[str, Source], authorities: Mapping[str, Authority]
    ) -> tuple[dict[str, Obligation], dict[str, Named], tuple[Extension, ...]]:
        name = "deadlines.toml"
        data = self._read.toml(name)
        announced = self._read.array(name, "extension", ExtensionFile, data.pop("extension", []))
        obligations, names = {}, {}
        for key, file in self._read.tables(name, ObligationFile, data).items():
            names[key] = Named(key, _polished(file.name))
            self._read.known(name, key, [file.source, file.note or file.source], sources)
            self._read.verified(name, key, file.verified_on)
            obligations[key] = Obligation(
                key,
                file.day,
                file.months_back,
                file.source,
                first=Month.parse(file.first) if file.first else None,
                last=Month.parse(file.last) if file.last else None,
                note=file.note,
            )
        if all(one.last for one in obligations.values()):
            self._read.note(name, "last", "something must go on, or there is no next date")
        for extension in announced:
            self._read.known(name, extension.key, [extension.source], sources)
            self._read.known(
                name, extension.key, [extension.announced_by], authorities, "authority"
            )
            self._read.known(
                name, extension.key, [extension.obligation], obligations, "obligation"
            )
            self._read.verified(name, extension.key, extension.verified_on)
            moved = obligations.get(extension.obligation)
            if moved and not moved.is_about(Month.parse(extension.period)):
                self._read.note(name, extension.key, "nothing is due for that month")
        return (
            obligations,
            names,
            tuple(
                Extension(
                    e.key,
                    e.obligation,
                    Month.parse(e.period),
                    e.due_on,
                    e.known_on,
                    e.announced_by,
                    e.source,
                )
                for e in announced
            ),
        )

    def _topics(
        self, sources: Mapping[str, Source], extensions: tuple[Extension, ...]
    ) -> dict[str, Topic]:
        known_on = {extension.key: extension.known_on for extension in extensions}
        marks = {
            *ALWAYS,
            *(extension_of(extension.key) for extension in extensions),
            *(moves_of(str(extension.period)) for extension in extensions),
        }
        guides = dict.fromkeys(self._read.folders("guide"))
        topics: dict[str, Topic] = {}
        asked: dict[str, str] = {}
        for topic_id in self._read.folders("faq"):
            name = f"faq/{topic_id}/meta.toml"
            file = self._read.one(name, TopicFile)
            phrasings = self._read.one(f"faq/{topic_id}/phrasings.toml", PhrasingsFile)
            texts = {
                c: self._read.page(f"faq/{topic_id}/{c}.md", c, marks=marks)
                for c in self._languages
            }
            if file is None or phrasings is None or not all(texts.values()):
                continue
            self._read.known(name, "sources", file.sources, sources)
            self._read.verified(name, "verified_on", file.verified_on)
            self._read.known(
                name, "since", [file.since] if file.since else [], known_on, "extension"
            )
            self._read.undated(name, "darija", file.darija)
            self._read.known(name, "guide", [file.guide] if file.guide else [], guides, "guide")
            for code, parts in texts.items():
                if len(parts) != 1 or parts[0].level != 1 or not parts[0].html:
                    self._read.note(
                        f"faq/{topic_id}/{code}.md", "", "needs one # title and a text"
                    )
            ways = {
                key: tuple(value) for key, value in phrasings.model_dump(by_alias=True).items()
            }
            for kind, phrases in ways.items():
                for phrase in phrases:
                    folded = " ".join(phrase.lower().split())
                    other = asked.setdefault(folded, topic_id)
                    if other != topic_id:
                        what = f"“{phrase}” asks for {other} too"
                        self._read.note(f"faq/{topic_id}/phrasings.toml", kind, what)
            topics[topic_id] = Topic(
                topic_id,
                file.status,
                file.awaiting,
                file.sources,
                file.verified_on,
                file.related,
                file.guide,
                {code: parts[0].title for code, parts in texts.items()} | {DARIJA: file.darija},
                {code: parts[0].html for code, parts in texts.items()},
                ways,
                known_on.get(file.since) if file.since else None,
            )
        for topic in topics.values():
            name = f"faq/{topic.id}/meta.toml"
            self._read.known(name, "related", topic.related, self._topic_ids(), "topic")
        return topics

    def _topic_ids(self) -> dict[str, None]:
        # By folder: a topic with a problem of its own is not reported as missing elsewhere.
        return dict.fromkeys(self._read.folders("faq"))

    def _themes(self) -> tuple[Theme, ...]:
        topics = self._topic_ids()
        files = self._read.tables("themes.toml", ThemeFile)
        counts = Counter(topic for file in files.values() for topic in file.topics)
        for key, file in files.items():
            self._read.known("themes.toml", key, file.topics, topics, "topic")
        for topic in topics:
            if counts[topic] != 1:
                self._read.note(
                    "themes.toml", topic, f"stands in {counts[topic]} themes instead of 1"
                )
        return tuple(Theme(key, _polished(file.title), file.topics) for key, file in files.items())

    def _pages(self) -> dict[str, Page]:
        pages = {}
        for slug in self._read.folders("pages"):
            texts = {c: self._read.page(f"pages/{slug}/{c}.md", c) for c in self._languages}
            if all(texts.values()):
                pages[slug] = Page(slug, {c: whole(parts) for c, parts in texts.items()})
        return pages

    def _strings(self, default: str) -> Strings | None:
        paths = {code: self._root / f"strings/{code}.ftl" for code in self._languages}
        missing = [code for code, path in paths.items() if not path.is_file()]
        for code in missing:
            self._read.note(f"strings/{code}.ftl", "", "is missing")
        if missing:
            return None
        files = {code: StringsFile(path, self._root) for code, path in paths.items()}
        for problem in check_strings(files.values(), files[default]):
            self._read.note(problem.file, problem.key, problem.what)
        for file in files.values():
            for key, text in file.prose():
                self._read.undated(file.name, key, text)
        return Strings({code: file.source for code, file in files.items()}, self._languages)

    def _check_stuck(self, guides: Mapping[str, Guide]) -> None:
        topics = self._topic_ids()
        for guide in guides.values():
            for step in guide.steps:
                name = f"guide/{guide.slug}/meta.toml"
                self._read.known(name, f"topics_stuck.{step.key}", step.stuck, topics, "topic")


def _polished(texts: Translated) -> dict[str, str]:
    """Return words as they are shown: a Latin name or a number stands in Arabic as an island."""
    return {code: polish(text, code) for code, text in texts.by_language().items()}


def _fact_text(file: FactFile, formats: Formats, language: str) -> str:
    value = file.value
    if isinstance(value, Translated):
        return value.by_language()[language]
    if isinstance(value, date):
        return formats.date(value, language)
    if isinstance(value, str):
        return value
    return {"percent": formats.percent, "money": formats.money}.get(file.kind, formats.number)(
        value, language
    )
