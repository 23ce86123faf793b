"""Measures the delivery engine: enqueuing, flat out, paced, and beside the usual ways to send."""

import asyncio
import gc
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiogram
import aiohttp
import structlog
import telegram
import telegram.ext
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

from benchmarks.lean_server import LATENCY, TOKEN, LeanServer, lean_server
from benchmarks.rendering import resident_memory
from bot.clock import real_clock
from bot.core.delivery import Attempt, Delivery, Message, Reason, Status
from bot.delivery.chats import ChatLimits
from bot.delivery.pace import Pace
from bot.delivery.pump import MOST_IN_FLIGHT, Pump
from bot.delivery.rate_limiter import AnswerLane
from bot.delivery.telegram_sender import TelegramSender
from bot.playground.server import TOKEN as PLAYGROUND_TOKEN
from bot.services.broadcasts import Broadcasts
from bot.storage import deliveries
from bot.storage.database import Database, Tx
from bot.transport import AiohttpRequest

MILLION = 1_000_000
FLAT_OUT = 8_000
SLOW = 400  # for what is slow
ROUNDS = 3
PACED_SECONDS = 10
REAL_CHATS, SOME_CHATS = 12_000, 1_800  # all of them with --full
PORT = 8189
WORDS = "<b>Damancom</b> : la date limite de juillet est repoussée au jeudi 17 juillet 2025."
MESSAGE = Message(WORDS)
PEOPLE = deliveries.Chats("SELECT user_id AS chat_id, language FROM members")
SOURCE = "announcement:1"

Figures = Iterator[tuple[str, str]]


@dataclass(slots=True)
class Run:
    """How fast something went, and what it cost."""

    sent: int
    seconds: float
    cpu: float

    @property
    def rate(self) -> float:
        """Return the messages a second."""
        return self.sent / self.seconds

    @property
    def share(self) -> float:
        """Return the part of a core."""
        return self.cpu / self.seconds


def measure() -> Figures:
    """Yield what was measured, and its figure."""
    gc.freeze()  # as the running house does
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as folder, lean_server() as server:
        yield from asyncio.run(_million(Path(folder), server))
        yield from asyncio.run(_flat_out(Path(folder), server))
        yield from asyncio.run(_paced(Path(folder), server))
        yield from asyncio.run(_real_pace(Path(folder)))


async def _timed(work: Callable[[], Awaitable[int]]) -> Run:
    start, cpu = time.perf_counter(), time.process_time()
    sent = await work()
    return Run(sent, time.perf_counter() - start, time.process_time() - cpu)


@asynccontextmanager
async def _database(path: Path, people: int) -> AsyncIterator[Database]:
    async with Database.open(path) as db:
        async with db.transaction() as tx:
            await tx.execute(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO members (user_id, language, joined_at)"
                " SELECT 10000000 + i, 'fr', '2025-07-01' FROM n",
                (people,),
            )
            await deliveries.freeze_words(tx, SOURCE, {"fr": WORDS})
        yield db


@asynccontextmanager
async def _sender(server: LeanServer) -> AsyncIterator[TelegramSender]:
    request = AiohttpRequest(connections=MOST_IN_FLIGHT)
    await request.initialize()
    try:
        yield TelegramSender(request, server.bot_url)
    finally:
        await request.shutdown()


async def _broadcast(db: Database, sender: TelegramSender, pace: Pace) -> int:
    """Send what is enqueued and return how many were sent."""
    stop = asyncio.Event()
    pump = Pump(db, sender, pace, clock=real_clock, limits=ChatLimits(1000, 1000))
    pumping = asyncio.create_task(pump.run(stop))
    broadcasts = Broadcasts(db)
    while (report := await broadcasts.report(SOURCE)) is None or not report.is_done:
        await asyncio.sleep(0.25 if pace.per_second else 0.02)
        if pumping.done():
            break
    stop.set()
    await pumping
    return report.of(Status.SENT) if report else 0


async def _million(folder: Path, server: LeanServer) -> list[tuple[str, str]]:
    locks: list[float] = []
    async with _database(folder / "million.db", MILLION) as db:
        _watch(db, locks)
        before, start = resident_memory(), time.perf_counter()
        broadcasts = Broadcasts(db)
        audience = await broadcasts.start(SOURCE, PEOPLE, canary=0, now=datetime.now(UTC))
        seconds = time.perf_counter() - start
        if audience != MILLION:
            raise RuntimeError(f"{audience} were enqueued")
        ordered = sorted(1000 * lock for lock in locks)
        counts = []
        for _ in range(200):
            start = time.perf_counter()
            await broadcasts.report(SOURCE)
            counts.append(1000 * (time.perf_counter() - start))
    start = time.monotonic()
    command = [sys.executable, "-m", "tests.delivery.child", server.bot_url]
    process = subprocess.Popen([*command, str(folder / "million.db"), "1000"])  # noqa: S603, ASYNC220 - ourselves
    await asyncio.sleep(6)
    memory = _memory_of(process.pid)
    process.kill()
    process.wait()
    arrivals = server.arrivals()
    return [
        ("1,000,000 deliveries enqueued", f"{seconds:.2f} s"),
        (
            "… the database is held at once",
            f"p50 {statistics.median(ordered):.0f} ms, worst {ordered[-1]:.0f} ms",
        ),
        ("… memory more, in this process", f"{resident_memory() - before:.0f} MB"),
        ("… live counts", f"p50 {statistics.median(counts):.2f} ms, worst {max(counts):.2f} ms"),
        ("… start of a process until the first message", f"{arrivals[0] - start:.2f} s"),
        ("… memory while sending", f"{memory:.0f} MB"),
    ]


def _watch(db: Database, locks: list[float]) -> None:
    """Note how long each transaction holds the write door."""
    usual = db.in_one_trip

    async def watched(work: Callable[[Tx], Coroutine[Any, Any, Any]]) -> Any:
        start = time.perf_counter()
        result = await usual(work)
        locks.append(time.perf_counter() - start)
        return result

    db.in_one_trip = watched  # type: ignore[method-assign]


def _memory_of(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def _flat_out(folder: Path, server: LeanServer) -> list[tuple[str, str]]:
    """Run each way in turn, several times: neighbours on the machine disturb all alike."""
    runs: dict[str, list[Run]] = {}
    for number in range(ROUNDS):
        async with _database(folder / f"flat{number}.db", FLAT_OUT) as db, _sender(server) as to:
            await Broadcasts(db).start(SOURCE, PEOPLE, canary=0, now=datetime.now(UTC))
            await _in_parallel(lambda chat: _send(to, chat), MOST_IN_FLIGHT)  # warm connections
            ours = await _timed(lambda: _broadcast(db, to, Pace(None)))
            bare = await _timed(lambda: _in_parallel(lambda chat: _send(to, chat), FLAT_OUT))
        runs.setdefault("ours", []).append(ours)
        runs.setdefault("bare", []).append(bare)
        runs.setdefault("aiogram", []).append(await _aiogram(server))
        runs.setdefault("ptb", []).append(await _ptb(server))
    rate = {name: statistics.median(run.rate for run in of) for name, of in runs.items()}
    cost = {name: statistics.median(run.cpu / run.sent for run in of) for name, of in runs.items()}
    server.arrivals()
    return [
        ("flat out at 50 ms, everything recorded", f"{rate['ours']:.0f}/s"),
        ("… processor time a message", f"{1e6 * cost['ours']:.0f} us"),
        ("… against the same without rows", f"{rate['ours'] / rate['bare']:.2f}"),
        ("… against a plain aiogram loop", f"{rate['ours'] / rate['aiogram']:.1f} x"),
        ("… against python-telegram-bot's request", f"{rate['ours'] / rate['ptb']:.1f} x"),
    ]


async def _send(sender: TelegramSender, chat_id: int) -> None:
    attempt = await sender.send(Delivery(chat_id, SOURCE, chat_id, MESSAGE, 1))
    if attempt.status is not Status.SENT:
        raise RuntimeError(attempt.detail)


async def _in_parallel(send: Callable[[int], Awaitable[object]], number: int) -> int:
    """Send so many messages, as many at once as there are connections."""
    chats = iter(range(10_000_001, 10_000_001 + number))

    async def work() -> None:
        for chat in chats:
            await send(chat)

    await asyncio.gather(*(work() for _ in range(MOST_IN_FLIGHT)))
    return number


async def _aiogram(server: LeanServer) -> Run:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.base), limit=MOST_IN_FLIGHT)
    async with aiogram.Bot(TOKEN, session=session) as bot:
        await _in_parallel(lambda chat: bot.send_message(chat, WORDS), MOST_IN_FLIGHT)
        return await _timed(
            lambda: _in_parallel(lambda chat: bot.send_message(chat, WORDS), FLAT_OUT // 2)
        )


async def _ptb(server: LeanServer) -> Run:
    request = HTTPXRequest(connection_pool_size=MOST_IN_FLIGHT, pool_timeout=60, read_timeout=60)
    bot = telegram.Bot(TOKEN, base_url=f"{server.base}/bot", request=request)
    async with bot:
        return await _timed(lambda: _in_parallel(lambda chat: bot.send_message(chat, WORDS), SLOW))


async def _paced(folder: Path, server: LeanServer) -> list[tuple[str, str]]:
    figures = []
    for rate in (1000, 30):
        server.arrivals()
        path = folder / f"paced{rate}.db"
        async with _database(path, rate * PACED_SECONDS) as db, _sender(server) as sender:
            await Broadcasts(db).start(SOURCE, PEOPLE, canary=0, now=datetime.now(UTC))
            pace = Pace(rate)
            asking = asyncio.create_task(_ask(f"{server.base}/bot", TOKEN, pace, every=0.2))
            run = await _timed(lambda: _broadcast(db, sender, pace))  # noqa: B023 - used at once
            asking.cancel()
        arrivals = server.arrivals()
        asked = sorted(1000 * seconds for seconds in _ASKED)
        _ASKED.clear()
        # Its end is not sharp: answers go on until somebody sees that the last has arrived.
        middle = arrivals[len(arrivals) // 20 : -len(arrivals) // 20]
        pace_there = (len(middle) - 1) / (middle[-1] - middle[0])
        figures += [
            (f"paced at {rate} a second, with answers", f"{pace_there:.1f}/s"),
            ("… most within any one second", str(_most_in_a_second(arrivals))),
            ("… share of a core", f"{100 * run.share:.1f} %"),
            (
                "… an answer meanwhile, beyond the server's time",
                f"p50 {statistics.median(asked) - 1000 * LATENCY:.1f} ms,"
                f" p99 {asked[int(0.99 * len(asked))] - 1000 * LATENCY:.1f} ms",
            ),
        ]
    return figures


async def _real_pace(folder: Path) -> list[tuple[str, str]]:
    """Send at Telegram's pace to a simulator that holds its limits, with answers in between."""
    chats = REAL_CHATS if "--full" in sys.argv else SOME_CHATS
    with _playground() as base:
        async with aiohttp.ClientSession() as http:
            await _until_there(http, base)
            for action, body in (
                ("population", {"private": chats}),
                ("flood", {"per_chat": 1, "per_group": 20, "overall": 30}),
                ("latency", {"seconds": LATENCY}),
            ):
                async with http.post(f"{base}/sim/{action}", json=body) as answer:
                    answer.raise_for_status()
        request = AiohttpRequest(connections=MOST_IN_FLIGHT)
        await request.initialize()
        floods = 0
        sender = TelegramSender(request, f"{base}/bot{PLAYGROUND_TOKEN}")
        usual = sender.send

        async def counting(delivery: Delivery) -> Attempt:
            nonlocal floods
            attempt = await usual(delivery)
            floods += attempt.reason == Reason.FLOOD
            return attempt

        sender.send = counting  # type: ignore[method-assign]
        async with _database(folder / "real.db", chats) as db:
            await Broadcasts(db).start(SOURCE, PEOPLE, canary=0, now=datetime.now(UTC))
            pace = Pace()
            asking = asyncio.create_task(_ask(f"{base}/bot", PLAYGROUND_TOKEN, pace, every=2.0))
            run = await _timed(lambda: _broadcast(db, sender, pace))
            asking.cancel()
        await request.shutdown()
    asked = sorted(1000 * seconds for seconds in _ASKED)
    floor = chats / 30
    return [
        (f"{chats:,} chats at 30 a second, limits on", f"{run.seconds:.1f} s"),
        ("… beyond the floor, answers included", f"{100 * (run.seconds / floor - 1):.1f} %"),
        ("… refusals for speed", str(floods)),
        (
            "… an answer meanwhile, beyond the server's time",
            f"p95 {asked[int(0.95 * len(asked))] - 1000 * LATENCY:.1f} ms",
        ),
    ]


@contextmanager
def _playground() -> Iterator[str]:
    command = [sys.executable, "-m", "bot", "playground", "--server-only", "--port", str(PORT)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - ourselves
        try:
            yield f"http://127.0.0.1:{PORT}"
        finally:
            process.terminate()


async def _until_there(http: aiohttp.ClientSession, base: str) -> None:
    async with asyncio.timeout(30):
        while True:
            try:
                async with http.get(f"{base}/sim/tally"):
                    return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)


_ASKED: list[float] = []


async def _ask(base_url: str, token: str, pace: Pace, *, every: float) -> None:
    """Answer somebody now and then through the other lane, and note how long it takes."""
    lane = AnswerLane(pace, ChatLimits())
    bot = telegram.ext.ExtBot(
        token, base_url=base_url, request=AiohttpRequest(), rate_limiter=lane
    )
    async with bot:
        while True:
            start = time.perf_counter()
            await bot.send_message(1001, WORDS)
            _ASKED.append(time.perf_counter() - start)
            await asyncio.sleep(every)


def _most_in_a_second(moments: list[float]) -> int:
    first, most = 0, 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


if __name__ == "__main__":
    for what, figure in measure():
        print(f"{what:<58} {figure}", flush=True)
