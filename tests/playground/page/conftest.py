"""A page on a desktop, in a browser that stays on this machine."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from tests.playground.page.chromium import browser as browser
from tests.playground.page.stage import Stage, open_stage


@pytest.fixture
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A page on a desktop; at the end nothing may have gone wrong in its console."""
    async with open_stage(browser) as opened:
        yield opened
