"""Spaces out sends so that they stay under Telegram's limit, without bursts, in two lanes."""

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable

PER_SECOND = 30
_CATCH_UP = 0.1  # seconds by which a late broadcast may make up for lost moments
# The way to Telegram does not take the same time twice: a second is made a little longer, so
# that what left within the limit also arrives within it.
_MARGIN_SECONDS = 0.002
_MARGIN_SLOTS = 0.45
# The grid is a little wider still: what is late by a breath does not push all after it.
_GRID_SLOTS = 0.55
# At a slow pace two leave together: to wake up for each costs more than to send it.
_TOGETHER = 2
_SLOW = 100  # a second
# On a busy machine a few leave later than they are counted: one in so many is kept back.
_SPARE = 500


class RateLimiter:
    """Never more than `per_second` sends in any second.

    Broadcasts leave on an even grid, at a slow pace two by two. Answers to people go at once
    where there is room, and the broadcast gives way.
    """

    def __init__(
        self,
        per_second: int | None = PER_SECOND,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the limit; None is none."""
        self.per_second = per_second
        self._most = per_second - per_second // _SPARE if per_second else 0
        self._window = 1 + _margin(_MARGIN_SLOTS, per_second)
        span = 1 + _margin(_GRID_SLOTS, per_second)
        self._at_once = _TOGETHER if per_second and per_second < _SLOW else 1
        self._interval = self._at_once * span / self._most if per_second else 0.0
        self._sleep = sleep
        self._monotonic = monotonic
        self._left: deque[float] = deque(maxlen=self._most or 1)
        self._next = 0.0
        self._together = self._at_once  # have left since the last moment of the grid
        self._answers = 0  # that wait for room
        self._in_order = asyncio.Lock()
        self._waiting = 0  # broadcasts that wait for a moment
        self._leaving = 0  # broadcasts whose moment has come, and that have not left yet

    async def turn(self) -> None:
        """Wait for a broadcast's next moment; what takes it says when it has `left`."""
        if self.per_second is None:
            return
        now = self._monotonic()
        follows = self._together < self._at_once and now - self._next < _CATCH_UP
        earliest = 0.0 if follows else self._next
        self._waiting += 1
        try:
            while (moment := max(earliest, self._room_at(self._answers))) > now:
                await self._sleep(moment - now)
                now = self._monotonic()
        finally:
            self._waiting -= 1
        if follows:
            self._together += 1
        else:
            is_late = now - self._next > _CATCH_UP
            self._next = (now if is_late else self._next) + self._interval
            self._together = 1
        self._leaving += 1

    def left(self) -> None:
        """Count a broadcast that leaves now; a busy machine may be late with it."""
        if self.per_second is not None:
            self._leaving -= 1
            self._left.append(self._monotonic())

    def silence(self) -> float:
        """Return the seconds since anything left, while a broadcast gives way; else infinity."""
        return self._monotonic() - self._left[-1] if self._waiting and self._left else math.inf

    async def answer(self) -> None:
        """Wait until there is room for an answer, ahead of any broadcast."""
        if self.per_second is None:
            return
        self._answers += 1
        try:
            async with self._in_order:  # whoever has waited longest goes first
                while (moment := self._room_at(0)) > (now := self._monotonic()):
                    await self._sleep(moment - now)
                self._left.append(now)
        finally:
            self._answers -= 1

    def _room_at(self, others: int) -> float:
        """Return when one more may leave after `others` that go first."""
        too_many = len(self._left) + self._leaving + others - self._most
        if too_many < 0:
            return 0.0
        if not self._left:  # as many as may leave at all are about to
            return self._monotonic() + self._window
        return self._left[min(too_many, len(self._left) - 1)] + self._window


def _margin(slots: float, per_second: int | None) -> float:
    return max(_MARGIN_SECONDS, slots / per_second) if per_second else 0.0
