"""The database: one write door, one reader beside it, and a lock against a second process."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite

from bot.storage.migrate import Migration, StorageError, migrate, migrations

__all__ = ["DATABASE", "Database", "Reader", "Row", "StorageError", "Tx"]

DATABASE = "confrere.db"

Row = aiosqlite.Row
Parameters = Sequence[Any]

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was answered survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",  # erased words are overwritten, not only unlinked
)


class Reader:
    """Reads rows; on the second connection it never sees what is not committed."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row, or None."""
        async with self._connection.execute(sql, parameters) as cursor:
            return await cursor.fetchone()

    async def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return every row."""
        async with self._connection.execute(sql, parameters) as cursor:
            return list(await cursor.fetchall())


class Tx(Reader):
    """An open write transaction; only `Database.transaction` makes one."""

    async def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement and return how many rows it changed."""
        async with self._connection.execute(sql, parameters) as cursor:
            return cursor.rowcount

    async def many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run one statement for each row of parameters."""
        async with self._connection.executemany(sql, rows):
            pass


class Database:
    """An open database. `read` reads; `transaction` is the only way to write."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._lock = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None
        self.read = Reader(reader)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, path: Path, steps: Sequence[Migration] | None = None
    ) -> AsyncIterator["Database"]:
        """Open (and make, and migrate) the database at `path`; close it at the end.

        Raises StorageError: held by another process, not a database, newer than the code.
        """
        async with AsyncExitStack() as doors:
            doors.enter_context(_only_process(path))
            try:
                writer = await doors.enter_async_context(aiosqlite.connect(path))
                writer.row_factory = aiosqlite.Row
                for pragma in _PRAGMAS:
                    await writer.execute(pragma)
                await writer.commit()
                await migrate(writer, migrations() if steps is None else steps)
                reader = await doors.enter_async_context(aiosqlite.connect(path))
                reader.row_factory = aiosqlite.Row
                await reader.execute("PRAGMA query_only = ON")
            except aiosqlite.Error as error:
                raise StorageError(f"The database {path} cannot be used ({error}).") from error
            yield cls(writer, reader)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tx]:
        """Open the one write door: all of the block is kept, or nothing.

        Await nothing inside but the database, and never open a second one inside.
        """
        if self._holder is not None and self._holder is asyncio.current_task():
            raise RuntimeError("a transaction is open in this task already: pass its tx on")
        async with self._lock:
            self._holder = asyncio.current_task()
            try:
                # A task cancelled while its BEGIN waited in the queue leaves it open; this
                # rollback queues behind it, else every later write would fail.
                await self._writer.rollback()
                await self._writer.execute("BEGIN IMMEDIATE")
                try:
                    yield Tx(self._writer)
                    await self._writer.commit()
                except BaseException:
                    await self._writer.rollback()
                    raise
            finally:
                self._holder = None


class _only_process:  # noqa: N801 - reads as the context manager it is
    """Holds an advisory lock on `<path>.lock` for as long as the database is open."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".lock")

    def __enter__(self) -> None:
        self._file = self._path.open("w")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise StorageError(
                f"Another process uses the data directory {self._path.parent}: stop it first."
            ) from error

    def __exit__(self, *_: object) -> None:
        self._file.close()
