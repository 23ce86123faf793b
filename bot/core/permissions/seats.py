"""The seats people hold for an authority, who waits for one, and whose do not hold."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WAIT = timedelta(hours=24)  # from a new seat to its first approval, from a thaw to a new freeze


class Role(StrEnum):
    """What a person does for an authority; the value is what the row holds."""

    OFFICER = "officer"
    DIRECTOR = "director"
    POSTER = "poster"  # writes for an authority, approves nothing
    EDITOR = "editor"  # tends the questions and answers, speaks for nobody
    HELPER = "helper"  # answers colleagues who ask, approves nothing


APPROVING = (Role.OFFICER, Role.DIRECTOR)
WRITING = (*APPROVING, Role.POSTER)
HELPING = (*APPROVING, Role.EDITOR, Role.HELPER)


@dataclass(frozen=True, slots=True)
class Seat:
    """One role of one person; an empty region is the whole country.

    `since` is the moment from which it holds; who is named in the settings has none, and
    nobody who invited or confirmed them.
    """

    user_id: int
    role: Role
    authority: str
    region: str
    since: datetime | None = None
    invited_by: int | None = None
    confirmed_by: int | None = None

    @property
    def approves(self) -> bool:
        """Whether what others write can be approved from it."""
        return self.role in APPROVING

    @property
    def writes(self) -> bool:
        """Whether announcements can be written from it."""
        return self.role in WRITING

    @property
    def helps(self) -> bool:
        """Whether colleagues who ask can be answered from it."""
        return self.role in HELPING

    def is_new(self, *, now: datetime) -> bool:
        """Tell whether it is too young to approve anything."""
        return self.since is not None and now - self.since < WAIT


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the rules see them; seats that wait or are suspended are not among `seats`."""

    user_id: int
    seats: tuple[Seat, ...] = ()
    inviters: frozenset[int] = frozenset()  # who invited them, who invited those, and so on
    confirmers: frozenset[int] = frozenset()  # who accepted them as the second officer

    @property
    def approves(self) -> bool:
        """Whether they hold a seat that approves."""
        return any(seat.approves for seat in self.seats)

    @property
    def is_national(self) -> bool:
        """Whether one of those is for the whole country."""
        return any(seat.approves and not seat.region for seat in self.seats)

    def speaks(self, authority: str, region: str) -> bool:
        """Tell whether they may write in this name."""
        return any(
            seat.authority == authority and seat.region in {"", region} and seat.writes
            for seat in self.seats
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who has opened a link to a seat that approves, and waits for a second officer."""

    user_id: int
    role: Role
    authority: str
    region: str
    invited_by: int
    accepted_at: datetime

    @property
    def stamp(self) -> int:
        """What tells it from an earlier one of the same person: a button carries it."""
        return int(self.accepted_at.timestamp())


@dataclass(frozen=True, slots=True)
class Suspension:
    """A person whose seats do not hold: at once, and for good with a second officer."""

    user_id: int
    by: int  # 0: the operator, at the command line
    at: datetime
    is_final: bool = False

    @property
    def stamp(self) -> int:
        """What tells it from an earlier one of the same person: a button carries it."""
        return int(self.at.timestamp())
