"""Receives the updates that Telegram posts, and answers once they are written down."""

import asyncio
import hmac
import json
import secrets
from collections.abc import Callable
from typing import Any

import structlog
from aiohttp import web
from telegram.ext import ExtBot
from yarl import URL

from bot.clock import Clock
from bot.core.sending.outage import OutageError
from bot.core.sending.spells import Spell
from bot.intake.updates import ALLOWED, UnnumberedError, numbered
from bot.storage import inbox
from bot.storage.database import Database

HEADER = "X-Telegram-Bot-Api-Secret-Token"
HERE = "127.0.0.1"  # the proxy that speaks HTTPS is on the same machine, unless a setting differs
LARGEST = 1024 * 1024  # bytes; an update is a few thousand
PATIENCE = 10.0  # seconds for the head of a call, and as many for its body
IDLE = 75.0  # seconds a connection may stay open between two calls
MOST_CONNECTIONS = 256  # Telegram opens 40, or 100 at most
_LAST_ANSWERS = 1.0  # seconds left to calls under way when told to stop

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
        host: str = HERE,
        patience: float = PATIENCE,
        most: int = MOST_CONNECTIONS,
    ) -> None:
        """Listen on `port` of `host`; `patience` is in seconds, `most` in connections."""
        self._db = db
        self._bot = bot
        self._url = url
        self._host = host
        self._port = port
        self._clock = clock
        self._on_received = on_received
        self._patience = patience
        self._most = most
        self._secret = secrets.token_urlsafe(32)
        self._strangers = Spell()
        self._silent: dict[object, asyncio.TimerHandle] = {}  # connections, until they call

    def silence(self) -> float:
        """Return 0: who waits to be called cannot tell silence from quiet."""
        return 0.0

    def idle(self) -> float:
        """Return 0: it has no loop that could be stuck."""
        return 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises PortError when the port cannot be opened."""
        server = web.Application(client_max_size=LARGEST, middlewares=[self._note])
        server.router.add_post(URL(self._url).path or "/", self._receive)
        runner = web.AppRunner(
            server, access_log=None, keepalive_timeout=IDLE, shutdown_timeout=_LAST_ANSWERS
        )
        await runner.setup()
        try:
            listening = await self._listening(runner)
            try:
                await self._bot.set_webhook(
                    self._url, allowed_updates=ALLOWED, secret_token=self._secret
                )
                await stop.wait()
            finally:
                listening.close()
        finally:
            await runner.cleanup()

    async def _listening(self, runner: web.AppRunner) -> asyncio.Server:
        def open_connection() -> asyncio.BaseProtocol:
            assert runner.server is not None  # noqa: S101 - it is set up
            connection = runner.server()
            if len(runner.server.connections) >= self._most:
                return _Refusal()
            # A connection that says nothing is closed: aiohttp itself is more patient.
            self._silent[connection] = loop.call_later(self._patience, self._close, connection)
            return connection

        loop = asyncio.get_running_loop()
        try:
            return await loop.create_server(open_connection, self._host, self._port)
        except OSError as error:
            raise PortError(
                f"Port {self._port} of {self._host} cannot be opened ({error.strerror}):"
                " set CONFRERE_WEBHOOK_PORT or CONFRERE_WEBHOOK_HOST to another."
            ) from error

    def _close(self, connection: web.RequestHandler) -> None:
        del self._silent[connection]
        connection.force_close()

    @web.middleware
    async def _note(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if timer := self._silent.pop(request.protocol, None):
            timer.cancel()
        response: web.StreamResponse = await handler(request)
        return response

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            if self._strangers.begins(self._clock()):
                log.warning("update refused: wrong secret", came_from=request.remote)
            return web.Response(status=403)
        try:
            body = await asyncio.wait_for(request.read(), self._patience)
        except TimeoutError:
            return web.Response(status=408)
        try:
            received = numbered(_parsed(body))
        except UnnumberedError:
            return web.Response(status=400)
        now = self._clock()
        await self._db.in_one_trip(lambda tx: inbox.receive(tx, [received], now=now))
        if received.error:
            log.warning("update parked", update_id=received.update_id, error=received.error)
        self._on_received()
        return web.Response()


class _Refusal(asyncio.Protocol):
    """A connection too many: it is closed at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


def _parsed(body: bytes) -> Any:
    """Return what a body holds; where it cannot be parsed, its text."""
    text = body.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
