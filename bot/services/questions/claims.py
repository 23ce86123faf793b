"""Claims that the date was moved, whoever says so: an institution, a group, the press."""

import re
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.search.dates.reader import DateReader
from bot.services.questions.beliefs import believed

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
# Who may have told a day of ours, beside the institutions: the press, a group, a colleague.
_TELLERS = re.compile(
    r"(?<!\w)(?:l|d|و|ال|لل)?['’]?(?:cnss|damancom|صندوق|ضمان|hespress|m[ée]dias ?24|le ?360"
    r"|le matin|[ée]conomiste|presse|journal|journaux|radio|t[ée]l[ée]|whatsapp|facebook"
    r"|groupe|group|comptable|fiduciaire|confr[èe]re|"
    r"coll[èe]gue|accountant|colleague|newspaper|صحافة|جريدة|زميل|محاسب|المجموعة|هسبريس)(?!\w)",
    re.IGNORECASE,
)
_THAT = (
    r"(?:(?:que|qu['’]|that|بلي|أن|أنه|bli|belli|l[ae] (?:date|limite)(?: limite)?|is|"
    r"the deadline|the date|est|c['’ ]?est|it['’]?s|it is|le|la|the|on|au|pour|jusqu['’ ]?au"
    r"|l|lil|nhar|f|tal|"
    r"7tal|يوم|نهار|هو|إلى|حتى|ل|كاين|kayn) ?){0,6}"
)
_SAID = re.compile(
    r"(?:(?:selon|d['’ ]apr[èe]s|according to|as per|[7h]a?sab|حسب|وفق) (?P<by>[^\n]{2,40}?)"
    r"[ ,:،]{1,3}|(?P<who>[^\n]{2,40}?) (?:a |ont |has |have |rah |راه )?"
    r"(?:annonc(?:[ée]e?|ent|era)|dit|disent|[ée]cri[tv](?:ent)?|publi[ée]|affirme|parle du?"
    r"|announced|says?|said|wrote|reports?|"
    r"قالت?|قالو|أعلنت?|اعلنت?|كتقول|كيقول|كتبت|gal[eo]?t?|[9g]al|[9g]alo?u?|kat[9g]oul?"
    r"|kay[9g]oul?|3lnat) )"
    rf"{_THAT}(?P<day>\d{{1,2}}(?:er|st|nd|rd|th)?(?:[ /-](?:\w+))?(?:[ /-]20\d\d)?)\W{{0,5}}",
    re.IGNORECASE,
)
_AM_LATE = re.compile(
    r"(?:est[- ]ce que )?(?:(?:suis[- ]je|sommes[- ]nous|je suis|on est|est[- ]on|am i|are we"
    r"|is it too)(?: d[ée]j[àa]| already)? (?:en retard|late|overdue)"
    r"|wach (?:ana |7na |rani )?(?:m3et+el|m3t+l|t3et+e?lt|t3t+lt|mt2akh?er|mo?te?2akhir)"
    r"|واش (?:أنا |انا |راني |حنا )?(?:معطل|معطلة|معطلين|تعطلت|تأخرت|متأخر)"
    r"|هل (?:أنا |انا |نحن )?(?:متأخر|متأخرة|متاخر|متأخرون|تأخرت|تاخرت))"
    r"(?P<asked>\W*)",
    re.IGNORECASE,
)
_MOST_TELLER = 5  # words of who says it: more tell of something else
_IS = ("est", "sont", "été", "is", "are", "was", "be")  # « la réunion est annoncée le 30 »
_STATES = ("je suis", "on est")
_AS_SOURCE = " CNSS "


def claimed(dates: DateReader, words: str) -> DateQuestion | None:
    """Return what words claim of the date, or believe, None where nothing.

    A claim stands beside the source that they name.

    All else that they say is about it: « transférez à tous ».
    """
    words = dates.side_by_side(words)
    bare = words.strip()
    if (late := _AM_LATE.fullmatch(bare)) and not (
        bare.lower().startswith(_STATES) and "?" not in late["asked"]
    ):
        return dates.read("c'est trop tard ?")
    if (said := _SAID.fullmatch(bare)) and _is_teller(said["by"] or said["who"]):
        day = dates.read(f"la date limite est reportée au {said['day']} ?")
        told = said["by"] or said["who"]
        is_institution = _SOURCES.search(told) is not None
        return day and replace(
            day, is_whole=True, rest="", is_claimed=True, asks_change=is_institution
        )
    if not _SOURCES.search(words):
        return believed(dates, words)
    asked = dates.read(_SOURCES.sub(_AS_SOURCE, words))
    if asked is None:
        return None
    if asked.asks_change:
        return replace(asked, is_whole=True, rest="")
    # “The union says it is the 31st”: a word more that is not known, and it is of something else.
    if not (asked.days and asked.is_straight):
        return None
    return replace(asked, asks_change=True, month=None, year=None, is_due_in=False)


def _is_teller(who: str) -> bool:
    words = who.split()
    is_one = len(words) <= _MOST_TELLER and words[-1].lower() not in _IS
    return is_one and bool(_TELLERS.search(who) or _SOURCES.search(who))
