"""Moves deliveries from their rows to Telegram: claim, send, settle."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic

import structlog

from bot.clock import Clock
from bot.core.measures import NOWHERE, Measures
from bot.core.sending.broadcasts import State
from bot.core.sending.delivery import Attempt, Delivery, Reason, Sender, settle
from bot.core.sending.message_keys import is_announcing
from bot.core.sending.outage import OutageError
from bot.delivery import following
from bot.delivery.chats import EVERYBODY, ChatLimits, RetryAfterStore
from bot.delivery.guard import Guard
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.refusals import Refusals
from bot.delivery.telling import Telling
from bot.storage.database import Database, Tx
from bot.storage.officers import freezes
from bot.storage.sending import astray, broadcasts, claims, deliveries, retry_after

MOST_IN_FLIGHT = 512  # as many as the transport has connections
_RESTING = (State.FILLING, State.PAUSED, State.CANCELLED)
_TICKS = 50  # a second, at most
_FEWEST = 8  # sends a tick: at 30 a second, four transactions
IDLE = timedelta(seconds=1)
_REOPEN = timedelta(seconds=10)
_LAST_ANSWERS = 4.0  # seconds that a stop leaves to what is in flight
_KNOWN_WORDS = 256
_FURTHEST = timedelta(days=1)  # nothing waits for longer, unless a clock was wrong
_BACK = timedelta(seconds=30)  # by which a clock is moved back, and not only set right
_SLICE = 5_000  # rows that end in one transaction

log = structlog.get_logger()


class TokenRefusedError(OutageError):
    """Telegram does not know the bot any more: nothing can be sent."""


class Pump:
    """The only place from which an unprompted message leaves."""

    def __init__(
        self,
        db: Database,
        sender: Sender,
        pace: RateLimiter,
        *,
        clock: Clock,
        limits: ChatLimits | None = None,
        measures: Measures = NOWHERE,
    ) -> None:
        self._db = db
        self._sender = sender
        self._pace = pace
        self._clock = clock
        self._limits = limits or ChatLimits()
        self._measures = measures
        self._floods = RetryAfterStore()
        self._guard = Guard()
        self._refusals = Refusals()
        self._telling = Telling()
        self._words: claims.Words = {}
        self._in_flight: set[asyncio.Task[None]] = set()
        self._back: list[tuple[Delivery, Attempt]] = []  # not recorded yet
        self._untried: list[tuple[Delivery, datetime]] = []  # claimed, and to be given back
        self._broken: list[BaseException] = []  # what no sender may raise
        self._reopen_at = datetime.min.replace(tzinfo=UTC)
        self._last_moment = clock()
        self._news = asyncio.Event()
        self._last_turn = monotonic()
        rate = pace.per_second
        self._a_tick = max(_FEWEST, rate // _TICKS) if rate else MOST_IN_FLIGHT
        # What a second lets through, so that a slow Telegram is not buried.
        self._most = min(MOST_IN_FLIGHT, max(_FEWEST, rate)) if rate else MOST_IN_FLIGHT

    def idle(self) -> float:
        """Return the seconds since the loop last came round, or what it gives way to left."""
        return min(monotonic() - self._last_turn, self._pace.silence())

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set, starting with what a crash interrupted.

        Raises TokenRefusedError.
        """
        await self._recover()
        try:
            while not stop.is_set():
                self._last_turn = monotonic()
                # With all connections taken, a moment's wait makes one transaction of many.
                if not await self._tick() or len(self._in_flight) >= self._most:
                    await self._rest(stop)
        finally:
            if self._in_flight:
                await asyncio.wait(self._in_flight, timeout=_LAST_ANSWERS)
            await self._exchange(0)

    async def run_once(self) -> int:
        """Send one batch, record what came back, and return how many were tried."""
        tried = await self._tick()
        if self._in_flight:
            await asyncio.wait(self._in_flight)
        await self._exchange(0)
        return tried

    async def _recover(self) -> None:
        now = self._clock()
        async with self._db.transaction() as tx:
            interrupted = await claims.recover(tx, now=now)
            await astray.bring_back(tx, after=now + _FURTHEST, now=now)
        self._floods.load(await retry_after.every(self._db.read))
        if interrupted:
            log.warning("a crash interrupted deliveries", number=interrupted)

    async def _look_at_clock(self) -> None:
        """Let nothing wait for what was near before the clock was moved back."""
        now, last = self._clock(), self._last_moment
        self._last_moment = now
        if now >= last - _BACK:
            return
        log.warning("the clock was moved back", seconds=round((last - now).total_seconds()))
        async with self._db.transaction() as tx:
            await astray.bring_back(tx, after=now, now=now)
        self._floods, self._refusals, self._reopen_at = RetryAfterStore(), Refusals(), now

    async def _tick(self) -> int:
        """Record what came back and send as many more as the pace allows; return how many.

        1. One transaction settles what came back and claims exactly what is released.
        2. Each leaves at the pace's next moment, without waiting for the others.
        """
        if self._broken:
            raise self._broken.pop()
        await self._look_at_clock()
        batch = await self._exchange(min(self._a_tick, self._most - len(self._in_flight)))
        tried = 0
        try:
            for delivery in batch:
                for _ in range(delivery.message.weight - 1):
                    await self._pace.turn()
                    self._pace.left()
                await self._pace.turn()
                self._last_turn = monotonic()
                if self._floods.until(EVERYBODY, now=self._clock()):
                    self._pace.left()
                    break
                self._limits.spend(delivery.chat_id, delivery.message.weight)
                sending = asyncio.create_task(self._send(delivery))
                self._in_flight.add(sending)
                sending.add_done_callback(self._in_flight.discard)
                tried += 1
        finally:
            self._untried += [(delivery, self._clock()) for delivery in batch[tried:]]
        return tried

    async def _rest(self, stop: asyncio.Event) -> None:
        """Wait for something to do: a moment while sends are in flight, else longer."""
        self._news.clear()
        if self._in_flight or self._back or self._untried:
            await asyncio.sleep(1 / _TICKS)
            return
        waits = [asyncio.ensure_future(event.wait()) for event in (stop, self._news)]
        try:
            await asyncio.wait(
                waits, timeout=IDLE.total_seconds(), return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            for wait in waits:
                wait.cancel()

    async def _send(self, delivery: Delivery) -> None:
        self._pace.left()
        try:
            attempt = await self._sender.send(delivery)
            if attempt.migrated_to is not None:
                async with self._db.transaction() as tx:
                    await following.move(tx, delivery.chat_id, attempt.migrated_to)
                delivery = replace(delivery, chat_id=attempt.migrated_to)
                attempt = await self._sender.send(delivery)
            self._floods.note(delivery.chat_id, attempt, now=self._clock())
            self._back.append((delivery, attempt))
        except Exception as error:  # the next tick raises it
            self._broken.append(error)
        finally:
            self._news.set()

    async def _exchange(self, most: int) -> list[Delivery]:
        """Record what came back and claim up to `most`, in one transaction."""
        back, self._back = self._back, []
        untried, self._untried = self._untried, []
        waits, self._floods.new = self._floods.new, {}
        now = self._clock()
        if self._floods.until(EVERYBODY, now=now):
            most = 0
        if most <= 0 and not (back or untried or waits):
            return []

        async def work(tx: Tx) -> list[Delivery]:
            await self._record(tx, back, now=now)
            if untried:
                await claims.give_back(tx, untried)
            if waits:
                await retry_after.put(tx, waits, now=now)
            return await self._claim(tx, most, now=now) if most > 0 else []

        try:
            batch = await self._db.in_one_trip(work)
        except BaseException:
            # Not recorded, or cancelled before it was known: recording twice changes nothing.
            self._back[:0], self._untried[:0] = back, untried
            self._floods.new = waits | self._floods.new
            raise
        for _, attempt in back:
            self._measures.delivered(attempt.status, attempt.reason or "")
        put_off = self._refusals.put_off if back else ()
        self._telling.tell([one for one in back if one[0].delivery_id not in put_off], now=now)
        if any(attempt.reason == Reason.TOKEN for _, attempt in back):
            raise TokenRefusedError("Telegram refuses the token of BOT_TOKEN.")
        return self._allowed(batch, now=now)

    async def _claim(self, tx: Tx, most: int, *, now: datetime) -> list[Delivery]:
        if len(self._words) > _KNOWN_WORDS:
            self._words.clear()
        if now >= self._reopen_at:
            await self._reopen(tx, now=now)
        is_frozen = await freezes.is_frozen(tx)
        batch: list[Delivery] = []
        for due in await claims.due(tx, now=now):
            if due.state in _RESTING or (is_frozen and is_announcing(due.key)):
                continue
            if due.state is State.HOLDING:
                if due.hold_until is None or due.hold_until > now:
                    continue
                await broadcasts.release(tx, due.key)
            is_canary = due.state is State.CANARY
            room = self._refusals.room(due.key, most - len(batch), now=now)
            claimed = await claims.claim(
                tx, due.key, self._words, most=room, now=now, is_canary=is_canary
            )
            self._refusals.tried(claimed, now=now)
            if is_canary and claimed:
                self._guard.begin(due.key)
            elif is_canary:
                await self._guard.judge(tx, due.key, now=now)
            batch += claimed
            if len(batch) >= most:
                break
        return batch

    async def _reopen(self, tx: Tx, *, now: datetime) -> None:
        """Look after what has been under way for too long, or has expired."""
        await claims.reopen_expired(tx, now=now)
        await self._guard.sweep(tx, now=now)
        if await claims.end_expired(tx, most=_SLICE, now=now) < _SLICE:
            self._reopen_at = now + _REOPEN

    def _allowed(self, claimed: list[Delivery], *, now: datetime) -> list[Delivery]:
        """Return what its chat allows now; the rest is given back with the next exchange."""
        allowed: dict[int, Delivery] = {}
        for delivery in claimed:
            chat_id = delivery.chat_id
            until = self._floods.until(chat_id, now=now)
            wait = self._limits.wait(chat_id, delivery.message.weight)
            if chat_id in allowed:
                wait = IDLE
            if until is None and not wait:
                allowed[chat_id] = delivery
            else:
                self._untried.append((delivery, max(until or now, now + wait)))
        return list(allowed.values())

    async def _record(
        self, tx: Tx, back: list[tuple[Delivery, Attempt]], *, now: datetime
    ) -> None:
        if not back:
            return
        ended = [
            (delivery, settle(attempt, attempts=delivery.attempts, now=now))
            for delivery, attempt in back
        ]
        settled = self._refusals.sorted(ended, now=now)
        await claims.settle(tx, settled)
        await self._refusals.put_back(tx)
        await self._guard.note(tx, settled, now=now)
        for delivery, attempt in back:
            if attempt.reason == Reason.CONTENT:
                # The same would be refused everywhere, and words do not go where files cannot.
                for key in (delivery.key, *await deliveries.leaders(tx, delivery.key)):
                    await broadcasts.pause(tx, key, why=attempt.detail)
            await following.follow(tx, delivery, attempt, now=now)
