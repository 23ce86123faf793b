"""How the running bot is: numbers alone, nothing of anybody."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot import machine
from bot.storage import metadata
from bot.storage.database import Reader, StorageError

STUCK = 180.0  # seconds within which a loop comes round, however long Telegram is away
_PATIENCE = 5.0  # seconds for the database to answer

Age = Callable[[], float]  # seconds


@dataclass(frozen=True, slots=True)
class Ages:
    """Since when, in seconds: Telegram last answered, the intake and the pump came round."""

    answered: Age
    intake: Age
    pump: Age


@dataclass(frozen=True, slots=True)
class State:
    """One look; None where the disk would not tell."""

    answered: float  # seconds, like the next two
    intake: float
    pump: float
    database: bool
    free: float | None  # of the disk of the data, from 0 to 1
    apart: float | None  # seconds by which the clock of that disk is ahead

    @property
    def is_well(self) -> bool:
        """Tell whether a new start could not help.

        That Telegram is away, the disk nearly full or a clock wrong is told, and no reason.
        """
        return self.database and max(self.intake, self.pump) < STUCK

    def told(self) -> dict[str, object]:
        """Return it as the page shows it."""
        return {
            "healthy": self.is_well,
            "poll_age_seconds": round(self.answered, 1),
            "intake_age_seconds": round(self.intake, 1),
            "pump_age_seconds": round(self.pump, 1),
            "database_answers": self.database,
            "disk_free_ratio": None if self.free is None else round(self.free, 4),
            "disk_is_low": self.free is not None and self.free < machine.FEW,
            "clock_apart_seconds": None if self.apart is None else round(self.apart, 1),
            "clock_is_wrong": self.apart is not None and abs(self.apart) >= machine.ASKEW,
        }


async def look(ages: Ages, read: Reader, data_dir: Path) -> State:
    """Look at everything once; whatever fails is part of the answer."""
    database = await _answers(read)
    free, apart = await asyncio.to_thread(_of_disk, data_dir)
    return State(ages.answered(), ages.intake(), ages.pump(), database, free, apart)


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
