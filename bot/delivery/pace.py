"""Spaces out sends so that they stay under Telegram's limit, without bursts."""

import asyncio
from collections.abc import Awaitable, Callable

PER_SECOND = 25.0  # below the 30 a second that Telegram advises for notifications


class Pace:
    """Hands out moments on a fixed grid; a pause never leads to a burst afterwards."""

    def __init__(
        self,
        per_second: float = PER_SECOND,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        monotonic: Callable[[], float] | None = None,
    ) -> None:
        self._interval = 1 / per_second
        self._sleep = sleep
        self._monotonic = monotonic or (lambda: asyncio.get_running_loop().time())
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for the next free moment."""
        now = self._monotonic()
        moment = max(now, self._next)
        self._next = moment + self._interval
        if moment > now:
            await self._sleep(moment - now)
