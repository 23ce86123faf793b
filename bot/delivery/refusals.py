"""Puts notices off while Telegram refuses everything: that is no fault of the chats."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.core.sending.broadcasts import LEAST
from bot.core.sending.delivery import Delivery, Reason, Settlement, Status, retry_at
from bot.core.sending.message_keys import is_watched
from bot.storage.database import Tx
from bot.storage.sending import claims

FEW = 8  # that try whether it still refuses

log = structlog.get_logger()

Settled = tuple[Delivery, Settlement]


class Refusals:
    """Counts refusals for no known cause in a row, over different chats, with none sent between.

    From the third on nothing ends for it: what was refused, and what waits, waits on; a few try
    again after a minute, then more and more rarely, until one is sent. Announcements to many have
    a guard of their own.
    """

    def __init__(self) -> None:
        self._chats: set[int] = set()
        self._ended: list[int] = []  # deliveries that were refused before it was known
        self._tries = 0
        self._until: datetime | None = None
        self.put_off: set[int] = set()  # of what came back last: nobody need be told of these

    def room(self, key: str, most: int, *, now: datetime) -> int:
        """Return how many deliveries of a key may leave now, of `most`."""
        if self._until is None or is_watched(key):
            return most
        return 0 if now < self._until else min(most, FEW)

    def tried(self, claimed: Sequence[Delivery], *, now: datetime) -> None:
        """Note what leaves now: while it is out, nothing else tries."""
        if self._until is not None and any(not is_watched(one.key) for one in claimed):
            self._wait(now)

    def sorted(self, settled: Iterable[Settled], *, now: datetime) -> list[Settled]:
        """Return how tries ended, with what is to wait on put off."""
        self.put_off = set()
        return [self._settled(*pair, now=now) for pair in settled]

    async def put_back(self, tx: Tx) -> None:
        """Let what ended before it was known wait too, once that is in its rows."""
        if self._until is not None and self._ended:
            await claims.put_off(tx, self._ended, Reason.REFUSED, until=self._until)
            self._ended = []

    def _settled(self, delivery: Delivery, end: Settlement, *, now: datetime) -> Settled:
        if end.status is Status.SENT:
            self._end()
        elif (
            end.status is Status.REJECTED
            and end.reason == Reason.REFUSED
            and not is_watched(delivery.key)
        ):
            end = self._refused(delivery, end, now=now)
        return delivery, end

    def _refused(self, delivery: Delivery, end: Settlement, *, now: datetime) -> Settlement:
        self._chats.add(delivery.chat_id)
        if len(self._chats) < LEAST:
            self._ended.append(delivery.delivery_id)
            return end
        if self._until is None:
            log.error("Telegram refuses everything: notices wait")
        until = self._until or self._wait(now)
        self.put_off.add(delivery.delivery_id)
        return replace(end, status=Status.PENDING, not_before=until)

    def _wait(self, now: datetime) -> datetime:
        self._tries += 1
        self._until = retry_at(now, self._tries)
        return self._until

    def _end(self) -> None:
        if self._until is not None:
            log.info("Telegram takes notices again", tries=self._tries)
        self._tries, self._until = 0, None
        self._chats, self._ended = set(), []
