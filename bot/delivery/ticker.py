"""Once a minute: plans the reminders whose hour has come, and tidies up."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock

TICK = timedelta(minutes=1)

log = structlog.get_logger()

Work = Callable[[datetime], Awaitable[object]]


class Ticker:
    """Calls each piece of minute work with the present moment."""

    def __init__(self, work: dict[str, Work], *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    async def tick(self) -> None:
        """Do every piece of work once; one that fails is logged and does not stop the others."""
        now = self._clock()
        for name, work in self._work.items():
            try:
                await work(now)
            except Exception:
                log.exception("tick failed", work=name)

    async def run(self, stop: asyncio.Event) -> None:
        """Tick every minute until `stop` is set."""
        while not stop.is_set():
            await self.tick()
            try:
                await asyncio.wait_for(stop.wait(), TICK.total_seconds())
            except TimeoutError:
                continue
