"""Some people who ask while it goes out: how long each waits for the answer."""

import asyncio
import json
from collections import deque
from itertools import cycle
from time import perf_counter

import aiohttp

from bot.commands.drill.figures import Waits
from bot.commands.drill.weather import Sky

PEOPLE = (1001, 1002, 1003)  # of the simulator
_COMMAND = "/deadline"
_EVERY = 1.0  # seconds between two questions
_PATIENCE = 30.0  # seconds that are left to the last answers


class Probe:
    """Asks, and notes when the answers come: the first message of the bot in that chat."""

    def __init__(self, http: aiohttp.ClientSession, sky: Sky, address: str) -> None:
        self._http = http
        self._sky = sky
        self._address = address
        self._open: dict[int, deque[float]] = {person: deque() for person in PEOPLE}
        self._took: list[float] = []

    async def listen(self) -> None:
        """Note every answer, until cancelled."""
        chats = {person: f'"chat_id": {person},'.encode() for person in PEOPLE}
        timeout = aiohttp.ClientTimeout(total=None)
        async with self._http.get(f"{self._address}/sim/stream", timeout=timeout) as stream:
            async for line in stream.content:
                for person, mark in chats.items():
                    if mark in line and _is_answer(line, person) and self._open[person]:
                        self._took.append(perf_counter() - self._open[person].popleft())

    async def ask(self) -> None:
        """Ask one after the other, until cancelled."""
        for person in cycle(PEOPLE):
            self._open[person].append(perf_counter())
            await self._sky.do("message", chat_id=person, user_id=person, text=_COMMAND)
            await asyncio.sleep(_EVERY)

    async def waits(self) -> Waits:
        """Wait for the last answers, and return how long all of them took."""
        until = perf_counter() + _PATIENCE
        while any(self._open.values()) and perf_counter() < until:  # noqa: ASYNC110 - elsewhere
            await asyncio.sleep(0.05)
        return Waits.of(self._took, unanswered=sum(map(len, self._open.values())))


def _is_answer(line: bytes, person: int) -> bool:
    event = json.loads(line.removeprefix(b"data: "))
    return bool(
        event.get("kind") == "message"
        and event["chat_id"] == person
        and event["message"]["from"]["is_bot"]
    )
