"""What the tests of the services share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from tests.services.bench import Bench, opened


@pytest.fixture
async def bench(tmp_path: Path, catalog: Catalog) -> AsyncIterator[Bench]:
    """A bench on a new database."""
    async with opened(tmp_path, catalog) as one:
        yield one
