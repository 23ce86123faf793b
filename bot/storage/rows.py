"""Reading and writing rows: what is open for the length of a read, of a transaction, of a trip."""

import sqlite3
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any, TypeVar

import aiosqlite
from typing_extensions import override

from bot.core.audit import SealKey

Row = aiosqlite.Row
Parameters = Sequence[Any]
T = TypeVar("T")


class Reader:
    """Reads rows; on the second connection it never sees what is not committed.

    Each read is one trip to the thread of the connection: a cursor that stayed open between two
    trips would hold the state of its beginning for everybody who reads meanwhile.
    """

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row, or None."""
        return next(iter(await self._connection.execute_fetchall(sql, parameters)), None)

    async def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return every row."""
        return list(await self._connection.execute_fetchall(sql, parameters))


class Tx(Reader):
    """An open write transaction; only `Database.transaction` makes one."""

    def __init__(self, connection: aiosqlite.Connection, seal_key: SealKey | None) -> None:
        super().__init__(connection)
        self.seal_key = seal_key

    async def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement and return how many rows it changed."""
        async with self._connection.execute(sql, parameters) as cursor:
            return cursor.rowcount

    async def many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run one statement for each row of parameters."""
        async with self._connection.executemany(sql, rows):
            pass


class OneTripTx(Tx):
    """A transaction inside the database's own thread: nothing in it ever waits."""

    def __init__(self, connection: sqlite3.Connection, seal_key: SealKey | None) -> None:
        self._direct = connection
        self.seal_key = seal_key

    @override
    async def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        row: Row | None = self._direct.execute(sql, parameters).fetchone()
        return row

    @override
    async def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        return self._direct.execute(sql, parameters).fetchall()

    @override
    async def execute(self, sql: str, parameters: Parameters = ()) -> int:
        return self._direct.execute(sql, parameters).rowcount

    @override
    async def many(self, sql: str, rows: Iterable[Parameters]) -> None:
        self._direct.executemany(sql, rows)


def at_once(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits to its end."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    work.close()
    raise RuntimeError("a transaction in one trip awaits nothing but the database")
