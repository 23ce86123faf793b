"""Names the month that a question about the date counts from today: « le mois prochain »."""

import re
from datetime import date

from bot.core.calendar.deadlines import Month

_ASKING = (
    r"date|limite|d[ée]lai|[ée]ch[ée]ance|deadline|due|quand|when|wages|salaires?|paie|"
    r"fo[9u]+ach|imta|ajal|أجل|اجل|متى|فوقاش|إمتى|امتى|أجور|الأجور"
)
_IS_ASKED = re.compile(_ASKING, re.IGNORECASE)
_NEXT = (
    r"mois (?:prochain|suivant|d['’ ]?apr[èe]s|qui vient|à venir)|prochain mois"
    r"|(?:next|following) month(?:['’]?s)?|month after|l?chh?[ae]?r (?:l?li )?l?jay"
    r"|chher lmo[9u]bil"
    r"|(?:ال)?شهر (?:ال?لي )?(?:ال)?(?:جاي|قادم|مقبل|موالي|تالي)"
)
_LAST = (
    r"mois (?:dernier|pass[ée]|pr[ée]c[ée]dent|d['’ ]?avant)"
    r"|(?:last|previous|past) month(?:['’]?s)?|month before|l?chh?[ae]?r l?l?i? ?(?:fat|lfayt"
    r"|lmadi)"
    r"|(?:ال)?شهر (?:ال?لي )?(?:ال)?(?:ماضي|فات|فايت|فارط|سابق|منصرم)"
)
_RELATIVE = re.compile(
    r"(?<!\w)و?(?P<wages>(?:salaires?|paies?|wages|payroll|salaries|l?ojou?r|(?:ال)?[أا]جور) "
    r"(?:de |du |of |for |d |dyal |ديال )?|(?:pour|for|dyal salaire d) )?"
    r"(?:du |de |le |au |of |the |for |d |dyal |l |f |ديال |في |ف){0,4}"
    rf"(?:(?P<next>{_NEXT})|(?P<last>{_LAST}))(?: (?P<after>wages|salaires|payroll"
    rf"|salaries))?(?!\w)",
    re.IGNORECASE,
)
_THIS = (
    r"ce mois(?:[- ]?ci)?|mois (?:courant|en cours|actuel|pr[ée]sent)|courant"
    r"|(?:this|current|present) month|had l?chh?[ae]?r|l?chh?[ae]?r (?:hada|7ali|l7ali)"
    r"|(?:هاد|هذا|هدا) الشهر|(?:ال)?شهر (?:هذا|هدا|ال?حالي|ال?جاري)"
)
_DAY = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?: ?(?:er|[èe]me|e|th|st|nd|rd))? "
    r"(?:(?:du|de|le|of|the|d|dyal|dial|l|f|fi|من|ديال|د|في) |ف){0,4}"
    rf"(?:(?P<next>{_NEXT})|(?P<last>{_LAST})|(?P<this>{_THIS}))(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<![\d/.-])(?:mois (?:de |du |n° ?)?|chh?[ae]?r |شهر )(0?[1-9]|1[0-2])"
    r"(?![\d/.-]|\s?(?:jours|iyam))"
    r"|(?:(?<=pour le )|(?<=pour ))(0[1-9])(?=\s*\??\s*$)",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r"(?<![\d/.-])(?:le |du )?(0?[1-9]|1[0-2])\s?[/.-]\s?(20\d\d)(?![\d/.-])")
_QUARTER = re.compile(
    r"(?:(?:[1-4](?:er|e|ème|eme|st|nd|rd|th)?|premier|deuxi[èe]me|troisi[èe]me|quatri[èe]me|"
    r"first|second|third|fourth) )?(?:trimestr\w{0,8}|quarter(?!\w)(?! past)(?: [1-4])?)"
    r"|(?<!\w)[tq][1-4](?!\w)"
    r"|(?:ال)?(?:ربع|فصل) (?:ال)?(?:أول|اول|ثاني|ثالث|رابع)|كل ثلاثة أشهر",
    re.IGNORECASE,
)
_WHAT_ABOUT = re.compile(
    r"(?:what|how) about (?:the )?(?P<month>\w+)(?: wages| salaries)?\W*", re.IGNORECASE
)
_NAMES = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def with_months(text: str, *, today: date) -> str:
    """Return `text` with the months by name that it counts from today, or numbers.

    « La date limite du mois prochain » falls in it; « les salaires du mois prochain » are of it.
    """
    text = _QUARTER.sub("trimestre", text)
    text = _DAY.sub(lambda found: f"{found['day']} {_counted(found, today)}", text)
    if about := _WHAT_ABOUT.fullmatch(text.strip()):
        text = f"deadline for {about['month']} ?"
    text = _OF_YEAR.sub(lambda found: f"mois de {_name(int(found[1]))} {found[2]}", text)
    text = _NUMBERED.sub(lambda found: f"mois de {_name(int(found[1] or found[2]))}", text)
    return _RELATIVE.sub(lambda found: _placed(found, today), text) if _counts(text) else text


def is_of_another(text: str) -> bool:
    """Tell whether a month is counted from today: to whom it may mean another, no yes is said.

    Not where a day of it is named, which is no other: « le 10 du mois prochain ».
    """
    return bool(_RELATIVE.search(_DAY.sub(" ", text)))


def is_by_quarter(text: str) -> bool:
    """Tell whether a quarter is named: wages are declared month by month."""
    return bool(_QUARTER.search(text))


def _counts(text: str) -> bool:
    found = _RELATIVE.search(text)
    return bool(
        found and (_IS_ASKED.search(text) or len(text) <= len(found[0]) + len("what about "))
    )


def _placed(found: re.Match[str], today: date) -> str:
    named = _counted(found, today)
    is_of_wages = found["wages"] or found["after"]
    return f" salaires de {named} " if is_of_wages else f" en {named} "


def _counted(found: re.Match[str], today: date) -> str:
    """Return the month by name, with its year, that is counted from today."""
    ahead = 1 if found["next"] else -1 if found["last"] else 0
    month = Month(today.year, today.month).plus(ahead)
    return f"{_name(month.month)} {month.year}"


def _name(month: int) -> str:
    return _NAMES[month - 1]
