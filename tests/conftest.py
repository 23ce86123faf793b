"""What every test shares: one press, and a judge over all that the playground says and hears."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.__main__ import CONTENT
from bot.catalog.catalog import Catalog
from bot.catalog.load import load
from bot.rendering.typst_renderer import TypstRenderer
from tests.playground.judge import judged as judged


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: a test of the house waits for the wire half of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def renderer() -> Iterator[TypstRenderer]:
    """The press: each guide is printed once in the whole run."""
    with closing(TypstRenderer()) as opened:
        yield opened


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real content."""
    return load(CONTENT, today=datetime.now(UTC).date())
