"""A house in a process of its own, so that a test can kill it."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot import app
from bot.__main__ import CONTENT
from bot.catalog.load import load
from bot.clock import real_clock
from bot.playground.http.server import TOKEN
from bot.rendering.typst_renderer import TypstRenderer


async def main(base_url: str, data_dir: str) -> None:
    """Serve the given Bot API server until killed."""
    catalog = load(CONTENT, today=datetime.now(UTC).date())
    renderer = TypstRenderer()
    async with app.open_house(
        catalog,
        token=TOKEN,
        base_url=base_url,
        data_dir=Path(data_dir),
        officer_ids=app.PLAYGROUND_OFFICERS,
        renderer=renderer,
        clock=real_clock,
        rates=app.Rates(per_chat=30),  # many presses of few people
    ) as house:
        await app.run(house, asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
