"""Measures the delivery engine: a million enqueued, flat out, paced, at Telegram's own pace."""

import asyncio
import gc
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from benchmarks import enqueuing, flat_out, paced
from benchmarks.lean_server import lean_server
from benchmarks.stage import Figure


def measure() -> Iterator[Figure]:
    """Yield what was measured, and its figure."""
    gc.freeze()  # as the running house does
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as name, lean_server() as server:
        folder = Path(name)
        yield from asyncio.run(enqueuing.measure(folder, server))
        yield from asyncio.run(flat_out.measure(folder, server))
        yield from asyncio.run(paced.measure(folder, server))
        yield from asyncio.run(paced.measure_at_real_pace(folder))


if __name__ == "__main__":
    for what, figure in measure():
        print(f"{what:<58} {figure}", flush=True)
