"""Whether a value reaches somebody: an address, an account, a mobile, a host like ours."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import urlsplit

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
_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "3": "e", "4": "a", "5": "s", "8": "b"})
_TELLING = 6  # letters of a name that another word hardly begins with, or has but one other in
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


def passes_for(address: str, known: Collection[str]) -> bool:
    """Tell whether a site or an e-mail is on a host that looks like one of `known` and is none.

    « damanc0m.ma », « damancom.ma.evil.com », « cnss-maroc.com »; `known` are without « www. ».
    """
    host = (urlsplit(address).hostname or address.rpartition("@")[2]).removeprefix("www.")
    if any(host == one or host.endswith(f".{one}") for one in known):
        return False
    names = {_drawn(one.partition(".")[0]) for one in known}
    parts = [*map(_drawn, re.split(r"[.\-_]", host)), _drawn(host.replace("-", "").split(".")[0])]
    return any(_is_like(part, name) for part in parts for name in names)


def _drawn(word: str) -> str:
    """Return a name as it looks to who reads it in a hurry."""
    return word.lower().translate(_ALIKE).replace("rn", "m").replace("vv", "w")


def _is_like(part: str, name: str) -> bool:
    if part == name:
        return True
    if len(name) < _TELLING:
        return False
    if part.startswith(name) or part.endswith(name):
        return True
    # One letter more, one less, another one, or two that changed places.
    same = next((n for n, (a, b) in enumerate(zip(part, name, strict=False)) if a != b), None)
    same = min(len(part), len(name)) if same is None else same
    one, two = part[same:], name[same:]
    return (
        one[1:] == two
        or one == two[1:]
        or one[1:] == two[1:]
        or (one[1:2] + one[:1] + one[2:] == two and len(one) > 1)
    )


def _leads(word: Word) -> bool:
    return word.kind is Kind.LINK or word.is_disguised


def _in_figures(sign: str) -> str:
    return str(unicodedata.digit(sign, sign)) if sign.isdecimal() else sign
