"""The whole house on a loopback port: playground server, bot, database, clock."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import app, loops
from bot.app import App
from bot.clock import ShiftedClock
from bot.delivery import pump
from bot.delivery.scheduler import Scheduler
from bot.playground.http.server import TOKEN, Playground
from tests.built import running_app
from tests.house.parlour import Parlour, open_parlour
from tests.house.phone import Phone as Phone
from tests.house.phone import buttons as buttons
from tests.house.phone import links as links
from tests.house.phone import words as words
from tests.playground.page.chromium import browser as browser
from tests.waiting import PATIENCE as PATIENCE
from tests.waiting import eventually as eventually


@dataclass
class Running:
    """A house that answers, the phone to talk to it, and its clock."""

    phone: Phone
    house: App
    playground: Playground
    clock: ShiftedClock

    async def rested(self) -> None:
        """Wait until everything that people did is answered, and its rows say so."""

        async def rests() -> bool | None:
            if self.playground.world.updates.waiting() or self.house.worker._in_hand:
                return None
            waits = "SELECT 1 FROM inbox WHERE state = 'pending' LIMIT 1"
            return None if await self.house.db.read.one(waits) else True

        await eventually(rests)

    async def landed(self) -> None:
        """Wait until nothing is on its way that the house itself has taken to send."""

        async def none() -> bool | None:
            sending = "SELECT 1 FROM deliveries WHERE status = 'sending' LIMIT 1"
            return None if await self.house.db.read.one(sending) else True

        await eventually(none)


Opener = Callable[..., Any]


@pytest.fixture(autouse=True)
def quick_pump(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what nobody asked for leave at once: its second of rest is most of a test."""
    monkeypatch.setattr(pump, "IDLE", timedelta(milliseconds=50))
    monkeypatch.setattr(app, "FREQUENTLY", timedelta(milliseconds=500))  # as reports follow


@pytest.fixture
def menu() -> None:
    """Have the bot publish its menu as it starts: for the tests of that."""


@pytest.fixture(autouse=True)
def without_menu(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish no menu at any other start: thirty calls, and nobody looks at it."""

    async def nothing(_: App) -> None:
        return None

    if "menu" not in request.fixturenames:
        monkeypatch.setattr(loops, "_publish_menu", nothing)


@pytest.fixture
def open_running(tmp_path: Path) -> Opener:
    """Return a way to open the house at a moment; twice in one test is a restart."""

    @asynccontextmanager
    async def opener(
        now: str = "2025-07-09T09:00+00:00", token: str = TOKEN, **settings: Any
    ) -> AsyncIterator[Running]:
        clock = ShiftedClock(datetime.fromisoformat(now))
        schedulers: list[Scheduler] = []

        def move(moment: datetime) -> None:
            clock.move_to(moment)
            for scheduler in schedulers:
                scheduler.wake()

        async with (
            Playground(port=0, clock=clock, move_clock=move, token=token) as server,
            running_app(server.base_url, tmp_path, clock=clock, token=token, **settings) as house,
        ):
            schedulers += [house.scheduler, house.announcement_scheduler]
            yield Running(Phone(server, house), house, server, clock)

    return opener


@pytest.fixture
async def running(open_running: Opener) -> AsyncIterator[Running]:
    """The house on 9 July 2025, in the morning."""
    async with open_running() as house:
        yield house


@pytest.fixture
async def parlour(tmp_path: Path) -> AsyncIterator[Parlour]:
    """The house on 9 July 2025 with its loops at rest: the test answers what happens."""
    async with open_parlour(tmp_path) as opened:
        yield opened
