"""Whether a value holds a way to reach somebody: an address, a name of an account, a mobile."""

import re
import unicodedata

from bot.core.redaction.reading import folded
from bot.core.tickets.caution import Caution, cautions
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import words

_LEADS = re.compile(r"://|www\.|@|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)")
_GAP = r"[^\w\n/:]{0,3}"
_MOBILE = re.compile(
    rf"(?<!\d)(?:(?:\+|00)?{_GAP}212{_GAP}0?{_GAP}|0{_GAP})?[67](?:{_GAP}\d){{8}}(?!\d)"
    r"|(?<!\d)0[67](?:/\d\d){4}(?!\d)"
    rf"|(?:\+|(?<!\d)00)(?!{_GAP}212){_GAP}[1-9](?:{_GAP}\d){{7,14}}(?!\d)"
)
_DIGITS = re.compile(r"\d+")
_ZERO = re.compile(r"(?<![^\W_])(?:zero|sfer|sifr|صفر)(?![^\W_])")  # every number begins with it


def is_address(text: str) -> bool:
    """Tell whether words hold an address or the name of an account, however they are written."""
    low = unicodedata.normalize("NFKC", text).lower()
    if _LEADS.search(low) or Caution.LINK in cautions(low):
        return True
    return any(map(_leads, words(text)))


def is_personal(text: str) -> bool:
    """Tell whether words hold a number that is no institution's, in digits or spelled out."""
    digits = unicodedata.normalize("NFKC", "".join(map(_in_figures, text)))
    if _MOBILE.search(digits):
        return True
    spelled = _DIGITS.sub(" ", digits)
    return _ZERO.search(folded(spelled)) is not None and Caution.NUMBER in cautions(spelled)


def _leads(word: Word) -> bool:
    return word.kind is Kind.LINK or word.is_disguised


def _in_figures(sign: str) -> str:
    return str(unicodedata.digit(sign, sign)) if sign.isdecimal() else sign
