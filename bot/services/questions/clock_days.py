"""Puts in figures the days that a message names by the clock: « reporté à vendredi ? »."""

import calendar
import re
from datetime import date, timedelta

_WEEKDAYS = (
    r"lundi|monday|(?:ال|لا?)[إا]?ثنين|ا?لا?تنين|l?e?tnin|l?itnin",
    r"mardi|tuesday|ا?ل?ثلاثاء?|ا?لتلات|l?tlat|ttlat",
    r"mercredi|wednesday|ا?ل[أا]?ربعاء?|l?[ae]rbe?3a?",
    r"jeudi|thursday|ا?لخميس|l?e?khmiss?",
    r"vendredi|friday|ا?لجمعة|l?j[eo]?m3a|jomo3a",
    r"samedi|saturday|ا?لسبت|l?ss?[ea]bt",
    r"dimanche|sunday|ال[أا]?حد|l?[7h][ea]dd?",
)
_AHEAD = (
    (-1, r"hier|yesterday|[أا]مس|البارح|lbare?[7h]"),
    (0, r"aujourd['’ ]?hui|aujourdhui|auj|ce soir|today|tonight|اليوم|lyo?u?ma?"),
    (2, r"apr[èe]s[- ]demain|the day after tomorrow|day after tomorrow|بعد غدا?|b3d (?:ghe)?dda"),
    (1, r"demain|dmain|2main|tomorrow|tmrw|غدا|غدوة?|ghe?dda|gheda|ghdd?a"),
)
_NAMES = "|".join(
    [f"(?P<w{n}>{names})" for n, names in enumerate(_WEEKDAYS)]
    + [f"(?P<a{days + 1}>{names})" for days, names in _AHEAD]
)
_THIS = r"(?:ce |cette |this |next |coming |le |the |nhar |يوم |نهار )?"
_COMING = r"(?: (?:prochaine?|qui vient|soir|matin|jay|ljay|القادم|المقبل|الجاي))?(?!\w)(?! ?\d)"
_TO = re.compile(
    r"(?<!\w)(?P<lead>à|a|au|pour|jusqu['’ ]?(?:à|a|au)?|to|until|till?|by|for|l|li|l nhar|"
    r"[7h]t?ta?l?(?: l)?|[7h]atta|[إا]لى(?: غاية)?|لغاية|حتى(?: ل)?|حتا(?: ل)?|ل|nhar|يوم|نهار) ?"
    rf"{_THIS}(?:{_NAMES}){_COMING}",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?<!on )(?<!\w)(?P<lead>c['’ ]?est(?: pour)?|est(?: pour)?|is it|it['’]?s|is|howa|hia|هو|هي"
    rf"|nhar|يوم|نهار) {_THIS}(?:{_NAMES}){_COMING}",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:(?:is|was) it|is that|c['’ ]?est|est[- ]ce(?: que c['’ ]?est)?|wach(?: howa)?|واش|هل هو)"
    r" (?:bien |really )?(?:le |the |on |pour |for |nhar |يوم |نهار )*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_NAMES})",
    re.IGNORECASE,
)
_UNTIL, _SHORT = "7tal", ("l", "li")  # « tzad l ghedda »
_MONTH_END = re.compile(
    r"(?<!\w)(?:la |the )?(?:fin (?:du|de|de ce|d['’]) ?mois|end of (?:the |this )?month"
    r"|month[- ]end|(?:نهاية|آخر|اخر) (?:هاد |هذا )?الشهر|(?:a|le)kh[ie]r (?:d |dyal "
    r"|had )?l?chh[ae]r)"
    r"(?P<next> (?:prochain|suivant|jay|ljay|القادم|المقبل|الجاي))?(?!\w)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"report|repouss|prolong|prorog|d[ée]cal|rallong|ajourn|extend|extension|postpon|push|moved"
    r"|مدد|تمديد|مدّد|جل|زاد|تزاد|tzad|zado|me?dd?[eo]|tamdid|t?2?a?jj?[ei]?l[ah]"
    r"|t?2?a?jj?[ei]l|wekh",
    re.IGNORECASE,
)
# What is so only on some condition, or by a rule, is counted from no day.
_IF = re.compile(
    r"(?<!\w)(?:si|if|when|lorsque|quand|tombe[nt]?|falls?|ila|ida|jat|إذا|اذا|إيلا|ايلا|صادف"
    r"|جات?)"
    r"(?!\w)",
    re.IGNORECASE,
)
_WEEK_END = re.compile(
    r"(?<!\w)(?:la |the )?(?:fin de (?:la |cette )?semaine|end of (?:the |this )?week"
    r"|(?:نهاية|آخر|اخر) (?:هاد |هذا )?ا?ل(?:أسبوع|اسبوع|سيمانة)"
    r"|(?:a|le?)kh[ie]r (?:d |dyal )?(?:l |had )?si?mana)(?! proch)(?!\w)",
    re.IGNORECASE,
)
# « zado 7tal tnin? » asks if more was given, whether it says so or not.
_ASKED, _ADDED = "wach", re.compile(r"(?<!\w)(?:t?zad|zado|ت?زاد)", re.IGNORECASE)
_LIMIT = re.compile(
    r"limite|d[ée]lai|[ée]ch[ée]ance|dernier jour|deadline|last day|due"
    r"|أجل|اجل|آخر يوم|ajal|akh?ir",
    re.IGNORECASE,
)
_TODAY_TOLD = re.compile(
    r"(?:on est|nous sommes|it['’]?s|we are|aujourd['’ ]?hui|today)", re.IGNORECASE
)


def with_days(text: str, *, today: date) -> str:
    """Return `text` with the days in figures that it says the date is, or is moved to."""
    bare = text.strip().rstrip("?؟ ")
    if _BARE.fullmatch(bare):
        return f"{_placed(_IS, bare, today)} ?"
    if _IF.search(text):
        return text
    if _MOVED.search(text):
        sunday = today + timedelta(6 - today.weekday())
        text = _WEEK_END.sub(f" {sunday:%d/%m/%Y}", text)
        told = _placed(_TO, _MONTH_END.sub(lambda found: _end(found, today), text), today)
        return f"{_ASKED} {told}" if told != text and _ADDED.search(told) else told
    if _LIMIT.search(text) and not _TODAY_TOLD.match(text.strip()):
        return _placed(_IS, text, today)
    return text


def _placed(pattern: re.Pattern[str], text: str, today: date) -> str:
    def day(found: re.Match[str]) -> str:
        # « c’est jeudi ? » may be today, « reporté à jeudi ? » is to come.
        first = 0 if pattern is _IS else 1
        lead = _UNTIL if found["lead"].lower() in _SHORT else found["lead"]
        return f"{lead} {_day(found, today, first):%d/%m/%Y}"

    return pattern.sub(day, text)


def _day(found: re.Match[str], today: date, first: int) -> date:
    """Return the day that is named: of a weekday, the next one from `first` days ahead."""
    for days, _ in _AHEAD:
        if found[f"a{days + 1}"]:
            return today + timedelta(days)
    weekday = next(n for n in range(len(_WEEKDAYS)) if found[f"w{n}"])
    return today + timedelta((weekday - today.weekday() - first) % len(_WEEKDAYS) + first)


def _end(found: re.Match[str], today: date) -> str:
    """Return the last day of the month, or of the next one."""
    year, month = today.year, today.month
    if found["next"]:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return f" {date(year, month, calendar.monthrange(year, month)[1]):%d/%m/%Y}"
