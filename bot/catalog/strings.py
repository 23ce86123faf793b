"""Short interface texts from Fluent files, and the proof that every language has the same."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, visitor

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


class Strings:
    """The short texts of every language."""

    def __init__(
        self, messages: Mapping[str, ast.Resource], languages: Mapping[str, Language]
    ) -> None:
        """Build from the messages of each language; Darija has some texts of its own."""
        self._built_from = (messages, languages)
        self._bundles: dict[str, FluentBundle] = {}
        self._rtl: set[str] = set()
        self._in_darija = {code: messages[code] for code in LEANS_ON if code in messages}
        for code, resource in messages.items():
            language = languages[LEANS_ON.get(code, code)]
            locale = language.locale.replace("_", "-")
            # Arabic takes values in from outside: each is an island of its own direction.
            is_rtl = language.direction == "rtl"
            bundle = FluentBundle([locale], use_isolating=is_rtl)
            bundle.add_resource(resource)
            self._bundles[code] = bundle
            if is_rtl:
                self._rtl.add(code)

    def __reduce__(self) -> tuple[type["Strings"], tuple[object, ...]]:
        return Strings, self._built_from  # bundles are no data

    def darija_of(self, shown: str) -> str:
        """Return the script of Darija that a button's words are in, empty for none."""
        return self._darija.get(shown, "")

    @cached_property
    def _darija(self) -> dict[str, str]:
        return {label(said): code for code in self._in_darija for said in self._own(code)}

    def _own(self, code: str) -> Iterable[str]:
        """Yield the texts without values that are said otherwise in what Darija leans on."""
        for entry in self._in_darija[code].body:
            if not isinstance(entry, ast.Message) or entry.value is None:
                continue
            key, elements = entry.id.name, entry.value.elements
            if all(isinstance(one, ast.TextElement) for one in elements):
                said = self.text(key, code)
                if said != self.text(key, LEANS_ON[code]):
                    yield said

    def text(self, key: str, language: str, **values: str | int) -> str:
        """Return a text with its values. Raises KeyError for an unknown key or a missing value."""
        if language in LEANS_ON and not self._bundles[language].has_message(key):
            language = LEANS_ON[language]
        bundle, is_rtl = self._bundles[language], language in self._rtl
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        room = ROOM
        text, errors = bundle.format_pattern(message.value, _fitting(values, room, is_rtl))
        while errors and room > _LEAST_ROOM and isinstance(errors[0], ValueError):
            room //= 2  # one value stands there twice, or has a mark beside every sign
            text, errors = bundle.format_pattern(message.value, _fitting(values, room, is_rtl))
        if errors:
            # Fluent would show the name of the missing value to a pharmacist.
            raise KeyError(f"{key}: {errors[0]}")
        return settled(polish(str(text), language), is_rtl=is_rtl)


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
        self.words: list[str] = []
        elements = message.value.elements if message.value else []
        self.length = sum(len(e.value) for e in elements if isinstance(e, ast.TextElement))
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

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
                self.messages[entry.id.name] = _Message(entry)

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
