"""What the tests of the services share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.services.bench import Bench, opened


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """A bench on a new database."""
    async with opened(tmp_path) as one:
        yield one
