"""Understands the day that a person writes, in French, Moroccan Arabic or English."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_WEEK, _YEAR_OF_DAYS = 7, 364
LONGEST = 80  # characters; a day is said in fewer

# Spelled as `plain` leaves them. English apart: it alone puts the month before the day.
# In Arabic, Morocco's name of a month comes first, then the East's.
_MONTHS = (
    ("janvier janv يناير", "january jan"),
    ("fevrier fevr fev فبراير", "february feb"),
    ("mars مارس", "march mar"),
    ("avril avr ابريل", "april apr"),
    ("mai ماي مايو", "may"),
    ("juin يونيو", "june jun"),
    ("juillet juil يوليوز يوليو", "july jul"),
    ("aout غشت اغسطس", "august aug"),
    ("septembre شتنبر سبتمبر", "september sept sep"),
    ("octobre اكتوبر", "october oct"),
    ("novembre نونبر نوفمبر", "november nov"),
    ("decembre دجنبر ديسمبر", "december dec"),
)
_WEEKDAYS = (
    "lundi lun monday mon الاثنين",
    "mardi mar tuesday tues tue الثلاثاء",
    "mercredi mer wednesday wed الاربعاء",
    "jeudi jeu thursday thurs thu الخميس",
    "vendredi ven friday fri الجمعة",
    "samedi sam saturday sat السبت",
    "dimanche dim sunday sun الاحد",
)
_DAYS_AHEAD = {
    **dict.fromkeys(("avant hier", "day before yesterday", "اول امس"), -2),
    **dict.fromkeys(("hier", "yesterday", "امس", "البارحة"), -1),
    **dict.fromkeys(("aujourd hui", "today", "اليوم", "ليوم"), 0),
    **dict.fromkeys(("ce matin", "ce midi", "cet apres midi", "ce soir"), 0),
    **dict.fromkeys(("this morning", "this afternoon", "this evening", "tonight"), 0),
    **dict.fromkeys(("هذا الصباح", "هذا المساء", "الليلة", "هذه الليلة"), 0),
    **dict.fromkeys(("demain", "tomorrow", "غدا", "الغد", "غد"), 1),
    **dict.fromkeys(("apres demain", "day after tomorrow"), 2),
    **dict.fromkeys(("بعد غد", "بعد غدا", "بعد الغد"), 2),
}

MONTHS = {
    name: number for number, names in enumerate(_MONTHS, 1) for name in " ".join(names).split()
}
_WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
_ENGLISH = {name for _, names in _MONTHS for name in names.split()}


def _any_of(names: set[str]) -> str:
    return "|".join(sorted(names))


_LEAD = r"(?:(?:le|au|pour|on|the|by|for|يوم|ليوم|في) )*"
_WEEKDAY = rf"(?:(?P<weekday>{_any_of(set(_WEEKDAY_OF))}) (?:the |le )?)?"
_LEAD_OF_MONTH = (
    "a partir de|a partir d|a compter de|depuis|des|de|d|en|fin|fin de|le mois de|mois de|jusqu en"
    "|jusqu a|from|since|until|in|the month of|ابتداء من|من|شهر|في|حتى|الى غاية|الى"
)
_DAY = r"(?P<day>\d{1,2}|premier|first|فاتح)(?:er|st|nd|rd|th)?"
_MONTH = rf"(?P<month>{_any_of(set(MONTHS))})"
# Without a year « mar. 17 » may be Tuesday the 17th, « Mar 17 » the 17th of March.
_MONTH_FIRST = rf"(?!mar \w+\D*$)(?P<month>{_any_of(_ENGLISH)})"
_YEAR = r"(?: (?:سنة )?(?P<year>\d{4}))?"
# No night in French: « demain dans la nuit » may be the day after.
_PART_OF_DAY = (
    r"(?: (?:(?:le|l|au|a|dans la|dans l|at|in the|في) )?"
    r"(?:matin|matinee|midi|apres midi|soir|soiree|morning|noon|afternoon|evening|night"
    r"|صباحا|الصباح|زوالا|ظهرا|مساء|المساء|ليلا))?"
)
_DATES = tuple(
    re.compile(f"{_LEAD}{_WEEKDAY}{form}{_PART_OF_DAY}")
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        # « 10-12 » may be two days, and « 25-07-17 » begin with its year: no such short forms.
        r"(?P<day>\d{1,2})(?P<sep>[-.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?",
        rf"{_DAY} (?:(?:of|de|من|شهر) )*{_MONTH}{_YEAR}",
        rf"{_MONTH_FIRST} (?:the )?{_DAY}{_YEAR}",
    )
)
_AMONG_WORDS = tuple(re.compile(rf"(?<![\w./-]){form.pattern}(?![\w/-])") for form in _DATES)
_NEAR = re.compile(rf"{_LEAD}(?P<near>{_any_of(set(_DAYS_AHEAD))}){_PART_OF_DAY}")


class Problem(StrEnum):
    """Why no day is understood."""

    UNCLEAR = "unclear"
    IMPOSSIBLE = "impossible"  # 31 February
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Reading:
    """The day that is meant, or why there is none: one of the two.

    `contradicted` is the date beside a day of the week that it is not; `near` are the days of
    that name before and after it.
    """

    day: date | None = None
    problem: Problem | None = None
    contradicted: date | None = None
    near: tuple[date, ...] = ()


def read_day(words: str, *, today: date, earliest: date | None = None) -> Reading:
    """Return the day that `words` name; without a year, the next such day from `today` on.

    A day before `earliest` is past; before `today`, where that is None. A time of day beside it is
    left out. Never guesses: two days are unclear, and so is a day of the week that contradicts
    the date.
    """
    if len(words) > LONGEST:
        return Reading(problem=Problem.UNCLEAR)
    spelled = plain(words)
    reading = Reading(problem=Problem.UNCLEAR)
    if near := _NEAR.fullmatch(spelled):
        reading = Reading(today + timedelta(_DAYS_AHEAD[near["near"]]))
    else:
        for form in _DATES:
            if found := form.fullmatch(spelled):
                reading = _dated(found, today=today)
                break
    if reading.day is not None and reading.day < (earliest or today):
        return Reading(problem=Problem.PAST)
    return reading


def last_day(text: str, *, today: date, latest: date) -> date | None:
    """Return the last day, from `today` to `latest`, that is written out anywhere in a text.

    A day without its month is none, and neither is one that its day of the week contradicts.
    """
    spelled = plain(text)
    named = (
        _dated(found, today=today).day for form in _AMONG_WORDS for found in form.finditer(spelled)
    )
    return max((day for day in named if day and today <= day <= latest), default=None)


def misnamed_days(text: str, *, today: date) -> Sequence[date]:
    """Return the days in a text that are not the day of the week that stands beside them.

    Without a year, the last such day before `today` may be meant as well as the next.
    """
    spelled, named = plain(text), list[date]()
    for form in _AMONG_WORDS:
        for found in form.finditer(spelled):
            read = [_dated(found, today=one) for one in (today, today - timedelta(_YEAR_OF_DAYS))]
            if read[0].contradicted and all(one.contradicted for one in read):
                named.append(read[0].contradicted)
    return list(dict.fromkeys(named))


def read_past_day(words: str, *, today: date, earliest: date) -> date | None:
    """Return the day from `earliest` to `today` that `words` name, None for any other.

    Without a year it is the last such day.
    """
    found = [read_day(words, today=since, earliest=earliest).day for since in (today, earliest)]
    if found[0] is not None and found[0] <= today:
        return found[0]
    ahead, back = found
    is_same = ahead and back and (ahead.month, ahead.day) == (back.month, back.day)
    return back if back is not None and back <= today and is_same else None


def past_day_among(text: str, *, today: date, earliest: date) -> date | None:
    """Return the last day, from `earliest` to `today`, that is written anywhere in a text.

    Without a year it is the last such day. None where there is none, or only a contradicted one.
    """
    spelled, since = plain(text), today - timedelta(_YEAR_OF_DAYS)
    named = [
        _dated(found, today=since).day for form in _AMONG_WORDS for found in form.finditer(spelled)
    ]
    named += [
        today + timedelta(_DAYS_AHEAD[found["near"]])
        for found in re.finditer(rf"(?<!\w){_NEAR.pattern}(?!\w)", spelled)
    ]
    return max((day for day in named if day and earliest <= day <= today), default=None)


_MONTH_ALONE = tuple(
    re.compile(f"(?:(?:{_LEAD_OF_MONTH}) )*{form}")
    for form in (
        rf"{_MONTH}{_YEAR}",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
    )
)


def read_month(words: str, *, since: tuple[int, int]) -> tuple[int, int] | None:
    """Return the year and the month that `words` name, None where they name none.

    Without a year, the first such month from `since` on.
    """
    spelled = plain(words[:LONGEST])
    found = next(filter(None, (form.fullmatch(spelled) for form in _MONTH_ALONE)), None)
    if found is None:
        return None
    month = MONTHS.get(found["month"]) or int(found["month"])
    if not 1 <= month <= len(_MONTHS):
        return None
    year = int(found["year"]) if found["year"] else since[0] + (month < since[1])
    return year, month


def names_day(words: str) -> bool:
    """Tell whether words name a day somehow: by a figure, a month or a day of the week."""
    spelled = plain(words[:LONGEST]).split()
    return any(one[0].isdecimal() or one in MONTHS or one in _WEEKDAY_OF for one in spelled)


def month_of(word: str) -> int | None:
    """Return the month, from 1, that a word as `plain` spells it is the name of; else None."""
    return MONTHS.get(word)


def weekday_of(word: str) -> int | None:
    """Return the day of the week, Monday as 0, that a word names; else None."""
    return _WEEKDAY_OF.get(word)


def relative_days() -> Mapping[str, int]:
    """Return the words for days counted from today, with how many days ahead they are."""
    return _DAYS_AHEAD


def _dated(found: re.Match[str], *, today: date) -> Reading:
    """Return the day of the parts that a form found."""
    number = int(found["day"]) if found["day"].isdecimal() else 1
    month = MONTHS.get(found["month"]) or int(found["month"])
    day = _on(number, month, found["year"], today=today)
    if day is None:
        return Reading(problem=Problem.IMPOSSIBLE)
    if found["weekday"] and (ahead := (_WEEKDAY_OF[found["weekday"]] - day.weekday()) % _WEEK):
        is_known = date.min + timedelta(_WEEK) <= day <= date.max - timedelta(_WEEK)
        near = (day + timedelta(ahead - _WEEK), day + timedelta(ahead)) if is_known else ()
        return Reading(problem=Problem.UNCLEAR, contradicted=day, near=near)
    return Reading(day)


def _on(day: int, month: int, year: str | None, *, today: date) -> date | None:
    """Return that day, in the first year in which it is not past when `year` is None."""
    if year is not None:
        return _exact(int(year) + (2000 if len(year) == 2 else 0), month, day)
    # From one 29 February to the next it can be eight years.
    candidates = (_exact(today.year + later, month, day) for later in range(9))
    return next((found for found in candidates if found and found >= today), None)


def _exact(year: int, month: int, day: int) -> date | None:
    """Return a day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plain(words: str) -> str:
    """Return `words` in lower case with ASCII digits and one spelling for each word.

    What has no part in a day (a question mark too) stays, so that nothing is understood.
    """
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    spelled = " ".join("".join(map(_spelled, decomposed)).split())
    spelled = re.sub(r" ?([/.-]) ?", r"\1", spelled)
    # Beside a letter, as in « après-demain », « 17-Jul-2025 » and « juil. », it parts words only.
    spelled = re.sub(r"(?<=[^\W\d])[-.]|[-.](?=[^\W\d])", " ", spelled)
    return spelled.strip(" .!")


def _spelled(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in {"Mn", "Cf"} or character == "ـ":  # accents, marks of direction, the long line
        return ""
    if category == "Pd":
        return "-"
    if character in "'’,،«»\"":
        return " "
    return "/" if character == "؍" else character
