"""Reads in one trip for all who ask at the time: what a trip costs is not the rows.

An answer reads some ten rows, and dozens of answers are under way: each read by itself would wake
a thread and the loop again, which takes ten times as long as to read.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from typing_extensions import override

from bot.storage.rows import Parameters, Reader, Row
from bot.storage.trouble import Patience

Telling = Callable[[], AbstractContextManager[None]]

_AT_MOST = 0.002  # seconds: what was read by then is handed back before the rest is read


@dataclass(slots=True, eq=False)
class _Asked:
    """A read, who waits for it, and what came of it."""

    sql: str
    parameters: Sequence[Any]
    answer: "asyncio.Future[list[sqlite3.Row]]"
    rows: list[sqlite3.Row] | None = None
    error: Exception | None = None

    def hand_back(self) -> None:
        if self.answer.done():  # who asked does not wait any more
            return
        if self.rows is not None:
            self.answer.set_result(self.rows)
        else:
            self.answer.set_exception(self.error or sqlite3.ProgrammingError("not read"))


class ReadTrips:
    """Reads rows on a connection and a thread that nothing else uses.

    Each read is a state of its own: none holds the state of its beginning for another.
    """

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor) -> None:
        self._connection = connection
        self._thread = thread
        self._waiting: list[_Asked] = []
        self._is_under_way = False

    async def rows(self, sql: str, parameters: Sequence[Any]) -> list[sqlite3.Row]:
        """Return the rows of a query. Raises sqlite3.Error."""
        loop = asyncio.get_running_loop()
        asked = _Asked(sql, parameters, loop.create_future())
        self._waiting.append(asked)
        if not self._is_under_way:
            self._is_under_way = True
            loop.call_soon(self._leave, loop)  # whoever asks in this turn of the loop comes along
        return await asked.answer

    def _leave(self, loop: asyncio.AbstractEventLoop) -> None:
        asked, self._waiting = self._waiting, []
        try:
            self._thread.submit(self._read, asked, loop)
        except RuntimeError:  # the thread has ended
            self._is_under_way = False
            for one in asked:
                one.error = sqlite3.ProgrammingError("Cannot operate on a closed database.")
                one.hand_back()

    def _read(self, asked: Sequence[_Asked], loop: asyncio.AbstractEventLoop) -> None:
        """Read in the thread, and hand back on the loop."""
        done: list[_Asked] = []
        since = monotonic()
        for one in asked:
            try:
                one.rows = self._connection.execute(one.sql, one.parameters).fetchall()
            except Exception as error:
                one.error = error
            done.append(one)
            if monotonic() > since + _AT_MOST:
                loop.call_soon_threadsafe(_hand_back, done)
                done, since = [], monotonic()
        loop.call_soon_threadsafe(self._come_back, done, loop)

    def _come_back(self, done: Sequence[_Asked], loop: asyncio.AbstractEventLoop) -> None:
        _hand_back(done)
        if self._waiting:
            self._leave(loop)
        else:
            self._is_under_way = False


def _hand_back(done: Sequence[_Asked]) -> None:
    for one in done:
        one.hand_back()


class SharedReader(Reader):
    """The reader beside the write door: it waits while the database is held, and tells outages."""

    def __init__(self, trips: ReadTrips, patience: Patience, tell: Telling) -> None:
        self._trips = trips
        self._patience = patience
        self._tell = tell

    @override
    async def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        return next(iter(await self.all(sql, parameters)), None)

    @override
    async def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        with self._tell():
            return await self._patience.ask(lambda: self._trips.rows(sql, parameters))
