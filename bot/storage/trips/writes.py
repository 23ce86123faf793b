"""Writes in one transaction for all who wait at the time: each is durable when it returns.

A commit waits for the disk. Who comes meanwhile goes together in the next one, in the order of
coming; what fails takes back its own rows only.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.core.audit import SealKey
from bot.storage.rows import OneTripTx, Tx, at_once
from bot.storage.trouble import Patience

MOST = 64  # transactions in one: who waits for the door waits for all of them

T = TypeVar("T")
Work = Callable[[Tx], Coroutine[Any, Any, Any]]


@dataclass(slots=True, eq=False)
class _Seat:
    """What is to be written, and who waits until it is."""

    work: Work
    written: "asyncio.Future[Any]"

    def tell(self, result: object, error: BaseException | None) -> None:
        if self.written.done():
            return
        if error is None:
            self.written.set_result(result)
        else:
            self.written.set_exception(error)


_Outcome = tuple[object, Exception | None]


class WriteTrips:
    """Writes on a connection and a thread of its own, one trip at a time."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        thread: ThreadPoolExecutor,
        door: asyncio.Lock,
        patience: Patience,
        seal_key: SealKey | None,
    ) -> None:
        """Take the `door` that every writer passes: a trip holds it."""
        self._connection = connection
        self._thread = thread
        self._door = door
        self._patience = patience
        self._seal_key = seal_key
        self._waiting: list[_Seat] = []
        self._driver: asyncio.Task[None] | None = None

    async def write(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """Return what `work` returns once it is committed, with others or alone.

        `work` runs again where its transaction failed for another's sake. Told to stop before it
        has begun, nothing is written; after that, this waits for the end.
        """
        seat = _Seat(work, asyncio.get_running_loop().create_future())
        self._waiting.append(seat)
        if self._driver is None:
            self._driver = asyncio.create_task(self._drive())
        try:
            result: T = await asyncio.shield(seat.written)
        except asyncio.CancelledError:
            if seat in self._waiting:
                self._waiting.remove(seat)
                seat.written.cancel()
            else:
                await asyncio.wait([seat.written])
                if not seat.written.cancelled():
                    seat.written.exception()  # nobody else asks for it
            raise
        return result

    async def in_thread(self, do: Callable[..., T], *arguments: Any) -> T:
        """Do something in the thread of the connection; told to stop, wait for its end."""
        trip = asyncio.get_running_loop().run_in_executor(self._thread, do, *arguments)
        try:
            await asyncio.wait([trip])
        except asyncio.CancelledError:
            await asyncio.wait([trip])  # the door stays shut until the thread is through
            raise
        return trip.result()

    async def _drive(self) -> None:
        """Write until nobody waits."""
        try:
            while self._waiting:
                async with self._door:
                    seats, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                    try:
                        await self._together(seats)
                    finally:
                        for seat in seats:
                            if not seat.written.done():
                                seat.written.cancel()
        finally:
            self._driver = None

    async def _together(self, seats: Sequence[_Seat]) -> None:
        works = [seat.work for seat in seats]
        outcomes: Sequence[_Outcome] | None = None
        if len(works) > 1:
            with suppress(sqlite3.Error):  # whose fault it is shows when each goes alone
                outcomes = await self.in_thread(self._shared, works)
        if outcomes is not None:
            for seat, (result, error) in zip(seats, outcomes, strict=True):
                seat.tell(result, error)
            return
        for seat in seats:
            await self._by_itself(seat)

    async def _by_itself(self, seat: _Seat) -> None:
        try:
            result = await self._patience.ask(lambda: self.in_thread(self._alone, seat.work))
        except Exception as error:
            seat.tell(None, error)
        else:
            seat.tell(result, None)

    def _shared(self, works: Sequence[Work]) -> Sequence[_Outcome]:
        """Write all in one transaction. Raises sqlite3.Error where none of it was kept."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        try:
            outcomes = [self._inside(work) for work in works]
            run("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        return outcomes

    def _inside(self, work: Work) -> _Outcome:
        """Write one of several; what it wrote is taken back where it fails."""
        run = self._connection.execute
        run("SAVEPOINT seat")
        outcome: _Outcome
        try:
            outcome = at_once(work(OneTripTx(self._connection, self._seal_key))), None
        except sqlite3.OperationalError:
            raise  # of the disk or the file: it is nobody's own
        except Exception as error:
            run("ROLLBACK TO seat")
            outcome = None, error
        run("RELEASE seat")
        return outcome

    def _alone(self, work: Work) -> object:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            result: object = at_once(work(OneTripTx(self._connection, self._seal_key)))
            self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        return result

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # a full disk has undone it already
            self._connection.execute("ROLLBACK")
