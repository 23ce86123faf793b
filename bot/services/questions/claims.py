"""Claims that the date was moved, whoever says so: an institution, a group, the press."""

import re
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.search.dates.reader import DateReader

# Whose own dates are asked about otherwise; as a source they say nothing of what is moved.
_SOURCES = re.compile(
    r"(?<!\w)(?:(?:le |du |au |un )?(?:conseil|bureau|syndicat|président|secrétaire|délégué)s? )?"
    r"(?:(?:national|régional|général)e? )?(?:d[eu]s? |de )?(?:la |le |l['’ ]?|the )?"
    r"(?:(?:ordre|order|cnop|syndicat|ministère|ministry|tgr|dgi|chambre|fédération|union|council)"
    r"(?: (?:national|régional))?"
    r"(?: (?:des?|du|of)(?: (?:la|le|the))?"
    r" (?:pharmacien(?:ne)?s?|pharmacists?|santé|health|maroc|pharmacie))*"
    r"|dial lhay2a|lhay2a|l?hay2a|hay2at|nna9aba)(?!\w)"
    r"|(?<!\w)[ولب]?(?:لل|ال)?(?:هيئة|هيأة|نقابة|مجلس|وزارة)"
    r"(?: (?:الصيادلة|صيادلة|الصيدلة|الوطنية|الصحة|المغرب))*(?!\w)",
    re.IGNORECASE,
)
_AS_SOURCE = " CNSS "


def claimed(dates: DateReader, words: str) -> DateQuestion | None:
    """Return what words claim of the date beside a source that they name, None where nothing.

    All else that they say is about it: « transférez à tous ».
    """
    if not _SOURCES.search(words):
        return None
    asked = dates.read(_SOURCES.sub(_AS_SOURCE, words))
    if asked is None:
        return None
    if asked.asks_change:
        return replace(asked, is_whole=True, rest="")
    # “The union says it is the 31st”: a word more that is not known, and it is of something else.
    if not (asked.days and asked.is_straight):
        return None
    return replace(asked, asks_change=True, month=None, year=None, is_due_in=False)
