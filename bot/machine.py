"""How much room the disk of the data has left, and whether its clock is that of the machine."""

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

FEW = 0.1  # of a disk: less is too little
ASKEW = 2.0  # seconds between the clock and that of the disk


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
