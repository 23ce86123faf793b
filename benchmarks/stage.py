"""What each measurement of the delivery engine stands on: people, words, a sender, a broadcast."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.clock import real_clock
from bot.core.sending.broadcasts import Report
from bot.core.sending.delivery import Message, Status
from bot.delivery.chats import ChatLimits
from bot.delivery.pump import MOST_IN_FLIGHT, Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.telegram_sender import TelegramSender
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.storage.database import Database, Tx
from bot.storage.sending import broadcasts, deliveries, outcomes
from bot.transport import AiohttpRequest

WORDS = "<b>Damancom</b> : la date limite de juillet est repoussée au jeudi 17 juillet 2025."
MESSAGE = Message(WORDS)
SOURCE = "announcement:1"
FIRST = 10_000_001  # the first person
PEOPLE = deliveries.Chats("SELECT user_id AS chat_id, language FROM members")

Figure = tuple[str, str]


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


async def timed(work: Callable[[], Awaitable[int]]) -> Run:
    """Return what `work` took, which says how many it sent."""
    start, cpu = time.perf_counter(), time.process_time()
    sent = await work()
    return Run(sent, time.perf_counter() - start, time.process_time() - cpu)


async def fill(tx: Tx, people: int) -> None:
    """Add so many people, and words for them."""
    await tx.execute(
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)"
        " INSERT INTO members (user_id, language, joined_at)"
        " SELECT ? + i, 'fr', '2025-07-01' FROM n",
        (people, FIRST),
    )
    await deliveries.freeze_words(tx, SOURCE, {"fr": WORDS})


@asynccontextmanager
async def database(path: Path, people: int) -> AsyncIterator[Database]:
    """Open a database with so many people, and words for them."""
    async with Database.open(path) as db:
        async with db.transaction() as tx:
            await fill(tx, people)
        yield db


@asynccontextmanager
async def telegram_sender(bot_url: str) -> AsyncIterator[TelegramSender]:
    """Open a sender with as many connections as the running house has."""
    request = AiohttpRequest(connections=MOST_IN_FLIGHT)
    await request.initialize()
    try:
        yield TelegramSender(request, bot_url)
    finally:
        await request.shutdown()


async def enqueue(db: Database) -> int:
    """Begin the broadcast to everybody, without a first few; return how many that are."""
    async with db.transaction() as tx:
        await broadcasts.add(tx, SOURCE, canary=0, hold=timedelta(0))
    await Broadcasts(db).fill(SOURCE, PEOPLE)
    report = await outcomes.report(db.read, SOURCE)
    return report.audience if report else 0


async def broadcast(
    db: Database, sender: TelegramSender, pace: RateLimiter, *, look: float
) -> int:
    """Send what is enqueued and return how many were sent; `look` every so many seconds."""
    stop = asyncio.Event()
    pump = Pump(db, sender, pace, clock=real_clock, limits=ChatLimits(1000, 1000))
    pumping = asyncio.create_task(pump.run(stop))
    report: Report | None = None
    while not ((report and report.is_done) or pumping.done()):
        await asyncio.sleep(look)
        report = await outcomes.report(db.read, SOURCE)
    stop.set()
    await pumping
    return report.of(Status.SENT) if report else 0


def most_in_a_second(moments: Sequence[float]) -> int:
    """Return the largest number of these moments, in their order, within any one second."""
    first, most = 0, 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most
