"""When each chat may be written to again: its own limits, and how long Telegram asked to wait."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.core.sending.delivery import Attempt, Reason

PER_CHAT = 1  # a second
PER_GROUP = 20  # a minute
EVERYBODY = 0  # stands for all chats, as in the rows
AT_ONCE = 8  # answers to a chat that need not keep its pace: somebody presses buttons quickly
_MINUTE = 60.0
_MARGIN = 0.05  # seconds; the way to Telegram does not take the same time twice
# Telegram does not say whom it means: so many chats at once, and most of what came back.
_SEVERAL = 3
_TOGETHER = timedelta(seconds=1)
_DEFAULT_WAIT = timedelta(seconds=1)


class ChatLimits:
    """So many messages a second for a chat, and a minute for a group.

    What nobody asked for keeps them strictly. Answers may come in a burst, as Telegram allows:
    after it they keep the same pace.
    """

    def __init__(
        self,
        per_chat: int = PER_CHAT,
        per_group: int = PER_GROUP,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the limits, and the clock to count on: that of the house, which may be moved."""
        self._per_chat = per_chat
        self._per_group = per_group
        self._seconds = seconds
        self._sent: dict[int, tuple[float, ...]] = {}
        self._order: deque[tuple[float, int]] = deque()  # what to forget, and when
        self._paid_at: dict[int, float] = {}  # when what was sent will have kept the pace

    def spend(self, chat_id: int, messages: int = 1) -> None:
        """Count a message that leaves now, or several."""
        now = self._seconds()
        most = max(self._per_chat, self._per_group if chat_id < 0 else 0)
        self._sent[chat_id] = (self._sent.get(chat_id, ()) + (now,) * messages)[-most:]
        paid = max(self._paid_at.get(chat_id, now), now) + messages / self._per_chat
        self._paid_at[chat_id] = paid = min(paid, now + _MINUTE)
        kept = max(paid, now + (_MINUTE if chat_id < 0 else 1.0))
        self._order.append((kept + _MARGIN, chat_id))
        # One further ahead was noted before the clock was moved back.
        while self._order and not now <= self._order[0][0] <= now + _MINUTE + _MARGIN:
            self._forget(self._order.popleft()[1], now)

    def _forget(self, chat_id: int, now: float) -> None:
        times = self._sent.get(chat_id)
        kept = now - (_MINUTE if chat_id < 0 else 1.0) - _MARGIN
        if times and not kept <= times[-1] <= now:
            del self._sent[chat_id]
        if not now <= self._paid_at.get(chat_id, now) <= now + _MINUTE:
            del self._paid_at[chat_id]

    def wait(self, chat_id: int, messages: int = 1) -> timedelta:
        """Return how long this chat must still be left alone before so many: zero, or more."""
        times = self._sent.get(chat_id)
        now = self._seconds()
        if times is None or times[-1] > now:  # nothing, or a clock that was moved back
            return timedelta(0)
        moments = [_free_at(times, self._per_chat - messages, 1.0)]
        if chat_id < 0:
            moments.append(_free_at(times, self._per_group - messages, _MINUTE))
        return timedelta(seconds=max(0.0, max(moments) - now))

    def exhaust(self, chat_id: int) -> None:
        """Note that a burst was too much for Telegram: answers keep the pace from now on."""
        now = self._seconds()
        self._paid_at[chat_id] = now + AT_ONCE / self._per_chat
        self._order.append((self._paid_at[chat_id] + _MARGIN, chat_id))

    def wait_to_answer(self, chat_id: int) -> timedelta:
        """Return how long the next answer to a chat must wait: zero, or more."""
        now = self._seconds()
        paid = self._paid_at.get(chat_id, now)
        if paid > now + _MINUTE:  # a clock that was moved back
            return timedelta(0)
        moments = [paid - (AT_ONCE - 1) / self._per_chat]
        if chat_id < 0 and (times := self._sent.get(chat_id)):
            moments.append(_free_at(times, self._per_group - 1, _MINUTE))
        return timedelta(seconds=max(0.0, max(moments) - now))


def _free_at(times: Sequence[float], others: int, window: float) -> float:
    """Return when no more than `others` of these moments are within a window of time."""
    last = max(others, 0) + 1
    return times[-last] + window + _MARGIN if len(times) >= last else 0.0


class RetryAfterStore:
    """Until when chats rest because Telegram said so; the pump stores what is new."""

    def __init__(self) -> None:
        self._until: dict[int, datetime] = {}
        self._back: deque[tuple[datetime, int, datetime | None]] = deque()
        self.new: dict[int, datetime] = {}

    def load(self, waits: dict[int, datetime]) -> None:
        """Take what an earlier process was told."""
        self._until.update(waits)

    def note(self, chat_id: int, attempt: Attempt, *, now: datetime) -> None:
        """Take what came back from a chat: where Telegram means everybody, everybody rests."""
        until = None
        if attempt.reason == Reason.FLOOD:
            until = now + (attempt.retry_after or _DEFAULT_WAIT)
            self._rest(chat_id, until)
        self._back.append((now, chat_id, until))
        while self._back[0][0] < now - _TOGETHER:
            self._back.popleft()
        if until is None:
            return
        flooded = [(chat, end) for _, chat, end in self._back if end is not None]
        is_most = 2 * len(flooded) > len(self._back)
        if is_most and len({chat for chat, _ in flooded}) >= _SEVERAL:
            self._rest(EVERYBODY, max(end for _, end in flooded))

    def until(self, chat_id: int, *, now: datetime) -> datetime | None:
        """Return until when a chat rests, or None when it does not."""
        until = self._until.get(chat_id)
        if until is not None and until <= now:
            del self._until[chat_id]
            return None
        return until

    def _rest(self, chat_id: int, until: datetime) -> None:
        if until > self._until.get(chat_id, until - _TOGETHER):
            self._until[chat_id] = self.new[chat_id] = until
