"""A playground on a free port, and a caller of both its sides."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.playground import Playground
from tests.cast import AMINA
from tests.playground.schema_check import verdict
from tests.waiting import PATIENCE

START = datetime(2025, 7, 9, 8, 0, tzinfo=UTC)


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        """Start on the morning of 9 July 2025."""
        self.now = START

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Move on."""
        self.now += timedelta(seconds=seconds)


class Caller:
    """Calls the Bot API and the people's side over real HTTP."""

    def __init__(self, http: httpx.AsyncClient, token: str) -> None:
        """Speak for one bot."""
        self.http = http
        self.token = token

    async def raw(self, method: str, **parameters: Any) -> httpx.Response:
        """Call a method with a JSON body; return the answer as it came."""
        return await self.http.post(f"/bot{self.token}/{method}", json=parameters)

    async def __call__(self, method: str, **parameters: Any) -> Any:
        """Call a method that must succeed."""
        response = await self.raw(method, **parameters)
        body = response.json()
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        """Call a method that must be refused; return code and description."""
        response = await self.raw(method, **parameters)
        body = response.json()
        assert not body["ok"], body
        assert response.status_code == body["error_code"]
        return body["error_code"], body["description"]

    async def people(self, action: str, **body: Any) -> Any:
        """Let a person act."""
        response = await self.http.post(f"/sim/{action}", json=body)
        assert response.status_code == 200, response.text
        return response.json()["result"]

    async def impossible(self, action: str, **body: Any) -> str:
        """Let a person try what cannot be done; return why not."""
        response = await self.http.post(f"/sim/{action}", json=body)
        assert response.status_code == 400, response.text
        return str(response.json()["description"])

    async def new_chat(self, kind: str, bot: str = "member") -> int:
        """Make a chat of Amina's; return its number."""
        chat = await self.people("chat_new", user_id=AMINA, kind=kind, title="Essai", bot=bot)
        return int(chat["id"])

    async def heard(self, *kinds: str) -> list[dict[str, Any]]:
        """Return the updates that wait, each with its kind; confirm them; ask for `kinds`."""
        updates = await self("getUpdates", **({"allowed_updates": list(kinds)} if kinds else {}))
        if updates:
            await self("getUpdates", offset=updates[-1]["update_id"] + 1)
        return [{"kind": k, **v} for one in updates for k, v in one.items() if k != "update_id"]

    async def look(self, view: str, **query: Any) -> Any:
        """Look at the playground as a person does."""
        response = await self.http.get(f"/sim/{view}", params=query)
        assert response.status_code == 200, response.text
        return response.json()["result"]


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the playground."""
    return Clock()


@pytest.fixture
async def playground(clock: Clock) -> AsyncIterator[Playground]:
    """Serve; at the end, all that stands in the chats must be good Message objects."""
    async with Playground(port=0, clock=clock) as served:
        yield served
        for chat in served.world.chats.values():
            assert verdict(list(chat.messages.values()), ("Array of Message",)) == []


@pytest.fixture
async def api(playground: Playground) -> AsyncIterator[Caller]:
    """Return a caller of both sides."""
    async with httpx.AsyncClient(base_url=playground.base_url, timeout=PATIENCE) as http:
        yield Caller(http, playground.token)
