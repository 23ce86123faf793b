"""Notices, wherever it shows first, that something the bot stands on is gone, and has it end."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import structlog
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationHandlerStop, CallbackContext
from typing_extensions import override

from bot.core.sending.outage import OutageError
from bot.transport import AiohttpRequest

REFUSED = "Telegram refuses the token of BOT_TOKEN."
_UNAUTHORIZED = 401

log = structlog.get_logger()

T = TypeVar("T")
Context = CallbackContext[Any, Any, Any, Any]


class Outages:
    """Keeps the first outage: what came after it follows from it."""

    def __init__(self) -> None:
        self.first: OutageError | None = None
        self._noted = asyncio.Event()

    def note(self, error: OutageError) -> None:
        """Have the house end, and its operator read this."""
        if self.first is None:
            self.first = error
            self._noted.set()

    async def wait(self) -> None:
        """Wait until something is gone."""
        await self._noted.wait()


class WatchedRequest(AiohttpRequest):
    """Whatever is called: a token that Telegram refuses is noted."""

    def __init__(
        self, outages: Outages, *, connections: int = 64, proxy: str | None = None
    ) -> None:
        super().__init__(connections=connections, proxy=proxy)
        self._outages = outages

    @override
    async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
        status, body = await super().do_request(*arguments, **named)
        if status == _UNAUTHORIZED and b'"ok"' in body:
            self._outages.note(OutageError(REFUSED))
        return status, body


def put_off(
    postpone: Callable[[int, Exception], None],
) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    """Return the error handler that leaves what an outage interrupted for the next start."""

    async def handle(update: object, context: Context) -> None:
        error = context.error
        is_outage = isinstance(error, OutageError) or (
            isinstance(error, InvalidToken) and "unauthorized" in error.message.lower()
        )
        if is_outage and isinstance(error, Exception) and isinstance(update, Update):
            postpone(update.update_id, error)
            raise ApplicationHandlerStop

    return handle


async def told(taking_in: Coroutine[Any, Any, None]) -> None:
    """Fetch or receive updates. Raises OutageError where Telegram does not let the bot."""
    try:
        await taking_in
    except InvalidToken as error:
        raise OutageError(REFUSED) from error
    except TelegramError as error:
        raise OutageError(f"Telegram sends no updates ({error.message}).") from error


async def unless_stopped(work: Coroutine[Any, Any, T], stop: asyncio.Event) -> T | None:
    """Return what `work` returns; told to stop meanwhile, let go of it and return None."""
    working, stopped = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({working, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
    finally:
        stopped.cancel()
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    return None


def leaves(group: BaseExceptionGroup[OutageError]) -> Iterator[OutageError]:
    """Yield the outages inside of a group, at whatever depth."""
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from leaves(error)
        else:
            yield error
