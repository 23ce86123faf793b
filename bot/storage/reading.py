"""Looks into a database without changing a byte of it: one state of it, also while a bot runs."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import aiosqlite

from bot.storage.database import Reader
from bot.storage.migrate import Migration, StorageError, migrate, migrations, version_of

__all__ = ["expected_triggers", "reading", "triggers"]


@asynccontextmanager
async def reading(path: Path, steps: Sequence[Migration] | None = None) -> AsyncIterator[Reader]:
    """Open one state of the database at `path`, as the code knows it, to be read.

    One of an older version is brought up to the code in memory; the file stays as it is. Raises
    StorageError: not there, not a database, newer than the code.
    """
    if not path.exists():
        raise StorageError(f"There is no database at {path}.")
    steps = migrations() if steps is None else steps
    async with AsyncExitStack() as doors:
        try:
            connection = await doors.enter_async_context(_opened(path))
            if await version_of(connection) < steps[-1].number:
                old = connection
                connection = await doors.enter_async_context(aiosqlite.connect(":memory:"))
                await old.backup(connection)
            await migrate(connection, steps)
            connection.row_factory = aiosqlite.Row
            await connection.execute("PRAGMA query_only = ON")
            await connection.execute("BEGIN")
            await version_of(connection)  # from this look on, the state stays the same
        except aiosqlite.Error as error:
            raise StorageError(f"The database {path} cannot be used ({error}).") from error
        yield Reader(connection)


async def triggers(read: Reader) -> dict[str, str]:
    """Return the triggers of a database by name."""
    rows = await read.all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {row["name"]: row["sql"] for row in rows}


async def expected_triggers() -> dict[str, str]:
    """Return the triggers that a database should have."""
    async with aiosqlite.connect(":memory:") as connection:
        await migrate(connection, migrations())
        connection.row_factory = aiosqlite.Row
        return await triggers(Reader(connection))


@asynccontextmanager
async def _opened(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    """Open a file to be read only; a copy in a place that cannot be written is read all the same.

    What no process writes needs no log beside it, and SQLite is told so.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    is_alone = not path.with_name(f"{path.name}-wal").exists()
    for last, way in enumerate([address, f"{address}&immutable=1"] if is_alone else [address], 1):
        async with aiosqlite.connect(way, uri=True, isolation_level=None) as connection:
            try:
                await version_of(connection)
            except aiosqlite.OperationalError:
                if last > is_alone:
                    raise
                continue
            yield connection
            return
