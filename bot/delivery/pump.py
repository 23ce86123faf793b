"""Moves deliveries from their rows to Telegram: claim, send, settle."""

import asyncio
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.core.delivery import Attempt, Delivery, Sender, Status, settle
from bot.delivery.pace import Pace
from bot.storage import deliveries, groups, members
from bot.storage.database import Database

BATCH = 25
IDLE = timedelta(seconds=1)

log = structlog.get_logger()


class Pump:
    """The only place from which an unprompted message leaves."""

    def __init__(self, db: Database, sender: Sender, pace: Pace, *, clock: Clock) -> None:
        self._db = db
        self._sender = sender
        self._pace = pace
        self._clock = clock

    async def run_once(self) -> int:
        """Send one batch and return how many were tried.

        1. Claim the batch: attempts + 1 and a lease, in one transaction.
        2. Send each at the pace's next moment.
        3. Record every outcome, in one transaction.
        """
        async with self._db.transaction() as tx:
            batch = await deliveries.claim(tx, most=BATCH, now=self._clock())
        tried: list[tuple[Delivery, Attempt]] = []
        try:
            for delivery in batch:
                await self._pace.turn()
                tried.append((delivery, await self._sender.send(delivery)))
        finally:
            # What was sent is recorded even when the rest of the batch is cut off.
            if tried:
                await self._record(tried)
        return len(tried)

    async def run(self, stop: asyncio.Event) -> None:
        """Send batches until `stop` is set; rest a second when nothing is due."""
        while not stop.is_set():
            if not await self.run_once():
                try:
                    await asyncio.wait_for(stop.wait(), IDLE.total_seconds())
                except TimeoutError:
                    continue

    async def _record(self, tried: list[tuple[Delivery, Attempt]]) -> None:
        now = self._clock()
        async with self._db.transaction() as tx:
            for delivery, attempt in tried:
                settlement = settle(attempt, attempts=delivery.attempts, now=now)
                await deliveries.settle(tx, delivery, settlement)
                if settlement.status is Status.UNREACHABLE:
                    await members.set_reachable(tx, delivery.chat_id, is_reachable=False)
                    await groups.set_out(tx, delivery.chat_id)
        for delivery, attempt in tried:
            if attempt.status is not Status.SENT:
                log.info(
                    "not delivered",
                    delivery=delivery.delivery_id,
                    source=delivery.source,
                    status=str(attempt.status),
                    reason=attempt.reason,
                )
