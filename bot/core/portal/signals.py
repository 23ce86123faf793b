"""What people say of the portal by pressing a button, and what a number of them may claim."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

FEWEST = 10  # signals; of fewer nothing is claimed
ONCE = timedelta(minutes=30)  # in which a person has one signal: the later word counts
KEPT = timedelta(days=10)
_OF_FOUR = 3  # so many in four agree where something is claimed


class Signal(StrEnum):
    """What a person says of the portal."""

    WORKS = "works"
    BLOCKED = "blocked"


class State(StrEnum):
    """What may be claimed of some signals."""

    WORKS = "works"
    MIXED = "mixed"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"  # too few of them


@dataclass(frozen=True, slots=True)
class Tally:
    """How many signals say that it works, and how many that it blocks."""

    works: int = 0
    blocked: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(self.works + other.works, self.blocked + other.blocked)

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.works + self.blocked

    @property
    def state(self) -> State:
        """Return what they claim: three in four agree, or it is mixed."""
        if self.total < FEWEST:
            return State.UNKNOWN
        if 4 * self.blocked >= _OF_FOUR * self.total:
            return State.BLOCKED
        return State.WORKS if 4 * self.works >= _OF_FOUR * self.total else State.MIXED


def summed(tallies: Iterable[Tally]) -> Tally:
    """Return all tallies together."""
    return sum(tallies, Tally())
