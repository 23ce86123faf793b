"""The house with its loops at rest: what people do is answered at once, one after another."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from telegram import Update

from bot.app import App
from bot.clock import ShiftedClock
from bot.playground.http.faults import FaultInjector
from bot.playground.http.server import Playground
from bot.playground.sim import ACTIONS
from bot.playground.world.chats import Chat
from bot.playground.world.world import World
from tests.built import opened_app

Json = dict[str, Any]


@dataclass
class Parlour:
    """A house, the world around it, and what was said in it."""

    house: App
    playground: Playground
    clock: ShiftedClock
    toasts: list[Json] = field(default_factory=list)

    @property
    def world(self) -> World:
        """Return the people and their chats."""
        return self.playground.world

    @property
    def faults(self) -> FaultInjector:
        """Return what is planned against the bot."""
        return self.playground._bot_api.faults

    def act(self, action: str, **body: Any) -> Any:
        """Have somebody do something, unanswered for now."""
        return ACTIONS[action](self.world, body)

    async def do(self, action: str, **body: Any) -> list[Json]:
        """Have somebody do something; return what the bot wrote, wherever it did."""
        self.act(action, **body)
        return await self.answer()

    async def answer(self) -> list[Json]:
        """Answer whatever waits; return what the bot wrote meanwhile."""
        before = {id(message) for message in self.said()}
        while waiting := self.world.updates.waiting():
            for update in waiting:
                self.world.updates.remove(update["update_id"])
                await self.house.application.process_update(
                    Update.de_json(update, self.house.application.bot)
                )
        return [message for message in self.said() if id(message) not in before]

    def said(self) -> list[Json]:
        """Return every message of the bot."""
        mine = self.world.bot["id"]
        return [
            message
            for chat in self.world.chats.values()
            for message in chat.messages.values()
            if message.get("from", {}).get("id") == mine
        ]

    def forum(self, owner: int, *topics: str) -> tuple[Chat, list[int]]:
        """Return a forum with the bot in it, and the threads of these topics."""
        made = self.act("chat_new", user_id=owner, kind="forum", title="Forum", bot="member")
        threads = [
            self.act("topic", user_id=owner, chat_id=made["id"], name=name)["message_thread_id"]
            for name in topics
        ]
        self.world.updates.clear()
        return self.world.chats[made["id"]], threads


@asynccontextmanager
async def open_parlour(
    data_dir: Path, *, now: str = "2025-07-09T09:00+00:00", **settings: Any
) -> AsyncIterator[Parlour]:
    """Open the house on a morning of July 2025; nothing runs in it by itself."""
    clock = ShiftedClock(datetime.fromisoformat(now))
    async with (
        Playground(port=0, clock=clock) as server,
        opened_app(server.base_url, data_dir, clock=clock, **settings) as house,
    ):
        parlour = Parlour(house, server, clock)

        def hear(event: Json) -> None:
            if event["kind"] == "callback_answer":
                parlour.toasts.append(event)

        server.world.listeners.append(hear)
        yield parlour
