"""Puts a copy in the place of the data: all of it or nothing, and keeps what it replaces."""

import hmac
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import structlog

from bot.core.audit import Anchor, SealKey
from bot.storage.audit import audit
from bot.storage.copies import copying
from bot.storage.copies.contents import Contents, UnsoundError, examined
from bot.storage.copies.copying import Progress, flush
from bot.storage.database import Database, Reader
from bot.storage.migrate import migrate, migrations
from bot.storage.opening import only_process
from bot.storage.place import RESTORING
from bot.storage.restoring import left, rows, since
from bot.storage.restoring.since import Since
from bot.storage.trouble import StorageError, retold

log = structlog.get_logger()

_REPLACED = ".before-restore-{moment:%Y%m%dT%H%M%SZ}"


class StrangerError(Exception):
    """The record of a copy is sealed by another key, and the data here do not go on from it."""


class KeylessError(Exception):
    """The record of a copy is sealed with a key and none was given: it cannot be written in."""


@dataclass(frozen=True, slots=True)
class Restoring:
    """A copy that is about to take the place of the data: open, caught up, not in its place."""

    db: Database
    copied: Contents
    since: Since
    kept: Path | None  # where what it replaces will be; None where there was nothing


@asynccontextmanager
async def restoring(
    path: Path,
    copy: Path,
    *,
    seal_key: SealKey | None,
    alive_at: datetime | None,
    now: datetime,
    noted: Sequence[Anchor] = (),
    compare: Callable[[Reader], Awaitable[None]] | None = None,
    on_progress: Progress | None = None,
) -> AsyncIterator[Restoring]:
    """Have `copy` take the place of the database at `path` once the block ends well.

    In the block it is open to be written. `alive_at` is when the bot served last, None where
    nobody knows; `noted` are the anchors beside the key. `compare` reads the copy before anything
    is carried over, and raises what it likes. Raises StorageError: a bot runs on it, the copy is
    not sound, no room; KeylessError and StrangerError; then everything is as it was.
    """
    begun = path.with_name(f"{path.name}{RESTORING}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with only_process(path):
            found = examined(copy)
            if found.key and seal_key is None:
                raise KeylessError
            if not _is_ours(found, path, seal_key):
                raise StrangerError
            _clear(begun)
            try:
                made = copying.copy(copy, begun, on_progress=on_progress)
                _require_same(found, made.contents, copy)
                async with _migrated(begun, seal_key) as db:
                    if compare is not None:
                        await compare(db.read)
                    known = await _caught_up(db, path, found, noted, alive_at=alive_at, now=now)
                    kept = _name_for(path, now) if path.exists() else None
                    yield Restoring(db, found, known, kept)
            except BaseException:
                _clear(begun)
                raise
            _put(begun, path, kept)
    except (sqlite3.Error, OSError) as error:
        told = retold(error, path) if isinstance(error, sqlite3.Error) else error
        if isinstance(told, StorageError):
            raise told from error
        raise StorageError(f"The data in {path.parent} cannot be replaced ({error}).") from error


def _is_ours(found: Contents, path: Path, key: SealKey | None) -> bool:
    """Tell whether a record is of this bot: stamped by its key, or what its data go on from.

    Else the key here would seal what another bot has said, and all of it would be genuine.
    """
    if key is None or not found.head.entries:
        return True
    stamp = key.stamp(found.head.seal)
    if found.key == key.id and hmac.compare_digest(stamp.encode(), found.stamp.encode()):
        return True
    with ExitStack() as doors:
        later = rows.there(path, doors)
        return later is not None and rows.goes_on(later, found.head)


def _require_same(found: Contents, copied: Contents, copy: Path) -> None:
    if copied != found:
        raise UnsoundError(f"{copy} was changed while it was copied.")


@asynccontextmanager
async def _migrated(begun: Path, seal_key: SealKey | None) -> AsyncIterator[Database]:
    async with aiosqlite.connect(begun) as connection:
        await migrate(connection, migrations())
    async with Database.open(begun, seal_key=seal_key) as db:
        yield db
        if not await db.empty_log():
            raise StorageError(f"Another process reads {begun}: end it first.")


async def _caught_up(
    db: Database,
    path: Path,
    found: Contents,
    noted: Sequence[Anchor],
    *,
    alive_at: datetime | None,
    now: datetime,
) -> Since:
    with ExitStack() as doors:
        later = rows.there(path, doors)
        if later is not None and rows.goes_on(later, found.head):
            try:
                async with db.transaction() as tx:
                    await audit.begin(tx, seals_words=False, now=now)
                    await left.note(tx, later, noted, is_known=True, now=now)
                    return await since.take_over(tx, later, now=now)
            except (sqlite3.Error, UnicodeDecodeError, StorageError) as error:
                log.warning("the data that are replaced cannot be read", reason=str(error))
        async with db.transaction() as tx:  # then nobody knows
            await audit.begin(tx, seals_words=False, now=now)
            await left.note(tx, later, noted, is_known=False, now=now)
            return await since.hold_back(tx, later, alive_at=alive_at, now=now)


def _name_for(path: Path, now: datetime) -> Path:
    name = path.name + _REPLACED.format(moment=now.astimezone(UTC))
    names = (f"{name}{suffix}" for suffix in ("", *(f"-{number}" for number in range(2, 1000))))
    return next(one for one in map(path.with_name, names) if not one.exists())


def _put(begun: Path, path: Path, kept: Path | None) -> None:
    """Take the place of the data; whenever the power goes, one of the two is there, and whole.

    While `begun` is there no bot starts: what is between the steps is nobody's to open.
    """
    _forget(begun, "-wal", "-shm", ".lock")
    if kept is not None:
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(path)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for ending in ("", "-wal"):
            _keep(Path(f"{path}{ending}"), Path(f"{kept}{ending}"))
        flush(path.parent)
    _forget(path, "-wal", "-shm")
    flush(path.parent)
    begun.replace(path)
    flush(path.parent)


def _keep(file: Path, kept: Path) -> None:
    if not file.exists() or not file.stat().st_size:
        return
    try:
        os.link(file, kept)
    except OSError:  # a file system without links
        shutil.copyfile(file, kept)
        kept.chmod(0o600)
        flush(kept)


def _clear(begun: Path) -> None:
    _forget(begun, "", "-wal", "-shm", "-journal", ".lock")


def _forget(path: Path, *endings: str) -> None:
    for ending in endings:
        Path(f"{path}{ending}").unlink(missing_ok=True)
