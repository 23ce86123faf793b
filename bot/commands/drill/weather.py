"""How the simulated Telegram treats the bot: its limits and its distance, and a storm."""

import asyncio
from collections.abc import Mapping
from itertools import cycle
from typing import Any

import aiohttp

from bot.commands.drill.plan import Plan

_EVERY = 0.5  # seconds between two gusts
_SHARE = 15  # one in so many messages meets with one
_GUSTS: tuple[Mapping[str, Any], ...] = (
    {"error": {"code": 502, "description": "Bad Gateway"}},
    {"error": {"code": 429, "description": "Too Many Requests", "retry_after": 2}},
    {"hang_up": "before"},
    {"delay": 3},
    {"error": {"code": 500, "description": "Internal Server Error"}},
    {"hang_up": "after"},
)


class Sky:
    """The simulator, from outside."""

    def __init__(self, http: aiohttp.ClientSession, address: str) -> None:
        self._http = http
        self._address = address

    async def do(self, action: str, **body: Any) -> None:
        """Have something happen there."""
        async with self._http.post(f"{self._address}/sim/{action}", json=body) as answer:
            answer.raise_for_status()

    async def got(self, mark: str) -> dict[int, int]:
        """Return how many messages with a mark stand in each chat that has any."""
        async with self._http.get(f"{self._address}/sim/tally") as answer:
            chats = (await answer.json())["result"]["chats"]
        counted = {
            int(chat): sum(mark in text for text in one["order"]) for chat, one in chats.items()
        }
        return {chat: number for chat, number in counted.items() if number}

    async def begin(self, plan: Plan, chats: Mapping[int, str]) -> None:
        """Put the people there, some of whom have blocked the bot, and Telegram's limits."""
        named = {str(chat): language for chat, language in chats.items()}
        blocked, gone = (0.06, 0.02) if plan.is_storm else (0.02, 0.005)
        await self.do("population", chats=named, blocked=blocked, deactivated=gone)
        await self.do("flood", per_chat=1, per_group=20, overall=plan.rate)
        seconds, jitter = (0.2, 0.15) if plan.is_storm else (0.05, 0.02)
        await self.do("latency", seconds=seconds, jitter=jitter)

    async def storm(self, plan: Plan) -> None:
        """Let one kind of trouble follow the other, until cancelled."""
        for gust in cycle(_GUSTS):
            times = max(1, round(plan.rate * _EVERY / _SHARE))
            await self.do("fault", method="sendMessage", times=times, **gust)
            await asyncio.sleep(_EVERY)
