"""The rules about what is said: announcements, official documents and dates."""

from enum import StrEnum

from bot.core.announcements import Announcement
from bot.core.calendar.changes import Change
from bot.core.permissions.moment import Moment
from bot.core.permissions.refusals import Denial
from bot.core.permissions.seats import Person, Seat


class Act(StrEnum):
    """What a person does to an announcement that is there."""

    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    HALT = "halt"  # pause, give up, call off
    SEND_ON = "send-on"  # after the first few, after a pause, to who was missed


class DecisionRules(Moment):
    """Who may write, approve, stop and take back."""

    __slots__ = ()

    # --- announcements

    def announcement(
        self, act: Act, one: Announcement, person: Person, author: Person
    ) -> Denial | None:
        """May this person do that to what that author wrote?"""
        match act:
            case Act.SUBMIT:
                return self.submit(one, person)
            case Act.APPROVE:
                return self.approve(one, person, author)
            case Act.REJECT:
                return self.reject(one, person)
            case Act.CORRECT:
                return self.write(one.authority, one.region, person)
            case Act.WITHDRAW:
                return self.withdraw(one, person)
            case Act.HALT:
                return self.halt(one, person)
            case Act.SEND_ON:
                return self.send_on(one, person)

    def write(self, authority: str, region: str, author: Person) -> Denial | None:
        """May they begin in this name, or correct what was said in it?"""
        return None if author.speaks(authority, region) else Denial.ELSEWHERE

    def submit(self, draft: Announcement, author: Person) -> Denial | None:
        """May they ask for approval? The seat is looked at again."""
        if self.is_frozen:
            return Denial.FROZEN
        if draft.author != author.user_id:
            return Denial.NOBODY
        return self.write(draft.authority, draft.region, author)

    def approve(self, one: Announcement, officer: Person, author: Person) -> Denial | None:
        """May this officer agree to what that author wrote?"""
        if self.is_frozen:
            return Denial.FROZEN
        if one.author == officer.user_id:
            return Denial.OWN
        seats = self._consenting(one, officer)
        if denial := self._second(officer, author, seats):
            return denial
        return None if author.speaks(one.authority, one.region) else Denial.AUTHOR_GONE

    def leave(self, one: Announcement, author: Person, approver: Person) -> Denial | None:
        """May it go out now that its moment has come? Both seats are looked at again."""
        if self.is_frozen:
            return Denial.FROZEN
        if not author.speaks(one.authority, one.region):
            return Denial.AUTHOR_GONE
        return None if self._consenting(one, approver) else Denial.APPROVER_GONE

    def send_on(self, one: Announcement, person: Person) -> Denial | None:
        """May they let it go on: after the first few, after a pause, to who was missed?"""
        return Denial.FROZEN if self.is_frozen else self.halt(one, person)

    def halt(self, one: Announcement, person: Person) -> Denial | None:
        """May they stop it: pause, give up, call off? Its author too."""
        is_author = one.author == person.user_id and person.speaks(one.authority, one.region)
        return None if is_author else self.withdraw(one, person)

    def withdraw(self, one: Announcement, person: Person) -> Denial | None:
        """May they take it back? One officer is enough, and a freeze is no obstacle."""
        return self._stop(one.authority, one.region, person)

    def reject(self, one: Announcement, person: Person) -> Denial | None:
        """May they turn it down while it waits? Its author takes it back."""
        return None if one.author == person.user_id else self.withdraw(one, person)

    # --- official documents and dates: they hold for the whole country

    def propose_document(self, authority: str | None, officer: Person) -> Denial | None:
        """May they bring a document of an authority, None where that is open still?

        It is offered first to everybody, so a region's officer may not.
        """
        if denial := self._national(officer):
            return denial
        theirs = self._heard(authority) if authority else self.approved_by.keys()
        seats = [seat for seat in officer.seats if seat.approves and not seat.region]
        return None if any(seat.authority in theirs for seat in seats) else Denial.ELSEWHERE

    def submit_document(self, authority: str | None, officer: Person) -> Denial | None:
        """May they ask for approval of a document?"""
        return Denial.FROZEN if self.is_frozen else self.propose_document(authority, officer)

    def approve_document(self, authority: str, officer: Person, proposer: Person) -> Denial | None:
        """May this officer publish what that one brought?"""
        if self.is_frozen:
            return Denial.FROZEN
        seats = [
            seat
            for seat in officer.seats
            if seat.approves and seat.authority in self.approved_by[authority] and not seat.region
        ]
        if denial := self._second(officer, proposer, seats):
            return denial
        return Denial.AUTHOR_GONE if self.propose_document(authority, proposer) else None

    def withdraw_document(self, authority: str, officer: Person) -> Denial | None:
        """May they take a document out of force?"""
        return self._stop(authority, "", officer)

    def propose_date(self, officer: Person) -> Denial | None:
        """May they change dates, or turn a change down?"""
        return self._national(officer)

    def submit_date(self, officer: Person) -> Denial | None:
        """May they ask for approval of a change?"""
        return Denial.FROZEN if self.is_frozen else self.propose_date(officer)

    def approve_date(self, officer: Person, proposer: Person) -> Denial | None:
        """May this officer put into force what that one proposed?"""
        if self.is_frozen:
            return Denial.FROZEN
        seats = [seat for seat in officer.seats if seat.approves and not seat.region]
        if denial := self.propose_date(officer) or self._second(officer, proposer, seats):
            return denial
        return Denial.AUTHOR_GONE if self.propose_date(proposer) else None

    def undo_date(self, change: Change, officer: Person) -> Denial | None:
        """May they take back what was approved a moment ago?

        Their own word, that is, and also during a freeze. A third officer would move a date for
        the whole country by one hand: they propose another change, or stop everything.
        """
        if denial := self.propose_date(officer):
            return denial
        is_own = officer.user_id in {change.author, change.decided_by}
        return None if is_own else Denial.PAIR

    def _national(self, officer: Person) -> Denial | None:
        """Tell whether what holds for the whole country may begin with an officer."""
        if officer.is_national:
            return None
        return Denial.REGIONAL if officer.approves else Denial.NOBODY

    def _consenting(self, one: Announcement, person: Person) -> list[Seat]:
        """Return the seats whose consent an announcement needs, in whose region it stays."""
        audience = one.audience
        reached = set(audience.regions) if audience else set()
        return [
            seat
            for seat in self._concerned(one.authority, one.region, person)
            if seat.authority in self.approved_by[one.authority]
            and (not seat.region or one.is_exercise or reached == {seat.region})
        ]
