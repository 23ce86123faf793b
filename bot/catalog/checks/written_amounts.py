"""Finds an amount, a rate, a delay or a contact that is written out instead of named as a fact."""

import re

_NUMBER = r"\d+(?:[.,\u00a0 ]\d+)*"
_UNITS = (
    r"%|DH\b|dh\b|MAD\b|dirhams?\b|jours?\b|semaines?\b|mois\b|heures?\b|ans\b|années?\b"
    r"|days?\b|weeks?\b|months?\b|hours?\b|years?\b|nhar\b|yam\b|liyam\b|chhour\b|chher\b|sa3a\b"
    r"|درهما?|يوما?\b|أيام|أسبوعا?|أسابيع|شهرا?\b|أشهر|شهور|ساعات?|ساعة|سنوات|سنة\b|عاما?\b"
)
_AMOUNT = re.compile(rf"(?<![\w:.-]){_NUMBER}[ \u00a0]?(?:{_UNITS})")
_PHONE = re.compile(r"(?<!\w)(?:\+|00|0)\d(?:[ .-]?\d){7,12}(?!\d)")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def written_amount(text: str) -> str | None:
    """Return the first amount, rate, delay, number or e-mail address that `text` writes out."""
    plain = text.translate(_ARABIC_DIGITS)
    for form in (_AMOUNT, _PHONE, _ADDRESS):
        if found := form.search(plain):
            return found.group()
    return None
