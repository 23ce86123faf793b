"""Who invited whom: two people of one line are not two pairs of eyes."""

from collections.abc import Iterable

from bot.core.permissions.seats import Person, Seat, Suspension


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


def are_of_one_hand(officer: Person, author: Person) -> bool:
    """Tell whether an officer is no second pair of eyes for what somebody writes.

    They are linked, or one officer alone let the author in, who only writes, and invited the
    officer: else one hand would write by the first and approve by the second.
    """
    hands = set() if author.approves else lone_hands(author.seats)
    return not hands.isdisjoint(officer.inviters) or are_linked(officer, author)


def lone_hands(seats: Iterable[Seat]) -> set[int]:
    """Return by whose word alone somebody has these seats.

    Empty where two agreed to one of them, or the settings name it.
    """
    mine = list(seats)
    if any(seat.since is None or seat.confirmed_by for seat in mine):
        return set()
    return {seat.invited_by for seat in mine if seat.invited_by}


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
