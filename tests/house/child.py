"""A house in a process of its own, so that a test can kill it."""

import asyncio
import sys
from pathlib import Path

from bot.loops import run
from tests.built import opened_app


async def main(base_url: str, data_dir: str) -> None:
    """Serve the given Bot API server until killed."""
    # Many presses of few people.
    async with opened_app(base_url, Path(data_dir), rate_per_chat=30) as app:
        await run(app, asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
