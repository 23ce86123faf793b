"""Keeps the content as it was read, so that a start reads it again only where it has changed."""

import gc
import hashlib
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.catalog.load import load

_CODE = Path(__file__).parents[1]
_READERS = ("fluent.syntax", "markdown-it-py", "pydantic")  # what they make of a file is kept
_DIGEST = hashlib.sha256().digest_size  # bytes


def compiled(root: Path, folder: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`, as it was kept in `folder` if it was.

    What is kept is of these very files and this very code, and trusted like the code beside it;
    its warnings are those of the day when it was read. Raises ContentError.
    """
    try:
        kept = _file(root, folder).read_bytes()
    except OSError:
        return read(root, folder, today=today)
    digest, made = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(made).digest() != digest:  # a disk that was full, or damaged
        return read(root, folder, today=today)
    with _without_collector():
        catalog = pickle.loads(made)  # noqa: S301 - our own
    assert isinstance(catalog, Catalog)  # noqa: S101 - its name says so
    return catalog


def read(root: Path, folder: Path, *, today: date) -> Catalog:
    """Return the catalog of the content folder `root`, read now, and keep it in `folder`.

    `today` tells which pages were verified too long ago. Raises ContentError.
    """
    catalog = load(root, today=today)
    made, file = pickle.dumps(catalog, pickle.HIGHEST_PROTOCOL), _file(root, folder)
    # Where nothing may be written, the next start reads the content again.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
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
