"""Copies a database while it is in use: one state of it, in a file of its own, proved whole."""

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.storage.copies.contents import Contents, contents, flaw, opened, origin
from bot.storage.trouble import StorageError, retold

_LAST = "last-backup"  # among the data: when the last copy was made, and where it is
FOLDER = "backups"  # beside the database
KEPT = 7
_NAME = re.compile(r"confrere-\d{8}T\d{6}Z(-before-\d{4})?\.db")
_PAGES = 1_000  # a step: four megabytes
_LEFT_BEHIND = 3600.0  # seconds after which a copy that was begun is nobody's
_OUTLIVED = 30 * 24 * 3600.0  # seconds after which nobody goes back before a migration
_LAST_TRY = 60
_SPARE = 4_000_000  # bytes that are to stay free

Progress = Callable[[int, int], None]  # pages that are copied, and all


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was proved whole."""

    path: Path
    size: int  # bytes
    contents: Contents


def name_of(moment: datetime, *, before: int | None = None) -> str:
    """Return the name of a copy made at a moment (UTC), or before a migration to a version."""
    reason = "" if before is None else f"-before-{before:04d}"
    return f"confrere-{moment:%Y%m%dT%H%M%SZ}{reason}.db"


def free_name(folder: Path, moment: datetime) -> str:
    """Return a name for a copy made at a moment (UTC), or soon after where one stands there.

    The nights of two bots that keep their copies in one folder begin in the same second.
    """
    for number in range(_LAST_TRY):
        name = name_of(moment + timedelta(seconds=number))
        if not (folder / name).exists() and not (folder / f".{name}.part").exists():
            break
    return name


def copies_in(folder: Path) -> list[Path]:
    """Return the copies in a folder, the oldest first."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if _NAME.fullmatch(path.name))


def copy(source: Path, target: Path, *, on_progress: Progress | None = None) -> Copy:
    """Write one state of a database into a new file that its owner alone reads.

    Whoever writes goes on meanwhile, and at least every other moment the disk is theirs.

    Raises StorageError; then there is no such file.
    """
    part = target.with_name(f".{target.name}.part")
    if target.exists():
        raise StorageError(f"{target} exists already: give another name.")
    try:
        _require_room(source, target.parent)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
        try:
            with opened(source) as original:
                there = contents(original)
                _fill(original, part, on_progress)
            _prove(part, there)
            flush(part)
            part.rename(target)
            flush(target.parent)
        finally:
            part.unlink(missing_ok=True)
        return Copy(target, target.stat().st_size, there)
    except OSError as error:
        raise StorageError(f"{target} cannot be written ({error.strerror}).") from error
    except sqlite3.Error as error:
        told = retold(error, target if "full" in str(error) else source)
        if isinstance(told, StorageError):
            raise told from error
        raise StorageError(f"{source} cannot be copied ({error}).") from error


def copy_into(
    folder: Path, source: Path, name: str, *, on_progress: Progress | None = None
) -> Copy:
    """Write a copy into a folder that its owner alone opens, made when missing.

    Raises StorageError.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in folder.glob(".confrere-*.db.part"):  # of one that was killed
            if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{folder} cannot be used ({error.strerror}).") from error
    return copy(source, folder / name, on_progress=on_progress)


def note_last(data_dir: Path, made: Copy, *, now: datetime) -> None:
    """Note when (UTC) and where the last copy was made. Raises OSError."""
    text = f"{now.isoformat(timespec='seconds')} {made.path.absolute()}\n"
    noted, begun = data_dir / _LAST, data_dir / f"{_LAST}.new"
    begun.unlink(missing_ok=True)
    with os.fdopen(os.open(begun, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)
    begun.replace(noted)


def last(data_dir: Path) -> tuple[datetime, Path] | None:
    """Return when (UTC) and where the last copy was made, None where nothing is noted."""
    try:
        moment, _, place = (data_dir / _LAST).read_text(encoding="utf-8").strip().partition(" ")
        return datetime.fromisoformat(moment), Path(place)
    except (OSError, ValueError):
        return None


def drop_old(folder: Path, *, of: Path, keep: int) -> int:
    """Delete all but the newest copies of a database, those from before migrations apart.

    A copy is of the database at `of` where their records begin with one seal; what another bot
    keeps in the folder, or cannot be read, stays. Those from before migrations go after a month:
    what people had erased since would stay in them. Return how many went. Raises OSError.
    """
    begin = origin(of)
    made = [path for path in copies_in(folder) if begin and origin(path) == begin]
    before = [path for path in made if "-before-" in path.name]
    outlived = [path for path in before if time.time() - path.stat().st_mtime > _OUTLIVED]
    old = {*[path for path in made if path not in before][:-keep], *before[:-keep], *outlived}
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _fill(original: sqlite3.Connection, part: Path, on_progress: Progress | None) -> None:
    began = time.monotonic()
    descriptor = os.open(part, os.O_RDWR | os.O_CLOEXEC)

    def step(_: int, remaining: int, total: int) -> None:
        nonlocal began
        os.fsync(descriptor)  # bit by bit: all at once, the writes of a bot would wait for it
        if on_progress is not None:
            on_progress(total - remaining, total)
        if remaining:
            time.sleep(min(0.05, time.monotonic() - began))
        began = time.monotonic()

    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as made:
            made.execute("PRAGMA synchronous = OFF")  # it is flushed here, and whole or not there
            original.backup(made, pages=_PAGES, progress=step)
            made.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
    finally:
        os.close(descriptor)


def _prove(part: Path, there: Contents) -> None:
    with opened(part) as made:
        if said := flaw(made):
            raise StorageError(f"The data is damaged ({said}): it was not copied.")
        here = contents(made)
    if here != there:
        raise StorageError("The copy holds something else than the data: it was thrown away.")


def _require_room(source: Path, folder: Path) -> None:
    if not source.exists():
        raise StorageError(f"There is no database at {source}.")
    log = source.with_name(f"{source.name}-wal")
    needs = source.stat().st_size + (log.stat().st_size if log.exists() else 0) + _SPARE
    free = shutil.disk_usage(folder).free
    if free < needs:
        raise StorageError(
            f"There is no room for a copy in {folder}: it needs {megabytes(needs)}, and"
            f" {megabytes(free)} are free."
        )


def megabytes(size: int) -> str:
    """Return a number of bytes as people say it."""
    return f"{size / 1_000_000:,.1f} MB"


def flush(path: Path) -> None:
    """Have what is written of a file or a folder survive a power cut. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
