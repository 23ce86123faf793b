"""Watches how deliveries end: what fails for everybody is no fault of the chats, and stops."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime

import structlog

from bot.core.sending.broadcasts import FOREIGN, WINDOW, End, State, Stop, judge
from bot.core.sending.delivery import Delivery, Reason, Settlement, Status
from bot.core.sending.message_keys import is_watched
from bot.storage.database import Row, Tx
from bot.storage.people import groups, members
from bot.storage.sending import broadcasts, waves

_SOURCES = 64  # whose windows are kept at most
_FEW = 30  # outcomes that say whether this bot is known at all
_SENT = (End(False, Status.SENT, "", 1), End(True, Status.SENT, "", 1))

log = structlog.get_logger()


class Guard:
    """Judges the first wave of each broadcast when it has come back, and later ones on the way.

    Who cannot be reached is noted for good only when the wave is found good: until then a
    failure may be ours.
    """

    def __init__(self) -> None:
        self._waves: set[str] = set()  # whose first few are on their way
        self._windows: dict[tuple[str, bool], deque[End]] = {}
        self._latest: deque[tuple[int, bool]] = deque(maxlen=WINDOW)  # chat, is it unknown

    def begin(self, key: str) -> None:
        """Expect the first few of a broadcast back."""
        self._waves.add(key)

    async def note(
        self, tx: Tx, settled: Iterable[tuple[Delivery, Settlement]], *, now: datetime
    ) -> None:
        """Take what came back, once it is in its rows."""
        ended = dict[str, list[tuple[Delivery, Settlement]]]()
        for pair in settled:
            delivery, settlement = pair
            status = settlement.status
            if status is Status.PENDING:
                continue
            self._latest.append((delivery.chat_id, settlement.reason == Reason.NOT_FOUND))
            if status is Status.UNREACHABLE:
                await self._set_out(tx, delivery, settlement)
            ended.setdefault(delivery.key, []).append(pair)
        for key, mine in ended.items():
            if key in self._waves:
                await self.judge(tx, key, now=now)
            elif is_watched(key):
                await self._watch(tx, key, mine)

    async def sweep(self, tx: Tx, *, now: datetime) -> None:
        """Judge the waves that have come back and were not judged: one was paused meanwhile.

        What waits although nothing is left of it is finished.
        """
        await broadcasts.let_finish(tx)
        for key in await waves.unjudged(tx):
            await self.judge(tx, key, now=now)

    async def judge(self, tx: Tx, key: str, *, now: datetime) -> None:
        """Go on after the first few of a broadcast, or stop it, once all have come back."""
        if await waves.is_open(tx, key):
            return
        self._waves.discard(key)
        row = await broadcasts.find(tx, key)
        if row is None or row["state"] != State.CANARY:
            return
        stop = judge(await waves.ends(tx, key), excused=row["excused"].split(","))
        if stop is None:
            await waves.take(tx, key)
            await broadcasts.hold(tx, key, now=now)
        else:
            await waves.put_back(tx, key)
            await self._stop(tx, key, stop)

    async def _set_out(self, tx: Tx, delivery: Delivery, settlement: Settlement) -> None:
        """Note that a chat cannot be written to, unless that may be the bot's own doing."""
        row = await broadcasts.find(tx, delivery.key)
        if row is not None and _stage(row) == State.CANARY:
            return
        if settlement.reason == Reason.NOT_FOUND and await self._is_foreign(tx):
            return
        if delivery.chat_id < 0:
            await groups.set_out(tx, delivery.chat_id)
        else:
            await members.set_reachable(tx, delivery.chat_id, is_reachable=False)

    async def _is_foreign(self, tx: Tx) -> bool:
        """Tell whether nearly nobody is known to this bot, and take back who was struck out."""
        unknown = [chat_id for chat_id, is_unknown in self._latest if is_unknown]
        if len(self._latest) < _FEW or len(unknown) < FOREIGN * len(self._latest):
            return False
        log.error("the database seems to be that of another bot", unknown=len(unknown))
        await waves.restore(tx, unknown)
        return True

    async def _watch(
        self,
        tx: Tx,
        key: str,
        ended: Sequence[tuple[Delivery, Settlement]],
    ) -> None:
        """Stop what fails for most of those it has come to lately."""
        if len(self._windows) > _SOURCES:
            self._windows.clear()
        failing = set[bool]()
        windows = [
            self._windows.setdefault((key, is_group), deque(maxlen=WINDOW))
            for is_group in (False, True)
        ]
        for delivery, settlement in ended:
            is_group = delivery.chat_id < 0
            window = windows[is_group]
            if settlement.status is Status.SENT:
                window.append(_SENT[is_group])
                continue
            window.append(End(is_group, settlement.status, settlement.reason or "", 1))
            if len(window) == WINDOW:
                failing.add(is_group)
        for is_group in failing:
            await self._judge_window(tx, key, is_group=is_group)

    async def _judge_window(self, tx: Tx, key: str, *, is_group: bool) -> None:
        window = self._windows[key, is_group]
        row = await broadcasts.find(tx, key)
        if row is None or row["state"] != State.SENDING:
            return
        stop = judge(window, excused=row["excused"].split(","))
        if stop is None:
            return
        await waves.put_back_cause(tx, key, stop)
        del self._windows[key, is_group]
        await self._stop(tx, key, stop)

    async def _stop(self, tx: Tx, key: str, stop: Stop) -> None:
        log.error(
            "broadcast stopped", key=key, reason=stop.reason, failed=stop.failed,
            tried=stop.tried, is_foreign=stop.is_foreign,
        )  # fmt: skip
        await broadcasts.stop(tx, key, stop)


def _stage(row: Row) -> str:
    return str(row["resumes_to"] if row["state"] == State.PAUSED else row["state"])
