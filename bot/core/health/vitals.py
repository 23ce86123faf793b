"""What one look at the bot finds: its process, its machine, its rows, and what is wrong of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.health import limits


class Cause(StrEnum):
    """What the person who runs the bot is told of unasked; the value is what the row holds."""

    RECORD = "record"  # that of decisions was cut or rewritten: nothing official is in force
    DAMAGED = "damaged"  # the database was found damaged, and the bot ended
    FOREIGN = "foreign"  # a broadcast stopped: Telegram does not know its chats
    SILENT = "silent"  # Telegram answers no call for updates
    DISK = "disk"  # it is nearly full
    CLOCK = "clock"  # it is not that of Telegram
    COPIES = "copies"  # the last copy of the data is old


class Search(StrEnum):
    """How far the search knows what officers have answered."""

    READY = "ready"
    LEARNING = "learning"  # it is being fitted now
    BEHIND = "behind"  # an answer in force is found by its phrasings alone


@dataclass(frozen=True, slots=True)
class Vitals:
    """The process and its machine; None where they do not tell."""

    version: str = ""
    up: float | None = None  # seconds since it started
    answered: float | None = None  # seconds since Telegram answered a call for updates
    pump: float | None = None  # seconds since the loop that sends came round
    database: int | None = None  # bytes, with its log of writes
    free: float | None = None  # of the disk of the data, from 0 to 1
    room: int | None = None  # bytes of it
    memory: int | None = None  # bytes of the process's own
    astray: float | None = None  # seconds by which the clock is ahead of that of Telegram
    copied_at: datetime | None = None  # when the last copy was made, None where none ever was


@dataclass(frozen=True, slots=True)
class Load:
    """What the rows tell."""

    deliveries: int = 0  # that wait
    inbox: int = 0  # updates that wait for an answer
    tickets: int = 0  # questions that nobody has taken
    search: Search = Search.READY
    is_foreign: bool = False  # a broadcast stands still because its chats are not known
    is_sound: bool = True  # the record of decisions is what was noted of it outside
    damaged_at: datetime | None = None  # … of which nobody was told yet


@dataclass(frozen=True, slots=True)
class Health:
    """Everything, as it is at a moment."""

    vitals: Vitals
    load: Load
    at: datetime

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Return what is wrong, the worst first."""
        return tuple(self._wrong())

    def _wrong(self) -> Iterator[Cause]:
        vitals, load = self.vitals, self.load
        if load.damaged_at is not None:
            yield Cause.DAMAGED
        if not load.is_sound:
            yield Cause.RECORD
        if load.is_foreign:
            yield Cause.FOREIGN
        if vitals.answered is not None and vitals.answered >= limits.SILENT:
            yield Cause.SILENT
        if vitals.free is not None and vitals.free < limits.FEW:
            yield Cause.DISK
        if vitals.astray is not None and abs(vitals.astray) >= limits.ASTRAY:
            yield Cause.CLOCK
        if vitals.copied_at is not None and self.at - vitals.copied_at > limits.OLD:
            yield Cause.COPIES
