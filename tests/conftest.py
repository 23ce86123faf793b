"""What every test may share: one press, so that each guide is printed once in the whole run."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from bot.rendering.press import Press


@pytest.fixture(scope="session")
def press() -> Iterator[Press]:
    """The press."""
    with closing(Press()) as opened:
        yield opened
