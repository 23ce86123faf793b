"""How the tests wait: until something is so, never for a time."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

# Seconds after which what is waited for counts as missing. No test asserts on it: it is much more
# than anything takes on a machine that does ten other things.
PATIENCE = 120.0
_PAUSE = 0.005  # rows and lists have no event to wait for


async def eventually(look: Callable[[], Awaitable[T | None]]) -> T:
    """Return what `look` finds as soon as it finds something."""
    async with asyncio.timeout(PATIENCE):
        while (found := await look()) is None:  # noqa: ASYNC110
            await asyncio.sleep(_PAUSE)
    return found


async def until(is_so: Callable[[], object]) -> None:
    """Return as soon as something is so."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110
            await asyncio.sleep(0.001)
