"""Delivers updates to the bot's webhook: in order inside a chat, again until it accepts."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from yarl import URL

from bot.playground.types import Json
from bot.playground.world.world import World

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_TIMEOUT = 10.0
_LONGEST_PAUSE = 60.0

# Runs the method that a webhook's answer may hold.
RunMethod = Callable[[str, Json], Awaitable[Any]]


class Webhooks:
    """Sends what waits in the queue while a webhook is set. Only to addresses of this machine."""

    def __init__(
        self,
        world: World,
        run_method: RunMethod,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Deliver the world's updates; `sleep` waits between two tries."""
        self._world = world
        self._run_method = run_method
        self._sleep = sleep
        self._lanes: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver until cancelled: one lane for each chat that has something to hear."""
        updates = self._world.updates
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_TIMEOUT)) as http,
            asyncio.TaskGroup() as lanes,
        ):
            while True:
                updates.changed.clear()
                if updates.webhook is not None:
                    for lane in {_lane(update) for update in updates.waiting()}:
                        if lane not in self._lanes:
                            self._lanes[lane] = lanes.create_task(self._deliver(lane, http))
                await updates.changed.wait()

    async def _deliver(self, lane: str, http: aiohttp.ClientSession) -> None:
        """Deliver one chat's updates, the next only after the one before was accepted."""
        updates = self._world.updates
        pause = 1.0
        try:
            while (hook := updates.webhook) is not None:
                update = next((u for u in updates.waiting() if _lane(u) == lane), None)
                if update is None:
                    return
                error = await self._post(hook, update, http)
                if error is None:
                    updates.remove(update["update_id"])
                    pause = 1.0
                else:
                    updates.webhook_error = {
                        "last_error_date": self._world.now(),
                        "last_error_message": error,
                    }
                    await self._sleep(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)
        finally:
            del self._lanes[lane]

    async def _post(self, hook: Json, update: Json, http: aiohttp.ClientSession) -> str | None:
        """Send one update; return why it was not accepted, or None."""
        if URL(hook["url"]).host not in _HERE:
            return "the playground delivers to addresses of this machine only"
        headers = {"Content-Type": "application/json"}
        if "secret_token" in hook:
            headers[_SECRET_HEADER] = hook["secret_token"]
        body = json.dumps(update, ensure_ascii=False).encode()
        try:
            async with http.post(hook["url"], data=body, headers=headers) as response:
                if not response.ok:
                    status = f"{response.status} {response.reason}"
                    return f"Wrong response from the webhook: {status}"
                content = await response.read()
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as error:
            return f"Connection failed: {type(error).__name__}"
        await self._run_answer(content)
        return None

    async def _run_answer(self, content: bytes) -> None:
        """Run the method that a webhook may answer with, as the real server does."""
        try:
            call = json.loads(content)
        except ValueError:
            return  # most answers are empty or "ok"
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await self._run_method(call.pop("method"), call)


def _lane(update: Json) -> str:
    """Return the queue of an update: its chat, or its person where there is no chat."""
    for content in update.values():
        if isinstance(content, dict):
            place = content.get("chat") or (content.get("message") or {}).get("chat")
            person = content.get("from") or content.get("user")
            return str((place or person or {}).get("id", ""))
    return ""
