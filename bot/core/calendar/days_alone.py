"""Reads a day that is all a short question names: « et le 16 ? », « le 17, c'est un jeudi ? »."""

import re
from datetime import date

from bot.core.calendar.dates import LONGEST, plain
from bot.core.calendar.moments import named_day, weekday_named

_BEFORE = re.compile(
    r"(?:(?:et|mais|ok|alors|donc|bon|oui|non|sinon|and|but|so|what about|how about|w|o|wa|wach"
    r"|walakin|و|ولكن|طيب|واش|هل|ماذا عن|et pour|et si c est|and if it s|w ila kan|واذا كان"
    r"|ويلا كان)"
    r" |و(?=نهار|يوم|غدا|بعد))+"
)
_BEHIND = re.compile(
    r"(?: (?:alors|donc|du coup|sinon|plutot|then|instead|so|3afak|اذن|طيب|اوا))+"
)
_SIGNS = " ?؟!.…,،"
# In letters, too: « le dix-sept »; which day that is, is read elsewhere.
_DAY = (
    r"(?:(?:le|the|nhar|نهار|يوم) [^\W_]+|\d{1,2}(?:er|st|nd|rd|th)?)"
    r"(?: (?!(?:c|est|is|tombe) )[^\W\d]+){0,2}?(?: 20\d\d)?"
)
_IS = (
    r"(?: (?:(?:c )?est|c|tombe|is|is it|was|falls(?: on)?|howa|kayji|ghadi yji|هو|كيجي|غادي يجي"
    r"|يصادف|سيكون))?(?: (?:bien|really|indeed|actually))?"
)
# Without its article it may be part of the date: « c'est jeudi 17 ? ».
_A = r"(?:un |on a |a |nhar |نهار |يوم )"
_WEEKDAY = r"(?P<weekday>[^\W\d_]\w*)"
_OF_WEEK = re.compile(rf"(?:le |the |on |nhar |نهار |يوم )*{_WEEKDAY} (?P<day>(?:le |the )?\d.*)")
_ASKED = tuple(
    re.compile(rf"(?:est ce que |is |wach |واش |هل )?{form}(?: (?:non|hein|right|yak|ياك))?")
    for form in (
        rf"{_DAY}{_IS} {_A}{_WEEKDAY}",
        rf"{_DAY} (?:tombe|falls on|kayji|كيجي|يصادف) {_WEEKDAY}",
        rf"(?:c est|c|it s|it is)(?: bien)? {_A}{_WEEKDAY} {_DAY}",
    )
)


def day_alone(words: str, *, today: date) -> date | None:
    """Return the next day that is all that `words` name, None where they say more."""
    if len(words) > LONGEST:
        return None
    spelled = plain(words.strip(_SIGNS)).strip(_SIGNS)
    if found := _BEFORE.match(spelled):
        spelled = spelled[found.end() :]
    ends = [found.start() for found in _BEHIND.finditer(spelled) if found.end() == len(spelled)]
    spelled = spelled[: min(ends, default=len(spelled))].strip(_SIGNS)
    found = _OF_WEEK.fullmatch(spelled)
    weekday = weekday_named(found["weekday"]) if found else None
    if found is None or weekday is None:
        return named_day(spelled, today=today)
    day = named_day(found["day"], today=today)
    return day if day and day.weekday() == weekday else None


def weekday_asked(words: str) -> int | None:
    """Return of which day of the week (Monday is 0) it is asked if a day is that; else None."""
    if len(words) > LONGEST:
        return None
    spelled = plain(words.strip(_SIGNS)).strip(_SIGNS)
    found = (form.fullmatch(spelled) for form in _ASKED)
    named = (weekday_named(one["weekday"]) for one in found if one)
    return next((day for day in named if day is not None), None)
