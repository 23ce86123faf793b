"""The queue of updates: offsets, allowed kinds, and long polls that really wait."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Sequence
from typing import Any

from bot.playground.errors import conflict

# Never sent unless asked for by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_LONGEST_POLL = 50
_KEPT = 100_000


class UpdateQueue:
    """What the bot has not confirmed yet."""

    def __init__(self) -> None:
        """Start empty, with the default kinds."""
        # Telegram never numbers two updates alike. A server that is started again has forgotten
        # its numbers while the bot remembers them, so they go on from the clock:
        # milliseconds, in 31 bits since some clients hold no more.
        self._numbers = itertools.count(int(time.time() * 1000) % 2**31)
        self._waiting: deque[dict[str, Any]] = deque(maxlen=_KEPT)
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None
        self.polling = asyncio.Event()  # set while a long poll waits
        self.webhook: dict[str, Any] | None = None
        self.webhook_error: dict[str, Any] = {}  # when and why the last delivery failed
        self.changed = asyncio.Event()  # something came, or the webhook was set

    def __len__(self) -> int:
        """Return how many updates wait."""
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        """Return the kinds the bot asked for; empty means the default."""
        return sorted(self._allowed or ())

    def allow(self, kinds: Sequence[str]) -> None:
        """Remember the kinds that the bot wants from now on; an empty list is the default."""
        self._allowed = frozenset(kinds) or None

    def push(self, kind: str, payload: dict[str, Any]) -> None:
        """Queue an update unless its kind is not wanted, and wake the poll."""
        wanted = kind in self._allowed if self._allowed else kind not in _ON_REQUEST
        if not wanted:
            return
        self._waiting.append({"update_id": next(self._numbers), kind: payload})
        self.changed.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def waiting(self) -> list[dict[str, Any]]:
        """Return what the bot has not confirmed, oldest first."""
        return list(self._waiting)

    def remove(self, update_id: int) -> None:
        """Confirm one update: the webhook has accepted it."""
        kept = [update for update in self._waiting if update["update_id"] != update_id]
        self._waiting = deque(kept, maxlen=_KEPT)

    def set_webhook(self, hook: dict[str, Any] | None) -> None:
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

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
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
        return list(itertools.islice(self._waiting, limit))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()
