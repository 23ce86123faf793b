"""How a message to many goes out, and the report that always adds up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a broadcast goes out; the value is what the row holds."""

    FILLING = "filling"  # its deliveries are being written
    CANARY = "canary"  # a few get it first
    HOLDING = "holding"  # those have it; waits for a word or a moment
    SENDING = "sending"
    PAUSED = "paused"
    CANCELLED = "cancelled"


_ANNOUNCES = ("announcement", "corrected")


def is_announcing(source: str) -> bool:
    """Tell whether a source says something new, which a freeze holds back.

    What takes something back, reminds, or tells the officers goes on.
    """
    return source.startswith(_ANNOUNCES)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a broadcast: the ends and `waiting` add up to the audience."""

    state: State
    audience: int
    ends: Mapping[tuple[str, str], int]  # by status and reason
    repeated: int  # in flight at a crash: so many may have got it twice
    why: str | None  # it was paused without anybody's asking

    @property
    def waiting(self) -> int:
        """Return how many chats have no outcome; of a cancelled one, they never will."""
        return self.audience - sum(self.ends.values())

    @property
    def is_done(self) -> bool:
        """Tell whether nothing goes out any more."""
        return self.state is State.CANCELLED or (
            self.state is not State.FILLING and self.waiting == 0
        )

    def of(self, status: str) -> int:
        """Return how many ended with `status`, for whatever reason."""
        return sum(number for (end, _), number in self.ends.items() if end == status)
