"""A house in a process of its own, so that a test can kill it."""

import asyncio
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.loops import run
from tests import built

# Each house begins as a copy of a process that has read the content and the search, once.
_HOUSES = get_context("forkserver")
_HOUSES.set_forkserver_preload(["tests.house.warm"])


def started(base_url: str, data_dir: Path) -> ForkServerProcess:
    """Start a house that serves the given Bot API server until killed."""
    process = _HOUSES.Process(target=_serve, args=(base_url, data_dir), daemon=True)
    process.start()
    return process


def _serve(base_url: str, data_dir: Path) -> None:
    asyncio.run(_answer(base_url, data_dir))


async def _answer(base_url: str, data_dir: Path) -> None:
    # Many presses of few people.
    async with built.opened_app(base_url, data_dir, rate_per_chat=30) as app:
        await run(app, asyncio.Event())
