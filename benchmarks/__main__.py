"""Prints the figures the README quotes, from one run."""

import asyncio
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks import delivery, fairness, growth, reminders, rendering
from benchmarks.faq import figures
from bot.catalog.load import load
from bot.places import CONTENT
from bot.playground.http.server import TOKEN

PORT = 8188
PERSON = 1001
PATIENCE = 30.0
ROUNDS = 60


def _print(what: str, figure: str) -> None:
    if "--json" in sys.argv:
        print(json.dumps({"what": what, "figure": figure}, ensure_ascii=False), flush=True)
    else:
        print(f"{what:<58} {figure}", flush=True)


def _percentiles(seconds: list[float]) -> str:
    ordered = sorted(1000 * value for value in seconds)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"p50 {statistics.median(ordered):.1f} ms, p99 {p99:.1f} ms"


async def _until(look: Callable[[], Awaitable[bool]]) -> float:
    """Return the seconds until `look` is true."""
    start = time.perf_counter()
    async with asyncio.timeout(PATIENCE):
        while not await look():  # noqa: ASYNC110 - the other side is another process
            await asyncio.sleep(0.002)
    return time.perf_counter() - start


class Playground:
    """The playground in its own process, over HTTP."""

    def __init__(self, http: aiohttp.ClientSession, process: subprocess.Popen[bytes]) -> None:
        self.http = http
        self.process = process
        self.base = f"http://127.0.0.1:{PORT}"

    async def answers(self) -> bool:
        """Tell whether the page is there."""
        try:
            async with self.http.get(self.base + "/") as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False

    async def messages(self) -> list[Any]:
        """Return the messages of the person's chat."""
        async with self.http.get(f"{self.base}/sim/chat?chat_id={PERSON}") as answer:
            return list((await answer.json())["result"])

    async def ask(self, text: str) -> float:
        """Write to the bot and return the seconds until it has answered."""
        before = len(await self.messages())
        body = {"chat_id": PERSON, "user_id": PERSON, "text": text}
        start = time.perf_counter()
        await (await self.http.post(f"{self.base}/sim/message", json=body)).read()

        async def answered() -> bool:
            return len(await self.messages()) >= before + 2

        await _until(answered)
        return time.perf_counter() - start

    async def cards(self, query: str) -> float:
        """Type `@bot query` and return the seconds until its cards have come."""
        body = {"chat_id": PERSON, "user_id": PERSON, "query": query}
        async with self.http.get(f"{self.base}/sim/stream") as stream:
            start = time.perf_counter()
            await (await self.http.post(f"{self.base}/sim/inline", json=body)).read()
            async with asyncio.timeout(PATIENCE):
                async for line in stream.content:
                    if b"inline_answer" in line:
                        break
            return time.perf_counter() - start

    async def call(self, method: str, **parameters: Any) -> None:
        """Call the Bot API as a naive client."""
        url = f"{self.base}/bot{TOKEN}/{method}"
        await (await self.http.post(url, json=parameters)).read()

    def memory(self) -> float:
        """Return the memory of its own in MB; what it maps is the system's to drop."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        line = next(line for line in rollup.splitlines() if line.startswith("Private_Dirty"))
        return int(line.split()[1]) / 1024


async def _playground(data_dir: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "BOT_TOKEN"}
    process = subprocess.Popen(  # noqa: S603, ASYNC220 - our own program, started once
        [sys.executable, "-m", "bot", "playground", "--port", str(PORT)],
        # One person asks for all: the pace of a single chat is not what is measured.
        env={**environment, "CONFRERE_DATA_DIR": data_dir, "CONFRERE_RATE_PER_CHAT": "30"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        async with aiohttp.ClientSession() as http:
            playground = Playground(http, process)
            _print("start until the page answers", f"{await _until(playground.answers):.2f} s")
            _print("start until the first answer", f"+ {await playground.ask('/start'):.2f} s")
            await asyncio.sleep(1)
            _print("memory of bot and playground, idle", f"{playground.memory():.0f} MB")
            asked = [await playground.ask("/deadline") for _ in range(ROUNDS)]
            _print("/deadline, message to answer", _percentiles(asked))
            asked = [await playground.ask("comment me connecter ?") for _ in range(ROUNDS)]
            _print("a question, message to answer", _percentiles(asked))
            asked = [await playground.cards(f"code sms {n}") for n in range(ROUNDS)]
            _print("inline cards, words to cards", _percentiles(asked))
            start = time.perf_counter()
            for number in range(500):
                await playground.call("sendMessage", chat_id=PERSON, text=str(number))
            _print(
                "simulator, sendMessage one after another",
                f"{500 / (time.perf_counter() - start):.0f}/s",
            )
    finally:
        process.send_signal(signal.SIGTERM)
        start = time.perf_counter()
        process.wait(timeout=PATIENCE)
        _print("stop after SIGTERM", f"{time.perf_counter() - start:.2f} s")


def _content() -> None:
    start = time.perf_counter()
    catalog = load(CONTENT, today=datetime.now(UTC).date())
    _print("content read and checked", f"{time.perf_counter() - start:.2f} s")
    for what, figure in (
        *figures.measure(catalog),
        *rendering.measure(catalog),
        *reminders.measure(catalog),
        *growth.measure(catalog),
    ):
        _print(what, figure)


def main() -> None:
    """Run every benchmark; the last line is what the machine is."""
    _content()
    with tempfile.TemporaryDirectory() as data_dir:
        asyncio.run(_playground(data_dir))
    for what, figure in (*fairness.measure(), *delivery.measure()):
        _print(what, figure)
    print(json.dumps({"python": sys.version.split()[0], "cores": os.cpu_count()}))


if __name__ == "__main__":
    main()
