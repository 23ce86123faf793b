"""Where the database lies: who may read it, and whether it is still there and whole."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import structlog

from bot.storage.trouble import EACH_TRY, StorageError

_BESIDE = ("", "-wal", "-shm", ".lock")  # what belongs to a database
_RESCUED = ".rescued"
RESTORING = ".restoring"
_DAMAGED = ".damaged"  # it was found so, when this file was written

log = structlog.get_logger()

Identity = tuple[tuple[int, int] | None, ...]


def prepare(path: Path) -> None:
    """Make the file where there is none; from now on only its owner reads it, and its log.

    Raises OSError, and StorageError where a rescued copy waits for a decision, or a restore for
    its end.
    """
    rescued = _beside(path, _RESCUED)
    if rescued.exists() and not path.exists():
        raise StorageError(
            f"There is no database at {path}, but what the last one held is in {rescued}:"
            f" rename it to {path.name} to go on with it, or put it aside to begin anew."
        )
    if _beside(path, RESTORING).exists():
        raise StorageError(
            f"A restore of {path} was interrupted: run it again, with the same copy."
        )
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
    for part in _BESIDE:  # SQLite gives what it makes beside a database the same mode
        _tighten(_beside(path, part))


def _tighten(path: Path) -> None:
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except FileNotFoundError:
        return
    except OSError as error:  # somebody else's file: it can be used all the same
        log.warning("others may read a file", path=str(path), reason=error.strerror)


def identity(path: Path) -> Identity:
    """Return which files the database and its log of writes are; None for one that is gone."""
    return tuple(_file(_beside(path, part)) for part in ("", "-wal"))


def _file(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def rescue(connection: sqlite3.Connection, path: Path) -> str:
    """Save what an open connection still holds of a file that is gone; return a sentence."""
    rescued = _beside(path, _RESCUED)
    try:
        os.close(os.open(rescued, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(rescued)) as copy:
            connection.backup(copy)
    except (OSError, sqlite3.Error) as error:
        return f"What it held could not be saved ({error})."
    return f"What it held is in {rescued}."


def note_damage(path: Path) -> None:
    """Leave a mark beside a database that is damaged: it cannot keep that itself."""
    mark = _beside(path, _DAMAGED)
    with suppress(OSError):  # on a disk that takes nothing; else it is there, and tells since when
        mark.touch(mode=0o600, exist_ok=False)


def damaged_at(path: Path) -> datetime | None:
    """Return when (UTC) a database was found damaged of which nobody was told yet."""
    try:
        return datetime.fromtimestamp(_beside(path, _DAMAGED).stat().st_mtime, UTC)
    except OSError:
        return None


def forget_damage(path: Path) -> None:
    """Take the mark away: it was told. Raises OSError."""
    _beside(path, _DAMAGED).unlink(missing_ok=True)


def flaw(path: Path) -> str | None:
    """Return what is wrong with the file as it lies on the disk, or None.

    On a connection of its own: the others remember pages that may be gone from the disk.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=EACH_TRY)) as connection:
        return flaw_in(connection.execute("PRAGMA quick_check(1)").fetchone())


def flaw_in(row: tuple[str, ...] | sqlite3.Row | None) -> str | None:
    """Return what `PRAGMA quick_check(1)` found, None where all is well."""
    return None if row is None or row[0] == "ok" else " ".join(str(row[0]).split())
