"""Measures what one chat costs the others: how long they wait for an answer, with and without.

The whole house against the strict simulator, in a process of its own, at a tenth of a second of
latency. Five pairs of runs, each without and with the load; the medians are told.
"""

import asyncio
import json
import statistics
import time
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
import structlog

from benchmarks.simulator import simulator
from benchmarks.stage import FIRST, SOURCE, Figure, enqueue, fill
from bot.app import App
from bot.core.sending.broadcasts import Report
from bot.core.sending.delivery import Status
from bot.delivery.rate_limiter import PER_SECOND
from bot.rendering import recognition
from bot.storage.sending import outcomes
from tests.built import running_app
from tests.screenshots import box, button, clean, drawn, error

LATENCY = 0.1
ROUNDS = 5
OTHERS = 80  # people who each ask once
EVERY = 0.1  # seconds between two of them
READERS = 240  # of the broadcast: eight seconds at the free pace
CROWD = 5_000
PATIENCE = 60.0


@dataclass
class Hall:
    """The simulator from outside, and a running house that answers it."""

    http: aiohttp.ClientSession
    house: App
    base: str
    people: Iterator[int]
    answered: dict[int, float] = field(default_factory=dict)  # when each person had an answer

    async def do(self, action: str, **body: Any) -> None:
        """Act on the people's side."""
        async with self.http.post(f"{self.base}/sim/{action}", json=body) as answer:
            answer.raise_for_status()

    async def write(self, person: int, text: str = "/help") -> None:
        """Have a person write to the bot."""
        await self.do("message", chat_id=person, user_id=person, text=text)

    async def listen(self) -> None:
        """Note when each person has the first answer."""
        me = self.house.application.bot.id
        async with self.http.get(f"{self.base}/sim/stream", timeout=None) as stream:
            async for line in stream.content:
                event = json.loads(line[6:]) if line.startswith(b"data: ") else {}
                if event.get("kind") == "message" and event["message"]["from"]["id"] == me:
                    self.answered.setdefault(event["message"]["chat"]["id"], time.perf_counter())

    async def others(self) -> float:
        """Have people ask, one after the other, and return the p95 of their answers."""
        asked: dict[int, float] = {}
        for _ in range(OTHERS):
            person = next(self.people)
            asked[person] = time.perf_counter()
            await self.write(person)
            await asyncio.sleep(max(0.0, EVERY - (time.perf_counter() - asked[person])))
        async with asyncio.timeout(PATIENCE):
            while not asked.keys() <= self.answered.keys():  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.01)
        took = sorted(self.answered[person] - at for person, at in asked.items())
        return took[int(0.95 * len(took))]

    async def broadcast(self) -> float:
        """Send to everybody and return the messages a second."""
        db = self.house.db
        async with db.transaction() as tx:
            await fill(tx, READERS)
        start = time.perf_counter()
        await enqueue(db)
        report: Report | None = None
        while not (report and report.is_done):
            await asyncio.sleep(0.05)
            report = await outcomes.report(db.read, SOURCE)
        return report.of(Status.SENT) / (time.perf_counter() - start)


Load = Callable[[Hall], Coroutine[Any, Any, None]]


async def nothing(_: Hall) -> None:
    """Let the others be alone."""


async def six_hundred(hall: Hall) -> None:
    """Six hundred messages of one chat wait."""
    person = next(hall.people)
    await asyncio.gather(*[hall.write(person) for _ in range(600)])


async def told_to_wait(hall: Hall) -> None:
    """Seventy chats are told to wait an hour."""
    await _trouble(hall, 70, error={"code": 429, "retry_after": 3600})


async def hanging(hall: Hall) -> None:
    """Sixty-four sends hang."""
    await _trouble(hall, 64, delay=120)


async def _trouble(hall: Hall, number: int, **fault: Any) -> None:
    people = [next(hall.people) for _ in range(number)]
    for person in people:
        await hall.do("fault", method="sendMessage", chat_id=person, times=1000, **fault)
    await asyncio.gather(*[hall.write(person) for person in people])
    await asyncio.sleep(number / PER_SECOND + 1)  # until all of them have met with it


async def fifty_a_second(hall: Hall) -> None:
    """One person writes fifty times a second, until cancelled."""
    person = next(hall.people)
    writing = set[asyncio.Task[None]]()
    for number in count(1):
        start = time.perf_counter()
        task = asyncio.create_task(hall.write(person, f"/help {number}"))
        writing.add(task)
        task.add_done_callback(writing.discard)
        await asyncio.sleep(max(0.0, 0.02 - (time.perf_counter() - start)))


@cache
def _screenshot() -> dict[str, str]:
    rows = ("damancom.ma", box("Mot de passe"), error("Code incorrect"), button("Valider"))
    screen = clean(drawn(rows), Random(1))  # noqa: S311 - a picture
    return {
        "base64": b64encode(screen).decode(),
        "file_name": "a.png",
        "mime_type": "image/png",
    }


async def pictures(hall: Hall) -> None:
    """Somebody else shows a screenshot every second, until cancelled: one is always being read."""
    hall.house.services.pictures.recognise = recognition.read
    for person in hall.people:
        await hall.do("message", chat_id=person, user_id=person, photo=_screenshot())
        await asyncio.sleep(1)


LOADS: dict[str, tuple[Load, bool]] = {  # and whether it goes on meanwhile
    "600 messages of one chat": (six_hundred, False),
    "70 chats told to wait an hour": (told_to_wait, False),
    "one person who writes 50 a second": (fifty_a_second, True),
    "64 sends that hang": (hanging, False),
    "a screenshot a second, to be read": (pictures, True),
}


class Bench:
    """Opens a fresh house for each run."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._base = base
        self._runs = count(1)
        self._people = iter(range(FIRST + READERS, FIRST + CROWD))

    async def p95(self, load: Load = nothing, *, goes_on: bool = False) -> float:
        """Return the p95 of the others' answers under a load, in seconds."""
        async with self._hall() as hall, _loaded(hall, load, goes_on=goes_on):
            return await hall.others()

    async def pace(self, load: Load = nothing) -> float:
        """Return the pace of a broadcast under a load that goes on."""
        async with self._hall() as hall, _loaded(hall, load, goes_on=True):
            return await hall.broadcast()

    @asynccontextmanager
    async def _hall(self) -> AsyncIterator[Hall]:
        data = self._folder / str(next(self._runs))
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
            async with http.post(f"{self._base}/sim/fault", json={"clear": True}) as answer:
                answer.raise_for_status()
            async with running_app(self._base, data, officer_ids=frozenset()) as house:
                hall = Hall(http, house, self._base, self._people)
                listening = asyncio.create_task(hall.listen())
                person = next(self._people)
                while person not in hall.answered:
                    await hall.write(person)
                    await asyncio.sleep(1.5)
                yield hall
                listening.cancel()


@asynccontextmanager
async def _loaded(hall: Hall, load: Load, *, goes_on: bool) -> AsyncIterator[None]:
    if not goes_on:
        await load(hall)
        yield
        return
    loading = asyncio.create_task(load(hall))
    yield
    loading.cancel()


async def _measure(bench: Bench) -> AsyncIterator[Figure]:
    await bench.p95(pictures, goes_on=True)  # what is made once is made before anything counts
    alone = list[float]()
    loaded: dict[str, list[float]] = {name: [] for name in LOADS}
    paces = list[tuple[float, float]]()
    for _ in range(ROUNDS):
        alone.append(await bench.p95())
        for name, (load, goes_on) in LOADS.items():
            loaded[name].append(await bench.p95(load, goes_on=goes_on))
        paces.append((await bench.pace(), await bench.pace(fifty_a_second)))
    yield "an answer at 100 ms of latency, alone", f"p95 {1000 * statistics.median(alone):.0f} ms"
    for name, found in loaded.items():
        pairs = list(zip(alone, found, strict=True))
        more = 1000 * statistics.median(with_ - without for without, with_ in pairs)
        share = 100 * statistics.median(with_ / without - 1 for without, with_ in pairs)
        p95 = 1000 * statistics.median(found)
        yield f"… beside {name}", f"p95 {p95:.0f} ms, {more:+.0f} ms ({share:+.0f} %)"
    kept = statistics.median(with_ / without for without, with_ in paces)
    usual = statistics.median(without for without, _ in paces)
    yield "a broadcast alone", f"{usual:.1f}/s"
    yield "… beside one person who writes 50 a second", f"{100 * kept:.0f} % of that"


async def _figures() -> list[Figure]:
    with TemporaryDirectory() as folder:
        async with simulator(CROWD, latency=LATENCY) as base:
            bench = Bench(Path(folder), base)
            return [figure async for figure in _measure(bench)]


def measure() -> Iterator[Figure]:
    """Yield what was measured, and its figure."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    yield from asyncio.run(_figures())


if __name__ == "__main__":
    for what, figure in measure():
        print(f"{what:<58} {figure}", flush=True)
