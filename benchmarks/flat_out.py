"""Measures how fast messages leave without a pace, beside the same without rows and others."""

import asyncio
import statistics
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import aiogram
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

from benchmarks.lean_server import TOKEN, LeanServer
from benchmarks.stage import (
    FIRST,
    MESSAGE,
    SOURCE,
    WORDS,
    Figure,
    Run,
    broadcast,
    database,
    enqueue,
    telegram_sender,
    timed,
)
from bot.clock import real_clock
from bot.core.sending.delivery import Delivery, Status
from bot.delivery.chats import ChatLimits
from bot.delivery.pump import MOST_IN_FLIGHT, Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.storage.database import Database

MESSAGES = 10_000
SLOW = 400  # for what is slow
ROUNDS = 5
LOOK = 0.05  # seconds between two looks whether all are sent


class _NoRows(Pump):
    """The same pump where nothing is read or kept: what rows cost is the difference."""

    left = MESSAGES
    back = 0

    async def _recover(self) -> None:
        """There is nothing to find."""

    async def _exchange(self, most: int) -> list[Delivery]:
        self.back += len(self._back)
        self._back.clear()
        number = min(max(most, 0), self.left)
        self.left -= number
        chats = range(FIRST + self.left, FIRST + self.left + number)
        batch = [Delivery(chat, SOURCE, chat, MESSAGE, 1) for chat in chats]
        return self._allowed(batch, now=self._clock())


async def measure(folder: Path, server: LeanServer) -> Sequence[Figure]:
    """Run each way in turn, several times: neighbours on the machine disturb all alike."""
    ways = ("ours", "no rows", "sends alone", "aiogram", "ptb")
    runs: dict[str, list[Run]] = {way: [] for way in ways}
    for number in range(ROUNDS):
        path = folder / f"flat{number}.db"
        async with database(path, MESSAGES) as db, telegram_sender(server.bot_url) as to:
            await enqueue(db)
            await _in_parallel(lambda chat: _send(to, chat), MOST_IN_FLIGHT)  # warm connections
            runs["ours"].append(
                await timed(lambda: broadcast(db, to, RateLimiter(None), look=LOOK))
            )
            runs["no rows"].append(await timed(lambda: _without_rows(db, to)))
            alone = await timed(lambda: _in_parallel(lambda chat: _send(to, chat), MESSAGES))
        runs["sends alone"].append(alone)
        runs["aiogram"].append(await _aiogram(server))
        runs["ptb"].append(await _ptb(server))
        server.arrivals()
    ours = runs["ours"]
    cost = statistics.median(run.cpu / run.sent for run in ours)

    def against(other: str) -> float:
        """Return the median of the ratios within each round."""
        return statistics.median(
            one.rate / two.rate for one, two in zip(ours, runs[other], strict=True)
        )

    return [
        (
            "flat out at 50 ms, everything recorded",
            f"{statistics.median(run.rate for run in ours):.0f}/s",
        ),
        ("… processor time a message", f"{1e6 * cost:.0f} us"),
        ("… against the same pump without rows", f"{against('no rows'):.2f}"),
        ("… against sends alone, without a pump", f"{against('sends alone'):.2f}"),
        ("… against a plain aiogram loop", f"{against('aiogram'):.1f} x"),
        ("… against python-telegram-bot's request", f"{against('ptb'):.1f} x"),
    ]


async def _without_rows(db: Database, sender: TelegramSender) -> int:
    stop = asyncio.Event()
    pump = _NoRows(db, sender, RateLimiter(None), clock=real_clock, limits=ChatLimits(1000, 1000))
    pumping = asyncio.create_task(pump.run(stop))
    while pump.back < MESSAGES and not pumping.done():  # noqa: ASYNC110 - as a report is looked at
        await asyncio.sleep(LOOK)
    stop.set()
    await pumping
    return pump.back


async def _send(sender: TelegramSender, chat_id: int) -> None:
    attempt = await sender.send(Delivery(chat_id, SOURCE, chat_id, MESSAGE, 1))
    if attempt.status is not Status.SENT:
        raise RuntimeError(attempt.detail)


async def _in_parallel(send: Callable[[int], Awaitable[object]], number: int) -> int:
    """Send so many messages, as many at once as there are connections."""
    chats = iter(range(FIRST, FIRST + number))

    async def work() -> None:
        for chat in chats:
            await send(chat)

    await asyncio.gather(*(work() for _ in range(MOST_IN_FLIGHT)))
    return number


async def _aiogram(server: LeanServer) -> Run:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.base), limit=MOST_IN_FLIGHT)
    async with aiogram.Bot(TOKEN, session=session) as bot:
        await _in_parallel(lambda chat: bot.send_message(chat, WORDS), MOST_IN_FLIGHT)
        return await timed(
            lambda: _in_parallel(lambda chat: bot.send_message(chat, WORDS), MESSAGES // 2)
        )


async def _ptb(server: LeanServer) -> Run:
    request = HTTPXRequest(connection_pool_size=MOST_IN_FLIGHT, pool_timeout=60, read_timeout=60)
    bot = telegram.Bot(TOKEN, base_url=f"{server.base}/bot", request=request)
    async with bot:
        return await timed(lambda: _in_parallel(lambda chat: bot.send_message(chat, WORDS), SLOW))
