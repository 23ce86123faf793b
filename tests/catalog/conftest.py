"""A copy of the real content that a test may spoil in one place."""

import shutil
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.__main__ import CONTENT
from bot.catalog import glossary, reader, spoken, strings, vocabulary
from bot.catalog.checks import glossary as names
from bot.catalog.checks.written_amounts import written_amount
from bot.catalog.checks.written_dates import written_date
from bot.catalog.load import ContentError, load
from bot.catalog.markdown import sections
from bot.core.secrets import Redactor
from bot.core.situations.situations import Situations
from bot.core.writing.phrases import keys_of, parts_of
from bot.core.writing.spoken import Spoken

TODAY = date(2026, 12, 1)


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


_table = cache(tomllib.loads)
_QUICK = {
    (reader, "sections"): once(sections),
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
    (names, "_plain"): cache(names._plain),
}


@pytest.fixture(autouse=True)
def quick_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every page and table once: a test spoils one place, and the others are as they were."""
    for (module, name), quick in _QUICK.items():
        monkeypatch.setattr(module, name, quick)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def problems(content: Path) -> Callable[[], list[str]]:
    """Return a way to list what the checker says about the copy."""

    def look() -> list[str]:
        try:
            load(content, today=TODAY)
        except ContentError as error:
            return [str(problem) for problem in error.problems]
        return []

    return look
