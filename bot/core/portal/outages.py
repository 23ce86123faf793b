"""When the portal is down for most, when that is over, and whom it is told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.core.portal.signals import FEWEST, ONCE, State, Tally

LEAST = 20  # signals within ONCE of which three in four blocked are an outage
WATCHED = timedelta(hours=24)  # how long one waits to be told that it works again


class Given(NamedTuple):
    """A signal that was given at a moment."""

    at: datetime
    works: bool


def begins(recent: Tally) -> bool:
    """Tell whether the signals within ONCE are those of an outage."""
    return recent.total >= LEAST and recent.state is State.BLOCKED


def is_over(recent: Tally, lately: Tally) -> bool:
    """Tell whether an outage has ended: most get in again, or nobody has said anything.

    `recent` are the signals within ONCE, `lately` those of the longest window. Half and half is
    no end yet: one outage is told once, however it wavers.
    """
    is_better = recent.total >= FEWEST and 2 * recent.works > recent.total
    return is_better or lately.total < FEWEST


def works_again(given: Sequence[Given], *, asked_at: datetime, now: datetime) -> Tally | None:
    """Return the signals that tell a person that it works again, None where they do not.

    Only what was said after the person asked counts, and of that the last half an hour.
    """
    first = max(asked_at, now - ONCE)
    works = [one.works for one in given if one.at > first]
    tally = Tally(sum(works), len(works) - sum(works))
    return tally if tally.state is State.WORKS else None
