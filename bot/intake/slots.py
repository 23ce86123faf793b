"""How many chats are answered at once, and what becomes of one that takes long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.core.sending.places import placed

SIDE_BY_SIDE = 64  # chats answered at once
IN_SLOT = 2.0  # seconds; an answer takes a tenth of that


class Slots:
    """A place for each chat that is being answered.

    One that takes longer than `patience` seconds, since Telegram lets it wait, goes on without
    its place, so that whoever comes next has one; so does one that says that it will, see
    core/sending/places.py. How many may go on is bounded by who asks for
    places, see intake/worker.py.
    """

    def __init__(self, number: int = SIDE_BY_SIDE, *, patience: float = IN_SLOT) -> None:
        self._free = asyncio.Semaphore(number)
        self._patience = patience

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a place, in the order of asking, and hold it for a while at most."""
        await self._free.acquire()
        is_held = True

        def give_back() -> None:
            nonlocal is_held
            if is_held:
                is_held = False
                self._free.release()

        timer = asyncio.get_running_loop().call_later(self._patience, give_back)
        try:
            with placed(give_back):
                yield
        finally:
            timer.cancel()
            give_back()
