"""The whole house on a loopback port: playground server, bot, database, clock."""

import asyncio
import base64
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import pytest

from bot.app import App
from bot.clock import ShiftedClock
from bot.delivery import pump
from bot.delivery.scheduler import Scheduler
from bot.playground.http.server import TOKEN, Playground
from tests.built import running_app
from tests.house.parlour import Parlour, open_parlour
from tests.playground.page.chromium import browser as browser

T = TypeVar("T")

PATIENCE = 30.0  # seconds until an expected answer counts as missing


class Phone:
    """What a person sees and does, through the playground's human side."""

    def __init__(self, http: aiohttp.ClientSession, base_url: str) -> None:
        self._http = http
        self._base_url = base_url

    async def post(self, action: str, **body: Any) -> Any:
        """Do something and return the server's result."""
        # A file is large: aiohttp wants such a body as a stream.
        data, kind = io.BytesIO(json.dumps(body).encode()), {"Content-Type": "application/json"}
        address = f"{self._base_url}/sim/{action}"
        async with self._http.post(address, data=data, headers=kind) as answer:
            payload = await answer.json()
            assert payload["ok"], payload
            return payload["result"]

    async def get(self, what: str, **query: Any) -> Any:
        """Look at something."""
        async with self._http.get(f"{self._base_url}/sim/{what}", params=query) as answer:
            payload = await answer.json()
            assert payload["ok"], payload
            return payload["result"]

    async def messages(self, chat_id: int) -> list[dict[str, Any]]:
        """Return every message of a chat, oldest first."""
        result = await self.get("chat", chat_id=chat_id)
        return list(result)

    async def bot_messages(self, chat_id: int) -> list[dict[str, Any]]:
        """Return what the bot wrote in a chat."""
        bots = [m for m in await self.messages(chat_id) if m["from"]["is_bot"]]
        return [m for m in bots if "sender_chat" not in m]  # those are people who hide

    async def ask(self, user_id: int, text: str, *, chat_id: int | None = None) -> dict[str, Any]:
        """Write to the bot and return its next answer."""
        chat = chat_id or user_id
        (answer,) = await self.hear(chat, "message", user_id=user_id, text=text)
        return answer

    async def hand_in(
        self, user_id: int, content: bytes, *, name: str = "guide.pdf", caption: str = ""
    ) -> dict[str, Any]:
        """Send the bot a file and return its next answer."""
        file = {
            "base64": base64.b64encode(content).decode(),
            "file_name": name,
            "mime_type": "application/pdf" if name.endswith(".pdf") else "text/plain",
        }
        (answer,) = await self.hear(
            user_id, "message", user_id=user_id, document=file, caption=caption
        )
        return answer

    async def tap(
        self, user_id: int, message: dict[str, Any], data: str, *, answers: int = 1
    ) -> list[dict[str, Any]]:
        """Press a button that is answered with new messages, and return those."""
        pressed = {"user_id": user_id, "message_id": message["message_id"], "data": data}
        return await self.hear(user_id, "press", answers=answers, **pressed)

    async def try_press(self, user_id: int, message: dict[str, Any], data: str) -> Any:
        """Press what may not be there, or not be one's own, in one's private chat."""
        pressed = {"message_id": message["message_id"], "data": data}
        return await self.post("press", chat_id=user_id, user_id=user_id, **pressed)

    async def hear(
        self, chat_id: int, action: str, *, answers: int = 1, **body: Any
    ) -> list[dict[str, Any]]:
        """Do something and return the next messages of the bot in a chat."""
        before = len(await self.bot_messages(chat_id))
        await self.post(action, chat_id=chat_id, **body)

        async def answered() -> list[dict[str, Any]] | None:
            found = (await self.bot_messages(chat_id))[before:]
            return found[:answers] if len(found) >= answers else None

        return await eventually(answered)

    async def press(
        self, user_id: int, message: dict[str, Any], data: str, *, chat_id: int | None = None
    ) -> dict[str, Any]:
        """Press a button and return the message once it has changed."""
        chat = chat_id or user_id
        await self.post(
            "press", chat_id=chat, user_id=user_id, message_id=message["message_id"], data=data
        )

        async def changed() -> dict[str, Any] | None:
            now = next(
                m for m in await self.messages(chat) if m["message_id"] == message["message_id"]
            )
            return now if now != message else None

        return await eventually(changed)


def words(message: dict[str, Any]) -> str:
    """Return the text of a message, or its caption, with plain spaces."""
    return str(message.get("text") or message.get("caption") or "").replace("\u00a0", " ")


def buttons(message: dict[str, Any]) -> list[str]:
    """Return the data of every inline button."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def links(message: dict[str, Any]) -> list[str]:
    """Return the address of every button that opens one."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["url"] for row in rows for button in row if "url" in button]


async def eventually(look: Callable[[], Awaitable[T | None]]) -> T:
    """Return what `look` finds as soon as it finds something."""
    async with asyncio.timeout(PATIENCE):
        # The other side of the wire has no event to wait for.
        while (found := await look()) is None:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return found


@dataclass
class Running:
    """A house that answers, the phone to talk to it, and its clock."""

    phone: Phone
    house: App
    playground: Playground
    clock: ShiftedClock


Opener = Callable[..., Any]


@pytest.fixture(autouse=True)
def quick_pump(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what nobody asked for leave at once: its second of rest is most of a test."""
    monkeypatch.setattr(pump, "IDLE", timedelta(milliseconds=50))


@pytest.fixture
def open_running(tmp_path: Path) -> Opener:
    """Return a way to open the house at a moment; twice in one test is a restart."""

    @asynccontextmanager
    async def opener(
        now: str = "2025-07-09T09:00+00:00", token: str = TOKEN, **settings: Any
    ) -> AsyncIterator[Running]:
        clock = ShiftedClock(datetime.fromisoformat(now))
        schedulers: list[Scheduler] = []

        def move(moment: datetime) -> None:
            clock.move_to(moment)
            for scheduler in schedulers:
                scheduler.wake()

        async with (
            Playground(port=0, clock=clock, move_clock=move, token=token) as server,
            aiohttp.ClientSession() as http,
            running_app(server.base_url, tmp_path, clock=clock, token=token, **settings) as house,
        ):
            schedulers += [house.scheduler, house.announcement_scheduler]
            yield Running(Phone(http, server.base_url), house, server, clock)

    return opener


@pytest.fixture
async def running(open_running: Opener) -> AsyncIterator[Running]:
    """The house on 9 July 2025, in the morning."""
    async with open_running() as house:
        yield house


@pytest.fixture
async def parlour(tmp_path: Path) -> AsyncIterator[Parlour]:
    """The house on 9 July 2025 with its loops at rest: the test answers what happens."""
    async with open_parlour(tmp_path) as opened:
        yield opened
