"""A page in the browser, the playground behind it, and the bot that answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.playground import Playground
from tests.cast import AMINA
from tests.playground.page.puppet import Puppet, stop
from tests.waiting import until

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
BOT = 123456


@dataclass
class Stage:
    """A page in the browser, the playground behind it, and the bot that answers."""

    page: Page
    playground: Playground
    puppet: Puppet
    http: aiohttp.ClientSession
    errors: list[str] = field(default_factory=list)

    async def open(self, chat: int | str = "", person: int = AMINA, topic: int = 0) -> None:
        """Open the page anew in a chat, as somebody."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.playground.base_url}/#{chat}/{person}/{topic or ''}")
        await expect(self.id("whoami")).not_to_be_empty()

    async def do(self, action: str, **body: Any) -> Any:
        """Let a person act without the page."""
        async with self.http.post(f"{self.playground.base_url}/sim/{action}", json=body) as answer:
            payload = await answer.json()
            assert payload["ok"], payload
            return payload["result"]

    def id(self, name: str) -> Locator:
        """Return the part of the page with this test identifier."""
        return self.page.get_by_test_id(name)

    async def say(self, text: str) -> None:
        """Write in the open chat."""
        await self.id("composer").fill(text)
        await self.id("composer").press("Enter")

    async def see(self, text: str) -> None:
        """Wait for a text in the open chat."""
        await expect(self.id("messages")).to_contain_text(text)

    async def act(self, message: str, action: str) -> None:
        """Choose from the menu of the message that holds a text."""
        row = self.page.locator("article").filter(has_text=message).last
        await row.hover()
        await row.get_by_test_id("act").click()
        await self.id(f"act-{action}").click()

    async def heard(self, kind: str) -> list[dict[str, Any]]:
        """Return the updates of a kind that the bot was given, all that there are answered."""
        await until(lambda: not self.playground.world.updates.waiting())
        return [update[kind] for update in self.puppet.heard if kind in update]


@asynccontextmanager
async def open_stage(browser: Browser) -> AsyncIterator[Stage]:
    """A page on a desktop; at the end nothing may have gone wrong in its console."""
    moments = [datetime(2025, 7, 9, 9, 0, tzinfo=UTC)]
    async with (
        Playground(port=0, clock=lambda: moments[-1], move_clock=moments.append) as playground,
        aiohttp.ClientSession() as http,
    ):
        puppet = Puppet(http, playground.base_url, playground.token)
        answering = asyncio.create_task(puppet.run())
        page = await browser.new_page(viewport=DESKTOP)
        played = Stage(page, playground, puppet, http)
        page.on("pageerror", lambda error: played.errors.append(str(error)))
        page.on(
            "console",
            lambda line: played.errors.append(line.text) if line.type == "error" else None,
        )
        yield played
        await page.close()
        await stop(answering)
        assert played.errors == []
