"""Once a minute, or as often as it is told: looks for work whose time has come, and does it."""

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import datetime, timedelta
from time import monotonic
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.core.sending.outage import OutageError

TICK = timedelta(minutes=1)

log = structlog.get_logger()


class Work(Protocol):
    """Does what is due at a moment, if anything is."""

    def __call__(self, *, now: datetime) -> Awaitable[object]: ...


class Scheduler:
    """Calls each piece of work with the present moment."""

    def __init__(
        self, work: Sequence[tuple[str, Work]], *, clock: Clock, every: timedelta = TICK
    ) -> None:
        self._work = work
        self._clock = clock
        self._every = every
        self._wake = asyncio.Event()
        self._last_turn = monotonic()

    def idle(self) -> float:
        """Return the seconds since it last came round, or began a piece of work."""
        return monotonic() - self._last_turn

    def wake(self) -> None:
        """Tick now: the clock was moved."""
        self._wake.set()

    async def tick(self) -> None:
        """Do every piece of work once; one that fails is logged and does not stop the others."""
        now = self._clock()
        for name, work in self._work:
            self._last_turn = monotonic()
            try:
                await work(now=now)
            except OutageError:
                return  # whoever found it has told the house, which ends
            except OSError as error:
                log.warning("tick failed", work=name, reason=str(error))
            except Exception:
                log.exception("tick failed", work=name)

    async def run(self, stop: asyncio.Event) -> None:
        """Tick each time it is due, and when woken, until `stop` is set."""
        stopped = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                self._wake.clear()
                await self.tick()
                woken = asyncio.create_task(self._wake.wait())
                await asyncio.wait(
                    {woken, stopped},
                    timeout=self._every.total_seconds(),
                    return_when=asyncio.FIRST_COMPLETED,
                )
                woken.cancel()
        finally:
            stopped.cancel()
