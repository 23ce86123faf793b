"""Fetches updates and writes them down before it lets Telegram forget them."""

import asyncio
import random
import warnings
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

import structlog
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.warnings import PTBUserWarning

from bot.clock import Clock
from bot.core.sending.spells import Spell
from bot.intake.updates import ALLOWED, incoming
from bot.storage import inbox
from bot.storage.database import Database

LONG_POLL = 30  # seconds Telegram waits for something to happen
LATE = 20  # seconds by which its answer may come later
BATCH = 100
CONFLICT_PAUSE = 35.0  # the other process' long poll ends within that time
LONGEST_PAUSE = 60.0  # also where Telegram asks for more: whether it still does is asked again

log = structlog.get_logger()


class Poller:
    """The poll loop. python-telegram-bot's own acknowledges first and loses what it holds."""

    def __init__(
        self,
        db: Database,
        bot: "ExtBot[Any]",
        *,
        clock: Clock,
        on_received: Callable[[], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._db = db
        self._bot = bot
        self._clock = clock
        self._on_received = on_received
        self._sleep = sleep
        self._offset: int | None = None  # None: what Telegram still holds comes again, once
        self._last_success = monotonic()
        self._last_turn = monotonic()
        self._failures = 0
        self._spell = Spell()

    def silence(self) -> float:
        """Return the seconds since Telegram last answered."""
        return monotonic() - self._last_success

    def idle(self) -> float:
        """Return the seconds since the loop last came round, whatever Telegram said."""
        return monotonic() - self._last_turn

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set. Raises InvalidToken when the token is refused."""
        while not stop.is_set():
            self._last_turn = monotonic()
            try:
                await self.poll_once()
            except (InvalidToken, EndPointNotFound):
                raise
            except TelegramError as error:
                await self._recover(error)

    async def poll_once(self) -> int:
        """Fetch once, write the updates down, then move the offset; return how many came.

        What cannot be kept is parked by itself. Raises TelegramError where what came is no list
        of updates, or where none of them has a number past which to ask on.
        """
        parameters: dict[str, Any] = {
            "timeout": LONG_POLL,
            "limit": BATCH,
            "allowed_updates": ALLOWED,
        }
        if self._offset is not None:
            parameters["offset"] = self._offset
        with warnings.catch_warnings():
            # Raw on purpose: one update that cannot be parsed must not hide the others.
            warnings.simplefilter("ignore", PTBUserWarning)
            fetched = await self._bot.do_api_request(
                "getUpdates", api_kwargs=parameters, read_timeout=LONG_POLL + LATE
            )
        if not isinstance(fetched, list):
            raise TelegramError("what came is no list of updates")
        if fetched:
            await self._keep(fetched)
        self._last_success, self._failures = monotonic(), 0
        if lasted := self._spell.ended(self._clock()):
            log.info("polling again", lasted=str(lasted), failures=self._spell.met)
        return len(fetched)

    async def _keep(self, fetched: list[Any]) -> None:
        received = [incoming(update) for update in fetched]
        now = self._clock()
        await self._db.in_one_trip(lambda tx: inbox.receive(tx, received, now=now))
        for one in received:
            if one.error:
                log.warning("update parked", update_id=one.update_id, error=one.error)
        self._on_received()
        numbers = [one.update_id for one in received if one.update_id >= 0]
        if not numbers:
            raise TelegramError("no update has a number")
        self._offset = max(numbers) + 1

    async def _recover(self, error: TelegramError) -> None:
        """Wait as long as the trouble asks for, a minute at most; tell of it once."""
        self._failures += 1
        pause = min(LONGEST_PAUSE, 2.0 ** min(self._failures, 6)) * random.uniform(0.5, 1)  # noqa: S311
        if isinstance(error, RetryAfter):
            wait = error.retry_after
            asked = wait if isinstance(wait, (int, float)) else wait.total_seconds()
            pause = min(float(asked), LONGEST_PAUSE)
        elif isinstance(error, Conflict):
            pause = CONFLICT_PAUSE
            if "webhook" in error.message.lower() and await self._is_taken_off():
                pause = 0.0
        if self._spell.begins(self._clock()):
            log.warning("polling failed", reason=error.message, pause=round(pause, 1))
        await self._sleep(pause)

    async def _is_taken_off(self) -> bool:
        """Take off the webhook that keeps updates from being fetched; tell whether it is off."""
        try:
            return bool(await self._bot.delete_webhook())
        except (InvalidToken, EndPointNotFound):
            raise
        except TelegramError:
            return False
