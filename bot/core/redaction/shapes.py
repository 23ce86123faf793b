"""Whether a lone word looks like a password: letters, digits and signs no sentence would mix."""

import re
from collections.abc import Callable

from bot.core.redaction.reading import words
from bot.core.redaction.vocabulary.lexicon import MEDICINES
from bot.core.redaction.vocabulary.press import OUTLETS

SHORTEST = 6  # characters of what looks like a password without a word that announces it

_SIGN_INSIDE = re.compile(r"[^\W_][@#$%^&*=!?~+|\\]+[^\W_]")
_ACRONYM = re.compile(r"[A-Za-z]{1,3}\d{1,2}[a-z]?|[A-Z]{2,5}-?\d{1,2}|\d{1,2}[A-Za-z]{1,4}")
_ORDINAL = re.compile(r"\d{1,4}(?:er|ere|eme|e|nd|nde|rd|th|st|ers|emes)", re.IGNORECASE)
_MEASURE = re.compile(
    r"[<>≈~x*]?\d+(?:[.,x/\-+]\d+)*[ ]?(?:%|mg|mcg|µg|ug|g|kg|ml|cl|l|ui|iu|mm|cm|m|km|go|mo|ko|mb"
    r"|gb|tb|px|h|j|d|s|min|mn|dh|dhs|mad|eur|k|x|fois|cp|cps|ans|mois|jours?|heures?|minutes?|days?"
    r"|hours?|years?|am|pm|p|fps|mhz|ghz|ch)(?:\d{0,2})(?:/[a-z0-9]+)?",
    re.IGNORECASE,
)
_TOO_MANY = re.compile(r"\d{5,}(?:h|j|d|s|m|l|g|x|k|p|e|er|am|pm|min|mn|fois)", re.IGNORECASE)
_DOSE = re.compile(r"[1-9]0?00|[1-9]50|125")  # stuck to the name of a medicine
_STRENGTH = re.compile(r"[1-9]\d?|[1-9]\d?[05]|[1-9][05]0|1000|2000")
_DOSED = re.compile(r"[a-z]{4,}\d{1,4}(?:mg|g|ml|ui)", re.IGNORECASE)
# Darija in Latin letters writes ع ح ق … as 3 7 9: single digits between small letters.
_ARABIZI = re.compile(
    r"(?:l-?|w-?|b-?|d-?|f-?|Ma|M|[A-Z])?(?:[235679]{0,2}8?[a-z']+)"
    r"(?:(?:([235679])\1?|8|2[37]|[37]2)[a-z']+)*[2356789]?"
)
_JOINED = re.compile(r"([A-Za-z][a-z]{3,})[2-9]([A-Za-z][a-z]{2,})\d?")
_DARIJA = re.compile(r"(?:w|o|b|f|d)?(?:ka[nyt]|gha|ma|mo|t|y|n|l)")  # how its words begin
_BRAND = re.compile(r"[A-Z][a-z]{4,}[1-9]")  # « Galenica2 »: a password only where one is told
_FILE = re.compile(
    r".*\.(?:pdf|docx?|xlsx?|csv|txt|jpe?g|png|gif|zip|rar|xml|html?|php|aspx?|exe|apk|msi|mp4|ogg"
    r"|heic|webp|pptx?|odt)",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"0x[0-9a-f]+|(?:err(?:or|eur)?|http|e|ora|sec|net|dlg)[-_]?\d{1,6}", re.IGNORECASE
)
_NAMES = words("""
    covid19 covid-19 h1n1 h5n1 sars-cov-2 sarscov2 ie10 ie11 win10 win11 windows10 windows11
    windows7 windows8 iphone11 iphone12 iphone13 iphone14 iphone15 iphone16 office365 m365
    mp3 mp4 html5 css3 utf8 utf-8 sha256 base64 wifi6 g6pd hba1c vitamine omega3 omega-3 365
    b2b b2c 4x4 r2d2 i18n k8s ipv4 ipv6 x86 x64 win32 win64 24h/24 7j/7 24h/7j 24/7 7/7 h24
    j7 prevenar13 pneumo23 gardasil4 gardasil9 novomix30 mixtard30 mixtard50 humalogmix25 mag2
    humalogmix50 lantus100 synacthen1 infanrix6 calcium500 oscal500 ferro2 ebds2 edi2 nfc2
    medias24 médias24 h24info le360 le12 medi1 medi1tv medi1news rue20 kech24 france24
""")
# Words to which a year or a number is stuck: « juillet2025 », « article26 ».
_BEFORE_NUMBERS = tuple(
    words("""
    jan fev mars avril mai juin juil aout sept oct nov dec feb march april june july aug annee
    article loi page windows iphone android erreur etape error lot
""")
)
_PARTS = re.compile(r"[\-/_.'+&]")
_YEAR = re.compile(r"(?:19|20)\d\d")


def looks_secret(word: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a word by itself, as typed, looks like a password or an identifier.

    `knows` tells of a small-lettered word whether it is one that sentences are made of.
    """
    if len(word) < SHORTEST or word.startswith(("/", "#", "http")):
        return False
    has_digit = any(one.isdigit() for one in word)
    has_letter = any(one.isalpha() for one in word)
    if not has_letter:
        return False  # numbers are judged with what stands around them
    if not has_digit:
        return _has_odd_signs(word, knows) or _has_odd_capitals(word)
    if _BRAND.fullmatch(word) or is_name(word) or is_measure(word) or is_arabizi(word):
        return False
    if _SIGN_INSIDE.search(word) and any(_is_darija_part(p) for p in re.split(r"\W+", word)):
        return True  # « Rif&mer9 »
    if (joined := re.fullmatch(r"([A-Z][a-z]+)_\d{2,}", word)) is not None:
        return not knows(joined.group(1).lower())
    parts = [part for part in _PARTS.split(word) if part]
    if "_" in word and any(is_arabizi(part) and not part.isalpha() for part in parts):
        return not knows(word.lower())  # « ph_nour8 »: words of Darija are not joined so
    return not all(_is_plain(part, knows) for part in parts)


def is_year(word: str) -> bool:
    """Tell whether digits may be a year."""
    return _YEAR.fullmatch(word) is not None


def is_measure(word: str) -> bool:
    """Tell whether a word with digits is a measure or an ordinal: « 500mg », « 2ème »."""
    is_told = _MEASURE.fullmatch(word) or _ORDINAL.fullmatch(word)
    return bool(is_told) and not _TOO_MANY.fullmatch(word)


def is_arabizi(word: str) -> bool:
    """Tell whether digits are letters in it: « ma7ta9ch », « 3lach »."""
    ends_in_digit = re.search(r"^[A-Z].*\d$|\d\d$", word)
    return bool(_ARABIZI.fullmatch(word)) and not ends_in_digit


def is_compound(word: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a digit joins two words in it: « Hammam2nuit ». Darija joins no such two."""
    found = _JOINED.fullmatch(word)
    if not found:
        return False
    first, last = found.group(1).lower(), found.group(2).lower()
    is_capital = word[0].isupper() and len(first) > 4
    may_be_darija = _DARIJA.match(word)
    return is_capital or (not may_be_darija and len(last) > 3 and (knows(first) or knows(last)))


def stem(word: str) -> str | None:
    """Return the name of a file without its ending, None for a word that is no file."""
    return word.rpartition(".")[0] if _FILE.fullmatch(word) else None


def is_name(word: str) -> bool:
    """Tell whether a word with digits names a disease, a device, a file, an error or a page."""
    return bool(
        word.lower() in _NAMES | OUTLETS
        or _FILE.fullmatch(word)
        or _ERROR.fullmatch(word)
        or _DOSED.fullmatch(word)
        or re.fullmatch(r"(?:www\.|\S+\.(?:ma|com|org|net|fr|gov|me)(?:/|$))\S*", word.lower())
    )


def _is_plain(part: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a piece of a word is a known word, a small number, a year or a measure."""
    if part.isdigit():
        return len(part) <= 3 or is_year(part)
    if part.isalpha():
        return knows(part.lower()) or len(part) <= 3
    glued = re.fullmatch(r"([^\W\d_]+)(\d+)", part) or re.fullmatch(r"(\d+)([^\W\d_]+)", part)
    if glued:
        letters, digits = sorted(glued.groups(), key=str.isdigit)
        is_small = len(digits) <= 2
        if len(letters) <= 2 and "\u0600" <= letters <= "\u06ff":
            return is_small  # «ب50», «و10»
        if knows(letters.lower()):
            if letters.lower() in MEDICINES and _STRENGTH.fullmatch(digits):
                return True
            is_stuck = "\u0600" <= letters <= "\u06ff" or _is_month(letters.lower())
            return len(digits) == 1 or is_stuck or _DOSE.fullmatch(digits) is not None
    return bool(
        _MEASURE.fullmatch(part)
        or _ORDINAL.fullmatch(part)
        or _ACRONYM.fullmatch(part)
        or is_arabizi(part)
        or part.lower() in _NAMES
    )


def _is_darija_part(part: str) -> bool:
    return len(part) > 3 and not part.isalpha() and is_arabizi(part)


def _is_month(letters: str) -> bool:
    return letters.startswith(_BEFORE_NUMBERS)


def _has_odd_signs(word: str, knows: Callable[[str], bool]) -> bool:
    found = _SIGN_INSIDE.search(word)
    if not found or "://" in word or word[0] == "@":
        return False
    if re.search(r"[@#$^=~\\]", found.group()):
        return True
    # « bonjour!comment » lacks a space; « Casa!Rabat » is another matter.
    return not all(
        knows(part.lower()) or len(part) <= 3 for part in re.split(r"[^\w]+", word) if part
    )


def _has_odd_capitals(word: str) -> bool:
    return len(re.findall(r"[a-z][A-Z]", word)) >= 3 or bool(
        re.fullmatch(r"(?:azerty|qwerty|qsdfgh|wxcvbn)[a-z]*", word, re.IGNORECASE)
    )
