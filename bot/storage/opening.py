"""Opens the connections of a database: by one process, with the same manners for each."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import structlog

from bot.storage import place
from bot.storage.copies import copying
from bot.storage.migrate import Migration, migrate, version_of
from bot.storage.trouble import EACH_TRY, ILLEGIBLE, StorageError, damaged, retold

PATIENCE = f"PRAGMA busy_timeout = {EACH_TRY * 1000:.0f}"
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was answered survives a power cut
    "PRAGMA foreign_keys = ON",
    PATIENCE,
    "PRAGMA secure_delete = ON",  # erased words are overwritten, not only unlinked
)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Connections:
    """To write; to read and to write in one trip, each in a thread; `doors` closes them."""

    writer: aiosqlite.Connection
    reader: sqlite3.Connection
    direct: sqlite3.Connection
    doors: AsyncExitStack


async def connected(path: Path, steps: Sequence[Migration]) -> Connections:
    """Open a database once no other process holds it, look through it, and migrate it.

    Raises StorageError, and what SQLite says.
    """
    async with AsyncExitStack() as doors:
        writer = await doors.enter_async_context(aiosqlite.connect(path, timeout=EACH_TRY))
        writer.row_factory = aiosqlite.Row
        for pragma in _PRAGMAS:
            await writer.execute(pragma)
        await writer.commit()
        async with writer.execute("PRAGMA quick_check(1)") as cursor:
            if flaw := place.flaw_in(await cursor.fetchone()):
                raise damaged(path, flaw)
        await _copy_before(writer, path, steps)
        await migrate(writer, steps)
        reader = doors.enter_context(_direct(path))
        reader.execute("PRAGMA query_only = ON")
        direct = doors.enter_context(_direct(path))
        return Connections(writer, reader, direct, doors.pop_all())


async def _copy_before(
    writer: aiosqlite.Connection, path: Path, steps: Sequence[Migration]
) -> None:
    """Copy a database that is about to be migrated; nothing where it is new, or up to date.

    Raises StorageError where it cannot be copied: it is not migrated then.
    """
    version, newest = await version_of(writer), steps[-1].number if steps else 0
    if not 0 < version < newest:
        return
    await writer.execute("BEGIN IMMEDIATE")  # waits for who holds it, before the copy
    await writer.rollback()
    folder = path.parent / copying.FOLDER
    name = copying.name_of(datetime.now(UTC), before=newest)
    try:
        if not (folder / name).exists():
            made = await asyncio.to_thread(copying.copy_into, folder, path, name)
            with suppress(OSError):  # what cannot be deleted keeps no bot from its start
                copying.drop_old(folder, of=path, keep=copying.KEPT)
            log.info(
                "copied before the migration",
                path=str(made.path),
                rows=made.contents.rows,
                version=version,
            )
    except StorageError as error:
        raise StorageError(
            f"The database was not migrated from version {version} to {newest}, as it could not"
            f" be copied before: {error}"
        ) from error


@contextmanager
def _direct(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(
        sqlite3.connect(path, timeout=EACH_TRY, isolation_level=None, check_same_thread=False)
    ) as connection:
        connection.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        yield connection


def unusable(path: Path, error: sqlite3.Error | OSError | UnicodeDecodeError) -> StorageError:
    """Return the sentence about a database that cannot be opened."""
    if isinstance(error, UnicodeDecodeError):
        return damaged(path, ILLEGIBLE)
    told = retold(error, path) if isinstance(error, sqlite3.Error) else error
    if isinstance(told, StorageError):
        return told
    return StorageError(f"The database {path} cannot be used ({error}).")


class only_process:  # noqa: N801 - reads as the context manager it is
    """Holds an advisory lock on `<path>.lock` for as long as the database is open."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".lock")

    def __enter__(self) -> None:
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._file)
            raise StorageError(
                f"Another process uses the data directory {self._path.parent}: stop it first."
            ) from error

    def __exit__(self, *_: object) -> None:
        os.close(self._file)
