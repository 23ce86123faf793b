"""The playground: an embedded Bot API server on 127.0.0.1. It is not Telegram."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.errors import ApiError
from bot.playground.http.bot_api import BotApi, refusal
from bot.playground.http.control_api import ControlApi
from bot.playground.http.webhooks import Webhooks
from bot.playground.schema import spec
from bot.playground.world.seed import make_world

_HOST = "127.0.0.1"
TOKEN = "123456:PLAYGROUND"  # noqa: S105 - opens nothing but this toy
_LARGEST_BODY = 120 * 1024 * 1024  # people may send more than a bot may
_LAST_ANSWERS = 0.3  # seconds that a stop leaves to answers under way


class Playground:
    """Real HTTP for one bot and its people. Start it, stop it, or use it as a context."""

    def __init__(
        self,
        *,
        port: int = 8088,
        clock: Callable[[], datetime],
        move_clock: Callable[[datetime], None] | None = None,
        token: str = TOKEN,
    ) -> None:
        """Make the seeded world; nothing listens yet. Port 0 is any free one.

        `move_clock` lets people set `clock` (POST /sim/clock); without it they cannot.
        """
        self.port = port
        self.token = token
        self.world = make_world(token, clock)
        self._bot_api = BotApi(self.world, spec.load(), token)
        self._control_api = ControlApi(self._bot_api, move_clock)
        self._runner: web.AppRunner | None = None
        self._webhooks: asyncio.Task[None] | None = None

    @property
    def base_url(self) -> str:
        """Return the address, without a path."""
        return f"http://{_HOST}:{self.port}"

    async def start(self) -> None:
        """Listen."""
        app = web.Application(client_max_size=_LARGEST_BODY)
        app.router.add_route("*", "/bot{token:[^/]*}/{method:[^/]*}", self._bot_api.call)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.+}", self._bot_api.file)
        app.router.add_routes(self._control_api.routes())
        app.router.add_route("*", "/{anything:.*}", _not_found)
        runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=_LAST_ANSWERS
        )
        await runner.setup()
        try:
            await web.TCPSite(runner, _HOST, self.port).start()
        except OSError:  # the port is taken
            await runner.cleanup()
            raise
        self._runner = runner
        self._webhooks = asyncio.create_task(self._deliver(), name="webhooks")
        self.port = runner.addresses[0][1]

    async def stop(self) -> None:
        """End long polls and streams, then the server."""
        if self._runner is None:
            return
        if self._webhooks is not None:
            self._webhooks.cancel()
            await asyncio.gather(self._webhooks, return_exceptions=True)
        self.world.updates.close()
        self._control_api.close()
        await self._runner.cleanup()
        self._runner = None

    async def _deliver(self) -> None:
        await Webhooks(self.world, self._bot_api.run_method).run()

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        await self.stop()


async def _not_found(_: web.Request) -> web.Response:
    return refusal(ApiError(404, "Not Found"))
