"""The rules about seats: who gives them, accepts for them, takes them back."""

from collections.abc import Collection, Iterable

from bot.core.permissions.lines import are_linked
from bot.core.permissions.moment import Moment
from bot.core.permissions.refusals import Denial
from bot.core.permissions.seats import Candidate, Person, Role, Suspension

_OF_KIND = {  # which roles an institution has, by the kind that the content gives it
    "cnss": (Role.DIRECTOR, Role.POSTER),
    "order": (Role.OFFICER, Role.POSTER, Role.EDITOR, Role.HELPER),
}


class AppointmentRules(Moment):
    """Who may invite, confirm, suspend, remove and restore."""

    __slots__ = ()

    def is_role(self, role: Role, authority: str, region: str) -> bool:
        """Tell whether there is such a seat."""
        return (
            role in _OF_KIND.get(self.kinds.get(authority, ""), ())
            and (region == "" or region in self.regions)
            and not (role is Role.EDITOR and region)
        )

    def invite(self, role: Role, authority: str, region: str, inviter: Person) -> Denial | None:
        """May they give a link to this seat?"""
        if self.is_frozen:
            return Denial.FROZEN
        if not self.is_role(role, authority, region):
            return Denial.COMBINATION
        return self._stop(authority, region, inviter)

    def accept(
        self, role: Role, authority: str, region: str, user_id: int, inviter: Person
    ) -> Denial | None:
        """May somebody take what a link gives? Who gave it is looked at again."""
        if self.is_frozen:
            return Denial.FROZEN
        if user_id == inviter.user_id:
            return Denial.OWN
        may_invite = self.invite(role, authority, region, inviter) is None
        return None if may_invite else Denial.INVITER_GONE

    def revoke(self, authority: str, region: str, made_by: int, person: Person) -> Denial | None:
        """May they take a link back that nobody opened? A freeze is no obstacle."""
        return None if person.user_id == made_by else self._stop(authority, region, person)

    def confirm(self, candidate: Candidate, officer: Person, inviter: Person) -> Denial | None:
        """May this officer, as the second one, accept a candidate?"""
        if self.is_frozen:
            return Denial.FROZEN
        if officer.user_id == candidate.user_id:
            return Denial.OWN
        role, authority, region = candidate.role, candidate.authority, candidate.region
        seats = self._concerned(authority, region, officer)
        if denial := self._second(officer, inviter, seats):
            return denial
        if self.invite(role, authority, region, inviter):
            return Denial.INVITER_GONE
        return None

    def refuse(self, candidate: Candidate, person: Person) -> Denial | None:
        """May they turn a candidate down? Who invited may think better of it too."""
        if person.user_id in {candidate.user_id, candidate.invited_by}:
            return None
        return self._stop(candidate.authority, candidate.region, person)

    def suspend(
        self, target: Person, officer: Person, suspended: Collection[Suspension]
    ) -> Denial | None:
        """May this officer suspend a person, at once and alone?

        One open suspension an officer: who has a stolen phone in hand cannot clear the room.
        A freeze stops removals but of who froze or suspended: it protects no thief who did.
        """
        if self.is_frozen and target.user_id not in self.disputed:
            return Denial.FROZEN
        if target.user_id == officer.user_id:
            return Denial.OWN
        if not target.seats:
            return Denial.SETTLED
        if _holds(officer, suspended):
            return Denial.BUSY
        return self._above(target, officer)

    def object(
        self,
        held: Suspension,
        officer: Person,
        remover: Person,
        suspended: Collection[Suspension] = (),
    ) -> Denial | None:
        """May who is suspended suspend the remover in turn, so that others decide?

        `officer` comes with the seats they had before. Only who could have done it before; a
        freeze is no obstacle. It counts as their one open suspension.
        """
        if held.is_final or not remover.seats or held.user_id != officer.user_id:
            return Denial.SETTLED
        if _holds(officer, suspended):
            return Denial.BUSY
        return self._above(remover, officer)

    def remove(self, held: Suspension, target: Person, officer: Person, remover: Person
    ) -> Denial | None:  # fmt: skip
        """May this officer, as the second one, make a suspension final?

        `target` and `remover` come with the seats they had before.
        """
        if self.is_frozen and held.user_id not in self.disputed:
            return Denial.FROZEN
        if held.is_final:
            return Denial.SETTLED
        if officer.user_id in {held.by, held.user_id}:
            return Denial.OWN
        if denial := self._above(target, officer):
            return denial
        return Denial.LINKED if are_linked(officer, remover) else None

    def restore(
        self, held: Suspension, target: Person, officer: Person, remover: Person
    ) -> Denial | None:
        """May they undo a suspension? Nobody but who made it; what is final stays.

        Where who made it has no seat any more, another officer may, who is no kin of whom that
        frees. `target` and `remover` come with the seats they had before. A freeze is no obstacle.
        """
        if held.is_final:
            return Denial.SETTLED
        if held.by == officer.user_id:
            return None
        if remover.seats or held.user_id == officer.user_id:
            return Denial.NOBODY
        if denial := self._above(target, officer):
            return denial
        return Denial.LINKED if are_linked(officer, target) else None

    def _above(self, target: Person, officer: Person) -> Denial | None:
        """Tell whether an officer with a settled seat watches over all that another holds."""
        if not officer.approves:
            return Denial.NOBODY
        for held in target.seats:
            over = self._concerned(held.authority, held.region, officer)
            if not over:
                return Denial.ELSEWHERE
            if all(seat.is_new(now=self.now) for seat in over):
                return Denial.NEW
        return None


def _holds(officer: Person, suspended: Iterable[Suspension]) -> bool:
    return any(one.by == officer.user_id and not one.is_final for one in suspended)
