"""Measures the press: all guides at the start, one PDF, memory, and how the event loop fares."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.printing.guide_view import leaflet
from bot.services.printing.printables import Printables

ROUNDS = 500
BEAT = 0.001  # seconds between two looks at the event loop


def measure(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what was measured, and its figure."""
    with closing(TypstRenderer()) as renderer:
        yield from asyncio.run(_measure(catalog, renderer))


async def _measure(catalog: Catalog, renderer: TypstRenderer) -> list[tuple[str, str]]:
    before = resident_memory()
    start = time.perf_counter()
    await Printables.of_content(catalog, renderer).warm(now=datetime.now(UTC))
    figures = [("all guides printed at the start", f"{time.perf_counter() - start:.2f} s")]

    stop = asyncio.Event()
    watching = asyncio.create_task(_worst_pause(stop))
    seconds = []
    memory = []
    which = cycle((guide, code) for guide in catalog.guides.values() for code in catalog.languages)
    for number in range(ROUNDS):
        guide, language = next(which)
        # Another word each time: nothing comes from what the press keeps.
        fresh = replace(leaflet(catalog, guide, language), kicker=f"{number}")
        start = time.perf_counter()
        await renderer.pdf("sheet", fresh)
        seconds.append(time.perf_counter() - start)
        memory.append(resident_memory() - before)
    stop.set()

    ordered = sorted(1000 * each for each in seconds)
    p50, p99 = ordered[ROUNDS // 2], ordered[round(0.99 * ROUNDS)]
    half, end = memory[ROUNDS // 2], memory[-1]
    return [
        *figures,
        ("one sheet printed", f"p50 {p50:.0f} ms, p99 {p99:.0f} ms"),
        (f"memory of printing, {ROUNDS // 2} and {ROUNDS} sheets", f"{half:.0f}, {end:.0f} MB"),
        ("worst pause of the event loop meanwhile", f"{1000 * await watching:.0f} ms"),
    ]


async def _worst_pause(stop: asyncio.Event) -> float:
    """Return the longest time by which the loop was late, in seconds, until `stop` is set."""
    worst = 0.0
    while not stop.is_set():
        start = time.perf_counter()
        await asyncio.sleep(BEAT)
        worst = max(worst, time.perf_counter() - start - BEAT)
    return worst


def resident_memory() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
