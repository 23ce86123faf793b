"""Short interface texts from Fluent files, and the proof that every language has the same."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, visitor

from bot.catalog.model import Language, Problem
from bot.catalog.typography import polish
from bot.core.writing.bidi import FSI, PDI, island, runs_right, settled, tamed
from bot.core.writing.text import shortened, utf16_length

DESCRIPTION = "command-"
DESCRIPTION_LIMIT = 256  # characters of a command's description in Telegram's menu
# How a day may be written, shown to who writes one: the only days that stand in short texts.
EXAMPLES = frozenset({"change-ask-due_on", "announce-ask-expires"})
LIMITS = {"bot-description": 512, "bot-short-description": 120}
# UTF-16 units of all values of a text together. Fluent takes 2,500 characters, and a text that
# depends on a number is one piece with all that is in it: beyond, there would be no sentence.
# What may be longer is shown in pages, or refused where somebody writes it.
ROOM = 2000
_LEAST_ROOM = 100


class Strings:
    """The short texts of every language."""

    def __init__(self, sources: Mapping[str, str], languages: Mapping[str, Language]) -> None:
        """Build from the text of each language's file."""
        self._bundles: dict[str, FluentBundle] = {}
        self._rtl: set[str] = set()
        for code, source in sources.items():
            locale = languages[code].locale.replace("_", "-")
            # Arabic takes values in from outside: each is an island of its own direction.
            is_rtl = languages[code].direction == "rtl"
            bundle = FluentBundle([locale], use_isolating=is_rtl)
            bundle.add_resource(_parsed(source))
            self._bundles[code] = bundle
            if is_rtl:
                self._rtl.add(code)

    def text(self, key: str, language: str, **values: str | int) -> str:
        """Return a text with its values. Raises KeyError for an unknown key or a missing value."""
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


@lru_cache(maxsize=8)  # to show, to compare and to look for dates: one parse, the slow part
def _parsed(source: str) -> ast.Resource:
    return FluentParser().parse(source)


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


class _Variables(visitor.Visitor):
    """Collects the variables a message uses."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


class _Words(visitor.Visitor):
    """Collects the words of a message, whatever the variant."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)


def check_strings(files: Mapping[str, Path], default: str, root: Path) -> Iterable[Problem]:
    """Yield what differs between the languages' files, read from their syntax trees."""
    problems: list[Problem] = []
    messages = {code: _messages(path, root, problems) for code, path in files.items()}
    yield from problems
    wanted = {key: _variables(message) for key, message in messages[default].items()}
    for code, path in files.items():
        yield from _differences(messages[code], wanted, default, path, root)


def prose(files: Mapping[str, Path], root: Path) -> Iterable[tuple[str, str, str]]:
    """Yield the file, the key and the words of every short text, examples of dates left out."""
    for path in files.values():
        for key, message in _messages(path, root, []).items():
            if key not in EXAMPLES:
                words = _Words()
                words.visit(message)
                yield str(path.relative_to(root)), key, "…".join(words.texts)


def _messages(path: Path, root: Path, problems: list[Problem]) -> dict[str, ast.Message]:
    """Return the messages of one file; what is not one is added to `problems`."""
    found: dict[str, ast.Message] = {}
    name = str(path.relative_to(root))
    for entry in _parsed(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            line = (entry.content or "").strip().partition("\n")[0]
            problems.append(Problem(name, line, "is not a Fluent message"))
        elif isinstance(entry, ast.Message):
            if entry.id.name in found:
                problems.append(Problem(name, entry.id.name, "stands twice"))
            found[entry.id.name] = entry
    return found


def _differences(
    ours: Mapping[str, ast.Message],
    wanted: Mapping[str, set[str]],
    default: str,
    path: Path,
    root: Path,
) -> Iterable[Problem]:
    name = str(path.relative_to(root))
    for key in sorted(wanted.keys() - ours.keys()):
        yield Problem(name, key, f"is missing; {default} has it")
    for key in sorted(ours.keys() - wanted.keys()):
        yield Problem(name, key, f"is not in {default}")
    for key in sorted(ours.keys() & wanted.keys()):
        if _variables(ours[key]) != wanted[key]:
            listed = ", ".join(sorted(wanted[key])) or "none"
            yield Problem(name, key, f"uses other values than {default} ({listed})")
        limit = DESCRIPTION_LIMIT if key.startswith(DESCRIPTION) else LIMITS.get(key)
        if limit and not 1 <= _length(ours[key]) <= limit:
            yield Problem(name, key, f"must have 1 to {limit} characters")


def _variables(message: ast.Message) -> set[str]:
    found = _Variables()
    found.visit(message)
    return found.names


def _length(message: ast.Message) -> int:
    elements = message.value.elements if message.value else []
    return sum(len(e.value) for e in elements if isinstance(e, ast.TextElement))
