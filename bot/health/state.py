"""How the running bot is: numbers alone, nothing of anybody."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import machine
from bot.storage import metadata
from bot.storage.database import Reader, StorageError

STUCK = 180.0  # seconds within which a loop comes round, however long Telegram is away
LONG_WORK = 900.0  # seconds that one piece of the scheduled work may take
_PATIENCE = 5.0  # seconds for the database to answer

Age = Callable[[], float]  # seconds


@dataclass(frozen=True, slots=True)
class Loop:
    """One of ours: since when it last came round, and from which age on it is stuck."""

    name: str
    age: Age
    patience: float = STUCK  # seconds


@dataclass(frozen=True, slots=True)
class Ages:
    """Since when, in seconds: Telegram last answered, and each loop came round."""

    answered: Age
    loops: Sequence[Loop]
    is_held: Callable[[], bool]  # by another process, the database: then all of them wait

    def stuck(self) -> Sequence[str]:
        """Return the names of the loops that do not come round, though nobody keeps them."""
        if self.is_held():
            return ()
        return [loop.name for loop in self.loops if loop.age() >= loop.patience]


@dataclass(frozen=True, slots=True)
class State:
    """One look; None where the disk would not tell."""

    answered: float  # seconds
    loops: Mapping[str, float]  # seconds, by name
    stuck: Sequence[str]  # names
    is_held: bool
    database: bool
    free: float | None  # of the disk of the data, from 0 to 1
    apart: float | None  # seconds by which the clock of that disk is ahead

    @property
    def is_well(self) -> bool:
        """Tell whether a new start could not help.

        That Telegram is away, the disk nearly full, a clock wrong or the database held by another
        process is told, and no reason.
        """
        return self.database and not self.stuck

    def told(self) -> dict[str, object]:
        """Return it as the page shows it."""
        return {
            "healthy": self.is_well,
            "poll_age_seconds": round(self.answered, 1),
            **{f"{name}_age_seconds": round(age, 1) for name, age in self.loops.items()},
            "stuck": list(self.stuck),
            "database_answers": self.database,
            "database_is_held": self.is_held,
            "disk_free_ratio": None if self.free is None else round(self.free, 4),
            "disk_is_low": self.free is not None and self.free < machine.FEW,
            "clock_apart_seconds": None if self.apart is None else round(self.apart, 1),
            "clock_is_wrong": self.apart is not None and abs(self.apart) >= machine.ASKEW,
        }


async def look(ages: Ages, read: Reader, data_dir: Path) -> State:
    """Look at everything once; whatever fails is part of the answer."""
    database = await _answers(read)
    free, apart = await asyncio.to_thread(_of_disk, data_dir)
    loops = {loop.name: loop.age() for loop in ages.loops}
    return State(ages.answered(), loops, ages.stuck(), ages.is_held(), database, free, apart)


async def _answers(read: Reader) -> bool:
    try:
        await asyncio.wait_for(metadata.get(read, metadata.RESTORED_AT), _PATIENCE)
    except (StorageError, TimeoutError):
        return False
    return True


def _of_disk(data_dir: Path) -> tuple[float | None, float | None]:
    try:
        free = machine.disk(data_dir).share
    except OSError:
        return None, None
    try:
        return free, machine.apart(data_dir)
    except OSError:  # it is full, or may only be read
        return free, None
