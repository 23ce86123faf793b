"""Who may do what: every rule refuses for each of its reasons, and for nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.announcements import Announcement, Audience, Kind, State, digest
from bot.core.calendar.changes import Change
from bot.core.calendar.changes import Kind as Move
from bot.core.calendar.changes import State as Moved
from bot.core.permissions import (
    WAIT,
    Candidate,
    Denial,
    Person,
    Role,
    Rules,
    Seat,
    Suspension,
    are_linked,
    lapses,
    person,
)

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
LONG_AGO, JUST_NOW = NOW - timedelta(days=9), NOW - WAIT + timedelta(seconds=1)
RULES = Rules(
    {"cnss": ("order",), "order": ("order",)},
    {"cnss": "cnss", "order": "order"},
    ("01", "06"),
    NOW,
)
FROZEN = replace(RULES, is_frozen=True)
DRAFT = Announcement(1, "cnss", "06", State.DRAFT, 7, {"fr": "Bonjour"}, Audience())
WAITING = replace(DRAFT, state=State.WAITING, digest=digest(DRAFT))

OWNER = Person(1, (Seat(1, Role.OFFICER, "order", ""),))
OTHER = Person(2, (Seat(2, Role.OFFICER, "order", ""),))


def held(
    user_id: int, role: Role, authority: str, region: str = "", since: datetime = LONG_AGO
) -> Person:
    """Return a person with one seat, given by somebody far away."""
    return Person(user_id, (Seat(user_id, role, authority, region, since, 99, 98),))


AUTHOR = held(7, Role.DIRECTOR, "cnss", "06")
DIRECTOR = held(8, Role.DIRECTOR, "cnss", "06")
NATIONAL = held(9, Role.DIRECTOR, "cnss")
REGIONAL = held(10, Role.OFFICER, "order", "06")
ELSEWHERE = held(11, Role.OFFICER, "order", "01")
POSTER = held(12, Role.POSTER, "order")
NOBODY = Person(13)


@pytest.mark.parametrize(
    ("officer", "expected"),
    [
        (OWNER, None),
        (AUTHOR, Denial.OWN),
        (DIRECTOR, Denial.ELSEWHERE),  # the other institution has to agree
        (NATIONAL, Denial.ELSEWHERE),
        (REGIONAL, Denial.ELSEWHERE),  # it goes beyond the region
        (ELSEWHERE, Denial.ELSEWHERE),
        (POSTER, Denial.NOBODY),
        (NOBODY, Denial.NOBODY),
        (held(14, Role.OFFICER, "order", since=JUST_NOW), Denial.NEW),
        (held(14, Role.OFFICER, "order", since=NOW - WAIT), None),
        (replace(OWNER, inviters=frozenset({7})), Denial.LINKED),
        (replace(OWNER, confirmers=frozenset({7})), Denial.LINKED),
    ],
)
def test_who_may_approve(officer: Person, expected: Denial | None) -> None:
    """An officer of the authority whose consent it needs, settled, and no kin of the author."""
    assert RULES.approve(WAITING, officer, AUTHOR) is expected
    assert FROZEN.approve(WAITING, officer, AUTHOR) is Denial.FROZEN


def test_an_officer_of_a_region_approves_what_stays_in_it() -> None:
    """There, and nothing that goes beyond; an exercise goes nowhere."""
    stays = replace(WAITING, audience=Audience(regions=("06",)))
    assert RULES.approve(stays, REGIONAL, AUTHOR) is None
    assert RULES.approve(stays, ELSEWHERE, AUTHOR) is Denial.ELSEWHERE
    wide = replace(WAITING, audience=Audience(regions=("01", "06")))
    assert RULES.approve(wide, REGIONAL, AUTHOR) is Denial.ELSEWHERE
    exercise = replace(WAITING, audience=Audience(Kind.EXERCISE, chat_id=-5))
    assert RULES.approve(exercise, REGIONAL, AUTHOR) is None


def test_inviter_and_invited_are_one_pair_of_eyes_in_both_directions() -> None:
    """Also over others in between; who only confirmed may approve, and not the other way."""
    seats = [
        Seat(1, Role.OFFICER, "order", ""),
        Seat(2, Role.OFFICER, "order", ""),
        Seat(3, Role.OFFICER, "order", "", LONG_AGO, 1, 2),
        Seat(4, Role.POSTER, "order", "", LONG_AGO, 3),
        Seat(5, Role.POSTER, "order", "", LONG_AGO, 2),
    ]
    one, two, three, four, five = (person(number, seats) for number in range(1, 6))
    assert are_linked(one, three)
    assert are_linked(three, one)
    assert are_linked(one, four)
    assert are_linked(three, two)
    assert not are_linked(two, three)
    assert not are_linked(one, five)
    assert not are_linked(two, four)
    assert are_linked(two, five)


def test_one_hand_does_not_write_by_one_and_approve_by_another() -> None:
    """Whom an officer let in alone writes nothing that an invitee of the same may approve."""
    seats = [
        Seat(20, Role.POSTER, "order", "", LONG_AGO, 1),  # by one officer's word
        Seat(21, Role.OFFICER, "order", "", LONG_AGO, 1, 2),
        Seat(22, Role.POSTER, "order", "", LONG_AGO, 3),
        Seat(23, Role.OFFICER, "order", "", LONG_AGO, 1, 2),
    ]
    writer, invited, other, colleague = (person(one, seats) for one in (20, 21, 22, 23))
    one = replace(WAITING, authority="order", region="", author=20)

    assert RULES.approve(one, invited, writer) is Denial.LINKED
    assert RULES.approve(one, OTHER, writer) is None
    assert RULES.approve(replace(one, author=22), invited, other) is None
    assert RULES.approve(replace(one, author=23), invited, colleague) is None


def test_a_circle_of_inviters_ends() -> None:
    """Rows may say anything."""
    seats = [
        Seat(1, Role.OFFICER, "order", "", LONG_AGO, 2),
        Seat(2, Role.OFFICER, "order", "", LONG_AGO, 1),
    ]
    assert person(1, seats).inviters == {2}
    # The record holds where the seat in between is gone: 5 from 6 from 7.
    assert person(5, [], [(5, 6), (6, 7)]).inviters == {6, 7}
    assert are_linked(person(5, [], [(5, 6), (6, 7)]), person(7, []))


@pytest.mark.parametrize(
    ("someone", "halts", "withdraws"),
    [
        (OWNER, None, None),
        (AUTHOR, None, None),  # a director of that region
        (DIRECTOR, None, None),
        (NATIONAL, None, None),
        (REGIONAL, None, None),
        (ELSEWHERE, Denial.ELSEWHERE, Denial.ELSEWHERE),
        (POSTER, Denial.NOBODY, Denial.NOBODY),
        (NOBODY, Denial.NOBODY, Denial.NOBODY),
        (held(7, Role.POSTER, "cnss", "06"), None, Denial.NOBODY),  # the author, a writer
        (Person(7), Denial.NOBODY, Denial.NOBODY),  # the author, who has lost the role
    ],
)
def test_who_may_stop_it(someone: Person, halts: Denial | None, withdraws: Denial | None) -> None:
    """Its author and who watches over it; withdrawing is for officers; no freeze hinders it."""
    sent = replace(WAITING, state=State.SENT)
    assert RULES.halt(sent, someone) is halts
    assert FROZEN.halt(sent, someone) is halts
    assert RULES.withdraw(sent, someone) is withdraws
    assert FROZEN.withdraw(sent, someone) is withdraws
    assert RULES.send_on(sent, someone) is halts
    assert FROZEN.send_on(sent, someone) is Denial.FROZEN


def test_both_seats_are_looked_at_when_it_leaves() -> None:
    """Who wrote and who approved; a new approver has waited already."""
    assert RULES.leave(WAITING, AUTHOR, OWNER) is None
    assert RULES.leave(WAITING, Person(7), OWNER) is Denial.AUTHOR_GONE
    assert RULES.leave(WAITING, held(7, Role.DIRECTOR, "cnss", "01"), OWNER) is Denial.AUTHOR_GONE
    assert RULES.leave(WAITING, AUTHOR, Person(1)) is Denial.APPROVER_GONE
    assert RULES.leave(WAITING, AUTHOR, NATIONAL) is Denial.APPROVER_GONE
    assert FROZEN.leave(WAITING, AUTHOR, OWNER) is Denial.FROZEN


@pytest.mark.parametrize(
    ("role", "authority", "region", "inviter", "expected"),
    [
        (Role.DIRECTOR, "cnss", "06", OWNER, None),
        (Role.OFFICER, "order", "06", OWNER, None),
        (Role.EDITOR, "order", "", OWNER, None),
        (Role.DIRECTOR, "order", "99", OWNER, Denial.COMBINATION),
        (Role.DIRECTOR, "order", "", OWNER, Denial.COMBINATION),
        (Role.OFFICER, "cnss", "", OWNER, Denial.COMBINATION),
        (Role.EDITOR, "cnss", "", OWNER, Denial.COMBINATION),
        (Role.EDITOR, "order", "06", OWNER, Denial.COMBINATION),
        (Role.DIRECTOR, "cnss", "99", OWNER, Denial.COMBINATION),
        (Role.POSTER, "moon", "", OWNER, Denial.COMBINATION),
        (Role.DIRECTOR, "cnss", "06", DIRECTOR, None),
        (Role.DIRECTOR, "cnss", "01", DIRECTOR, Denial.ELSEWHERE),
        (Role.DIRECTOR, "cnss", "", DIRECTOR, Denial.ELSEWHERE),
        (Role.OFFICER, "order", "06", DIRECTOR, Denial.ELSEWHERE),
        (Role.OFFICER, "order", "", NATIONAL, Denial.ELSEWHERE),
        (Role.DIRECTOR, "cnss", "01", NATIONAL, None),
        (Role.POSTER, "order", "", POSTER, Denial.NOBODY),
        (Role.POSTER, "order", "", NOBODY, Denial.NOBODY),
    ],
)
def test_who_may_invite_whom(
    role: Role, authority: str, region: str, inviter: Person, expected: Denial | None
) -> None:
    """What there is, within one's own institution and region; the Order's for anybody."""
    assert RULES.invite(role, authority, region, inviter) is expected
    assert FROZEN.invite(role, authority, region, inviter) is Denial.FROZEN
    accepts = RULES.accept(role, authority, region, 55, inviter)
    assert accepts is (Denial.INVITER_GONE if expected else None)
    assert RULES.accept(role, authority, region, inviter.user_id, inviter) is Denial.OWN


def test_a_candidate_needs_a_second_officer_who_is_no_kin_of_the_inviter() -> None:
    """Nor the inviter, nor the candidate, nor anybody new; and the inviter is looked at again."""
    waits = Candidate(55, Role.OFFICER, "order", "", 1, LONG_AGO)
    assert RULES.confirm(waits, OTHER, OWNER) is None
    assert RULES.confirm(waits, OWNER, OWNER) is Denial.OWN
    assert RULES.confirm(waits, replace(OTHER, user_id=55), OWNER) is Denial.OWN
    assert RULES.confirm(waits, NATIONAL, OWNER) is Denial.ELSEWHERE
    assert RULES.confirm(waits, POSTER, OWNER) is Denial.NOBODY
    new = held(14, Role.OFFICER, "order", since=JUST_NOW)
    assert RULES.confirm(waits, new, OWNER) is Denial.NEW
    kin = replace(OTHER, inviters=frozenset({1}))
    assert RULES.confirm(waits, kin, OWNER) is Denial.LINKED
    assert RULES.confirm(waits, OTHER, Person(1)) is Denial.INVITER_GONE
    assert FROZEN.confirm(waits, OTHER, OWNER) is Denial.FROZEN
    assert RULES.refuse(waits, OWNER) is None
    assert RULES.refuse(waits, NATIONAL) is Denial.ELSEWHERE


def test_one_officer_suspends_one_and_a_second_one_decides() -> None:
    """Whom they watch over, one at a time; undone by nobody else; final with somebody else."""
    mine = Suspension(8, 1, NOW)
    assert RULES.suspend(DIRECTOR, OWNER, []) is None
    assert RULES.suspend(OTHER, OWNER, []) is None
    assert RULES.suspend(OWNER, OWNER, []) is Denial.OWN
    assert RULES.suspend(OTHER, OWNER, [mine]) is Denial.BUSY
    assert RULES.suspend(OTHER, OWNER, [replace(mine, is_final=True)]) is None
    assert RULES.suspend(OWNER, DIRECTOR, []) is Denial.ELSEWHERE
    assert RULES.suspend(NATIONAL, DIRECTOR, []) is Denial.ELSEWHERE
    assert RULES.suspend(DIRECTOR, NATIONAL, []) is None
    assert RULES.suspend(OTHER, held(14, Role.OFFICER, "order", since=JUST_NOW), []) is Denial.NEW
    assert RULES.suspend(DIRECTOR, NOBODY, []) is Denial.NOBODY
    assert RULES.remove(mine, DIRECTOR, OTHER, OWNER) is None
    assert RULES.remove(mine, DIRECTOR, OWNER, OWNER) is Denial.OWN
    assert RULES.remove(mine, DIRECTOR, DIRECTOR, OWNER) is Denial.OWN
    kin = replace(OTHER, inviters=frozenset({1}))
    assert RULES.remove(mine, DIRECTOR, kin, OWNER) is Denial.LINKED
    assert RULES.remove(replace(mine, is_final=True), DIRECTOR, OTHER, OWNER) is Denial.SETTLED
    final = replace(mine, is_final=True)
    assert RULES.restore(mine, DIRECTOR, OWNER, OWNER) is None
    assert RULES.restore(mine, DIRECTOR, OTHER, OWNER) is Denial.NOBODY
    assert RULES.restore(final, DIRECTOR, OWNER, OWNER) is Denial.SETTLED
    for denial in (
        FROZEN.suspend(DIRECTOR, OWNER, []),
        FROZEN.remove(mine, DIRECTOR, OTHER, OWNER),
    ):
        assert denial is Denial.FROZEN


def test_a_freeze_protects_nobody_who_froze_or_suspended() -> None:
    """Else a stolen phone would freeze and stay; undoing and objecting go on."""
    mine = Suspension(8, 1, NOW)
    disputed = replace(FROZEN, disputed=frozenset({8}))
    assert disputed.suspend(DIRECTOR, OWNER, []) is None
    assert disputed.suspend(OTHER, OWNER, []) is Denial.FROZEN
    assert disputed.remove(mine, DIRECTOR, OTHER, OWNER) is None
    assert FROZEN.restore(mine, DIRECTOR, OWNER, OWNER) is None
    assert FROZEN.object(Suspension(2, 1, NOW), OTHER, OWNER) is None


def test_whom_nobody_can_restore_any_more_another_officer_restores() -> None:
    """Whom one without a seat has suspended; not oneself, nor one's own line."""
    gone, left = Suspension(8, 77, NOW), Person(77)
    assert RULES.restore(gone, DIRECTOR, OTHER, left) is None
    assert RULES.restore(gone, DIRECTOR, DIRECTOR, left) is Denial.NOBODY
    assert RULES.restore(gone, DIRECTOR, POSTER, left) is Denial.NOBODY
    invited = replace(DIRECTOR, inviters=frozenset({2}))
    assert RULES.restore(gone, invited, OTHER, left) is Denial.LINKED


def test_a_suspension_falls_with_its_maker_but_frees_no_own_hand() -> None:
    """One hand holds one person out; who frees their own second account frees nobody."""
    one = Suspension(2, 1, NOW)
    assert lapses(one, NATIONAL, OTHER)
    assert not lapses(one, OTHER, OTHER)
    assert not lapses(replace(one, is_final=True), NATIONAL, OTHER)
    assert not lapses(one, NATIONAL, replace(OTHER, inviters=frozenset({9})))
    assert not lapses(one, replace(NATIONAL, inviters=frozenset({2})), OTHER)
    assert lapses(one, NATIONAL, replace(OTHER, confirmers=frozenset({9})))


def test_only_who_could_have_suspended_the_remover_may_object() -> None:
    """A writer who is suspended suspends nobody."""
    assert RULES.object(Suspension(2, 1, NOW), OTHER, OWNER) is None
    assert RULES.object(Suspension(12, 1, NOW), POSTER, OWNER) is Denial.NOBODY
    busy = [Suspension(9, 2, NOW)]
    assert RULES.object(Suspension(2, 1, NOW), OTHER, OWNER, busy) is Denial.BUSY
    assert RULES.object(Suspension(8, 1, NOW), DIRECTOR, OWNER) is Denial.ELSEWHERE
    assert RULES.object(Suspension(2, 1, NOW, is_final=True), OTHER, OWNER) is Denial.SETTLED


def test_anybody_who_approves_may_freeze_and_two_thaw() -> None:
    """From the first minute; thawing takes two that are settled and no kin."""
    new = held(14, Role.OFFICER, "order", since=JUST_NOW)
    for officer in (OWNER, DIRECTOR, new):
        assert RULES.freeze(officer) is None
    for nobody in (POSTER, NOBODY):
        assert RULES.freeze(nobody) is Denial.NOBODY
        assert FROZEN.thaw(nobody, None) is Denial.NOBODY
    assert RULES.freeze(OWNER, NOW - WAIT + timedelta(seconds=1)) is Denial.AGAIN
    assert RULES.freeze(OWNER, NOW - WAIT) is None
    assert FROZEN.thaw(OWNER, None) is None
    assert FROZEN.thaw(new, None) is Denial.NEW
    assert FROZEN.thaw(OWNER, OWNER) is Denial.OWN
    assert FROZEN.thaw(OTHER, OWNER) is None
    assert FROZEN.thaw(replace(OTHER, inviters=frozenset({1})), OWNER) is Denial.LINKED


def test_a_document_and_a_date_hold_for_the_whole_country() -> None:
    """Whoever holds a region's seat brings, approves and withdraws none, whosever it would be."""
    for authority in (None, "cnss", "order"):
        assert RULES.propose_document(authority, DIRECTOR) is Denial.REGIONAL
        assert RULES.propose_document(authority, REGIONAL) is Denial.REGIONAL
        assert RULES.propose_document(authority, POSTER) is Denial.NOBODY
    assert RULES.propose_document("cnss", NATIONAL) is None
    assert RULES.propose_document("order", NATIONAL) is Denial.ELSEWHERE
    mixed = replace(NATIONAL, seats=(*NATIONAL.seats, Seat(9, Role.OFFICER, "order", "06")))
    assert RULES.propose_document("order", mixed) is Denial.ELSEWHERE
    assert RULES.approve_document("order", DIRECTOR, OWNER) is Denial.ELSEWHERE
    assert RULES.approve_document("cnss", REGIONAL, DIRECTOR) is Denial.ELSEWHERE
    assert RULES.approve_document("cnss", OWNER, NATIONAL) is None
    assert RULES.approve_document("cnss", OWNER, DIRECTOR) is Denial.AUTHOR_GONE
    assert RULES.approve_document("cnss", OWNER, Person(8)) is Denial.AUTHOR_GONE
    assert RULES.withdraw_document("order", DIRECTOR) is Denial.ELSEWHERE
    assert FROZEN.withdraw_document("order", OWNER) is None
    assert RULES.approve_date(OWNER, NATIONAL) is None
    assert RULES.approve_date(DIRECTOR, NATIONAL) is Denial.REGIONAL
    assert RULES.approve_date(OWNER, Person(9)) is Denial.AUTHOR_GONE
    assert FROZEN.propose_date(OWNER) is None  # turning down, too
    assert FROZEN.submit_date(OWNER) is Denial.FROZEN


seats = st.builds(
    Seat,
    st.integers(1, 5),
    st.sampled_from(Role),
    st.sampled_from(["cnss", "order"]),
    st.sampled_from(["", "01", "06"]),
    st.sampled_from([None, LONG_AGO, JUST_NOW]),
    st.one_of(st.none(), st.integers(1, 5)),
    st.one_of(st.none(), st.integers(1, 5)),
)


@given(st.lists(seats, max_size=8), st.integers(1, 5), st.integers(1, 5))
def test_no_two_accounts_of_one_hand_approve_for_each_other(
    given_seats: list[Seat], author: int, officer: int
) -> None:
    """Whatever seats there are: not oneself, nor who invited one, nor whom one invited."""
    one, other = person(author, given_seats), person(officer, given_seats)
    announcement = replace(WAITING, author=author)
    if RULES.approve(announcement, other, one) is None:
        assert author != officer
        assert not any(
            {seat.user_id, seat.invited_by} == {author, officer} for seat in given_seats
        )
        assert any(
            seat.authority == "order" and seat.approves and not seat.region for seat in other.seats
        )


def test_a_date_is_moved_back_by_the_two_who_moved_it_alone() -> None:
    """Who proposed it, and who approved it, also during a freeze; one hand moves no date."""
    moved = Change(1, Move.MOVE, Moved.APPROVED, author=1, decided_by=2)
    for rules in (RULES, FROZEN):
        assert rules.undo_date(moved, OWNER) is None
        assert rules.undo_date(moved, OTHER) is None
        assert rules.undo_date(moved, NATIONAL) is Denial.PAIR
        assert rules.undo_date(replace(moved, author=10), REGIONAL) is Denial.REGIONAL
        assert rules.undo_date(replace(moved, decided_by=13), NOBODY) is Denial.NOBODY
