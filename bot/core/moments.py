"""Understands the day and hour that a person writes, such as « demain 9 h » or « غدا 21:30 »."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.core.dates import LONGEST, Problem, plain, read_day
from bot.core.morocco import ZONE, day_of

# « à 9 h », « 9h30 », « 21:30 », « at 9 am », « على الساعة 9 »; a bare number is no hour.
_HOUR = re.compile(
    r"(?:^| )(?:(?:a|at|في|على) )?(?:"
    r"(?:الساعة )(?P<clock>\d{1,2})(?:[:.](?P<past>\d{2}))?(?: (?P<part>صباحا|مساء|ليلا))?"
    r"|(?P<hour>\d{1,2}) ?(?:(?:h|heures?|:) ?(?P<minute>\d{2})?|(?P<half>am|pm|صباحا|مساء|ليلا))"
    r")(?: (?P<when>du matin|du soir|de l'? ?apres[ -]midi|de la nuit|in the morning"
    r"|in the afternoon|in the evening|at night|am|pm|صباحا|مساء|ليلا))?$"
)
_AFTERNOON = ("pm", "مساء", "du soir", "apres", "afternoon", "evening")
_NIGHT = ("ليلا", "nuit", "night")
_MORNING = ("am", "matin", "morning", "صباحا")
_DAWN = 6  # o'clock: « 2 h de la nuit » comes before it, « 10 h de la nuit » does not


@dataclass(frozen=True, slots=True)
class Reading:
    """The moment that is meant (UTC), or why there is none: one of the two."""

    moment: datetime | None = None
    problem: Problem | None = None


def read_moment(words: str, *, now: datetime) -> Reading:
    """Return the moment that `words` name.

    The hour is that of the wall clock in Morocco and has to be given; without a day it is the
    next such hour. A moment before `now` is past.
    """
    spelled = plain(words) if len(words) <= LONGEST else ""
    found = _HOUR.search(spelled)
    if found is None:
        return Reading(problem=Problem.UNCLEAR)
    hour = _hour(found)
    if hour is None:
        return Reading(problem=Problem.IMPOSSIBLE)
    today = day_of(now)
    days = spelled[: found.start()].strip()
    if not days:
        moment = _at(today, hour)
        return Reading(moment if moment > now else _at(today + timedelta(1), hour))
    day = read_day(days, today=today)
    if day.day is None:
        return Reading(problem=day.problem)
    moment = _at(day.day, hour)
    return Reading(moment) if moment > now else Reading(problem=Problem.PAST)


def _hour(found: re.Match[str]) -> time | None:
    hour = int(found["hour"] or found["clock"])
    minute = int(found["minute"] or found["past"] or 0)
    half = found["half"] or found["part"] or found["when"] or ""
    is_night = any(word in half for word in _NIGHT)
    is_early = any(word in half for word in _MORNING)
    if (is_early and hour > 12) or ("soir" in half and hour == 12):
        return None
    is_late = any(word in half for word in _AFTERNOON) or (is_night and hour >= _DAWN)
    if is_late and hour < 12:
        hour += 12
    elif hour == 12 and (is_night or is_early):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE).astimezone(UTC)
