"""Short interface texts from Fluent files, and the proof that every language has the same."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentNone
from fluent.syntax import FluentParser, FluentSerializer, ast, visitor

from bot.catalog.model import Language, Problem
from bot.catalog.typography import polish
from bot.core.writing.bidi import FSI, PDI, island, runs_right, settled, tamed
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import label, shortened, utf16_length

DESCRIPTION = "command-"
DESCRIPTION_LIMIT = 256  # characters of a command's description in Telegram's menu
# How a day may be written, shown to who writes one: the only days that stand in short texts.
EXAMPLES = frozenset({"announce-ask-expires"})
LIMITS = {"bot-description": 512, "bot-short-description": 120}
# UTF-16 units of all values of a text together. Fluent takes 2,500 characters, and a text that
# depends on a number is one piece with all that is in it: beyond, there would be no sentence.
# What may be longer is shown in pages, or refused where somebody writes it.
ROOM = 2000
_LEAST_ROOM = 100
KEPT = 512  # texts of a language that Fluent has read


class Strings:
    """The short texts of every language."""

    def __init__(
        self, messages: Mapping[str, ast.Resource], languages: Mapping[str, Language]
    ) -> None:
        """Build from the messages of each language; Darija has some texts of its own."""
        self._languages = languages
        self._sources = {code: _sources(resource) for code, resource in messages.items()}
        self._rtl = {code for code in messages if self._language(code).direction == "rtl"}
        self._bundles: dict[str, _Bundle] = {}
        self._darija = {
            label(said): code
            for code in LEANS_ON
            if code in messages
            for said in self._own(messages[code], code)
        }
        self._bundles.clear()  # what was read for that

    def __getstate__(self) -> dict[str, Any]:
        return vars(self) | {"_bundles": {}}  # which are no data

    def darija_of(self, shown: str) -> str:
        """Return the script of Darija that a button's words are in, empty for none."""
        return self._darija.get(shown, "")

    def every(self, key: str) -> Iterable[str]:
        """Yield a text without values in each language that has it, Darija too."""
        for code, known in self._sources.items():
            if key in known:
                yield self.text(key, code)

    def _own(self, messages: ast.Resource, code: str) -> Iterable[str]:
        """Yield the texts without values that are said otherwise in what Darija leans on."""
        for entry in messages.body:
            if not isinstance(entry, ast.Message) or entry.value is None:
                continue
            key, elements = entry.id.name, entry.value.elements
            if key not in self._sources[LEANS_ON[code]]:
                continue  # which the checker tells
            if all(isinstance(one, ast.TextElement) for one in elements):
                said = self.text(key, code)
                if said != self.text(key, LEANS_ON[code]):
                    yield said

    def _language(self, code: str) -> Language:
        return self._languages[LEANS_ON.get(code, code)]

    def _bundle(self, code: str) -> "_Bundle":
        """Return the texts of a language that were asked for; where there are many, none yet."""
        bundle = self._bundles.get(code)
        if bundle is None or bundle.is_full:
            bundle = _Bundle(self._sources[code], self._language(code))
            self._bundles[code] = bundle
        return bundle

    def text(self, key: str, language: str, **values: str | int) -> str:
        """Return a text with its values. Raises KeyError for an unknown key or a missing value."""
        if language in LEANS_ON and key not in self._sources[language]:
            language = LEANS_ON[language]
        bundle, is_rtl = self._bundle(language), language in self._rtl
        room = ROOM
        text, errors = bundle.text(key, _fitting(values, room, is_rtl))
        while errors and room > _LEAST_ROOM and isinstance(errors[0], ValueError):
            room //= 2  # one value stands there twice, or has a mark beside every sign
            text, errors = bundle.text(key, _fitting(values, room, is_rtl))
        if errors:
            # Fluent would show the name of the missing value to a pharmacist.
            raise KeyError(f"{key}: {errors[0]}")
        return settled(polish(str(text), language), is_rtl=is_rtl)


class _Bundle:
    """The texts of a language that were asked for, as Fluent has them.

    All of them would take ten times the room of their sources, and most are never asked for.
    """

    def __init__(self, sources: Mapping[str, str], language: Language) -> None:
        self._sources = sources
        self._known: set[str] = set()
        # Arabic takes values in from outside: each is an island of its own direction.
        self._bundle = FluentBundle(
            [language.locale.replace("_", "-")], use_isolating=language.direction == "rtl"
        )

    @property
    def is_full(self) -> bool:
        """Whether so many were asked for that it is time to begin anew."""
        return len(self._known) >= KEPT

    def text(
        self, key: str, values: Mapping[str, str | int]
    ) -> tuple[str | FluentNone, list[Exception]]:
        """Return a text, and what is wrong with its values. Raises KeyError where none is."""
        if key not in self._known:
            entry = FluentParser(with_spans=False).parse_entry(self._sources[key])
            self._bundle.add_resource(ast.Resource([entry]))
            self._known.add(key)
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        return self._bundle.format_pattern(message.value, dict(values))


def _sources(resource: ast.Resource) -> dict[str, str]:
    """Return the messages of a file by their keys, as they are written, without comments."""
    serializer = FluentSerializer()
    sources: dict[str, str] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            alone = ast.Message(entry.id, entry.value, entry.attributes)
            sources.setdefault(entry.id.name, serializer.serialize_entry(alone))
    return sources


def _fitting(values: Mapping[str, str | int], room: int, is_rtl: bool) -> dict[str, str | int]:
    """Return values as they go into a text, those that are too long for all of them cut alike."""
    sizes = sorted(utf16_length(value) for value in values.values() if isinstance(value, str))
    most, left = room, room
    for place, size in enumerate(sizes):
        most = left // (len(sizes) - place)
        left -= min(size, most)
    return {name: _given(value, most, is_rtl) for name, value in values.items()}


def _given(value: str | int, most: int, is_rtl: bool) -> str | int:
    """Return a value as it goes into a text: what a person typed in it steers nothing else."""
    if not isinstance(value, str):
        return value
    value = shortened(tamed(value), most)
    if is_rtl:  # Fluent makes the island, which would end with the first line
        return value.replace("\n", f"{PDI}\n{FSI}")
    return island(value) if runs_right(value) else value


class _Message(visitor.Visitor):
    """What a message holds in any of its variants: the variables it uses, and its words."""

    def __init__(self, message: ast.Message) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.is_alone = True
        self.words: list[str] = []
        elements = message.value.elements if message.value else []
        self.length = sum(len(e.value) for e in elements if isinstance(e, ast.TextElement))
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, _: ast.MessageReference) -> None:  # noqa: N802
        self.is_alone = False

    def visit_TermReference(self, _: ast.TermReference) -> None:  # noqa: N802
        self.is_alone = False

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)


def parsed(source: str) -> ast.Resource:
    """Return the messages of a file as Fluent has them: to compare, and to show."""
    return FluentParser(with_spans=False).parse(source)


class StringsFile:
    """The messages of one file by their keys, and what is no message or stands twice."""

    def __init__(self, path: Path, root: Path) -> None:
        self.name = str(path.relative_to(root))
        self.parsed = parsed(path.read_text(encoding="utf-8"))
        self.problems: list[Problem] = []
        self.messages: dict[str, _Message] = {}
        for entry in self.parsed.body:
            if isinstance(entry, ast.Junk):
                line = (entry.content or "").strip().partition("\n")[0]
                self.problems.append(Problem(self.name, line, "is not a Fluent message"))
            elif isinstance(entry, ast.Message):
                if entry.id.name in self.messages:
                    self.problems.append(Problem(self.name, entry.id.name, "stands twice"))
                self.messages[entry.id.name] = message = _Message(entry)
                if not message.is_alone:  # each is read by itself, when it is asked for
                    problem = Problem(self.name, entry.id.name, "stands on another text")
                    self.problems.append(problem)

    def prose(self) -> Iterable[tuple[str, str]]:
        """Yield the key and the words of every text, examples of dates left out."""
        for key, message in self.messages.items():
            if key not in EXAMPLES:
                yield key, "…".join(message.words)


def check_strings(files: Collection[StringsFile], default: StringsFile) -> Iterable[Problem]:
    """Yield what is wrong in a language's file, and what differs from the default one."""
    for file in files:
        yield from file.problems
    for file in files:
        yield from _differences(file, default)


def check_darija(files: Iterable[StringsFile], default: StringsFile) -> Iterable[Problem]:
    """Yield what is wrong in the texts in Darija: the same in both scripts, each one of ours."""
    first, *others = files
    for file in (first, *others):
        yield from file.problems
        for key, message in file.messages.items():
            wanted = default.messages.get(key)
            if wanted is None:
                yield Problem(file.name, key, f"is not in {Path(default.name).stem}")
            elif message.variables != wanted.variables:
                listed = ", ".join(sorted(wanted.variables)) or "none"
                yield Problem(file.name, key, f"uses other values than the others ({listed})")
    for other in others:
        for key in sorted(first.messages.keys() ^ other.messages.keys()):
            yield Problem(other.name, key, f"stands in one script only, see {first.name}")


def _differences(file: StringsFile, default: StringsFile) -> Iterable[Problem]:
    language = Path(default.name).stem
    for key in sorted(default.messages.keys() - file.messages.keys()):
        yield Problem(file.name, key, f"is missing; {language} has it")
    for key in sorted(file.messages.keys() - default.messages.keys()):
        yield Problem(file.name, key, f"is not in {language}")
    for key in sorted(file.messages.keys() & default.messages.keys()):
        message, wanted = file.messages[key], default.messages[key].variables
        if message.variables != wanted:
            listed = ", ".join(sorted(wanted)) or "none"
            yield Problem(file.name, key, f"uses other values than {language} ({listed})")
        limit = DESCRIPTION_LIMIT if key.startswith(DESCRIPTION) else LIMITS.get(key)
        if limit and not 1 <= message.length <= limit:
            yield Problem(file.name, key, f"must have 1 to {limit} characters")
