"""Finds a day that is written out in prose, where data could come to contradict it."""

import re

from bot.core.calendar.dates import MONTHS

# Names of months that are words of everyday English or Arabic too need a number beside them,
# which every form below asks for.
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TENS = "dix(?:i[eè]me)?|onze|quinze|vingt|trente|premier"
# Not « 3nd », which is a word of Darija: عند.
_ORDINAL = r"(?:(?:[23]?1)st|(?:2?2)nd|(?:2?3)rd|(?:1[0-9]|[23]?0|2?[4-9])th)"
_TENTHS = "tenth|fifteenth|seventeenth|twentieth"
_ARABIC_TENTHS = "العاشر|الخامس عشر|السابع عشر|العشرين|العشرون|الحادي والعشرين"
# What is counted or measured, and is no day: « le 3 étapes », « au 2e écran ».
_UNITS = r"(?:%|°|h\b|e\b|DH|ko|Mo|jours?|mois|heures?|minutes?|secondes?|pages?|[ée]tapes?|x\b)"
_FORMS = (
    rf"(?:{_ORDINAL}|\d{{1,2}}(?:er)?) (?:(?:of|de|d|من|شهر) )*(?:{_MONTH})\b",
    rf"\b(?:{_MONTH}) (?:the )?(?:{_ORDINAL}|\d{{1,2}})\b(?!\d)",
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b",
    r"\b\d{4}-\d{2}-\d{2}\b",
    r"\b\d{1,2}/\d{1,2}\b",
    rf"\b(?:le|au|du|jour) (?:\d{{1,2}}(?:er)?|{_TENS})\b(?! ?{_UNITS})(?![/.:]\d)",
    rf"\b{_ORDINAL}\b|\bthe (?:{_TENTHS})\b",
    rf"(?:يوم|يومي|قبل|حتى|نهار|تاريخ) (?:يوم )?\d{{1,2}}\b|(?:{_ARABIC_TENTHS})",
    r"\bnhar \d{1,2}\b|\b9bel \d{1,2}\b",
)
_WRITTEN = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
# No form holds without one of these; most texts are told apart by this alone, far faster.
_HINT = re.compile(rf"\d|{_TENS}|{_TENTHS}|{_ARABIC_TENTHS}", re.IGNORECASE)
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ACCENTS = str.maketrans("éèêûôîàâç", "eeeuoiaac")


def written_date(text: str) -> str | None:
    """Return the first day that `text` writes out, such as « 17 juillet » or « le 10 »."""
    if not _HINT.search(text):
        return None
    plain = text.translate(_ARABIC_DIGITS).replace("\u00a0", " ").replace("أ", "ا")
    found = _WRITTEN.search(plain) or _WRITTEN.search(plain.lower().translate(_ACCENTS))
    return found.group() if found else None
