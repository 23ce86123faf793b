"""Keeps the content as it was read, so that a start reads it again only where it has changed."""

import gc
import hashlib
import logging
import os
import pickle
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.catalog.load import load

_log = logging.getLogger(__name__)

_CODE = Path(__file__).parents[1]
_READERS = ("fluent.syntax", "markdown-it-py", "pydantic")  # what they make of a file is kept
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_ROOT = 0  # st_uid
_OURS = 0o755  # of a folder, whatever the umask lets
_DIGEST = hashlib.sha256().digest_size  # bytes


def compiled(root: Path, folder: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`, as it was kept in `folder` if it was.

    What is kept is of these very files and this very code, and trusted like the code beside it,
    so none is taken that somebody else may have written; what cannot be read is made anew. Its
    warnings are those of the day when it was read. Raises ContentError.
    """
    file = _file(root, folder)
    try:
        if others := [str(path) for path in (folder, file) if _is_of_others(path)]:
            _log.warning("%s: others may write it, so the content is read anew", ", ".join(others))
            return read(root, folder, today=today)
        kept = file.read_bytes()
    except OSError:
        return read(root, folder, today=today)
    return _unpacked(kept) or read(root, folder, today=today)


def _unpacked(kept: bytes) -> Catalog | None:
    """Return what was kept; None where a disk was full or damaged, or it is no catalog."""
    digest, made = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(made).digest() != digest:
        return None
    try:
        with _without_collector():
            catalog = pickle.loads(made)  # noqa: S301 - our own, see _is_of_others
    except Exception as error:
        _log.warning("the kept content cannot be read (%s): it is made anew", type(error).__name__)
        return None
    return catalog if isinstance(catalog, Catalog) else None


def _is_of_others(path: Path) -> bool:
    """Tell whether somebody else than us and root may write a file, or a folder's files.

    Raises OSError where there is none.
    """
    if os.name != "posix":
        return False
    found = path.stat()
    # In a folder like /tmp nobody takes away the files of others.
    is_shared = found.st_mode & _WRITABLE_BY_OTHERS and not found.st_mode & stat.S_ISVTX
    return bool(is_shared) or found.st_uid not in {_ROOT, os.geteuid()}


def read(root: Path, folder: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`, read now, and keep it in `folder`.

    `today` tells which pages were verified too long ago. Raises ContentError.
    """
    catalog = load(root, today=today)
    made, file = pickle.dumps(catalog, pickle.HIGHEST_PROTOCOL), _file(root, folder)
    # Where nothing may be written, the next start reads the content again.
    with suppress(OSError):
        folder.mkdir(mode=_OURS, parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.touch(mode=_OURS & ~0o111)
        beside.write_bytes(hashlib.sha256(made).digest() + made)
        beside.replace(file)
        for old in folder.glob("content-*.pickle"):
            if old != file:
                old.unlink(missing_ok=True)
    return catalog


def _file(root: Path, folder: Path) -> Path:
    """Return where a catalog is kept: its name holds all that it depends on."""
    digest = hashlib.sha256(sys.version.encode())
    for reader in _READERS:
        digest.update(version(reader).encode())
    code = (path for part in ("catalog", "core") for path in (_CODE / part).rglob("*.py"))
    for path in (*sorted(root.rglob("*")), *sorted(code)):
        if path.is_file():
            digest.update(str(path).encode() + b"\0" + path.read_bytes())
    return folder / f"content-{digest.hexdigest()[:16]}.pickle"


@contextmanager
def _without_collector() -> Iterator[None]:
    """Make many objects, all to be kept, without looking through them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
