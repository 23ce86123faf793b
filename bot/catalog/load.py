"""Reads everything under content/, collects every problem, and returns the catalog."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.catalog.dated import read_deadlines
from bot.catalog.facts import read_facts, read_sources, references
from bot.catalog.formats import Formats
from bot.catalog.glossary import check_name
from bot.catalog.guides import read_guides
from bot.catalog.holidays import HolidayCalendar, hours_of
from bot.catalog.model import (
    Authority,
    Language,
    Page,
    Problem,
    Region,
    SearchWords,
    Source,
    Topic,
)
from bot.catalog.official.points import read_points
from bot.catalog.reader import Reader, polished, whole
from bot.catalog.schemas.content import (
    AuthorityFile,
    DeskFile,
    HolidayFile,
    LanguageFile,
    OutOfScopeFile,
    RegionFile,
    RemindersFile,
    Translated,
)
from bot.catalog.screens import read_screens
from bot.catalog.search_words import DATES, FLOOR, WORD_FOR_WORD, read_search_words
from bot.catalog.spoken import (
    read_command_words,
    read_follow_ups,
    read_foreign,
    read_portal_words,
    read_situations,
    read_spoken,
    words_asked,
)
from bot.catalog.strings import Strings, StringsFile, check_darija, check_strings
from bot.catalog.topics import check_stuck, read_themes, read_topics, topic_ids
from bot.catalog.vocabulary import redactor
from bot.core.calendar.reminders import Schedule
from bot.core.portal.questions import PortalQuestions
from bot.core.questions.acts import Acts
from bot.core.questions.foreign import Foreign
from bot.core.questions.small_talk import SmallTalk
from bot.core.situations.situations import Situations
from bot.core.writing.darija import LEANS_ON, ByLanguage
from bot.core.writing.phrases import parts_of
from bot.core.writing.spoken import Spoken


class ContentError(Exception):
    """The content is not sound; `problems` lists everything there is to mend."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def load(root: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`.

    `today` tells which pages were verified too long ago. Raises ContentError with all problems.
    """
    try:
        return _Loader(root, today).load()
    finally:
        parts_of.cache_clear()  # what was read of each phrase, to check and to build


def with_files(catalog: Catalog, instead: Mapping[str, str], *, today: date) -> Catalog:
    """Return a catalog as it is with other texts in the place of some of its files.

    Sources, facts, guides, pages, and the answers with another file are read anew, and checked.
    `instead` are the texts by the names of the files below its folder. Raises ContentError.
    """
    dated = (catalog.sources, catalog.facts, catalog.topics, catalog.guides)
    known = (one.verified_on for part in dated for one in part.values())
    loader = _Loader(catalog.folder, max(today, *known), instead)
    parts = (name.split("/") for name in instead)
    return loader.anew(catalog, {one[1]: None for one in parts if one[0] == "faq"})


class _Loader:
    """Puts the catalog together part by part; a part with problems does not stop the next."""

    def __init__(self, root: Path, today: date, instead: Mapping[str, str] | None = None) -> None:
        self._root = root
        self._read = Reader(root, today, instead)
        self._languages: dict[str, Language] = {}

    def load(self) -> Catalog:
        default = self._settings()
        formats = Formats(self._spoken())
        sources = read_sources(self._read)
        facts = read_facts(self._read, formats, sources, self._languages)
        authorities, regions = self._authorities(), self._regions()
        obligations, names, extensions = read_deadlines(self._read, sources, authorities)
        reminders = self._read.one("reminders.toml", RemindersFile)
        desk = self._read.one("desk.toml", DeskFile)
        self._read.references = references(facts, self._languages)
        guides = read_guides(self._read, self._languages, sources)
        topics = read_topics(self._read, self._languages, sources, facts, extensions)
        points = read_points(self._read, topics, facts)
        themes = read_themes(self._read)
        check_stuck(self._read, guides)
        pages = self._pages()
        strings = self._strings(default)
        command_words = read_command_words(self._read)
        search_words = self._search_words()
        holidays = self._holidays(sources)
        screens, foreign = read_screens(self._read, guides), self._foreign()
        onward = read_follow_ups(self._read, themes)
        phrases, portal, told, others = self._said(topics, foreign, regions, search_words)
        if self._read.problems or not (strings and reminders and desk and search_words):
            raise ContentError(tuple(self._read.problems))  # one for each None
        return Catalog(
            folder=self._root,
            languages=self._languages,
            default=default,
            sources=sources,
            facts=facts,
            obligations=obligations,
            obligation_names=names,
            schedule=Schedule(tuple(sorted(reminders.days, reverse=True)), reminders.at),
            extensions=extensions,
            authorities=authorities,
            regions=regions,
            holidays=holidays,
            hours=hours_of(desk, holidays),
            themes=themes,
            topics=topics,
            points=points,
            out_of_scope=foreign,
            search_words=search_words,
            small_talk=SmallTalk(phrases),
            acts=Acts(phrases),
            follow_ups=onward,
            portal_questions=PortalQuestions(portal),
            situations=told,
            foreign=others,
            redactor=redactor(topics, foreign, pages, search_words, facts),
            guides=guides,
            pages=pages,
            screens=screens,
            warnings=tuple(self._read.warnings),
            strings=strings,
            command_words=command_words,
            formats=formats,
        )

    def anew(self, catalog: Catalog, changed: Collection[str]) -> Catalog:
        self._languages = dict(catalog.languages)
        sources = read_sources(self._read)
        facts = read_facts(self._read, catalog.formats, sources, self._languages)
        self._read.references = references(facts, self._languages)
        guides = read_guides(self._read, self._languages, sources)
        extensions = catalog.extensions
        topics = read_topics(self._read, self._languages, sources, facts, extensions, only=changed)
        pages = self._pages()
        if self._read.problems:
            raise ContentError(tuple(self._read.problems))
        return replace(
            catalog,
            sources=sources,
            facts=facts,
            guides=guides,
            topics={**catalog.topics, **topics},
            pages=pages,
        )

    # Parts of the content

    def _holidays(self, sources: Mapping[str, Source]) -> HolidayCalendar:
        holidays = self._read.array("holidays.toml", "confirmed", HolidayFile)
        for holiday in holidays:
            self._read.known("holidays.toml", str(holiday.on), [holiday.source], sources)
        return HolidayCalendar(holidays)

    def _spoken(self) -> dict[str, Language]:
        """Return the languages, and those that are only spoken with what they lean on."""
        return self._languages | {
            code: replace(self._languages[leans_on], code=code)
            for code, leans_on in LEANS_ON.items()
        }

    def _authorities(self) -> dict[str, Authority]:
        files = self._read.tables("authorities.toml", AuthorityFile)
        for key, file in files.items():
            check_name(self._read, "authorities.toml", key, file.name.by_language())
        return {
            key: Authority(key, polished(file.name), file.approved_by, file.kind)
            for key, file in files.items()
        }

    def _said(
        self,
        topics: Mapping[str, Topic],
        foreign: Sequence[str],
        regions: Mapping[str, Region],
        search_words: SearchWords | None,
    ) -> tuple[Spoken, Spoken, Situations, Foreign]:
        """Return what people say beside questions; none of it is one of the topics.

        It is read last: where some cannot be used, ContentError tells all there is to mend.
        """
        asked = topics.values()
        asking = search_words.dates.asking() if search_words else ()
        phrases = read_spoken(self._read, asked, foreign, asking, regions.values())
        words = words_asked(asked, foreign)  # kept once
        portal, told = read_portal_words(self._read, words), read_situations(self._read, words)
        others = read_foreign(self._read, asked)
        if not (phrases and portal and told and others):
            raise ContentError(tuple(self._read.problems))  # one for each None
        return phrases, portal, told, others

    def _foreign(self) -> tuple[str, ...]:
        """Return questions that look like ours and are not."""
        file = self._read.one("not-ours.toml", OutOfScopeFile)
        return tuple(one.text for one in file.questions) if file else ()

    def _regions(self) -> dict[str, Region]:
        return {
            key: Region(key, polished(file), file.towns)
            for key, file in self._read.tables("regions.toml", RegionFile).items()
        }

    def _settings(self) -> str:
        """Read the languages; return the default one."""
        settings = self._read.toml("languages.toml")
        default = str(settings.pop("default", ""))
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
        return default

    def _search_words(self) -> SearchWords | None:
        search_words = read_search_words(self._read)
        if search_words:
            known = topic_ids(self._read)
            dates = search_words.dates
            named = [dates.topic, dates.late_topic, dates.amount_topic]
            self._read.known(DATES, "topic", named, known, "topic")
            answered = search_words.word_for_word.values()
            self._read.known(WORD_FOR_WORD, "topic", answered, known, "topic")
            self._read.known(FLOOR, "topic", search_words.floor.values(), known, "topic")
        return search_words

    def _pages(self) -> dict[str, Page]:
        pages = {}
        for slug in self._read.folders("pages"):
            texts = {c: self._read.page(f"pages/{slug}/{c}.md", c) for c in self._languages}
            texts |= self._read.in_darija(f"pages/{slug}")
            if all(texts.values()):
                html = ByLanguage({code: whole(parts) for code, parts in texts.items()})
                pages[slug] = Page(slug, html)
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
                self._read.prose(file.name, key, text)
        every = files | self._strings_in_darija(files[default])
        return Strings({code: file.parsed for code, file in every.items()}, self._languages)

    def _strings_in_darija(self, default: StringsFile) -> dict[str, StringsFile]:
        """Return the short texts that Darija has of its own."""
        files = {c: StringsFile(self._root / f"strings/{c}.ftl", self._root) for c in LEANS_ON}
        for problem in check_darija(files.values(), default):
            self._read.note(problem.file, problem.key, problem.what)
        for file in files.values():
            for key, text in file.prose():
                self._read.prose(file.name, key, text)
        return files
