"""The queue of updates: offsets, allowed kinds, and long polls that really wait."""

import asyncio
import itertools
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from bot.playground.errors import conflict
from bot.playground.types import Json

# Never sent unless asked for by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_LONGEST_POLL = 50
_KEPT = 100_000
# Seconds after which an update is of no use any more and is not handed out.
_LIFE = {
    "callback_query": 150,
    "pre_checkout_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
_DAY = 86_400


class UpdateQueue:
    """What the bot has not confirmed yet."""

    def __init__(self, now: Callable[[], int]) -> None:
        """Start empty, with the default kinds; `now` is the playground's time."""
        self._now = now
        # Telegram never numbers two updates alike. A server that is started again has forgotten
        # its numbers while the bot remembers them, so they go on from the clock:
        # milliseconds, in 31 bits since some clients hold no more.
        self._numbers = itertools.count(int(time.time() * 1000) % 2**31)
        # update_id -> update, and when it expires
        self._waiting: OrderedDict[int, tuple[Json, int]] = OrderedDict()
        self._first_expiry = 0
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None
        self.polling = asyncio.Event()  # set while a long poll waits
        self.webhook: Json | None = None
        self.webhook_error: Json = {}  # when and why the last delivery failed
        self.changed = asyncio.Event()  # something came, or the webhook was set

    def __len__(self) -> int:
        """Return how many updates wait."""
        self._forget_expired()
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        """Return the kinds the bot asked for; empty means the default."""
        return sorted(self._allowed or ())

    def allow(self, kinds: Sequence[str]) -> None:
        """Remember the kinds that the bot wants from now on; an empty list is the default."""
        self._allowed = frozenset(kinds) or None

    def push(self, kind: str, payload: Json) -> None:
        """Queue an update unless its kind is not wanted."""
        wanted = kind in self._allowed if self._allowed else kind not in _ON_REQUEST
        if wanted:
            self.add(kind, payload)

    def add(self, kind: str, payload: Json) -> None:
        """Queue an update of whatever kind and content, and wake the poll."""
        number, expiry = next(self._numbers), self._now() + _LIFE.get(kind, _DAY)
        self._first_expiry = min(self._first_expiry, expiry) if self._waiting else expiry
        self._waiting[number] = ({"update_id": number, kind: payload}, expiry)
        if len(self._waiting) > _KEPT:
            self._waiting.popitem(last=False)
        self.changed.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def waiting(self) -> list[Json]:
        """Return what the bot has not confirmed, oldest first."""
        self._forget_expired()
        return [update for update, _ in self._waiting.values()]

    def remove(self, update_id: int) -> None:
        """Confirm one update: the webhook has accepted it."""
        self._waiting.pop(update_id, None)

    def set_webhook(self, hook: Json | None) -> None:
        """Deliver to a webhook from now on, or to none."""
        self.webhook, self.webhook_error = hook, {}
        self.changed.set()

    def clear(self) -> None:
        """Drop what waits (drop_pending_updates)."""
        self._waiting.clear()

    def close(self) -> None:
        """End the long poll, if any: the server stops."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm everything below `offset`, then wait for updates; a newer poll ends this one."""
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                conflict(
                    "terminated by other getUpdates request; "
                    "make sure that only one bot instance is running"
                )
            )
        self._confirm(offset)
        self._forget_expired()
        if not self._waiting and seconds > 0:
            poll = self._poll = asyncio.get_running_loop().create_future()
            self.polling.set()
            try:
                async with asyncio.timeout(min(seconds, _LONGEST_POLL)):
                    await poll
            except TimeoutError:
                pass
            finally:
                if self._poll is poll:
                    self._poll = None
                    self.polling.clear()
        return [update for update, _ in itertools.islice(self._waiting.values(), limit)]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        while self._waiting and next(iter(self._waiting)) < offset:
            self._waiting.popitem(last=False)

    def _forget_expired(self) -> None:
        now = self._now()
        if not self._waiting or now < self._first_expiry:
            return
        for number, (_, expiry) in [*self._waiting.items()]:
            if expiry <= now:
                del self._waiting[number]
        self._first_expiry = min((expiry for _, expiry in self._waiting.values()), default=0)
