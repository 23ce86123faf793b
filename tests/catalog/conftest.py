"""A copy of the real content that a test may spoil in one place."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.load import ContentError, load
from bot.places import CONTENT

TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def each_page_once(quick_reading: None) -> None:
    """Read every page and table once."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content", copy_function=shutil.copyfile))


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
