"""Reads which day somebody takes for today: « on est le 12, non ? », « lyoum 9 »."""

import re
from datetime import date

from bot.core.calendar.dates import MONTHS, month_of, plain, weekday_of

LONGEST = 400  # characters of a message in which that is looked for
_NAMES = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday"
    "|saturday|sunday|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد"
)
_DARIJA = {"tnin": 0, "tlat": 1, "larb3": 2, "khmis": 3, "jem3a": 4, "sebt": 5, "7ed": 6, "7ad": 6}
_MONTH = rf"(?: (?:de )?(?P<month>{'|'.join(sorted(MONTHS))}))?(?: 20\d\d)?"
_NUMBER = rf"(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?{_MONTH}"
# « le 12 », « lundi », « lundi 12 »; a bare number may count anything.
_DAY = (
    rf"(?=(?:le|au|the|on the) \d|(?:the |le )?(?:{_NAMES}))"
    rf"(?:(?:the |le )?(?P<weekday>{_NAMES})(?= |$) ?)?(?:(?:le |au |the |on the )?{_NUMBER})?"
)
_FRENCH = r"(?:on est|nous sommes)(?: (?:bien|deja|quand meme|aujourd hui))*"
_ENGLISH = r"(?:today is|today s|is today|isn t today|we are|we re)(?: (?:already|now))*"
_THERE = r"(?:اليوم|ليوم)"
_LYOUM = r"(?:lyouma?|lyoma?|lioum)"
_TAG = (
    r"(?: (?:non|no|hein|right|yak|ok|n est ce pas|pas vrai|deja|already|quand meme|isn t it|la|ya"
    r"|c ?est (?:bien )?ca|is that right|am i right|is it"
    r"|je crois|i think|ياك|صح|اليس كذلك|لا|machi))*[ ?؟!.]*"
)
_WHOLE = tuple(
    re.compile(rf"{form}{_TAG}")
    for form in (
        rf"{_FRENCH} {_DAY}",
        rf"{_ENGLISH} {_DAY}",
        rf"aujourd hui(?: (?:c ?est|on est|nous sommes|c|bien|deja))* {_DAY}",
        rf"(?:c ?est|on est|c) (?:bien |deja )?{_DAY} aujourd hui",
        rf"it(?: is| s) {_DAY} today",
        rf"(?:هل |راه |و)?(?:نحن )?{_THERE}(?: (?:هو|راه|نهار|يوم|حنا|في|ف))*"
        rf" (?:{_NUMBER}|(?P<weekday>{_NAMES}))(?: (?:من|في|ف) ?(?:هذا |هاد )?الشهر)?",
        rf"(?:نحن|حنا)(?: {_THERE})?(?: (?:في|ف|يوم|نهار))* (?:{_NUMBER}|(?P<weekday>{_NAMES}))",
        rf"(?:rah |raha |wach )?{_LYOUM}(?: (?:rah|howa|nhar|7na|hna|f))*"
        rf" (?:{_NUMBER}|l?(?P<darija>{'|'.join(_DARIJA)}))(?: f l?chh?e?r)?",
        rf"(?:7na|hna)(?: (?:{_LYOUM}|rah|nhar|f))+ {_NUMBER}",
    )
)
# What it is said for may go on behind it; « we’re on the 3rd step » is no day.
_BEGINS = (
    re.compile(rf"(?:et |mais )?{_FRENCH} {_DAY}(?!\w)(?! (?:salari|employ|personne|etape))"),
    re.compile(
        rf"(?:and |but )?{_ENGLISH} {_DAY}(?=$|[ ?!.]*$"
        r"| (?:so|and|is|am|can|do|i|it|then|already|today|but|what)(?!\w))"
    ),
)
_CLAUSE = re.compile(r"[.,!?؟،;:\n]+|\s(?:et|mais|donc|and|but)\s")


def is_about_today(text: str) -> bool:
    """Tell whether a text says which day it is, and nothing else."""
    return len(text) <= LONGEST and _found(plain(text.replace(",", " ")), _WHOLE) is not None


def is_other_day(text: str, *, today: date) -> bool:
    """Tell whether a text takes another day than `today` for today."""
    if len(text) > LONGEST:
        return False
    clauses = map(plain, _CLAUSE.split(text))
    found = (_found(one, _WHOLE) or _found(one, _BEGINS, whole=False) for one in clauses)
    return any(one is not None and not _is_on(one, today) for one in found)


def _found(
    spelled: str, forms: tuple[re.Pattern[str], ...], *, whole: bool = True
) -> re.Match[str] | None:
    read = (form.fullmatch(spelled) if whole else form.match(spelled) for form in forms)
    return next(filter(None, read), None)


def _is_on(found: re.Match[str], today: date) -> bool:
    """Tell whether all that is named of a day is so of `today`."""
    said = found.groupdict()
    weekday = _DARIJA.get(said.get("darija") or "", weekday_of(said.get("weekday") or ""))
    month = month_of(said.get("month") or "")
    day = int(said["day"]) if said.get("day") else None
    return (
        weekday in {None, today.weekday()}
        and month in {None, today.month}
        and day in {None, today.day}
    )
