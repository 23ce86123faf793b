"""Who may do what: the rules alone, kept by the services at the deed, asked by views for buttons.

Every rule returns None for yes, or the reason why not. None of them knows a handler or a row.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.announcements import Announcement

WAIT = timedelta(hours=24)  # from a new seat to its first approval, from a thaw to a new freeze
PRESS_LASTS = timedelta(minutes=15)  # the first of two presses to thaw; then it counts no more


class Role(StrEnum):
    """What a person does for an authority; the value is what the row holds."""

    OFFICER = "officer"
    DIRECTOR = "director"
    POSTER = "poster"  # writes for an authority, approves nothing
    EDITOR = "editor"  # tends the questions and answers, speaks for nobody


APPROVING = (Role.OFFICER, Role.DIRECTOR)
_OF_KIND = {  # which roles an institution has, by the kind that the content gives it
    "cnss": (Role.DIRECTOR, Role.POSTER),
    "order": (Role.OFFICER, Role.POSTER, Role.EDITOR),
}


class Denial(StrEnum):
    """Why somebody may not do something; `denied-…` is the sentence that says so."""

    FROZEN = "frozen"  # everything is, until two officers thaw it
    NOBODY = "nobody"  # has no seat for it
    ELSEWHERE = "elsewhere"  # another institution or region than theirs
    REGIONAL = "regional"  # what holds for the whole country is not for a region's officer
    OWN = "own"  # their own: it takes another
    NEW = "new"  # a new seat waits a day
    LINKED = "linked"  # one of the two has the seat from the other
    AUTHOR_GONE = "author-gone"  # who wrote it has no seat for it any more
    APPROVER_GONE = "approver-gone"  # who approved it has none any more
    INVITER_GONE = "inviter-gone"  # who gave the link may not any more
    COMBINATION = "combination"  # there is no such role there
    BUSY = "busy"  # has suspended somebody else, which is not settled yet
    AGAIN = "again"  # has frozen everything a short while ago: another officer has to
    SETTLED = "settled"  # it is decided already


class Act(StrEnum):
    """What a person does to an announcement that is there."""

    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    HALT = "halt"  # pause, give up, call off
    SEND_ON = "send-on"  # after the first few, after a pause, to who was missed


class NotAllowedError(Exception):
    """A person may not do this; `denial` says why."""

    def __init__(self, denial: Denial) -> None:
        super().__init__(str(denial))
        self.denial = denial

    @property
    def key(self) -> str:
        """The string that says so."""
        return f"denied-{self.denial}"


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
            seat.authority == authority
            and seat.region in {"", region}
            and seat.role is not Role.EDITOR
            for seat in self.seats
        )


def person(
    user_id: int, everybody: Iterable[Seat], invited: Iterable[tuple[int, int]] = ()
) -> Person:
    """Return a person as the rules see them; `everybody` holds all the seats in force.

    `invited` is the record of who was ever invited by whom: a line does not end with the seat of
    somebody in the midst of it.
    """
    made: dict[int, set[int]] = {}
    for invitee, inviter in invited:
        made.setdefault(invitee, set()).add(inviter)
    mine = []
    for seat in everybody:
        made.setdefault(seat.user_id, set()).update({seat.invited_by or 0} - {0})
        if seat.user_id == user_id:
            mine.append(seat)
    line: set[int] = set()
    found = made.get(user_id, set())
    while found:
        line |= found
        found = set[int]().union(*(made.get(one, set()) for one in found)) - line
    return Person(
        user_id,
        tuple(mine),
        frozenset(line - {user_id}),
        frozenset(seat.confirmed_by for seat in mine if seat.confirmed_by),
    )


def are_linked(second: Person, first: Person) -> bool:
    """Tell whether two people are not two pairs of eyes.

    One of them was invited by the other, or by somebody whom the other invited; or the second
    was confirmed by the first. (Who confirmed a colleague may still approve what that one
    writes: their seat is the work of two hands.)
    """
    return (
        second.user_id in first.inviters
        or first.user_id in second.inviters
        or first.user_id in second.confirmers
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


@dataclass(frozen=True, slots=True)
class Suspension:
    """A person whose seats do not hold: at once, and for good with a second officer."""

    user_id: int
    by: int  # 0: the operator, at the command line
    at: datetime
    is_final: bool = False


def _holds(officer: Person, suspended: Iterable[Suspension]) -> bool:
    return any(one.by == officer.user_id and not one.is_final for one in suspended)


def lapses(held: Suspension, suspender: Person, freed: Person) -> bool:
    """Tell whether a suspension falls once who made it is suspended in turn by `suspender`.

    Else one hand would hold two people out: whom it suspended, and whom it objects to. Not where
    the suspender is the one whom that frees, or of their line: nobody frees their own hand.
    """
    return not (
        held.is_final
        or suspender.user_id == freed.user_id
        or suspender.user_id in freed.inviters
        or freed.user_id in suspender.inviters
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules at a moment, over the institutions and regions of the content."""

    approved_by: Mapping[str, Collection[str]]  # an authority -> whose consent it needs
    kinds: Mapping[str, str]  # an authority -> its kind
    regions: Collection[str]
    now: datetime
    is_frozen: bool = False
    disputed: Collection[int] = ()  # who froze everything, and who suspended somebody

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
        """May they bring a document of an authority, None where that is open still?"""
        if not officer.approves:
            return Denial.NOBODY
        theirs = self._heard(authority) if authority else self.approved_by.keys()
        is_theirs = any(seat.approves and seat.authority in theirs for seat in officer.seats)
        return None if is_theirs else Denial.ELSEWHERE

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
        """May they change dates, or take a change back?"""
        if officer.is_national:
            return None
        return Denial.REGIONAL if officer.approves else Denial.NOBODY

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

    # --- seats

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

    # --- the brake

    def freeze(self, officer: Person, thawed: datetime | None = None) -> Denial | None:
        """May they stop everything? Any officer, from the first minute.

        Not who did so already, and others let it go on less than a day ago, at `thawed`: else one
        phone would keep everything stopped. Any other officer may.
        """
        if not officer.approves:
            return Denial.NOBODY
        return Denial.AGAIN if thawed and self.now - thawed < WAIT else None

    def thaw(self, officer: Person, first: Person | None) -> Denial | None:
        """May they press to thaw: as the first, or as the second after `first`?

        Any two who are two pairs of eyes; who froze need not be one of them, and may be.
        """
        seats = [seat for seat in officer.seats if seat.approves]
        if first is not None and first.user_id == officer.user_id:
            return Denial.OWN
        return self._second(officer, first, seats)

    # --- what they have in common

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

    def _stop(self, authority: str, region: str, person: Person) -> Denial | None:
        if not person.approves:
            return Denial.NOBODY
        return None if self._concerned(authority, region, person) else Denial.ELSEWHERE

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
        return Denial.LINKED if are_linked(officer, first) else None
