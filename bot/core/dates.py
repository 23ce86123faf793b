"""Understands the day that a person writes, in French, Moroccan Arabic or English."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from babel import Locale

LONGEST = 80  # characters; a day is said in fewer
_LOCALES = ("fr", "ar_MA", "ar", "en")

# Said with a day, and no part of it.
_AROUND = frozenset(
    {
        *("le", "la", "du", "au", "pour", "avant", "on", "the", "of", "by", "until"),
        *("matin", "midi", "soir", "nuit", "prochain", "next"),
        *("morning", "noon", "evening", "afternoon", "night"),
        *("يوم", "حتى", "قبل", "صباحا", "الصباح", "مساء", "المساء", "ليلا", "المقبل"),
    }
)
_FROM_TODAY = {
    "aujourd hui": 0, "ce soir": 0, "ce matin": 0, "today": 0, "tonight": 0, "اليوم": 0,
    "apres demain": 2, "day after tomorrow": 2, "بعد غد": 2, "بعد الغد": 2,
    "demain": 1, "tomorrow": 1, "غدا": 1, "الغد": 1, "غد": 1,
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_ORDINAL = re.compile(r"(?<=\d)(?:er|st|nd|rd|th)\b")


class Problem(StrEnum):
    """Why a day is not understood; the value ends the key of what is answered."""

    UNCLEAR = "unclear"
    IMPOSSIBLE = "impossible"  # 31 February
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Reading:
    """The day that is meant, or why there is none: one of the two."""

    day: date | None = None
    problem: Problem | None = None


def read_day(words: str, *, today: date) -> Reading:
    """Return the day that `words` name; without a year, the next such day from `today` on.

    An hour beside it is left out. Never guesses: two days are no day.
    """
    plain = _plain(words[: LONGEST + 1])
    if len(words) > LONGEST or not plain:
        return Reading(problem=Problem.UNCLEAR)
    if plain in _FROM_TODAY:
        return Reading(today + timedelta(days=_FROM_TODAY[plain]))
    parts = _numbers(plain) or _named(plain)
    if parts is None:
        return Reading(problem=Problem.UNCLEAR)
    return _reading(*parts, today=today)


def _plain(words: str) -> str:
    """Return words in lower case, without accents, marks and what only stands around a day."""
    folded = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(
        str(unicodedata.digit(c)) if c.isdigit() else c
        for c in folded
        if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
    )
    kept = re.sub(r"[^\w/.-]+", " ", _ORDINAL.sub("", kept)).strip(" .-")
    tokens = [token.strip(".-") for token in re.split(r"\s+|(?<=[^\W\d])-(?=[^\W\d])", kept)]
    # « jeudi 17 »: the number decides, and a day of the week beside it is a courtesy.
    left_out = _AROUND | _weekdays() if any(t[:1].isdigit() for t in tokens) else _AROUND
    return " ".join(
        token
        for position, token in enumerate(tokens)
        if token not in left_out or " ".join(tokens[position - 1 : position + 1]) in _FROM_TODAY
    )


def _numbers(plain: str) -> tuple[int, int, int | None] | None:
    """Return day, month and year of digits alone."""
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = map(int, found.groups())
        return day, month, year
    if found := _DAY_FIRST.fullmatch(plain):
        day, month = int(found.group(1)), int(found.group(2))
        if not found.group(3):
            return day, month, None
        year = int(found.group(3))
        return day, month, year if year > 99 else year + 2000
    return None


def _named(plain: str) -> tuple[int, int, int | None] | None:
    """Return day, month and year where the month has its name."""
    days, months, years = [], [], list[int]()
    for token in plain.split():
        if token in _months():
            months.append(_months()[token])
        elif token.isdecimal() and len(token) == 4:
            years.append(int(token))
        elif token.isdecimal() and len(token) <= 2:
            days.append(int(token))
        else:
            return None
    if len(days) != 1 or len(months) != 1 or len(years) > 1:
        return None
    return days[0], months[0], years[0] if years else None


def _reading(day: int, month: int, year: int | None, *, today: date) -> Reading:
    # Without a year it is this year's or the next one's; 29 February may be eight years away.
    years = range(today.year, today.year + 9) if year is None else range(year, year + 1)
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return Reading(found)
        if year is not None:
            return Reading(problem=Problem.PAST)
    return Reading(problem=Problem.IMPOSSIBLE)


@cache
def _months() -> dict[str, int]:
    names = {}
    for locale in map(Locale.parse, _LOCALES):
        for width in ("wide", "abbreviated"):
            for form in ("format", "stand-alone"):
                for number, name in locale.months[form][width].items():
                    names[_fold(name)] = number
    return names


@cache
def _weekdays() -> frozenset[str]:
    names = set()
    for locale in map(Locale.parse, _LOCALES):
        for width in ("wide", "abbreviated"):
            names |= {_fold(name) for name in locale.days["format"][width].values()}
    return frozenset(names - _months().keys())  # « mar » is March before it is Tuesday


def _fold(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c)).strip(".")
