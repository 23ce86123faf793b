"""Measures the pace: that it is kept, what it costs, and how long an answer takes meanwhile."""

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import telegram.ext

from benchmarks.lean_server import LATENCY, TOKEN, LeanServer
from benchmarks.simulator import simulator
from benchmarks.stage import (
    WORDS,
    Figure,
    broadcast,
    database,
    enqueue,
    most_in_a_second,
    telegram_sender,
    timed,
)
from bot.core.sending.delivery import Attempt, Delivery, Reason
from bot.delivery.answer_lane import AnswerLane
from bot.delivery.chats import ChatLimits
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.playground.http.server import TOKEN as PLAYGROUND_TOKEN
from bot.transport import AiohttpRequest

RATES = (1000, 30)
SECONDS = 10
LOOK = 1.0  # seconds between two looks at the report; the house looks every five
REAL_CHATS, SOME_CHATS = 12_000, 1_800  # all of them with --full


async def measure(folder: Path, server: LeanServer) -> Sequence[Figure]:
    """Return the figures of the free pace and of the one that costs."""
    figures = []
    for rate in RATES:
        async with telegram_sender(server.bot_url) as sender:
            async with database(folder / f"paced{rate}.db", rate * SECONDS) as db:
                await enqueue(db)
                server.arrivals()
                departures = _watch(sender)
                run = await timed(lambda: broadcast(db, sender, RateLimiter(rate), look=LOOK))  # noqa: B023 - used at once
                arrivals = server.arrivals()
            async with database(folder / f"asked{rate}.db", rate * SECONDS) as db:
                await enqueue(db)
                pace = RateLimiter(rate)
                async with _asking(f"{server.base}/bot", TOKEN, pace, every=0.1) as asked:
                    await broadcast(db, sender, pace, look=LOOK)
                together = server.arrivals()
        # Its end is not sharp: that the last has arrived is seen a little later.
        middle = arrivals[len(arrivals) // 20 : -len(arrivals) // 20]
        pace_there = (len(middle) - 1) / (middle[-1] - middle[0])
        figures += [
            (f"paced at {rate} a second", f"{pace_there:.1f}/s"),
            ("… share of a core", f"{100 * run.cpu / run.sent * pace_there:.1f} %"),
            ("… most that leave within any one second", str(most_in_a_second(departures))),
            ("… most that the server reads within one", str(most_in_a_second(arrivals))),
            ("… … with ten answers a second", str(most_in_a_second(together))),
            (
                "… an answer meanwhile, beyond the server's time",
                f"p50 {_beyond(asked, 0.5):.1f} ms, p99 {_beyond(asked, 0.99):.1f} ms",
            ),
        ]
    return figures


def _watch(sender: TelegramSender) -> list[float]:
    """Return a list that notes when each message leaves."""
    usual, departures = sender.send, list[float]()

    def watched(delivery: Delivery) -> Coroutine[Any, Any, Attempt]:
        departures.append(time.perf_counter())
        return usual(delivery)

    sender.send = watched  # type: ignore[method-assign]
    return departures


async def measure_at_real_pace(folder: Path) -> Sequence[Figure]:
    """Send at Telegram's pace to a simulator that holds its limits, with answers in between."""
    chats = REAL_CHATS if "--full" in sys.argv else SOME_CHATS
    floods = 0
    async with simulator(chats, latency=LATENCY) as base:
        bot_url = f"{base}/bot{PLAYGROUND_TOKEN}"
        async with (
            telegram_sender(bot_url) as sender,
            database(folder / "real.db", chats) as db,
        ):
            usual = sender.send

            async def counting(delivery: Delivery) -> Attempt:
                nonlocal floods
                attempt = await usual(delivery)
                floods += attempt.reason == Reason.FLOOD
                return attempt

            sender.send = counting  # type: ignore[method-assign]
            await enqueue(db)
            pace = RateLimiter()
            async with _asking(f"{base}/bot", PLAYGROUND_TOKEN, pace, every=4.0) as asked:
                run = await timed(lambda: broadcast(db, sender, pace, look=LOOK))
    return [
        (f"{chats:,} chats at 30 a second, limits on", f"{run.seconds:.1f} s"),
        ("… beyond the floor", f"{100 * (run.seconds / (chats / 30) - 1):.1f} %"),
        ("… answers that took their place meanwhile", str(len(asked))),
        ("… refusals for speed", str(floods)),
        ("… share of a core", f"{100 * run.share:.1f} %"),
        ("… an answer meanwhile, beyond the server's time", f"p95 {_beyond(asked, 0.95):.1f} ms"),
    ]


@asynccontextmanager
async def _asking(
    base_url: str, token: str, pace: RateLimiter, *, every: float
) -> AsyncIterator[list[float]]:
    """Answer somebody now and then through the other lane; note how long each takes."""
    asked: list[float] = []
    bot = telegram.ext.ExtBot(
        token,
        base_url=base_url,
        request=AiohttpRequest(),
        rate_limiter=AnswerLane(pace, ChatLimits()),
    )

    async def ask() -> None:
        while True:
            start = time.perf_counter()
            await bot.send_message(1001, WORDS)
            asked.append(time.perf_counter() - start)
            await asyncio.sleep(every)

    async with bot:
        asking = asyncio.create_task(ask())
        try:
            yield asked
        finally:
            asking.cancel()
            await asyncio.wait([asking])


def _beyond(asked: Sequence[float], share: float) -> float:
    """Return what so large a share of the answers took at most, beyond the server, in ms."""
    ordered = sorted(asked)
    at = statistics.median(ordered) if share == 0.5 else ordered[int(share * len(ordered))]
    return 1000 * (at - LATENCY)
