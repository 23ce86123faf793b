"""What every test shares: what is built once, and a judge over what the simulator says."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from bot.catalog.catalog import Catalog
from bot.rendering import recognition
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.questions.faq import Faq
from bot.storage import database, opening
from tests import built
from tests.playground.judge import judged as judged
from tests.playground.judge import judging
from tests.playground.judge import pytest_runtest_teardown as pytest_runtest_teardown
from tests.rereading import quick_reading as quick_reading

# No test asserts on time, and a run that is green here is green on a fresh machine: the examples
# are the same each time. `make fuzz` draws others.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

# A child that reads a picture gives way to everything else: to every other worker of the tests.
recognition.WALL_SECONDS = 900

_BETWEEN_LOOKS = 20_000  # new objects; Python's own 700 cost a tenth of the tests' time


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test of the house waits for a part of its time.

    Each costs a dozen seconds of reading, and too many make every one of them slow.
    """
    return 1 + (os.cpu_count() or 1)


def pytest_collection() -> None:
    """Leave what is collected alone: nothing of it goes before the end."""
    gc.disable()


def pytest_collection_finish() -> None:
    """From here on look only through what the tests themselves leave behind, and not so often."""
    gc.freeze()
    gc.set_threshold(_BETWEEN_LOOKS, 20, 20)
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long ones: at the end every core would wait for the last."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def renderer() -> TypstRenderer:
    """The renderer: each guide is printed once in the whole run."""
    return built.renderer()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real content."""
    return built.content()


@pytest.fixture(scope="session")
def faq() -> Faq:
    """The search, fitted to the real content."""
    return built.faq()


@pytest.fixture(scope="session", autouse=True)
def judges() -> Iterator[None]:
    """Have a judge over every simulator."""
    with judging():
        yield


# Once for a file: each of thousands of tests that open no database would pay for it.
@pytest.fixture(scope="module", autouse=True)
def quick_database() -> Iterator[None]:
    """Spare each new database its migrations, and each write the wait for the disk.

    No test cuts the power; those of tests/storage have the database as it is.
    """
    unsafe = tuple(
        one.replace("synchronous = FULL", "synchronous = OFF") for one in opening._PRAGMAS
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "connected", built.connected_quickly)
        patch.setattr(database, "migrations", built.steps)
        patch.setattr(opening, "_PRAGMAS", unsafe)
        yield
