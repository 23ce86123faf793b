"""Answers the updates of the inbox: in order inside a chat, chats side by side.

An update is answered at least once. It is done when its handler has come to its end; where
Telegram refused the answer for a while, or said nothing, its chat is put aside with its time in
a row, and the whole update is tried again. What had left by then does not leave twice, see
core/sending/departed.py; what Telegram has neither confirmed nor refused may, and is tried less
often.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock, real_clock
from bot.core.measures import NOWHERE, Measures
from bot.core.secrets import Redactor
from bot.core.sending.acknowledged import acknowledged
from bot.core.sending.departed import Departed, answering
from bot.core.sending.outage import OutageError
from bot.core.sending.patience import LONGEST_WAIT, is_given_up, is_past_telling, next_try
from bot.core.sending.spells import Spell
from bot.intake.presses import Presses
from bot.intake.share import Share
from bot.intake.slots import Slots
from bot.intake.troubles import asked_wait, is_passing, is_unknown
from bot.intake.updates import form, kind
from bot.storage import inbox
from bot.storage.database import Database, Tx
from bot.storage.inbox import Incoming

IN_HAND = 256  # chats whose answer is under way or next; the others wait in the table
_KNOWN = 2 * IN_HAND  # chats that one look at the table names
_OUTDATED = 1.0  # seconds: after so long it is looked at again for who was put aside before
LONGEST_REST = timedelta(minutes=1)  # a clock may be moved

log = structlog.get_logger()
_redactor = Redactor()

Process = Callable[[Update], Awaitable[None]]
Apologise = Callable[[Update, Exception], Awaitable[None]]  # an update, and the trouble it met


async def _silently(_: Update, __: Exception) -> None:
    return None


class Worker:
    """Takes the next update of each chat whose turn it is, hands it to `process`, marks it done.

    No chat has more than one place, however much waits in it, and one that must wait has none:
    its time stands in a row.
    """

    def __init__(
        self,
        db: Database,
        bot: "ExtBot[Any]",
        process: Process,
        *,
        clock: Clock = real_clock,
        share: Share | None = None,
        apologise: Apologise = _silently,
        slots: Slots | None = None,
        measures: Measures = NOWHERE,
    ) -> None:
        """Take what answers an update.

        `apologise` says that one stays without an answer. It raises TelegramError where it cannot.
        """
        self._db = db
        self._bot = bot
        self._process = process
        self._clock = clock
        self._share = share or Share(db, clock=clock)
        self._apologise = apologise
        self._slots = slots or Slots()
        self._measures = measures
        self._in_hand: set[str] = set()  # chats
        self._next: deque[str] = deque()  # chats that are due, who has waited longest first
        self._looked_at = 0.0
        self._presses = Presses(db, bot)
        self._wake = asyncio.Event()
        self._postponed: dict[int, Exception] = {}
        self._spell = Spell()
        self._last_turn = monotonic()

    def idle(self) -> float:
        """Return the seconds since the loop last came round; it rests for a minute at most."""
        return monotonic() - self._last_turn

    def wake(self) -> None:
        """Say that there are new rows."""
        self._wake.set()

    def postpone(self, update_id: int, error: Exception) -> None:
        """Have the update that is being processed tried again: the trouble will pass."""
        self._postponed[update_id] = error

    async def tidy(self, *, now: datetime) -> None:
        """Forget what was finished long ago."""
        await self._db.in_one_trip(lambda tx: inbox.purge(tx, now=now))

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set; what is in hand is finished first."""
        stopped = asyncio.create_task(stop.wait())
        try:
            async with asyncio.TaskGroup() as chats:
                while not stop.is_set():
                    self._last_turn = monotonic()
                    self._wake.clear()
                    rest = await self._take(chats, stop)
                    woken = asyncio.create_task(self._wake.wait())
                    await asyncio.wait(
                        {woken, stopped},
                        timeout=rest.total_seconds(),
                        return_when=asyncio.FIRST_COMPLETED,
                    )
                    woken.cancel()
        finally:
            stopped.cancel()

    async def _take(self, chats: asyncio.TaskGroup, stop: asyncio.Event) -> timedelta:
        """Give each chat whose turn it is a task; return when to look again, if not woken."""
        rest = LONGEST_REST
        if len(self._in_hand) < IN_HAND:
            if not self._next or monotonic() > self._looked_at + _OUTDATED:
                rest = await self._look()
            while self._next and len(self._in_hand) < IN_HAND:
                chat_key = self._next.popleft()
                if chat_key not in self._in_hand:
                    self._in_hand.add(chat_key)
                    chats.create_task(self._serve(chat_key, stop))
            if not self._in_hand:
                self._presses.calm_down()
        if len(self._in_hand) >= IN_HAND:
            chats.create_task(self._presses.acknowledge())
        return rest

    async def _look(self) -> timedelta:
        """Look through the table for whose turn it is; return when somebody's will be.

        In a stampede it is long: whoever it names is taken before it is looked through again.
        """
        now, self._looked_at = self._clock(), monotonic()
        due = await inbox.due(self._db.read, now=now, latest=now + LONGEST_WAIT, most=_KNOWN)
        # Those in hand may be among the first: so many more are asked for.
        self._next = deque(key for key in due if key not in self._in_hand)
        next_due = await inbox.next_due(self._db.read, now=now)
        if next_due is None:
            return LONGEST_REST
        return min(max(next_due - self._clock(), timedelta(0)), LONGEST_REST)

    async def _serve(self, chat_key: str, stop: asyncio.Event) -> None:
        """Answer one chat's updates in order, until none waits or the chat must wait."""
        try:
            # Each is read anew: what the look at the table saw may be finished by now.
            while not stop.is_set():
                async with self._slots.one():
                    incoming = await inbox.oldest(self._db.read, chat_key)
                    if incoming is None or not await self._turn(incoming):
                        break
        finally:
            self._in_hand.discard(chat_key)
            self._wake.set()  # something may have come since, or wait for the place

    async def _turn(self, incoming: Incoming) -> bool:
        """Do what is next for a chat; tell whether another waits that may be looked at now."""
        now = self._clock()
        if incoming.not_before and now < incoming.not_before <= now + LONGEST_WAIT:
            return False
        wait = await self._share.wait(incoming, self._read)
        if wait is None:
            return True
        if wait:
            until = now + wait
            await self._db.in_one_trip(
                lambda tx: inbox.put_aside(tx, incoming.update_id, until=until)
            )
            return False
        return await self._answer(incoming)

    def _read(self, incoming: Incoming) -> Update | None:
        try:
            return Update.de_json(json.loads(incoming.payload or ""), self._bot)
        except Exception:
            return None

    async def _answer(self, incoming: Incoming) -> bool:
        began, of_kind = monotonic(), "other"
        look = partial(self._presses.is_acknowledged, incoming.update_id)
        with answering(incoming.sent) as departed, acknowledged(look):
            try:
                read = json.loads(incoming.payload or "")
                of_kind = kind(read)
                update = Update.de_json(read, self._bot)
                await self._process(update)
            except OutageError:
                raise
            except Exception as error:
                self._tell(of_kind, "parked", monotonic() - began)
                await self._park(incoming, error)
                return True
            seconds = monotonic() - began
            trouble = self._postponed.pop(incoming.update_id, None)
            if trouble is not None:
                is_over = await self._answer_later(incoming, update, trouble, departed)
                self._tell(of_kind, "given up" if is_over else "put off", seconds)
                return is_over
        does_another_wait = await self._finish(incoming)
        self._tell(of_kind, "answered", seconds)
        if lasted := self._spell.ended(self._clock()):
            log.info("answering again", lasted=str(lasted), failures=self._spell.met)
        return does_another_wait

    def _tell(self, of_kind: str, outcome: str, seconds: float) -> None:
        """Say in a line how an update ended, and nothing of what it says or whose it is."""
        log.info("update", kind=of_kind, outcome=outcome, milliseconds=round(seconds * 1000))
        self._measures.answered(of_kind, outcome, seconds)

    async def _answer_later(
        self, incoming: Incoming, update: Update, trouble: Exception, departed: Departed
    ) -> bool:
        """Put the chat aside; tell whether it may go on, since nothing is tried any more."""
        now = self._clock()
        since = min(incoming.troubled_at or now, now)
        if self._spell.begins(now):
            log.warning("answers must wait", reason=_redactor.erased(str(trouble)))
        if is_given_up(since, now):
            failure = await self._own_up(update, trouble)
            # An apology of which nothing is known is there, or will be before the next.
            if failure is None or is_unknown(failure) or is_past_telling(since, now):
                log.error("update not answered", update_id=incoming.update_id)
                await self._finish(incoming, error=_redactor.erased(str(trouble)))
                return True
            trouble = failure
        until = next_try(
            now,
            since=since,
            attempts=incoming.attempts + 1,
            asked=asked_wait(trouble),
            is_unknown=is_unknown(trouble),
        )
        sent = departed.kept()
        await self._db.in_one_trip(
            lambda tx: inbox.try_again(tx, incoming.update_id, until=until, since=since, sent=sent)
        )
        return False

    async def _own_up(self, update: Update, trouble: Exception) -> Exception | None:
        """Say that there will be no answer; return the passing trouble that this met with."""
        try:
            await self._apologise(update, trouble)
        except TelegramError as failure:
            return failure if is_passing(failure) else None
        return None

    async def _finish(self, incoming: Incoming, *, error: str | None = None) -> bool:
        """Mark an update as done; tell whether another of its chat waits."""

        async def finish(tx: Tx) -> bool:
            await inbox.finish(tx, incoming.update_id, error=error)
            return bool(await inbox.number_waiting(tx, incoming.chat_key, most=1))

        return await self._db.in_one_trip(finish)

    async def _park(self, incoming: Incoming, error: Exception) -> None:
        self._postponed.pop(incoming.update_id, None)
        reason = type(error).__name__  # what it says may quote the person
        log.warning("update parked", update_id=incoming.update_id, error=reason)
        shown = form(incoming.payload or "")
        await self._db.in_one_trip(
            lambda tx: inbox.park(tx, incoming.update_id, form=shown, error=reason)
        )
