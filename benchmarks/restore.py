"""Measures the way back: a copy made, put back, and one made beside a broadcast."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from benchmarks.lean_server import LeanServer, lean_server
from benchmarks.stage import FIRST, SOURCE, Figure, broadcast, database, enqueue, telegram_sender
from bot.core.audit import BOT
from bot.delivery.rate_limiter import RateLimiter
from bot.storage.audit import audit
from bot.storage.database import DATABASE, Database

PEOPLE, DELIVERIES = 12_000, 2_000_000
RATE, SECONDS = 1_000, 10
SETTLED = (
    500_000  # rows that are there already while it sends: a copy takes as long as a broadcast
)


def measure() -> Iterator[Figure]:
    """Yield what was measured, and its figure."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as name:
        yield from _drill(Path(name))
    with TemporaryDirectory() as name, lean_server() as server:
        yield from asyncio.run(_beside(Path(name), server))


def _drill(folder: Path) -> Iterator[Figure]:
    """Make a copy while a broadcast waits, let half of it leave, lose the data or go back."""
    data = folder / DATABASE
    asyncio.run(_write(data))
    yield f"{PEOPLE:,} people and {DELIVERIES:,} deliveries: the data", _megabytes(data)
    yield (
        "… a copy made and proved whole",
        f"{_command(folder, 'backup', '--out', 'copy.db'):.1f} s",
    )
    asyncio.run(_go_on(data))
    seconds = _command(folder, "restore", "copy.db")
    yield "… put back over data that went on, which it follows", f"{seconds:.1f} s"
    for file in folder.glob(f"{DATABASE}*"):
        file.unlink()
    yield "… put back where nothing is left", f"{_command(folder, 'restore', 'copy.db'):.1f} s"
    start = time.perf_counter()
    asyncio.run(_open(data))
    yield "… the database opened by the bot after it", f"{time.perf_counter() - start:.1f} s"


def _command(folder: Path, *arguments: str) -> float:
    """Run a command on the data of a folder, and return how many seconds it took."""
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments[:-1], folder / arguments[-1]],
        env={**os.environ, "CONFRERE_DATA_DIR": str(folder)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


async def _write(data: Path) -> None:
    async with database(data, PEOPLE) as db:
        await _settle(db, DELIVERIES - PEOPLE)
        await enqueue(db)
        await db.empty_log()


async def _settle(db: Database, number: int) -> None:
    """Add deliveries of earlier broadcasts that have arrived."""
    async with db.transaction() as tx:
        await tx.execute(
            "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)"
            " INSERT INTO deliveries (source, chat_id, language, status, priority, not_before,"
            " message_id) SELECT 'announcement:' || (100 + i / ?), ? + i % ?, 'fr', 'sent', 1,"
            " '2025-07-01T08:00:00+00:00', i FROM n",
            (number, PEOPLE, FIRST, PEOPLE),
        )
        await audit.add(tx, BOT, "begin", "record", now=datetime.now(UTC))


async def _go_on(data: Path) -> None:
    async with Database.open(data) as db, db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent', message_id = chat_id"
            " WHERE source = ? AND chat_id % 2 = 0",
            (SOURCE,),
        )


async def _open(data: Path) -> None:
    async with Database.open(data):
        pass


async def _beside(folder: Path, server: LeanServer) -> Sequence[Figure]:
    """Send at the pace that costs, alone and while copies are made one after the other."""
    figures, alone = [], 0.0
    for copies in (False, True):
        data = folder / str(copies) / DATABASE
        data.parent.mkdir()
        async with (
            telegram_sender(server.bot_url) as sender,
            database(data, RATE * SECONDS) as db,
        ):
            await _settle(db, SETTLED)
            await enqueue(db)
            server.arrivals()
            sending = asyncio.create_task(broadcast(db, sender, RateLimiter(RATE), look=1.0))
            made = 0
            while copies and not sending.done():
                await asyncio.to_thread(_command, data.parent, "backup", "--out", f"{made}.db")
                made += 1
            await sending
        times = server.arrivals()
        middle = times[len(times) // 20 : -len(times) // 20]
        pace = (len(middle) - 1) / (middle[-1] - middle[0])
        if copies:
            figures += [
                (f"… while {made} copies are made, one after the other", f"{pace:.0f}/s"),
                ("… which costs of the pace", f"{100 * max(0.0, 1 - pace / alone):.1f} %"),
            ]
        else:
            alone = pace
            figures.append((f"deliveries paced at {RATE} a second", f"{pace:.0f}/s"))
    return figures


def _megabytes(file: Path) -> str:
    return f"{file.stat().st_size / 1e6:.0f} MB"


if __name__ == "__main__":
    for what, figure in measure():
        print(f"{what:<58} {figure}", flush=True)
