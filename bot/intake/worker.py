"""Answers the updates of the inbox: in order inside a chat, chats side by side."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import structlog
from telegram import Update
from telegram.error import RetryAfter
from telegram.ext import ExtBot

from bot.core.secrets import Redactor
from bot.intake.updates import form
from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.inbox import Incoming

SIDE_BY_SIDE = 64  # chats answered at once
IN_HAND = 500  # updates held in memory; the rest waits in the table
RETRIES = (1.0, 5.0, 20.0)  # seconds before an update is tried again after a passing trouble

log = structlog.get_logger()
_redactor = Redactor()

Process = Callable[[Update], Awaitable[None]]


class Worker:
    """Takes pending rows, hands each to `process`, and marks it done."""

    def __init__(self, db: Database, bot: "ExtBot[Any]", process: Process) -> None:
        self._db = db
        self._bot = bot
        self._process = process
        self._queues: dict[str, deque[Incoming]] = defaultdict(deque)
        self._in_hand: set[int] = set()
        self._finished: set[int] = set()  # of those in hand
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._wake = asyncio.Event()
        self._postponed: dict[int, Exception] = {}

    def wake(self) -> None:
        """Say that there are new rows."""
        self._wake.set()

    def postpone(self, update_id: int, error: Exception) -> None:
        """Have the update that is being processed tried again: the trouble will pass."""
        self._postponed[update_id] = error

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set; what is in hand is finished first."""
        stopped = asyncio.create_task(stop.wait())
        try:
            async with asyncio.TaskGroup() as chats:
                while not stop.is_set():
                    self._wake.clear()
                    await self._take(chats, stop)
                    woken = asyncio.create_task(self._wake.wait())
                    await asyncio.wait({woken, stopped}, return_when=asyncio.FIRST_COMPLETED)
                    woken.cancel()
        finally:
            stopped.cancel()

    async def _take(self, chats: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        """Load pending rows that are not in hand; a chat that was idle gets a task."""
        # Let go only of what was finished before this look at the table: a row that is
        # finished during it may still look pending, and would be answered twice.
        self._in_hand -= self._finished
        self._finished.clear()
        for incoming in await inbox.pending(self._db.read, most=IN_HAND):
            if incoming.update_id in self._in_hand:
                continue
            self._in_hand.add(incoming.update_id)
            queue = self._queues[incoming.chat_key]
            queue.append(incoming)
            if len(queue) == 1:
                chats.create_task(self._serve_chat(incoming.chat_key, stop))

    async def _serve_chat(self, chat_key: str, stop: asyncio.Event) -> None:
        """Answer one chat's updates in order. A chat never holds more than one slot."""
        queue = self._queues[chat_key]
        while queue and not stop.is_set():
            incoming = queue[0]
            async with self._slots:
                await self._answer(incoming, stop)
            self._finished.add(incoming.update_id)
            queue.popleft()
        del self._queues[chat_key]
        self._wake.set()  # the table may hold more than fitted into memory

    async def _answer(self, incoming: Incoming, stop: asyncio.Event) -> None:
        try:
            update = Update.de_json(json.loads(incoming.payload), self._bot)
        except Exception as error:
            reason = type(error).__name__  # what it says may quote the person
            log.warning("update parked", update_id=incoming.update_id, error=reason)
            async with self._db.transaction() as tx:
                await inbox.park(tx, incoming.update_id, form=form(incoming.payload), error=reason)
            return
        attempts = incoming.attempts
        while True:
            await self._process(update)
            trouble = self._postponed.pop(incoming.update_id, None)
            if trouble is None or attempts >= len(RETRIES):
                break
            if await self._waits_out(trouble, RETRIES[attempts], stop):
                return  # told to stop: the row stays pending for the next start
            attempts += 1
            async with self._db.transaction() as tx:
                await inbox.count_attempt(tx, incoming.update_id)
        if trouble is not None:
            log.error("update not answered", update_id=incoming.update_id, error=str(trouble))
        async with self._db.transaction() as tx:
            await inbox.finish(
                tx,
                incoming.update_id,
                error=None if trouble is None else _redactor.erased(str(trouble)),
            )

    @staticmethod
    async def _waits_out(trouble: Exception, delay: float, stop: asyncio.Event) -> bool:
        """Wait before the next try; return True when told to stop meanwhile."""
        if isinstance(trouble, RetryAfter):
            asked = trouble.retry_after
            delay = asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
        try:
            await asyncio.wait_for(stop.wait(), delay)
        except TimeoutError:
            return False
        return True
