"""The machine: room on the disk of the data, its clock, the memory of the process."""

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bot.core.health.limits import ASKEW, FEW

__all__ = ["ASKEW", "FEW", "Disk", "apart", "disk", "memory"]

_STATUS = Path("/proc/self/status")
_OWN = "RssAnon:"  # what is mapped from files the system may drop


class Disk(NamedTuple):
    """The disk of a directory, in bytes."""

    free: int
    total: int

    @property
    def share(self) -> float:
        """Return which part of it is free, from 0 to 1."""
        return self.free / self.total if self.total else 0.0


def disk(directory: Path) -> Disk:
    """Return the disk of a directory, which need not be there yet. Raises OSError."""
    wanted = directory.absolute()
    usage = shutil.disk_usage(next(one for one in (wanted, *wanted.parents) if one.exists()))
    return Disk(usage.free, usage.total)


def apart(directory: Path) -> float:
    """Return by how many seconds the clock of its disk is ahead. Raises OSError."""
    with tempfile.TemporaryFile(dir=directory) as file:
        return os.fstat(file.fileno()).st_mtime - time.time()


def memory() -> int | None:
    """Return the bytes that are this process's own, None where the system does not tell."""
    try:
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return None
    found = [line.split() for line in lines if line.startswith(_OWN)]
    return int(found[0][1]) * 1024 if found else None
