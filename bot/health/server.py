"""A port of its own on which a supervisor asks how the bot is."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.core.sending.outage import OutageError
from bot.health.state import State

HOST = "127.0.0.1"  # who may look from elsewhere comes through the operator's own proxy
_LAST_ANSWERS = 1.0  # seconds left to calls under way when told to stop


class HealthPortError(OutageError):
    """The port cannot be opened; one sentence for the operator."""


class HealthServer:
    """Answers `/healthz`: 200, or 503 where a new start may help."""

    def __init__(self, look: Callable[[], Awaitable[State]], *, port: int) -> None:
        """Take what looks at the bot."""
        self._look = look
        self._port = port
        self.opened = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises HealthPortError when the port cannot be opened."""
        server = web.Application()
        server.router.add_get("/healthz", self._health)
        runner = web.AppRunner(server, access_log=None, shutdown_timeout=_LAST_ANSWERS)
        await runner.setup()
        try:
            await web.TCPSite(runner, HOST, self._port).start()
            self.opened.set()
            await stop.wait()
        except OSError as error:
            raise HealthPortError(
                f"Port {self._port} of {HOST} cannot be opened ({error.strerror}):"
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
