"""The share of one chat: it is answered at its pace, and beyond a bound it is asked to slow down.

The bound is for what nobody types: more than sixty updates that wait in one chat while its
answers have used up their pace (eight at once, then CONFRERE_RATE_PER_CHAT a second; in a group
CONFRERE_RATE_PER_GROUP a minute). The last of them would be answered in a minute, when nobody
knows any more what was asked. Then one sentence says so, what waits is finished without an
answer, and so is what comes until the chat has been calm for about a minute: each update makes
the silence a second longer, up to that minute.

Never finished without an answer: what people with a seat do (officers, directors, writers), what
tells that the bot was blocked, added or removed, and the move of a group to another number. What
stops everything (/freeze) has a lane of its own and waits for no pace if an officer sends it. In
a group, what people say to one another is left out first, and nobody is told for that.
"""

import json
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram import Update

from bot.clock import Clock
from bot.intake.updates import URGENT
from bot.storage import inbox
from bot.storage.database import Database, Tx
from bot.storage.inbox import Incoming

SURPLUS = 60  # updates that may wait in a chat whose pace is used up
CALM = timedelta(minutes=1)  # of silence at most after the last that was too much
EACH = timedelta(seconds=1)  # by which each of them makes it longer
SWEEP = timedelta(seconds=1)  # between two looks at what comes in the silence
_SLICE = 200  # rows looked through at once
_WORDS = ("message", "edited_message", "callback_query", "inline_query", "chosen_inline_result")
_MOVES = ("migrate_to_chat_id", "migrate_from_chat_id")

log = structlog.get_logger()

Wait = Callable[[int], timedelta]  # how long the answers of a chat must wait for its pace
Tell = Callable[[Update], Awaitable[None]]  # asks to slow down; raises nothing
IsSpared = Callable[[int], Awaitable[bool]]  # tells whether a person has a seat


async def _nobody(_: int) -> bool:
    return False


async def _silently(_: Update) -> None:
    return None


@dataclass(slots=True)
class _Hush:
    """A chat that is met with silence: until when, and when what had come was last finished."""

    until: datetime
    swept_at: datetime


class Share:
    """Decides whether a chat's next update is answered now, later, or not at all."""

    def __init__(
        self,
        db: Database,
        *,
        clock: Clock,
        wait: Wait = lambda _: timedelta(0),
        tell: Tell = _silently,
        is_spared: IsSpared = _nobody,
    ) -> None:
        self._db = db
        self._clock = clock
        self._wait = wait
        self._tell = tell
        self._is_spared = is_spared
        self._hushed: dict[str, _Hush] = {}

    async def wait(
        self, incoming: Incoming, read: Callable[[Incoming], Update | None]
    ) -> timedelta | None:
        """Return how long the oldest update of a chat must wait: zero, or more.

        None where something was finished without an answer: another is the oldest now. `read`
        makes the update to reply to, where somebody has to be told.
        """
        now, chat = self._clock(), incoming.chat_key
        hush = self._hush_of(chat, now=now)
        if hush is not None:
            # What comes meanwhile is finished together: each time is a write.
            if now < hush.swept_at + SWEEP:
                return hush.swept_at + SWEEP - now
            if await self._sweep(chat, hush, now=now):
                return None
        wait = await self._pace(chat)
        if not wait or hush is not None or not await self._is_too_much(chat):
            return wait
        # What people say to one another in a group is not missed by anybody.
        if chat.startswith("-") and await self._finish(chat, _is_overheard):
            return None
        hush = _Hush(now + CALM, now)
        if not await self._sweep(chat, hush, now=now):
            return wait
        self._hushed[chat] = hush
        log.warning("a chat writes too fast", chat=chat)
        if told := read(incoming):
            await self._tell(told)
        return None

    async def _pace(self, chat_key: str) -> timedelta:
        """Return how long a chat must wait for its pace."""
        lane, _, number = chat_key.rpartition(":")
        if not number.removeprefix("-").isdecimal() or lane not in {"", URGENT}:
            return timedelta(0)
        wait = self._wait(int(number))
        if wait and lane == URGENT and await self._is_spared(int(number)):
            return timedelta(0)
        return wait

    async def _sweep(self, chat: str, hush: _Hush, *, now: datetime) -> int:
        """Finish what a chat has written, each of which makes its silence longer."""
        finished = await self._finish(chat, _is_words)
        hush.until = min(hush.until + finished * EACH, now + CALM)
        hush.swept_at = now
        return finished

    def _hush_of(self, chat: str, *, now: datetime) -> _Hush | None:
        for known, hush in [*self._hushed.items()]:
            if not now < hush.until <= now + CALM:  # over, or by a clock that was moved back
                del self._hushed[known]
        return self._hushed.get(chat)

    async def _is_too_much(self, chat: str) -> bool:
        return await inbox.number_waiting(self._db.read, chat, most=SURPLUS + 1) > SURPLUS

    async def _finish(self, chat: str, is_one: Callable[[dict[str, Any]], bool]) -> int:
        """Finish those of a chat's waiting updates that are such a one; return how many."""
        finished, last = 0, None
        spared: dict[int, bool] = {}
        while rows := await inbox.waiting(self._db.read, chat, most=_SLICE, after=last):
            last = rows[-1].update_id
            some = []
            for row in rows:
                update = _parsed(row)
                if not is_one(update):
                    continue
                sender = _sender(update)
                if sender not in spared:
                    spared[sender] = await self._is_spared(sender)
                if not spared[sender]:
                    some.append(row.update_id)
            if some:
                await self._db.in_one_trip(_finishing(some))
            finished += len(some)
        return finished


def _finishing(update_ids: Sequence[int]) -> Callable[[Tx], Coroutine[Any, Any, None]]:
    return lambda tx: inbox.finish(tx, *update_ids, error="too fast")


def _parsed(row: Incoming) -> dict[str, Any]:
    try:
        update = json.loads(row.payload or "")
    except ValueError:
        return {}
    return update if isinstance(update, dict) else {}


def _contents(update: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return [update[kind] for kind in _WORDS if isinstance(update.get(kind), dict)]


def _sender(update: dict[str, Any]) -> int:
    for content in _contents(update):
        sender = content.get("from")
        found = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(found, int):
            return found
    return 0


def _is_words(update: dict[str, Any]) -> bool:
    """Tell whether an update is somebody's words or press, which may go without an answer."""
    found = _contents(update)
    return bool(found) and not any(move in content for content in found for move in _MOVES)


def _is_overheard(update: dict[str, Any]) -> bool:
    """Tell whether an update of a group is nothing that is said to the bot."""
    content = update.get("message") or update.get("edited_message")
    if not isinstance(content, dict) or "callback_query" in update or not _is_words(update):
        return False
    words = str(content.get("text") or content.get("caption") or "")
    return not (words.startswith("/") or "@" in words or "reply_to_message" in content)
