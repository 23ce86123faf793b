"""Who is asked to answer, where there is no group: a few in turn, by region and language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.tickets.tickets import Circle, Ticket

AT_ONCE = 2  # of those on duty are asked first


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody who answers; an empty region is the whole country."""

    user_id: int
    region: str
    language: str
    asked_at: str  # when they were asked last, as the rows sort it


def asked(people: Iterable[OnDuty], ticket: Ticket, circle: Circle) -> Sequence[int]:
    """Return who of those on duty is asked: first who fits and was not asked for the longest.

    In the wider circle everybody; the officers are not among them. Nobody is asked their own.
    """
    others = [one for one in people if one.user_id != ticket.user_id]
    in_turn = sorted(
        others,
        key=lambda one: (
            one.language != ticket.language,
            one.region not in {"", ticket.region},
            one.asked_at,
            one.user_id,
        ),
    )
    if circle is not Circle.ON_DUTY:
        return [one.user_id for one in in_turn]
    return [one.user_id for one in in_turn[:AT_ONCE]]
