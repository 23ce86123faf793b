"""What an error of SQLite means: a lock that passes, an outage in one sentence, or our fault."""

import asyncio
import math
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

import structlog

from bot.core.sending.outage import OutageError

__all__ = [
    "EACH_TRY",
    "DamagedError",
    "HeldError",
    "Patience",
    "StorageError",
    "damaged",
    "is_held",
    "retold",
]

T = TypeVar("T")

EACH_TRY = 0.25  # seconds that SQLite itself waits for a lock: between tries, a stop is heard
_PAUSE = 0.05
_WORTH_A_LINE = 2.0  # seconds of waiting before the operator is told
_RECENT = 2.0  # seconds: who waits tries more often than that

log = structlog.get_logger()


class StorageError(OutageError):
    """The database cannot be used; one sentence for the operator."""


class DamagedError(StorageError):
    """The file is no whole database any more."""


class HeldError(StorageError):
    """Another process held the database until the bot was to stop."""


# A fault that Python makes of a damaged file, not SQLite: UnicodeDecodeError.
ILLEGIBLE = "malformed: SQLite quotes what nobody can read"
_DAMAGED = "The database {path} is damaged ({error}): put it aside, and restore a backup."

# By code, and by a part of the words: an error that Python made itself has no code.
_OUTAGES = (
    (
        sqlite3.SQLITE_FULL,
        "disk is full",
        "The disk with {path} is full: make room, then start again.",
    ),
    (sqlite3.SQLITE_CORRUPT, "malformed", _DAMAGED),
    (
        sqlite3.SQLITE_NOTADB,
        "not a database",
        "The database {path} cannot be used: it is damaged, or no database ({error}).",
    ),
    (
        sqlite3.SQLITE_READONLY,
        "readonly database",
        "The database {path} cannot be written ({error}).",
    ),
    (
        sqlite3.SQLITE_IOERR,
        "disk i/o error",
        "The database {path} cannot be read or written ({error}): look at the disk.",
    ),
    (
        sqlite3.SQLITE_CANTOPEN,
        "unable to open",
        "The database {path} cannot be used ({error}).",
    ),
)
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def retold(error: sqlite3.Error, path: Path) -> Exception:
    """Return an outage as a StorageError, and anything else as it is."""
    code, words = _code(error), str(error).lower()
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY:
        return error  # the reader was asked to write
    for known, part, sentence in _OUTAGES:
        if code == known or (code is None and part in words):
            kind = DamagedError if known in _DAMAGE else StorageError
            return kind(sentence.format(path=path, error=error))
    return error


def damaged(path: Path, flaw: str) -> StorageError:
    """Return the sentence about a database in which a flaw was found."""
    return DamagedError(_DAMAGED.format(path=path, error=flaw))


def _code(error: sqlite3.Error) -> int | None:
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    return None if extended is None else extended & 0xFF


def is_held(error: sqlite3.Error) -> bool:
    """Tell whether another process holds the database, which passes."""
    code = _code(error)
    return code == sqlite3.SQLITE_BUSY or (code is None and "is locked" in str(error))


class Patience:
    """Waits while another process holds the database: says so once, and goes on after it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_over = False
        self._is_told = False
        self._met_at = -math.inf  # monotonic: when a try last met another process

    def is_asking(self) -> bool:
        """Tell whether somebody waits now while another process holds the database."""
        return monotonic() - self._met_at < _RECENT

    def end(self) -> None:
        """Wait no longer, now and from now on: the bot has to stop."""
        self._is_over = True

    async def ask(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Return what `attempt` returns once nobody holds the database.

        Raises HeldError after `end`.
        """
        began = monotonic()
        has_waited = False
        while True:
            try:
                result = await attempt()
            except sqlite3.OperationalError as error:
                if not is_held(error):
                    raise
                if self._is_over:
                    raise HeldError(f"Another process holds the database {self._path}.") from error
            else:
                if has_waited:  # others read meanwhile, which proves nothing
                    self._tell_free()
                return result
            has_waited, self._met_at = True, monotonic()
            self._tell_held(monotonic() - began)
            await asyncio.sleep(_PAUSE)

    def _tell_held(self, seconds: float) -> None:
        if seconds >= _WORTH_A_LINE and not self._is_told:
            self._is_told = True
            log.warning("another process holds the database: waiting", path=str(self._path))

    def _tell_free(self) -> None:
        if self._is_told:
            self._is_told = False
            log.info("the database is free again", path=str(self._path))
