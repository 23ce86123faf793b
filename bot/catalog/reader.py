"""Reads the files of the content one by one and notes every problem on the way."""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.catalog.checks.glossary import Glossary
from bot.catalog.checks.written_amounts import written_amount
from bot.catalog.checks.written_dates import written_date
from bot.catalog.markdown import MarkupError, Reference, Section, sections
from bot.catalog.model import Problem
from bot.catalog.schemas.content import Strict, Translated
from bot.catalog.typography import polish
from bot.core.writing.darija import ARY, DARIJA, LEANS_ON, ByLanguage
from bot.core.writing.text import MESSAGE_LIMIT, escape, utf16_length

STALE_AFTER = timedelta(days=183)
_NAMED = re.compile(r"\{[a-z]+:[a-z0-9-]+\}|(?<!\S)/[a-z_]+")
# Room that the chat needs under a page for sources and notices.
PAGE_LIMIT = MESSAGE_LIMIT - 600

_STRAIGHT = re.compile(r"[^\W\d_]+'[^\W\d_]+")
_NAMES = {"fr": "French", "ar": "Arabic", "en": "English", ARY: "Darija", DARIJA: "Darija"}

S = TypeVar("S", bound=Strict)


class Reader:
    """One reading of the folder. What cannot be used is noted, and the reading goes on."""

    def __init__(self, root: Path, today: date, instead: Mapping[str, str] | None = None) -> None:
        """Read a folder; `instead` are texts in the place of files, by their names in it."""
        self._root = root
        self._instead = instead or {}
        self.today = today
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.references: Mapping[str, Mapping[str, Reference]] = {}  # by language
        self.glossary = Glossary({})  # no name is forbidden before it is read

    def text(self, name: str) -> str:
        """Return what a file says. Raises FileNotFoundError and UnicodeDecodeError."""
        found = self._instead.get(name)
        return (self._root / name).read_text(encoding="utf-8") if found is None else found

    def toml(self, name: str) -> dict[str, Any]:
        """Return the data of a TOML file, empty when it cannot be read."""
        try:
            return tomllib.loads(self.text(name))
        except FileNotFoundError:
            self.note(name, "", "is missing")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self.note(name, "", f"is not TOML: {error}")
        return {}

    def one(self, name: str, schema: type[S]) -> S | None:
        """Return a file that is one object."""
        data = self.toml(name)
        return self._validated(name, "", schema, data) if data else None

    def tables(
        self, name: str, schema: type[S], data: Mapping[str, Any] | None = None
    ) -> dict[str, S]:
        """Return a file (or its data) that is one object a table, by their keys."""
        tables = self.toml(name) if data is None else data
        read = {key: self._validated(name, key, schema, value) for key, value in tables.items()}
        return {key: value for key, value in read.items() if value is not None}

    def array(
        self, name: str, key: str, schema: type[S], data: list[Any] | None = None
    ) -> list[S]:
        """Return the objects of an array of tables."""
        entries = self.toml(name).get(key, []) if data is None else data
        read = [self._validated(name, f"{key}.{n}", schema, e) for n, e in enumerate(entries, 1)]
        return [entry for entry in read if entry is not None]

    def lines(self, name: str, key: str, value: object) -> list[str]:
        """Return a list of lines of text that stands at a key, empty where it is anything else."""
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return value
        self.note(name, key, "must be a list of lines of text")
        return []

    def _validated(self, name: str, prefix: str, schema: type[S], data: Any) -> S | None:
        try:
            return schema.model_validate(data)
        except ValidationError as error:
            for detail in error.errors():
                key = ".".join([prefix, *map(str, detail["loc"])]).strip(".")
                self.note(name, key, detail["msg"].removeprefix("Value error, "))
        return None

    def page(
        self,
        name: str,
        language: str,
        *,
        marks: Collection[str] = (),
        is_illustrated: bool = False,
    ) -> list[Section]:
        """Return the sections of a page, or none (with the problem noted).

        `marks` are those that it may hold, see core.marks.
        """
        try:
            source = self.text(name)
            parts = sections(
                source,
                language,
                self.references[language],
                marks=marks,
                is_illustrated=is_illustrated,
            )
        except FileNotFoundError:
            self.note(name, "", f"is missing: the text in {_NAMES[language]}")
        except (MarkupError, UnicodeDecodeError) as error:
            self.note(name, "", str(error))
        else:
            self.prose(name, "", source)
            length = utf16_length(whole(parts))
            if length > PAGE_LIMIT:
                self.note(name, "", f"is {length} characters long; {PAGE_LIMIT} fit a message")
            if not parts:
                self.note(name, "", "is empty")
            return parts
        return []

    def in_darija(
        self, folder: str, *, marks: Collection[str] = (), is_illustrated: bool = False
    ) -> dict[str, list[Section]]:
        """Return a page in Darija, in both scripts or in none, with the facts of the others."""
        names = {code: f"{folder}/{code}.md" for code in LEANS_ON}
        found = [code for code, name in names.items() if (self._root / name).is_file()]
        if not found:
            return {}
        for code, name in names.items():
            other = f"{folder}/{LEANS_ON[code]}.md"
            if code in found and self.named(name) != self.named(other):
                self.note(name, "", f"names other facts than {other}")
        return {
            code: self.page(name, code, marks=marks, is_illustrated=is_illustrated)
            for code, name in names.items()
        }

    def named(self, name: str) -> Counter[str]:
        """Return what a page refers to, and the commands it names, each as often as it does."""
        try:
            source = self.text(name)
        except (FileNotFoundError, UnicodeDecodeError):
            return Counter()  # noted where it is read
        return Counter(_NAMED.findall(source))

    def amounts(self, name: str) -> None:
        """Note the first amount, delay or contact that a page writes out instead of a fact."""
        try:
            source = self.text(name)
        except (FileNotFoundError, UnicodeDecodeError):
            return  # noted where it is read
        if found := written_amount(source):
            self.note(name, "", f"writes “{found}” out; name a fact that has a source")

    def folders(self, kind: str) -> Iterable[str]:
        """Return the names of the folders inside `kind`."""
        folder = self._root / kind
        if not folder.is_dir():
            self.note(kind, "", "is missing")
            return []
        return sorted(path.name for path in folder.iterdir() if path.is_dir())

    def note(self, name: str, key: str, what: str) -> None:
        """Add a problem of the file `name`, relative to the content folder."""
        self.problems.append(Problem(f"content/{name}", key, what))

    def warn(self, name: str, key: str, what: str) -> None:
        """Add what an editor is told of and nothing stops at."""
        self.warnings.append(Problem(f"content/{name}", key, what))

    def prose(self, name: str, key: str, text: str) -> None:
        """Note what no text may hold: a day that data can change, a straight apostrophe, a name
        that the glossary forbids in the language of the file."""
        if straight := _STRAIGHT.search(text):
            self.note(name, key, f"has a straight apostrophe in “{straight.group()}”; write ’")
        if found := written_date(text):
            what = f"writes the date “{found}” out; refer to a fact or compute it"
            self.note(name, key, what)
        if "-said-" not in key:  # what people say, shown to nobody
            self.names(name, key, text, Path(name).stem)

    def names(self, name: str, key: str, text: str, language: str) -> None:
        """Note each name in a text that the glossary forbids in its language, with its line where
        the text has no key."""
        if not any(self.glossary.miscalled(text, language)):
            return
        for number, line in enumerate([text] if key else text.splitlines(), 1):
            for fault in self.glossary.miscalled(line, language):
                self.note(name, key or f"line {number}", fault)

    def known(
        self,
        name: str,
        key: str,
        wanted: Iterable[str],
        known: Mapping[str, object],
        what: str = "source",
    ) -> None:
        """Note each wanted key that is not known."""
        for one in wanted:
            if one not in known:
                self.note(name, key, f"names the {what} “{one}”, which does not exist")

    def verified(self, name: str, key: str, on: date) -> None:
        """Note a date in the future, and warn of one long ago."""
        if on > self.today:
            self.note(name, key, f"verified_on {on} is in the future")
        elif self.today - on > STALE_AFTER:
            self.warn(name, key, f"verified on {on}, more than six months ago")


def whole(parts: Iterable[Section]) -> str:
    """Return a page with its headings as Telegram HTML."""
    blocks = []
    for part in parts:
        if part.title:
            blocks.append(f"<b>{escape(part.title)}</b>")
        if part.html:
            blocks.append(part.html)
    return "\n\n".join(blocks)


def polished(texts: Translated) -> ByLanguage:
    """Return words as they are shown: a Latin name or a number stands in Arabic as an island."""
    return ByLanguage({code: polish(text, code) for code, text in texts.by_language().items()})
