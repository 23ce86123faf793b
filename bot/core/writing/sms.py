"""How a text travels as an SMS: in the alphabet of telephones, or by twos of bytes; in parts."""

import unicodedata
from typing import NamedTuple

from bot.core.writing.text import utf16_length

# GSM 03.38. Those of the second line count twice.
_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = "^{}\\[~]|€"
_PLAIN = {"’": "'", "‘": "'", "«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "œ": "oe"}
_ALONE, _PART = 160, 153  # signs of one SMS, and of each of several
_WIDE_ALONE, _WIDE_PART = 70, 67


class Sms(NamedTuple):
    """A text as it is sent, its length in signs, and in how many parts it goes."""

    text: str
    signs: int
    parts: int


def sms(text: str) -> Sms:
    """Return a text as an SMS: with the letters of telephones where that takes no other script.

    « août » becomes « aout », which costs one SMS instead of two; Arabic stays as it is.
    """
    plain = "".join(map(_plain, text))
    if all(letter in _BASIC or letter in _TWICE for letter in plain):
        signs = len(plain) + sum(letter in _TWICE for letter in plain)
        return Sms(plain, signs, _parts(signs, _ALONE, _PART))
    signs = utf16_length(text)
    return Sms(text, signs, _parts(signs, _WIDE_ALONE, _WIDE_PART))


def _plain(letter: str) -> str:
    if letter in _BASIC or letter in _TWICE:
        return letter
    if letter in _PLAIN or letter.isspace():
        return _PLAIN.get(letter, " ")
    if unicodedata.category(letter) == "Cf":  # isolates and joiners are not seen
        return ""
    return unicodedata.normalize("NFD", letter)[0]


def _parts(signs: int, alone: int, part: int) -> int:
    return 1 if signs <= alone else -(-signs // part)
