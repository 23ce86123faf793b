"""A port of its own on which a supervisor asks how the bot is, and Prometheus for its figures."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.core.sending.outage import OutageError
from bot.health.state import State
from bot.storage.database import StorageError

_PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
_LAST_ANSWERS = 1.0  # seconds left to calls under way when told to stop


class HealthPortError(OutageError):
    """The port cannot be opened; one sentence for the operator."""


class HealthServer:
    """Answers `/healthz`, 200, or 503 where a new start may help, and `/metrics`."""

    def __init__(
        self,
        look: Callable[[], Awaitable[State]],
        figures: Callable[[], Awaitable[bytes]],
        *,
        port: int,
        host: str = "127.0.0.1",
    ) -> None:
        """Take what looks at the bot, and what draws up its figures; by default all is local."""
        self._look = look
        self._figures = figures
        self._port = port
        self._host = host
        self.opened = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises HealthPortError when the port cannot be opened."""
        server = web.Application()
        server.router.add_get("/healthz", self._health)
        server.router.add_get("/metrics", self._metrics)
        runner = web.AppRunner(server, access_log=None, shutdown_timeout=_LAST_ANSWERS)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
            self.opened.set()
            await stop.wait()
        except OSError as error:
            raise HealthPortError(
                f"Port {self._port} of {self._host} cannot be opened ({error.strerror}):"
                " set CONFRERE_HEALTH_PORT to another."
            ) from error
        finally:
            await runner.cleanup()

    async def _health(self, _: web.Request) -> web.Response:
        state = await self._look()
        return web.json_response(
            state.told(),
            status=200 if state.is_well else 503,
            headers={"Cache-Control": "no-store"},
        )

    async def _metrics(self, _: web.Request) -> web.Response:
        try:
            page = await self._figures()
        except StorageError as error:
            raise web.HTTPServiceUnavailable(text=str(error)) from error
        return web.Response(body=page, headers={"Content-Type": _PROMETHEUS})
