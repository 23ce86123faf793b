"""What the tests of the storage share."""

import pytest


@pytest.fixture(scope="module", autouse=True)
def quick_database() -> None:
    """Have the database as the bot has it."""
