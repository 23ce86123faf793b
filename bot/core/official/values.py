"""What a value looks like that an institution states, and reading one as a person writes it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from unicodedata import category

from bot.core.calendar.dates import read_day
from bot.core.official.contacts import is_address, is_personal
from bot.core.questions.official import numbers_in
from bot.core.writing.unseen import holds_unseen, without_unseen

LONGEST = 160  # characters of a line


class Kind(StrEnum):
    """What a value is; the value is what the row and content/awaiting.toml hold."""

    PHONE = "phone"
    SITE = "site"
    MAIL = "mail"
    MONEY = "money"  # in dirhams
    PERCENT = "percent"
    NUMBER = "number"
    DATE = "date"
    HOUR = "hour"
    DURATION = "duration"
    REFERENCE = "reference"  # of a form, or a label of the portal: alike in every language
    ADDRESS = "address"
    WORDS = "words"
    FOUND = "found"  # as the content has it: one line for each language


WORDED = {Kind.REFERENCE, Kind.ADDRESS, Kind.WORDS}  # what a person has put into words


class Unit(StrEnum):
    """What a duration is counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class BadValueError(Exception):
    """Something is no value of its kind; `point-lacks-…` is the sentence that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٪", "0123456789,%")
_UNITS = {
    Unit.MINUTE: "minute minutes min mn minuten دقيقة دقائق دقيقه دقيقا",
    Unit.HOUR: "heure heures h hour hours ساعة ساعات ساعه",
    Unit.DAY: "jour jours j day days يوم يوما ايام أيام",
    Unit.WEEK: "semaine semaines week weeks اسبوع أسبوع اسبوعا أسبوعا اسابيع أسابيع",
    Unit.MONTH: "mois month months شهر شهرا اشهر أشهر شهور",
    Unit.YEAR: "an ans annee annees année années year years سنة سنوات سنه عام عاما",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_DURATION = re.compile(r"(\d{1,4}) ?([^\W\d_]+)")
_HOUR = re.compile(r"(\d{1,2}) ?(?:h|:|heures?|hours?)(?: ?(\d{2}))?(?: ?min)?")
_AMOUNT = re.compile(r"(\d{1,3}(?:[ .]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?")
_OF_MONEY = re.compile(r"(?:dhs?|mad|dirhams?|درهما?|دراهم)\.?", re.IGNORECASE)
# A number with 089 is paid for by who calls: none of an institution.
_LANDLINE, _SHORT = re.compile(r"0(?:5\d|8[0-8])\d{7}"), re.compile(r"[1-9]\d{2,3}")
_SITE = re.compile(
    r"(?:https?://)?((?:(?!xn--)[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10})((?:/[\w.~%-]*)*)"
)
_MAIL = re.compile(r"[a-z0-9._+-]{1,64}@(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}")
_REFERENCE = re.compile(r"[\w’.-]+(?:[ /][\w’.-]+){0,7}")
_FORMATS = re.compile(r"[{}<>|`*_~\\\[\]]|&[#\w]{1,40};")
_ARABIC = re.compile(r"[\u0621-\u064a]{2}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_MOST_PERCENT = 100
_MUCH = re.compile(r"(\d[\d .]{4,}(?:,\d{1,2})?) ?([^\W\d_]*)")
_KEPT_SIGNS = "°№©®™"  # of what else is a picture or an ornament, none
_EARLIEST, _READ_ON = date(2000, 1, 1), (date(2001, 2, 3), date(2002, 8, 9))


def read(kind: Kind, written: str) -> str:
    """Return a value as it is kept, from how a person writes it. Raises BadValueError."""
    plain = without_unseen(written).replace("'", "’").strip()
    if holds_unseen(plain):
        raise BadValueError("unseen")
    lines = [" ".join(line.split()) for line in plain.splitlines() if line.strip()]
    if not lines or max(map(len, lines)) > LONGEST:
        raise BadValueError("long" if lines else kind)
    if kind in _READERS_OF_LINES:
        return "\n".join(_READERS_OF_LINES[kind](lines))
    if len(lines) > 1:
        raise BadValueError(kind)
    line = lines[0].translate(_ARABIC_DIGITS)
    found = _READERS[kind](line)
    if found is None:
        # Written as its kind is, but for how much it is: « 900 % », « 25 h », « 99999 jours ».
        raise BadValueError("bounds" if kind in _BEYOND and _BEYOND[kind](line) else kind)
    return found


def _is_beyond(written: str) -> bool:
    """Tell whether this is a figure of more digits than any value has, with a unit or without."""
    found = _MUCH.fullmatch(_OF_MONEY.sub("", written.lower()).replace("%", "").strip())
    return found is not None and (not found[2] or found[2] in _UNIT_OF)


def duration(value: str) -> tuple[int, Unit]:
    """Return how many of which unit a duration is, as it is kept."""
    count, _, unit = value.partition(" ")
    return int(count), Unit(unit)


def lines_of(value: str, languages: Sequence[str]) -> Mapping[str, str]:
    """Return words by language, as they are kept: a line for each, or one for all."""
    lines = value.split("\n")
    return dict(zip(languages, lines * (len(languages) // len(lines)), strict=False))


def _phone(written: str) -> str | None:
    digits = re.sub(r"[ ./()-]", "", written)
    digits = re.sub(r"^(?:\+|00)2120?", "0", digits)
    if _SHORT.fullmatch(digits):
        return digits
    if not _LANDLINE.fullmatch(digits):
        return None
    # As they are said here: « 05 22 54 70 54 », « 080 203 01 00 ».
    cuts = (0, 3, 6, 8, 10) if digits.startswith("08") else (0, 2, 4, 6, 8, 10)
    return " ".join(digits[start:end] for start, end in pairwise(cuts))


def _site(written: str) -> str | None:
    found = _SITE.fullmatch(written.lower().rstrip("/"))
    return f"https://{found[1]}{found[2]}" if found else None


def _mail(written: str) -> str | None:
    return written.lower() if _MAIL.fullmatch(written.lower()) else None


def _amount(written: str) -> str | None:
    found = _AMOUNT.fullmatch(written.replace("\u00a0", " ").strip())
    if not found:
        return None
    whole, part = int(re.sub(r"[ .]", "", found[1])), (found[2] or "").rstrip("0")
    return f"{whole}.{part}" if part else str(whole)


def _money(written: str) -> str | None:
    return _amount(_OF_MONEY.sub("", written))


def _percent(written: str) -> str | None:
    found = _amount(written.replace("%", ""))
    return found if found and float(found) <= _MOST_PERCENT else None


def _number(written: str) -> str | None:
    found = _amount(written)
    return found if found and "." not in found else None


def _date(written: str) -> str | None:
    """Return a day that is named with its year: it is the same whenever it is read."""
    found = {read_day(written, today=day, earliest=_EARLIEST).day for day in _READ_ON}
    (day, *others) = found
    return day.isoformat() if day and not others else None


def _hour(written: str) -> str | None:
    found = _HOUR.fullmatch(written.lower())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _duration(written: str) -> str | None:
    found = _DURATION.fullmatch(written.lower())
    unit = _UNIT_OF.get(found[2]) if found else None
    return f"{int(found[1])} {unit}" if found and unit and int(found[1]) else None


def _reference(written: str) -> str | None:
    (line,) = _plain([written])
    return line if _REFERENCE.fullmatch(line) and len(line) <= LONGEST // 4 else None


def _words(lines: Sequence[str]) -> Sequence[str]:
    """Return a line for each language: they tell the same numbers, and the second is Arabic."""
    are_arabic = [_ARABIC.search(line) is not None for line in lines]
    if are_arabic != [False, True, False] or not all(map(_LETTERS.search, lines)):
        raise BadValueError(Kind.WORDS)
    counts = [Counter(one.value for one in numbers_in(line)) for line in lines]
    if any(count != counts[0] for count in counts):
        raise BadValueError("numbers")
    return _plain(lines)


def _address(lines: Sequence[str]) -> Sequence[str]:
    """Return a postal address: a line for all languages, or one for each."""
    if len(lines) == 1 and _LETTERS.search(lines[0]):
        return _plain(lines)
    return _words(lines)


def _plain(lines: Sequence[str]) -> Sequence[str]:
    """Return lines that reach nobody, and hold no sign that a page would not say as it stands."""
    if any(map(is_address, lines)):
        raise BadValueError("link")
    if any(map(is_personal, lines)):
        raise BadValueError("mobile")
    if any(map(_FORMATS.search, lines)):
        raise BadValueError("signs")
    if any(category(sign) == "So" and sign not in _KEPT_SIGNS for sign in "".join(lines)):
        raise BadValueError("pictures")
    return lines


_READERS: Mapping[Kind, Callable[[str], str | None]] = {
    Kind.PHONE: _phone,
    Kind.SITE: _site,
    Kind.MAIL: _mail,
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.HOUR: _hour,
    Kind.DURATION: _duration,
    Kind.REFERENCE: _reference,
}
_BEYOND: Mapping[Kind, Callable[[str], object]] = {
    Kind.MONEY: _is_beyond,
    Kind.PERCENT: lambda line: _amount(line.replace("%", "")) or _is_beyond(line),
    Kind.NUMBER: _is_beyond,
    Kind.HOUR: lambda line: _HOUR.fullmatch(line.lower()),
    Kind.DURATION: _is_beyond,
}
_READERS_OF_LINES: Mapping[Kind, Callable[[Sequence[str]], Sequence[str]]] = {
    Kind.ADDRESS: _address,
    Kind.WORDS: _words,
}
