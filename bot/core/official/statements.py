"""What an institution states of an open point of the content: the value, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.official.sources import VOICE
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
    source: str = ""  # where its author has it from, `sources.VOICE` where it was only said
    source_on: date | None = None

    @property
    def particulars(self) -> dict[str, str]:
        """What it says and from where, as the record of governance keeps it."""
        said = {
            "point": self.point,
            "authority": self.authority,
            "kind": str(self.kind),
            "value": self.value,
        }
        if self.source:  # values of before name none
            said |= {"source": self.source, "source_on": f"{self.source_on or ''}"}
        return said

    @property
    def read_in(self) -> str:
        """Where it was read and its day, as the files of the content have it; empty for none."""
        if not self.source:
            return ""
        said = "de vive voix" if self.source == VOICE else self.source
        return f"{said}, {self.source_on}" if self.source_on else said

    @property
    def is_taken_back(self) -> bool:
        """Whether its own author turned it down before anybody decided."""
        return self.state is State.REJECTED and self.decided_by == self.author
