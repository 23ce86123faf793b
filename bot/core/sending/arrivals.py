"""What became of an announcement, in numbers without names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.sending.broadcasts import Report


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What became of an announcement: numbers without names, counted at one moment.

    Each pair of numbers is how many arrived, of how many.
    """

    number: str  # the public one
    sent_at: datetime  # aware
    report: Report
    moments: Sequence[tuple[datetime, int]]  # arrived in the minute that begins then, in order
    by_region: Mapping[str, tuple[int, int]]  # people; an empty region is one not given
    groups: tuple[int, int]
    by_language: Mapping[str, tuple[int, int]]  # people and groups
    read: int | None = None  # "read and understood"; None where nobody was asked
