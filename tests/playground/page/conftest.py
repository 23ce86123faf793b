"""A page on a desktop, in a browser that stays on this machine."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser

from tests.playground.page.chromium import open_browser
from tests.playground.page.stage import Stage, open_stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all tests of the page: each has a profile of its own in it."""
    async with open_browser() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A page on a desktop; at the end nothing may have gone wrong in its console."""
    async with open_stage(browser) as opened:
        yield opened
