"""How long an answer that met with trouble is tried, and when: rules without a clock."""

from datetime import datetime, timedelta

TRIED_FOR = timedelta(hours=1)  # then somebody is told that no answer will come
TOLD_FOR = timedelta(hours=24)  # for so long it is tried to tell them
LONGEST_WAIT = TRIED_FOR  # Telegram may ask for more: whether it still does is asked meanwhile

# Seconds after each try. Telegram said that it did nothing: soon again, then more rarely.
_REFUSED = (1, 5, 20, 60, 180, 600)
# It said nothing: the answer may be there. Each further try may be a double, so they are few.
_UNKNOWN = (1, 30, 300, 900, 2400)


def is_given_up(since: datetime, now: datetime) -> bool:
    """Tell whether an answer in trouble since a moment has been tried for long enough."""
    return now - since >= TRIED_FOR


def is_past_telling(since: datetime, now: datetime) -> bool:
    """Tell whether even the apology has been tried for long enough."""
    return now - since >= TOLD_FOR


def next_try(
    now: datetime,
    *,
    since: datetime,
    attempts: int,
    asked: timedelta | None = None,
    is_unknown: bool = False,
) -> datetime:
    """Return when to try again, after so many `attempts` (one at least), the first at `since`.

    1. Telegram `asked` for patience: as long as it says, an hour at most.
    2. Within the hour: soon at first, then more and more rarely. `is_unknown` says that the
       answer may have arrived.
    3. Later, with an apology to be told if there is no answer: once an hour.
    """
    if asked is not None:
        return now + min(max(asked, timedelta(seconds=1)), LONGEST_WAIT)
    if is_given_up(since, now):
        return now + LONGEST_WAIT
    delays = _UNKNOWN if is_unknown else _REFUSED
    return now + timedelta(seconds=delays[min(max(attempts, 1), len(delays)) - 1])
