"""A pump in a process of its own that sends one broadcast, so that a test can kill it."""

import asyncio
import gc
import sys
from pathlib import Path

from bot.clock import real_clock
from bot.delivery.pump import Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.storage.database import Database
from bot.storage.sending.deliveries import Chats
from bot.transport import AiohttpRequest
from tests.delivery.broadcasting import Broadcasting

SOURCE = "announcement:1"
FILES = "announcement:1:files"
_OPEN = "SELECT 1 FROM deliveries WHERE status IN ('pending', 'sending') LIMIT 1"
EVERYBODY = Chats(
    "SELECT user_id AS chat_id, language FROM members"
    " UNION ALL SELECT chat_id, language FROM groups"
)


async def main(bot_url: str, database: str, rate: str) -> None:
    """Send what is left of the broadcast, and end when it is done."""
    gc.freeze()  # as the running house does
    stop = asyncio.Event()
    request = AiohttpRequest(connections=256)
    await request.initialize()
    async with Database.open(Path(database)) as db:
        broadcasts = Broadcasting(db)
        pump = Pump(db, TelegramSender(request, bot_url), RateLimiter(int(rate)), clock=real_clock)
        pumping = asyncio.create_task(pump.run(stop))
        await broadcasts.start(SOURCE, EVERYBODY, canary=0)
        while await db.read.one(_OPEN) and not pumping.done():  # noqa: ASYNC110 - it watches rows
            await asyncio.sleep(0.1)
        stop.set()
        await pumping
    await request.shutdown()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
