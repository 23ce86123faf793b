"""A telephone number that somebody writes alone: nobody has asked for it, and it asks nothing."""

import re

from bot.core.redaction.reading import Reading, words

_PARTING = re.compile(r"[\s().,/\-+:;!=]+")
_DIGITS = re.compile(r"\+?[\d\s().,/\-]{8,}")
# Ten digits here; with the number of Morocco; with another country's behind a plus or 00.
_NUMBER = re.compile(r"0[5-8]\d{8}|(?:00)?2120?[5-8]\d{8}")
_ABROAD = re.compile(r"[1-9]\d{7,14}")
_LABELS = words("""
    tel telephone telefone tlf gsm portable mobile num numero no n phone number whatsapp
    watsap mon ma le la de c'est cest est voici voila my is the it's its nmra nimra nemra
    nmerti nmrti tilifoun tilifon dyali dyal hada hadi هو هذا هذه هاتف هاتفي الهاتف رقم رقمي
    الرقم تليفون تيليفون نمره نمرتي ديالي واتساب
""")


def is_phone(text: str) -> bool:
    """Tell whether a text is a telephone number and nothing else but what it is called."""
    low = Reading.of(text).low.strip().replace("n°", "n ")
    found = max(_DIGITS.findall(low), key=len, default="")
    digits = re.sub(r"\D", "", found)
    is_abroad = found.strip().startswith(("+", "00")) and _ABROAD.fullmatch(digits.lstrip("0"))
    if not (_NUMBER.fullmatch(digits) or is_abroad):
        return False
    rest = low.replace(found, " ", 1)
    return all(word in _LABELS for word in _PARTING.split(rest) if word)
