"""Measures a broadcast to a million: enqueued, counted, and taken up by a process that starts."""

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from benchmarks.lean_server import LeanServer
from benchmarks.rendering import resident_memory
from benchmarks.stage import SOURCE, Figure, database, enqueue
from bot.storage.database import Database, Tx
from bot.storage.sending import outcomes

MILLION = 1_000_000
_LOOKS = 200
_SENDING = 6.0  # seconds that the new process sends


async def measure(folder: Path, server: LeanServer) -> Sequence[Figure]:
    """Return the figures of a million people."""
    async with database(folder / "million.db", MILLION) as db:
        locks = _watch(db)
        before, start, cpu = resident_memory(), time.perf_counter(), time.process_time()
        audience = await enqueue(db)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        if audience != MILLION:
            raise RuntimeError(f"{audience} were enqueued")
        more = resident_memory() - before
        counts = []
        for _ in range(_LOOKS):
            start = time.perf_counter()
            await outcomes.report(db.read, SOURCE)
            counts.append(time.perf_counter() - start)
    first, memory = await _restart(folder / "million.db", server)
    return [
        ("1,000,000 deliveries enqueued", f"{seconds:.2f} s"),
        ("… processor time", f"{cpu:.2f} s"),
        ("… the database is held at once", _spread(locks)),
        ("… memory more, in this process", f"{more:.0f} MB"),
        ("… live counts", _spread(counts)),
        ("… start of a process until the first message", f"{first:.2f} s"),
        ("… memory while sending", f"{memory:.0f} MB"),
    ]


def _watch(db: Database) -> list[float]:
    """Return a list that notes how long each transaction holds the write door."""
    usual, locks = db.in_one_trip, list[float]()

    async def watched(work: Callable[[Tx], Coroutine[Any, Any, Any]]) -> Any:
        start = time.perf_counter()
        result = await usual(work)
        locks.append(time.perf_counter() - start)
        return result

    db.in_one_trip = watched  # type: ignore[method-assign]
    return locks


async def _restart(path: Path, server: LeanServer) -> tuple[float, float]:
    """Start a process that sends; return the seconds until its first message, and its MB."""
    start = time.monotonic()
    command = [sys.executable, "-m", "tests.delivery.child", server.bot_url]
    process = subprocess.Popen([*command, str(path), "1000"])  # noqa: S603, ASYNC220 - ourselves
    await asyncio.sleep(_SENDING)
    status = Path(f"/proc/{process.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    process.kill()
    process.wait()
    return server.arrivals()[0] - start, int(line.split()[1]) / 1024


def _spread(seconds: Sequence[float]) -> str:
    middle, worst = 1000 * statistics.median(seconds), 1000 * max(seconds)
    return f"p50 {middle:.2f} ms, worst {worst:.2f} ms"
