"""Reads everything under content/, collects every problem, and returns the catalog."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.catalog.formats import Formats
from bot.catalog.holidays import HolidayCalendar
from bot.catalog.markdown import MarkupError, Reference, Section, sections
from bot.catalog.model import (
    Catalog,
    Fact,
    Guide,
    Language,
    Named,
    Page,
    Problem,
    Source,
    Step,
    Theme,
    Topic,
)
from bot.catalog.schema import (
    AuthorityFile,
    ExtensionFile,
    FactFile,
    GuideFile,
    HolidayFile,
    LanguageFile,
    NotOursFile,
    ObligationFile,
    PhrasingsFile,
    SourceFile,
    Strict,
    ThemeFile,
    TopicFile,
    Translated,
)
from bot.catalog.strings import Strings, check_strings
from bot.core.deadlines import Extension, Month, Obligation
from bot.core.text import MESSAGE_LIMIT, escape, utf16_length

STALE_AFTER = timedelta(days=183)
# Room that the chat needs under a page for sources and notices.
PAGE_LIMIT = MESSAGE_LIMIT - 600

S = TypeVar("S", bound=Strict)


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
    """One reading of the folder: each part notes its problems and the next part goes on."""

    def __init__(self, root: Path, today: date) -> None:
        self._root = root
        self._today = today
        self._problems: list[Problem] = []
        self._warnings: list[Problem] = []
        self._languages: dict[str, Language] = {}
        self._references: dict[str, dict[str, Reference]] = {}

    def load(self) -> Catalog:
        settings = self._toml("languages.toml")
        default = str(settings.pop("default", ""))
        self._languages = {
            code: Language(code, file.name, file.direction, file.locale)
            for code, file in self._tables("languages.toml", LanguageFile, settings).items()
        }
        if default not in self._languages or set(self._languages) != set(Translated.model_fields):
            listed = ", ".join(Translated.model_fields)
            self._note("languages.toml", "default", f"needs a default and the languages {listed}")
            raise ContentError(tuple(self._problems))
        formats = Formats(self._languages)
        sources = self._sources()
        facts = self._facts(formats, sources)
        authorities = {
            key: Named(key, file.name.by_language())
            for key, file in self._tables("authorities.toml", AuthorityFile).items()
        }
        obligations, extensions = self._deadlines(sources, authorities)
        self._references = {
            code: {
                **{
                    f"fact:{key}": Reference(fact.kind, fact.text(code))
                    for key, fact in facts.items()
                },
                **{
                    f"deadline:{e.key}": Reference("date", formats.date(e.due_on, code))
                    for e in extensions
                },
            }
            for code in self._languages
        }
        guides = self._guides(sources)
        topics = self._topics(sources)
        themes = self._themes()
        self._check_stuck(guides)
        pages = self._pages()
        strings = self._strings(default)
        regions = {
            key: Named(key, file.by_language())
            for key, file in self._tables("regions.toml", Translated).items()
        }
        not_ours = self._one("not-ours.toml", NotOursFile)
        holidays = self._array("holidays.toml", "confirmed", HolidayFile)
        for holiday in holidays:
            self._known("holidays.toml", str(holiday.on), [holiday.source], sources)
        if self._problems or strings is None:
            raise ContentError(tuple(self._problems))
        return Catalog(
            languages=self._languages,
            default=default,
            sources=sources,
            facts=facts,
            obligations=obligations,
            extensions=extensions,
            authorities=authorities,
            regions=regions,
            holidays=HolidayCalendar(holidays),
            themes=themes,
            topics=topics,
            not_ours=tuple(q.text for q in not_ours.questions) if not_ours else (),
            guides=guides,
            pages=pages,
            warnings=tuple(self._warnings),
            strings=strings,
            formats=formats,
        )

    # Parts of the content

    def _sources(self) -> dict[str, Source]:
        files = self._tables("sources.toml", SourceFile)
        for key, file in files.items():
            self._verified("sources.toml", key, file.verified_on)
        return {
            key: Source(
                key,
                file.title.by_language(),
                file.url,
                file.published,
                file.kind,
                file.verified_on,
            )
            for key, file in files.items()
        }

    def _facts(self, formats: Formats, sources: Mapping[str, Source]) -> dict[str, Fact]:
        facts = {}
        for key, file in self._tables("facts.toml", FactFile).items():
            self._known("facts.toml", key, [file.source], sources)
            self._verified("facts.toml", key, file.verified_on)
            texts = {code: _fact_text(file, formats, code) for code in self._languages}
            facts[key] = Fact(key, file.kind, texts, file.source, file.verified_on)
        return facts

    def _deadlines(
        self, sources: Mapping[str, Source], authorities: Mapping[str, Named]
    ) -> tuple[dict[str, Obligation], tuple[Extension, ...]]:
        name = "deadlines.toml"
        data = self._toml(name)
        announced = self._array(name, "extension", ExtensionFile, data.pop("extension", []))
        obligations = {}
        for key, file in self._tables(name, ObligationFile, data).items():
            self._known(name, key, [file.source], sources)
            self._verified(name, key, file.verified_on)
            obligations[key] = Obligation(
                key,
                file.day,
                file.months_back,
                file.reminder_days,
                file.reminder_time,
                file.timezone,
                file.source,
            )
        for extension in announced:
            self._known(name, extension.key, [extension.source], sources)
            self._known(name, extension.key, [extension.announced_by], authorities, "authority")
            self._known(name, extension.key, [extension.obligation], obligations, "obligation")
            self._verified(name, extension.key, extension.verified_on)
        return obligations, tuple(
            Extension(
                e.key,
                e.obligation,
                Month(*map(int, e.period.split("-"))),
                e.due_on,
                e.known_on,
                e.announced_by,
                e.source,
            )
            for e in announced
        )

    def _guides(self, sources: Mapping[str, Source]) -> dict[str, Guide]:
        guides = {}
        for slug in self._folders("guide"):
            name = f"guide/{slug}/meta.toml"
            file = self._one(name, GuideFile)
            texts = {c: self._page(f"guide/{slug}/{c}.md", c) for c in self._languages}
            if file is None or not all(texts.values()):
                continue
            self._known(name, "sources", file.sources, sources)
            self._verified(name, "verified_on", file.verified_on)
            self._known(name, "topics_stuck", file.topics_stuck, dict.fromkeys(file.steps), "step")
            for code, parts in texts.items():
                if [part.level for part in parts] != [1] + [2] * len(file.steps):
                    what = f"needs one # title and {len(file.steps)} ## steps, as meta.toml says"
                    self._note(f"guide/{slug}/{code}.md", "", what)
            if any(len(parts) != len(file.steps) + 1 for parts in texts.values()):
                continue
            guides[slug] = Guide(
                slug,
                file.method,
                {code: parts[0].title for code, parts in texts.items()},
                {code: parts[0].html for code, parts in texts.items()},
                tuple(
                    Step(
                        key,
                        {code: parts[number].title for code, parts in texts.items()},
                        {code: parts[number].html for code, parts in texts.items()},
                        file.topics_stuck.get(key, ()),
                    )
                    for number, key in enumerate(file.steps, 1)
                ),
                file.sources,
                file.verified_on,
            )
        # The way that a colleague has lived through comes first.
        return dict(sorted(guides.items(), key=lambda item: item[1].method != "otp"))

    def _topics(self, sources: Mapping[str, Source]) -> dict[str, Topic]:
        guides = dict.fromkeys(self._folders("guide"))
        topics: dict[str, Topic] = {}
        asked: dict[str, str] = {}
        for topic_id in self._folders("faq"):
            name = f"faq/{topic_id}/meta.toml"
            file = self._one(name, TopicFile)
            phrasings = self._one(f"faq/{topic_id}/phrasings.toml", PhrasingsFile)
            texts = {c: self._page(f"faq/{topic_id}/{c}.md", c) for c in self._languages}
            if file is None or phrasings is None or not all(texts.values()):
                continue
            self._known(name, "sources", file.sources, sources)
            self._verified(name, "verified_on", file.verified_on)
            self._known(name, "guide", [file.guide] if file.guide else [], guides, "guide")
            for code, parts in texts.items():
                if len(parts) != 1 or parts[0].level != 1 or not parts[0].html:
                    self._note(f"faq/{topic_id}/{code}.md", "", "needs one # title and a text")
            ways = {
                key: tuple(value) for key, value in phrasings.model_dump(by_alias=True).items()
            }
            for kind, phrases in ways.items():
                for phrase in phrases:
                    folded = " ".join(phrase.lower().split())
                    other = asked.setdefault(folded, topic_id)
                    if other != topic_id:
                        what = f"“{phrase}” asks for {other} too"
                        self._note(f"faq/{topic_id}/phrasings.toml", kind, what)
            topics[topic_id] = Topic(
                topic_id,
                file.status,
                file.awaiting,
                file.sources,
                file.verified_on,
                file.related,
                file.guide,
                {code: parts[0].title for code, parts in texts.items()},
                {code: parts[0].html for code, parts in texts.items()},
                ways,
            )
        for topic in topics.values():
            name = f"faq/{topic.id}/meta.toml"
            self._known(name, "related", topic.related, self._topic_ids(), "topic")
        return topics

    def _topic_ids(self) -> dict[str, None]:
        # By folder: a topic with a problem of its own is not reported as missing elsewhere.
        return dict.fromkeys(self._folders("faq"))

    def _themes(self) -> tuple[Theme, ...]:
        topics = self._topic_ids()
        files = self._tables("themes.toml", ThemeFile)
        counts = Counter(topic for file in files.values() for topic in file.topics)
        for key, file in files.items():
            self._known("themes.toml", key, file.topics, topics, "topic")
        for topic in topics:
            if counts[topic] != 1:
                self._note("themes.toml", topic, f"stands in {counts[topic]} themes instead of 1")
        return tuple(
            Theme(key, file.title.by_language(), file.topics) for key, file in files.items()
        )

    def _pages(self) -> dict[str, Page]:
        pages = {}
        for slug in self._folders("pages"):
            texts = {c: self._page(f"pages/{slug}/{c}.md", c) for c in self._languages}
            if all(texts.values()):
                pages[slug] = Page(slug, {c: _whole(parts) for c, parts in texts.items()})
        return pages

    def _strings(self, default: str) -> Strings | None:
        files = {code: self._root / f"strings/{code}.ftl" for code in self._languages}
        missing = [code for code, path in files.items() if not path.is_file()]
        for code in missing:
            self._note(f"strings/{code}.ftl", "", "is missing")
        if missing:
            return None
        for problem in check_strings(files, default, self._root):
            self._note(problem.file, problem.key, problem.what)
        texts = {code: path.read_text(encoding="utf-8") for code, path in files.items()}
        return Strings(texts, self._languages)

    def _check_stuck(self, guides: Mapping[str, Guide]) -> None:
        topics = self._topic_ids()
        for guide in guides.values():
            for step in guide.steps:
                name = f"guide/{guide.slug}/meta.toml"
                self._known(name, f"topics_stuck.{step.key}", step.stuck, topics, "topic")

    # Reading files

    def _toml(self, name: str) -> dict[str, Any]:
        try:
            return tomllib.loads((self._root / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._note(name, "", "is missing")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self._note(name, "", f"is not TOML: {error}")
        return {}

    def _one(self, name: str, schema: type[S]) -> S | None:
        data = self._toml(name)
        return self._validated(name, "", schema, data) if data else None

    def _tables(
        self, name: str, schema: type[S], data: Mapping[str, Any] | None = None
    ) -> dict[str, S]:
        tables = self._toml(name) if data is None else data
        read = {key: self._validated(name, key, schema, value) for key, value in tables.items()}
        return {key: value for key, value in read.items() if value is not None}

    def _array(
        self, name: str, key: str, schema: type[S], data: list[Any] | None = None
    ) -> list[S]:
        entries = self._toml(name).get(key, []) if data is None else data
        read = [self._validated(name, f"{key}.{n}", schema, e) for n, e in enumerate(entries, 1)]
        return [entry for entry in read if entry is not None]

    def _validated(self, name: str, prefix: str, schema: type[S], data: Any) -> S | None:
        try:
            return schema.model_validate(data)
        except ValidationError as error:
            for detail in error.errors():
                key = ".".join([prefix, *map(str, detail["loc"])]).strip(".")
                self._note(name, key, detail["msg"].removeprefix("Value error, "))
        return None

    def _page(self, name: str, language: str) -> list[Section]:
        """Return the sections of a page, or none (with the problem noted)."""
        try:
            source = (self._root / name).read_text(encoding="utf-8")
            parts = sections(source, language, self._references[language])
        except FileNotFoundError:
            self._note(name, "", f"is missing: the text in {self._languages[language].name}")
        except (MarkupError, UnicodeDecodeError) as error:
            self._note(name, "", str(error))
        else:
            length = utf16_length(_whole(parts))
            if length > PAGE_LIMIT:
                self._note(name, "", f"is {length} characters long; {PAGE_LIMIT} fit a message")
            if not parts:
                self._note(name, "", "is empty")
            return parts
        return []

    def _folders(self, kind: str) -> Iterable[str]:
        folder = self._root / kind
        if not folder.is_dir():
            self._note(kind, "", "is missing")
            return []
        return sorted(path.name for path in folder.iterdir() if path.is_dir())

    # Noting

    def _note(self, name: str, key: str, what: str) -> None:
        self._problems.append(Problem(f"content/{name}", key, what))

    def _known(
        self,
        name: str,
        key: str,
        wanted: Iterable[str],
        known: Mapping[str, object],
        what: str = "source",
    ) -> None:
        for one in wanted:
            if one not in known:
                self._note(name, key, f"names the {what} “{one}”, which does not exist")

    def _verified(self, name: str, key: str, on: date) -> None:
        if on > self._today:
            self._note(name, key, f"verified_on {on} is in the future")
        elif self._today - on > STALE_AFTER:
            what = f"verified on {on}, more than six months ago"
            self._warnings.append(Problem(f"content/{name}", key, what))


def _whole(parts: Iterable[Section]) -> str:
    blocks = []
    for part in parts:
        if part.title:
            blocks.append(f"<b>{escape(part.title)}</b>")
        if part.html:
            blocks.append(part.html)
    return "\n\n".join(blocks)


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
