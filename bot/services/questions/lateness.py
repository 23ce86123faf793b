"""« Si je déclare le 12, je paie une majoration ? » asks of a date, too: is that day late?"""

import re
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.search.dates.reader import DateReader

_FINED = re.compile(
    r"(?<!\w)(?:(?:est[- ]ce que |esq |esk )?(?:je|on|nous|j['’]) ?"
    r"(?:vais |va |aurai |devrai |dois )?"
    r"(?:pai?e(?:rai|r|ra|ons)?|paye(?:rai|r|ra)?|risque|aura[is]?|a[is]|avoir)"
    r" (?:d['’]|des? |une? |les? |la )?)?"
    r"(?:majorations?|p[ée]nalit[ée]s?|amendes?)(?: de retard)?"
    r"|(?<!\w)(?:will i|do i|am i going to|i) (?:pay|be charged|get|have) (?:an? |the |any )?"
    r"(?:late )?(?:penalty|penalties|surcharges?|fines?)"
    r"|(?<!\w)(?:wach )?(?:ghadi |kan|gha)?n?t?(?:khelles|khles|khlles|khellas)"
    r" (?:chi |l|la |des |d )?(?:ghrama|lghrama|majoration|p[ée]nalit[ée]|amende|da3ira)"
    r"|(?<!\w)(?:هل |واش )?(?:س?أؤدي|س?أدفع|س?أؤديها|غادي نخلص|كنخلص|نخلص|علي|عليا) (?:شي )?"
    r"(?:ال)?(?:غرامة|غرامات|زيادة|زيادات|ذعيرة)",
    re.IGNORECASE,
)
_LATE = " trop tard "
# « 3 jours de retard », « 3 % », « 10 salariés »: how many, and no day of the month.
_COUNTED = re.compile(
    r"(?<![\w,.])\d{1,4}(?:[.,]\d+)? ?(?:%|(?:j|jrs?|jours?|days?|iyam|yam|semaines?|weeks?|mois"
    r"|months?|chhar|ch[ho]ur|ans?|years?|dh|mad|salari[ée]s?|employ[ée]{1,2}s?|employees?"
    r"|أيام|ايام|يوم|يوما|أسابيع|أشهر|شهر|شهور|درهم|دراهم|أجراء)(?!\w))",
    re.IGNORECASE,
)


def asked_of_fine(dates: DateReader, words: str) -> DateQuestion | None:
    """Return what is asked of a day that is named beside a fine, None where none is.

    Whether that day is late is computed; what late costs is told above it.
    """
    said = _COUNTED.sub("", _FINED.sub(_LATE, words))
    asked = dates.read(said) if _FINED.search(words) else None
    is_one = asked is not None and len(asked.days) == 1
    return replace(asked, is_whole=False, rest="") if asked and is_one else None
