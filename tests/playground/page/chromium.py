"""A headless Chromium for the tests of the page, or the reason why there is none."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright, expect

from tests.waiting import PATIENCE

expect.set_options(timeout=PATIENCE * 1000)  # five seconds are little on a busy machine

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

needs_chromium = pytest.mark.skipif(
    _CHROMIUM is None, reason="Chromium is not installed (Debian: apt install chromium)"
)
# The tests of the page share one browser, so they share the loop that it belongs to.
on_the_page = [needs_chromium, pytest.mark.asyncio(loop_scope="session")]


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Open a browser that stays on this machine; close it at the end."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=_CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield opened
        await opened.close()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A browser of one test, in its own loop."""
    async with open_browser() as opened:
        yield opened
