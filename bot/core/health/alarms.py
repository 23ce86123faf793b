"""When the operator is told of a trouble: not twice in an hour, and once of its end.

A trouble that goes on is told again after a day. One that is gone for a few minutes is over; that
is told where its begin was.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

HOUR = timedelta(hours=1)  # at least between two alarms of one cause
AGAIN = timedelta(days=1)  # an alarm is repeated while its trouble goes on
CALM = timedelta(minutes=5)  # without a trouble: until then its absence may be luck


class News(StrEnum):
    """What is told."""

    ALARM = "alarm"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Spell:
    """A trouble as it came, or came last; moments are UTC."""

    began: datetime
    seen: datetime  # when it was there last
    told_at: datetime | None = None  # when an alarm of its cause last was
    is_told: bool = False  # there was one for this spell
    is_over: bool = False


def watched(
    known: Spell | None, *, is_there: bool, now: datetime
) -> tuple[Spell | None, News | None]:
    """Return a trouble as it is after a look, and what is to be told of it.

    A clock that was moved back keeps nothing from being told.
    """
    if is_there:
        return _there(known, now)
    if known is None or known.is_over or timedelta(0) <= now - known.seen < CALM:
        return known, None
    return replace(known, is_over=True), News.OVER if known.is_told else None


def _there(known: Spell | None, now: datetime) -> tuple[Spell, News | None]:
    if known is None or known.is_over:
        spell = Spell(now, now, known.told_at if known else None)
    else:
        spell = replace(known, seen=now)
    pause = AGAIN if spell.is_told else HOUR
    if spell.told_at is not None and timedelta(0) <= now - spell.told_at < pause:
        return spell, None
    return replace(spell, told_at=now, is_told=True), News.ALARM
