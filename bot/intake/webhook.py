"""Receives the updates that Telegram posts, and answers once they are written down."""

import asyncio
import hmac
import secrets
from collections.abc import Callable
from typing import Any

import structlog
from aiohttp import web
from telegram.ext import ExtBot
from yarl import URL

from bot.clock import Clock
from bot.core.outage import OutageError
from bot.intake.updates import ALLOWED, incoming
from bot.storage import inbox
from bot.storage.database import Database

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024  # bytes; an update is a few thousand

log = structlog.get_logger()


class PortError(OutageError):
    """The port cannot be opened; one sentence for the operator."""


class Webhook:
    """A small HTTP server behind the operator's own HTTPS address.

    The secret is made anew at each start and told to Telegram alone, so nobody has to keep it.
    """

    def __init__(
        self,
        db: Database,
        bot: "ExtBot[Any]",
        *,
        url: str,
        port: int,
        clock: Clock,
        on_received: Callable[[], None],
    ) -> None:
        self._db = db
        self._bot = bot
        self._url = url
        self._port = port
        self._clock = clock
        self._on_received = on_received
        self._secret = secrets.token_urlsafe(32)

    def silence(self) -> float:
        """Return 0: who waits to be called cannot tell silence from quiet."""
        return 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises PortError when the port cannot be opened."""
        server = web.Application(client_max_size=LARGEST)
        server.router.add_post(URL(self._url).path or "/", self._receive)
        runner = web.AppRunner(server, access_log=None)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, port=self._port).start()
            except OSError as error:
                raise PortError(
                    f"Port {self._port} cannot be opened ({error.strerror}):"
                    " set CONFRERE_WEBHOOK_PORT to another."
                ) from error
            await self._bot.set_webhook(
                self._url, allowed_updates=ALLOWED, secret_token=self._secret
            )
            await stop.wait()
        finally:
            await runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            log.warning("update refused: wrong secret", came_from=request.remote)
            return web.Response(status=403)
        try:
            received = incoming(await request.json())
        except (ValueError, KeyError, TypeError, AttributeError):
            return web.Response(status=400)
        async with self._db.transaction() as tx:
            await inbox.receive(tx, [received], now=self._clock())
        self._on_received()
        return web.Response()
