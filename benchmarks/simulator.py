"""The simulator in a process of its own, with a crowd, Telegram's limits and its distance."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bot.commands.drill import processes


@asynccontextmanager
async def simulator(people: int, *, latency: float) -> AsyncIterator[str]:
    """Run it with so many private chats, `latency` seconds away; yield its address."""
    with TemporaryDirectory() as folder:
        async with processes.simulator(Path(folder)) as base:
            await _prepare(base, people, latency)
            yield base


async def _prepare(base: str, people: int, latency: float) -> None:
    async with aiohttp.ClientSession() as http:
        for action, body in (
            ("population", {"private": people}),
            ("flood", {"per_chat": 1, "per_group": 20, "overall": 30}),
            ("latency", {"seconds": latency}),
        ):
            async with http.post(f"{base}/sim/{action}", json=body) as answer:
                answer.raise_for_status()
