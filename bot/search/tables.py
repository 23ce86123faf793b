"""Arrays kept as files and mapped into memory: read where they are looked at, and shared."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as files
from numpy.typing import NDArray

Table = NDArray[Any]
Tables = Mapping[str, Table]


def mapped(folder: Path) -> dict[str, Table]:
    """Return the arrays of a folder by name; nothing can be written into them.

    Raises FileNotFoundError where there are none, OSError and ValueError where they are broken.
    """
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return {
        path.stem: files.open_memmap(path, mode="r").view(np.ndarray)
        for path in folder.glob("*.npy")
    }


def store(tables: Iterable[tuple[str, Table]], folder: Path, *, replaces: str) -> None:
    """Write arrays into a folder of their own, beside its place first, and move them there.

    They may be made on the way: each is let go before the next. What `replaces` is a pattern of,
    beside the folder, is removed; what has been mapped stays good. Raises OSError.
    """
    draft = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        for name, table in tables:
            with (draft / f"{name}.npy").open("wb") as file:
                np.save(file, table, allow_pickle=False)
                file.flush()
                os.fsync(file.fileno())  # or a power cut would leave the name and no numbers
        shutil.rmtree(folder, ignore_errors=True)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    for other in folder.parent.glob(replaces):
        if other.is_file():
            other.unlink(missing_ok=True)  # older ones were single files
        elif other != folder:
            shutil.rmtree(other, ignore_errors=True)
