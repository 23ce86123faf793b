"""The live stream: every open page hears what happens, as server-sent events."""

import asyncio
import json

from aiohttp import web

from bot.playground.types import Json
from bot.playground.world.world import World

_HEARTBEAT = 15  # seconds
Events = asyncio.Queue[Json | None]  # None ends the stream


class Stream:
    """Passes the world's events on to the pages that are open."""

    def __init__(self, world: World) -> None:
        """Wait for the first page."""
        self._world = world
        self._pages: set[Events] = set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Send events until the page is closed or the server stops."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        page: Events = asyncio.Queue()
        self._open(page)
        try:
            await response.prepare(request)
            await response.write(b": this is not Telegram\n\n")
            while True:
                try:
                    async with asyncio.timeout(_HEARTBEAT):
                        event = await page.get()
                except TimeoutError:
                    await response.write(b":\n\n")
                    continue
                if event is None:
                    break
                line = json.dumps(event, ensure_ascii=False)
                await response.write(f"data: {line}\n\n".encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._shut(page)
        return response

    def close(self) -> None:
        """End every stream."""
        for page in self._pages:
            page.put_nowait(None)

    def _publish(self, event: Json) -> None:
        for page in self._pages:
            page.put_nowait(event)

    def _open(self, page: Events) -> None:
        if not self._pages:  # until now the world had nobody to tell
            self._world.listeners.append(self._publish)
        self._pages.add(page)

    def _shut(self, page: Events) -> None:
        self._pages.discard(page)
        if not self._pages:
            self._world.listeners.remove(self._publish)
