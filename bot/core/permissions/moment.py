"""What every rule looks at, and what the rules have in common."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.permissions.lines import are_of_one_hand
from bot.core.permissions.refusals import Denial
from bot.core.permissions.seats import Person, Seat


@dataclass(frozen=True, slots=True)
class Moment:
    """What every rule looks at: a moment, over the institutions and regions of the content."""

    approved_by: Mapping[str, Collection[str]]  # an authority -> whose consent it needs
    kinds: Mapping[str, str]  # an authority -> its kind
    regions: Collection[str]
    now: datetime
    is_frozen: bool = False
    disputed: Collection[int] = ()  # who froze everything, and who suspended somebody

    def concerned(self, authority: str, region: str, person: Person) -> bool:
        """Tell whether a person watches over what is said for an authority in a region."""
        return bool(self._concerned(authority, region, person))

    def _heard(self, authority: str) -> Collection[str]:
        return {authority, *self.approved_by.get(authority, ())}

    def _concerned(self, authority: str, region: str, person: Person) -> list[Seat]:
        return [
            seat
            for seat in person.seats
            if seat.approves
            and seat.authority in self._heard(authority)
            and seat.region in {"", region}
        ]

    def _stop(self, authority: str, region: str, person: Person) -> Denial | None:
        if not person.approves:
            return Denial.NOBODY
        return None if self._concerned(authority, region, person) else Denial.ELSEWHERE

    def _second(
        self, officer: Person, first: Person | None, seats: Collection[Seat]
    ) -> Denial | None:
        """Tell whether an officer is a second pair of eyes, from one of these seats."""
        if not seats:
            return Denial.ELSEWHERE if officer.approves else Denial.NOBODY
        if all(seat.is_new(now=self.now) for seat in seats):
            return Denial.NEW
        if first is None:
            return None
        if officer.user_id == first.user_id:
            return Denial.OWN
        return Denial.LINKED if are_of_one_hand(officer, first) else None
