"""The database: one write door, one reader beside it, and a lock against a second process."""

import asyncio
import secrets
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import (
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from bot.core.audit import SealKey
from bot.core.sending.outage import OutageError
from bot.storage import place
from bot.storage.migrate import Migration, migrations
from bot.storage.opening import PATIENCE, Connections, connected, only_process, unusable
from bot.storage.rows import Reader, Row, Tx
from bot.storage.trips.reads import ReadTrips, SharedReader
from bot.storage.trips.writes import WriteTrips
from bot.storage.trouble import (
    DamagedError,
    HeldError,
    Patience,
    StorageError,
    damaged,
    retold,
)

__all__ = ["DATABASE", "Database", "Reader", "Row", "StorageError", "Tx"]

DATABASE = "confrere.db"

T = TypeVar("T")

_NOBODYS = SealKey(secrets.token_bytes(32))

_LOOKED_THROUGH = 30.0  # seconds at least between two looks at the whole file
_SHARE = 100  # of the time may go into looking: a large file is looked at less often


class _Threads(NamedTuple):
    """One to read, one to write in one trip."""

    reads: ThreadPoolExecutor
    writes: ThreadPoolExecutor


class Database:
    """An open database. `read` reads; `transaction` is the only way to write."""

    def __init__(
        self,
        connections: Connections,
        threads: "_Threads",
        path: Path,
        seal_key: SealKey | None,
        patience: Patience,
        on_outage: Callable[[OutageError], None] | None,
    ) -> None:
        self.path = path
        self.seal_key = seal_key
        self._writer = connections.writer
        self._direct = connections.direct
        self._lock = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None
        self._patience = patience
        self._on_outage = on_outage
        self._identity = place.identity(path)
        self._look_at = monotonic() + _LOOKED_THROUGH
        self.is_record_sound = True  # until what was noted outside shows that it was meddled with
        self.is_log_to_go = False  # somebody was forgotten: what the rows forgot goes there too
        self._trips = WriteTrips(
            connections.direct, threads.writes, self._lock, patience, seal_key
        )
        reads = ReadTrips(connections.reader, threads.reads)
        self.read: Reader = SharedReader(reads, patience, self._telling)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        path: Path,
        steps: Sequence[Migration] | None = None,
        *,
        seal_key: SealKey | None = None,
        on_outage: Callable[[OutageError], None] | None = None,
    ) -> AsyncIterator["Database"]:
        """Open (and make, and migrate) the database at `path`; close it at the end.

        `seal_key` stamps what is added to the record. `on_outage` hears of what makes the
        database unusable while it is open, whoever else does.

        Raises StorageError: held by another bot, not a database, damaged, newer than the code.
        """
        known = migrations() if steps is None else steps
        patience = Patience(path)
        async with AsyncExitStack() as doors:
            try:
                doors.enter_context(only_process(path))
                place.prepare(path)
                connections = await patience.ask(lambda: connected(path, known))
            except DamagedError:
                place.note_damage(path)
                raise
            except (sqlite3.Error, OSError, UnicodeDecodeError) as error:  # damage may be quoted
                raise unusable(path, error) from error
            await doors.enter_async_context(connections.doors)
            threads = _Threads(
                doors.enter_context(ThreadPoolExecutor(1, "reads")),
                doors.enter_context(ThreadPoolExecutor(1, "one-trip")),
            )
            yield cls(connections, threads, path, seal_key, patience, on_outage)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tx]:
        """Open the one write door: all of the block is kept, or nothing.

        Await nothing inside but the database, and never open a second one inside. Raises
        StorageError where the database cannot be written any more.
        """
        self._refuse_inside()
        async with self._lock:
            self._holder = asyncio.current_task()
            try:
                with self._telling():
                    await self._patience.ask(self._begin)
                    try:
                        yield Tx(self._writer, self.seal_key)
                        await self._writer.commit()
                    except BaseException:
                        with suppress(sqlite3.Error):  # it must not hide why
                            await self._writer.rollback()
                        raise
            finally:
                self._holder = None

    async def _begin(self) -> None:
        # A task cancelled while its BEGIN waited in the queue leaves it open; this
        # rollback queues behind it, else every later write would fail.
        await self._writer.rollback()
        await self._writer.execute("BEGIN IMMEDIATE")

    async def in_one_trip(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """Run a whole transaction in another thread, and return what `work` returns.

        Every statement of `transaction` waits for its turn on the event loop; here all of them
        together wait once, and with them whoever else comes meanwhile: that counts while
        thousands of messages are on their way. `work` runs outside the loop's thread, may await
        nothing but the database, and may run a second time, see trips/writes.py.
        """
        self._refuse_inside()
        with self._telling():
            return await self._trips.write(work)

    def _refuse_inside(self) -> None:
        if self._holder is not None and self._holder is asyncio.current_task():
            raise RuntimeError("a transaction is open in this task already: pass its tx on")

    @property
    def believed_key(self) -> SealKey | None:
        """Return the key by which to believe what the rows say is in force.

        The seals of what was approved stay good when the end of the record is cut off that takes
        it back. With a record that is not sound nothing is believed: the key has sealed nothing.
        """
        return self.seal_key if self.is_record_sound else _NOBODYS

    def damaged_at(self) -> datetime | None:
        """Return when (UTC) the file was found damaged of which nobody was told yet."""
        return place.damaged_at(self.path)

    def forget_damage(self) -> None:
        """Note that somebody was told. Raises OSError."""
        place.forget_damage(self.path)

    def is_held(self) -> bool:
        """Tell whether something waits now until another process lets go of the database."""
        return self._patience.is_asking()

    def give_up(self) -> None:
        """Wait no longer for another process that holds the database: the bot has to stop."""
        self._patience.end()

    async def look_after(self) -> None:
        """Find out whether the file is still there, and now and then whether it is whole.

        Raises StorageError where it is not.
        """
        with self._telling():
            now = place.identity(self.path)
            if any(then and then != one for then, one in zip(self._identity, now, strict=True)):
                async with self._lock:
                    saved = await self._trips.in_thread(place.rescue, self._direct, self.path)
                raise StorageError(
                    f"The database {self.path} was deleted or replaced while in use. {saved}"
                )
            self._identity = now
            await self._look_through()

    async def _look_through(self) -> None:
        began = monotonic()
        if began < self._look_at:
            return
        try:
            flaw = await asyncio.to_thread(place.flaw, self.path)
        except sqlite3.OperationalError as error:
            if isinstance(retold(error, self.path), StorageError):
                raise
            flaw = None  # held by another process: the next look will do
        ended = monotonic()
        self._look_at = ended + max(_LOOKED_THROUGH, _SHARE * (ended - began))
        if flaw:
            raise damaged(self.path, flaw)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Turn what makes the database unusable into one sentence, and pass it on."""
        try:
            yield
        except StorageError as error:
            self._tell(error)
            raise
        except sqlite3.Error as error:
            told = retold(error, self.path)
            if not isinstance(told, StorageError):
                raise
            self._tell(told)
            raise told from error

    def _tell(self, error: StorageError) -> None:
        if isinstance(error, DamagedError):
            place.note_damage(self.path)
        if self._on_outage is not None and not isinstance(error, HeldError):
            self._on_outage(error)

    async def empty_log(self) -> bool:
        """Bring what is written into the database and empty the log of writes (the `-wal` file).

        False while somebody reads: nothing waits for that, the next try will do.
        """
        async with self._lock:
            is_empty = await self._trips.in_thread(self._truncate)
        self.is_log_to_go = self.is_log_to_go and not is_empty
        return is_empty

    def _truncate(self) -> bool:
        self._direct.execute("PRAGMA busy_timeout = 0")
        try:
            row = self._direct.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            return False
        finally:
            self._direct.execute(PATIENCE)
        return bool(row[0] == 0)
