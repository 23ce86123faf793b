"""The hour and the part of the day in what a person writes, such as « 3 h du matin », « 9 صباحا ».

Words are spelled as `bot.core.dates.plain` leaves them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")

_DAWN = 6  # o'clock: « 2 h de la nuit » comes before it, « 10 h de la nuit » does not
_CLOCK = 12  # hours of a clock's face: below, « 5 h » may be either of two
_NOON_SPAN = range(11, 15)  # o'clock that is called noon


class Part(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


USUAL = {  # the hour that is proposed where a part of the day is all that is said
    Part.MORNING: time(9),
    Part.NOON: time(12),
    Part.AFTERNOON: time(15),
    Part.EVENING: time(21),
}


def each(meant: Mapping[T, str]) -> dict[str, T]:
    """Return what each spelling means, of spellings side by side; « _ » is a space in one."""
    return {
        name.replace("_", " "): what for what, names in meant.items() for name in names.split()
    }


def any_of(names: Iterable[str]) -> str:
    """Return a pattern of names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_PARTS = each(
    {
        Part.MORNING: "matin matinee morning am صباحا الصباح صباح الصبح sbah ssbah sba7 ssba7",
        Part.NOON: "midi noon ظهرا الظهر زوالا الزوال منتصف_النهار",
        Part.AFTERNOON: "apres_midi afternoon pm عصرا العصر بعد_الزوال بعد_الظهر العشية"
        " l3chiya l3shiya 3chiya 3shiya la3chiya",
        Part.EVENING: "soir soiree evening مساء المساء",
        Part.NIGHT: "nuit night ليلا الليل بالليل lil llil",
    }
)
_NUMBERS = each(
    {
        1: "une un one واحدة الواحدة وحدة",
        2: "deux two الثانية جوج",
        3: "trois three ثلاث ثلاثة الثالثة tlata",
        4: "quatre four اربع اربعة الرابعة",
        5: "cinq five خمس خمسة الخامسة",
        6: "six ست ستة السادسة",
        7: "sept seven سبع سبعة السابعة",
        8: "huit eight ثمان ثماني ثمانية الثامنة",
        9: "neuf nine تسع تسعة التاسعة",
        10: "dix ten عشر عشرة العاشرة",
        11: "onze eleven الحادية_عشرة",
        12: "douze twelve الثانية_عشرة",
    }
)
_PART = re.compile(
    r"(?:^|(?<=[ \d]))(?:(?:du|de|au|le|a|at|in|dans|في|ف|ب|ديال|من|f|b|d|dyal) )?"
    rf"(?:(?:la|l|the) ?)?(?P<part>{any_of(_PARTS)})(?= |$)"
)
NUMBER = rf"(?:\d{{1,3}}|{any_of(_NUMBERS)})"
_BESIDE = r"(?:vers|pour|a|at|في|ف|على|علي|مع|f|m3a|3la)"  # what stands before an hour
_HERE = "#"  # where the part of the day stood
_PAST = {
    **dict.fromkeys(("et quart", "و ربع", "وربع", "والربع"), 15),
    **dict.fromkeys(("et demi", "et demie", "و نصف", "ونصف", "والنصف", "w ns", "w nss"), 30),
    "moins le quart": -15,
}
_HOUR = re.compile(
    rf"(?:^|(?<= ))(?:{_BESIDE} )?(?:"
    rf"(?:الساعة|ساعة|lmgana|sa3a) (?P<clock>{NUMBER})(?:[:.](?P<clock_past>\d\d))?"
    rf"|(?P<hour>{NUMBER}) ?(?:h|heures?|o clock)(?: ?(?P<minute>\d\d))?"
    r"|(?P<face>\d{1,2}) ?: ?(?P<past>\d\d)"
    r"|(?P<midnight>minuit|midnight|منتصف الليل)"
    rf")(?: (?P<more>{any_of(_PAST)}))?(?= |$)"
)
_NO_DAY = "(?<!le )(?<!nhar )(?<!يوم )(?<!نهار )"  # « le 9 au matin » is a day
# A bare number is an hour where something says so: « à 9 », « 9 pm », « f sbah 9 ».
_BARE = re.compile(
    rf"(?:^|(?<= )){_BESIDE} (?P<beside>{NUMBER})(?=$| {_HERE})"
    rf"|(?:^|(?<= )){_NO_DAY}(?P<before>{NUMBER}) ?(?={_HERE})"
    rf"|(?<={_HERE} )(?P<after>{NUMBER})$"
)


@dataclass(frozen=True, slots=True)
class Hour:
    """What is said of the hour, and the words that are left.

    `is_sure` is False where another hour may be meant; `is_impossible` where there is none such.
    """

    rest: str
    hour: time | None = None
    part: Part | None = None
    is_sure: bool = True
    is_impossible: bool = False
    is_midnight: bool = False


def take_hour(spelled: str) -> Hour:
    """Take the hour and the part of the day out of `spelled`; two of a kind are left in."""
    parts = list(_PART.finditer(spelled))
    part = _PARTS[parts[0]["part"]] if len(parts) == 1 else None
    marked = _PART.sub(f" {_HERE} ", spelled) if part else spelled
    marked = " ".join(marked.split())
    found = _HOUR.search(marked) or _BARE.search(marked)
    if found is None:
        return Hour(_rest(marked), part=part)
    rest = _rest(marked[: found.start()] + " " + marked[found.end() :])
    if found.re is _HOUR and found["midnight"]:
        return Hour(rest, time(0), part, is_sure=False, is_midnight=True)
    number, minute = _numbers(found)
    hour = _on_the_day(number, minute, part)
    if hour is None:
        return Hour(rest, part=part, is_impossible=True)
    is_said = found.re is _HOUR or found["beside"]
    is_sure = part is not None if number < _DAWN and number else bool(is_said or part)
    return Hour(rest, hour, part, is_sure=is_sure)


def number_of(word: str) -> int:
    """Return the number that a word is, of those that `NUMBER` matches."""
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _rest(marked: str) -> str:
    return " ".join(marked.replace(_HERE, " ").split())


def _numbers(found: re.Match[str]) -> tuple[int, int]:
    given = {name: value for name, value in found.groupdict().items() if value}
    names = ("clock", "hour", "face", "beside", "before", "after")
    number = number_of(next(given[name] for name in names if name in given))
    minute = int(given.get("clock_past") or given.get("minute") or given.get("past") or 0)
    minute += _PAST[given["more"]] if "more" in given else 0
    return (number - 1, minute + 60) if minute < 0 else (number, minute)


def _on_the_day(hour: int, minute: int, part: Part | None) -> time | None:
    """Return the hour of the day, None where it contradicts the part of the day."""
    match part:
        case Part.MORNING if hour > _CLOCK:
            return None
        case Part.EVENING if hour == _CLOCK:
            return None
        case Part.MORNING | Part.NIGHT if hour == _CLOCK:
            hour = 0
        case Part.AFTERNOON | Part.EVENING if hour < _CLOCK:
            hour += _CLOCK
        case Part.NIGHT if _DAWN <= hour < _CLOCK:
            hour += _CLOCK
        case Part.NOON if hour + _CLOCK in _NOON_SPAN:
            hour += _CLOCK
    return time(hour, minute) if hour < 24 and minute < 60 else None
