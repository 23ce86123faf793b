"""The database: one write door, one reader beside it, and a lock against a second process."""

import asyncio
import fcntl
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from typing_extensions import override

from bot.core.audit import SealKey
from bot.storage.migrate import Migration, StorageError, migrate, migrations

__all__ = ["DATABASE", "Database", "Reader", "Row", "StorageError", "Tx"]

DATABASE = "confrere.db"

Row = aiosqlite.Row
Parameters = Sequence[Any]
T = TypeVar("T")

_PATIENCE = "PRAGMA busy_timeout = 5000"
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was answered survives a power cut
    "PRAGMA foreign_keys = ON",
    _PATIENCE,
    "PRAGMA secure_delete = ON",  # erased words are overwritten, not only unlinked
)


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


class _OneTripTx(Tx):
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


class Database:
    """An open database. `read` reads; `transaction` is the only way to write."""

    def __init__(
        self,
        writer: aiosqlite.Connection,
        reader: aiosqlite.Connection,
        direct: sqlite3.Connection,
        thread: ThreadPoolExecutor,
        path: Path,
        seal_key: SealKey | None,
    ) -> None:
        self.path = path
        self.seal_key = seal_key
        self._writer = writer
        self._direct = direct
        self._thread = thread
        self._lock = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None
        self.is_log_to_go = False  # somebody was forgotten: what the rows forgot goes there too
        self.read = Reader(reader)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        path: Path,
        steps: Sequence[Migration] | None = None,
        *,
        seal_key: SealKey | None = None,
    ) -> AsyncIterator["Database"]:
        """Open (and make, and migrate) the database at `path`; close it at the end.

        `seal_key` stamps what is added to the record.

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
                direct = doors.enter_context(_direct(path))
            except aiosqlite.Error as error:
                raise StorageError(f"The database {path} cannot be used ({error}).") from error
            thread = doors.enter_context(ThreadPoolExecutor(1, "one-trip"))
            yield cls(writer, reader, direct, thread, path, seal_key)

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
                    yield Tx(self._writer, self.seal_key)
                    await self._writer.commit()
                except BaseException:
                    await self._writer.rollback()
                    raise
            finally:
                self._holder = None

    async def in_one_trip(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """Run a whole transaction in another thread, and return what `work` returns.

        Every statement of `transaction` waits for its turn on the event loop; here all of them
        together wait once, which is what counts while thousands of messages are on their way.
        `work` runs outside the loop's thread and may await nothing but the database.
        """
        async with self._lock:
            trip = asyncio.get_running_loop().run_in_executor(self._thread, self._trip, work)
            try:
                await asyncio.wait([trip])
            except asyncio.CancelledError:
                await asyncio.wait([trip])  # the door stays shut until the thread is through
                raise
            return trip.result()

    async def empty_log(self) -> bool:
        """Bring what is written into the database and empty the log of writes (the `-wal` file).

        False while somebody reads: nothing waits for that, the next try will do.
        """
        async with self._lock:
            loop = asyncio.get_running_loop()
            is_empty = await loop.run_in_executor(self._thread, self._truncate)
        self.is_log_to_go = self.is_log_to_go and not is_empty
        return is_empty

    def _truncate(self) -> bool:
        self._direct.execute("PRAGMA busy_timeout = 0")
        try:
            row = self._direct.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            return False
        finally:
            self._direct.execute(_PATIENCE)
        return bool(row[0] == 0)

    def _trip(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        self._direct.execute("BEGIN IMMEDIATE")
        try:
            result = _at_once(work(_OneTripTx(self._direct, self.seal_key)))
            self._direct.execute("COMMIT")
        except BaseException:
            self._direct.execute("ROLLBACK")
            raise
        return result


def _at_once(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits to its end."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    work.close()
    raise RuntimeError("a transaction in one trip awaits nothing but the database")


@contextmanager
def _direct(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(
        sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    ) as connection:
        connection.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        yield connection


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
