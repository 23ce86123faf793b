"""The simulator in a process of its own, with a crowd, Telegram's limits and its distance."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

PORT = 8189
PATIENCE = 60.0  # seconds until it has to answer


@asynccontextmanager
async def simulator(people: int, *, latency: float) -> AsyncIterator[str]:
    """Run it with so many private chats, `latency` seconds away; yield its address."""
    command = [sys.executable, "-m", "bot", "playground", "--server-only", "--port", str(PORT)]
    base = f"http://127.0.0.1:{PORT}"
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603, ASYNC220 - ourselves
        try:
            await _prepare(base, people, latency)
            yield base
        finally:
            process.terminate()


async def _prepare(base: str, people: int, latency: float) -> None:
    async with aiohttp.ClientSession() as http:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    async with http.get(f"{base}/sim/tally"):
                        break
                except aiohttp.ClientError:
                    await asyncio.sleep(0.05)
        for action, body in (
            ("population", {"private": people}),
            ("flood", {"per_chat": 1, "per_group": 20, "overall": 30}),
            ("latency", {"seconds": latency}),
        ):
            async with http.post(f"{base}/sim/{action}", json=body) as answer:
                answer.raise_for_status()
