"""The content read again and again, with one place spoilt: the others are read once."""

import tomllib
from collections.abc import Callable
from functools import cache, partial
from types import SimpleNamespace
from typing import Any

import pytest

from bot.catalog import glossary, reader, spoken, strings, vocabulary
from bot.catalog.checks import glossary as names
from bot.catalog.checks.written_amounts import written_amount
from bot.catalog.checks.written_dates import written_date
from bot.catalog.markdown import sections
from bot.core.secrets import Redactor
from bot.core.situations.situations import Situations
from bot.core.writing.phrases import keys_of, parts_of
from bot.core.writing.spoken import Spoken


def once(make: Callable[..., Any]) -> Callable[..., Any]:
    """Return what makes the same of the same arguments, once in a process; it may refuse them."""
    made: dict[Any, Any] = {}

    def remembered(*arguments: Any, **named: Any) -> Any:
        key = _key([arguments, named])
        if key not in made:
            made[key] = make(*arguments, **named)
        return made[key]

    return remembered


def _key(value: Any) -> Any:
    """Return something to look a value up by: the same for mappings and lists of the same."""
    if isinstance(value, dict):
        return tuple((name, _key(one)) for name, one in value.items())
    if isinstance(value, set | frozenset):
        return frozenset(value)
    return tuple(map(_key, value)) if isinstance(value, list | tuple) else value


def _sections_once() -> Callable[..., Any]:
    """Return what reads a page once for all that it may refer to, which is looked at once."""
    of_language: dict[str, list[tuple[Any, Callable[..., Any]]]] = {}
    latest: dict[str, tuple[Any, Callable[..., Any]]] = {}

    def read(source: str, language: str, references: Any, **named: Any) -> Any:
        if language not in latest or latest[language][0] is not references:
            known = of_language.setdefault(language, [])
            equal = [remembered for one, remembered in known if one == references]
            if not equal:
                equal = [once(partial(sections, references=references))]
                known.append((references, *equal))
            latest[language] = references, *equal
        return latest[language][1](source, language, **named)

    return read


def _prose_once() -> Callable[..., None]:
    """Return what looks through a text once where nothing is wrong with it."""
    look, sound = reader.Reader.prose, set()

    def prose(read: reader.Reader, name: str, key: str, text: str) -> None:
        asked = (name, key, text, read.glossary)
        if asked not in sound:
            before = len(read.problems)
            look(read, name, key, text)
            if len(read.problems) == before:
                sound.add(asked)

    return prose


_miscalled = names.Glossary.miscalled
_faults = cache(lambda glossary, *of: tuple(_miscalled(glossary, *of)))
_table = cache(tomllib.loads)
_QUICK = {
    (reader, "sections"): _sections_once(),
    (reader.Reader, "prose"): _prose_once(),
    (reader, "written_date"): cache(written_date),
    (reader, "written_amount"): cache(written_amount),
    (reader, "tomllib"): SimpleNamespace(
        loads=lambda text: dict(_table(text)), TOMLDecodeError=tomllib.TOMLDecodeError
    ),
    (strings, "parsed"): cache(strings.parsed),
    (strings, "_Message"): cache(strings._Message),
    (spoken, "Spoken"): once(Spoken),
    (spoken, "Situations"): once(Situations),
    (spoken, "keys_of"): cache(keys_of),
    (spoken, "parts_of"): cache(parts_of),
    (vocabulary, "Redactor"): once(Redactor),
    (glossary, "Glossary"): once(names.Glossary),
    (names.Glossary, "miscalled"): lambda glossary, *of: iter(_faults(glossary, *of)),
}


@pytest.fixture
def quick_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every page and table once: a test spoils one place, and the others are as they were."""
    for (module, name), quick in _QUICK.items():
        monkeypatch.setattr(module, name, quick)
