"""What every test shares: one renderer, one content, and a judge over what the simulator says."""

import os

import pytest

from bot.catalog.catalog import Catalog
from bot.rendering.typst_renderer import TypstRenderer
from tests import built
from tests.playground.judge import judged as judged


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: a test of the house waits for the wire half of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def renderer() -> TypstRenderer:
    """The renderer: each guide is printed once in the whole run."""
    return built.renderer()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real content."""
    return built.content()
