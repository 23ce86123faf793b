"""What an institution states of an open point of the content: the value, and where it stands."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.official.values import Kind
from bot.core.questions.official import State


@dataclass(frozen=True, slots=True)
class Statement:
    """The value of a fact as an institution states it: a draft, or one in force.

    `value` is written as `values.read` returns it. RETIRED is one that the content has by now, or
    in whose place a newer one is in force.
    """

    number: int
    point: str
    authority: str
    kind: Kind
    value: str
    state: State
    author: int
    decided_by: int | None
    decided_at: datetime | None
    approved_at: datetime | None
    seal: str

    @property
    def particulars(self) -> dict[str, str]:
        """What it says, as the record of governance keeps it."""
        return {
            "point": self.point,
            "authority": self.authority,
            "kind": str(self.kind),
            "value": self.value,
        }

    @property
    def is_taken_back(self) -> bool:
        """Whether its own author turned it down before anybody decided."""
        return self.state is State.REJECTED and self.decided_by == self.author
