"""The rules and everybody they are asked about, as one look at the rows found them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.permissions import Denial, Person, Rules, Seat, person

Namer = Callable[[int, str], str]  # a person, a language -> « Karim A. (2001) »


@dataclass(frozen=True, slots=True)
class Standing:
    """The rules, and everybody whose seat holds, as one look at the rows found them."""

    rules: Rules
    seats: Sequence[Seat]
    invited: Sequence[tuple[int, int]]  # who was ever invited, by whom
    named: Namer

    def person(self, user_id: int) -> Person:
        """Return a person as the rules see them."""
        return person(user_id, self.seats, self.invited)

    @property
    def officers(self) -> set[int]:
        """Everybody who may approve something."""
        return {seat.user_id for seat in self.seats if seat.approves}

    def who(self, may: Callable[[Rules, Person], Denial | None]) -> set[int]:
        """Return the officers to whom a rule says yes."""
        return {one for one in self.officers if may(self.rules, self.person(one)) is None}

    def concerned(self, authority: str, region: str) -> set[int]:
        """Return the officers who watch over an authority in a region."""
        return self.who(
            lambda rules, one: (
                None if rules.concerned(authority, region, one) else Denial.ELSEWHERE
            )
        )
