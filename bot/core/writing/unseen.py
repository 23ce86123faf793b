"""Characters that nobody sees: those that do no harm are left out, the rest tells of a trick."""

import re
import unicodedata

# Marks that a copy brings along: of direction, of where a word may break, of how a sign is drawn.
_HARMLESS = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff"
_JOINERS = "\u200c\u200d"  # within a word in Arabic script they are part of how it is written
_ARABIC = "\u0620-\u064a\u066e-\u06d3"
_LEFT_OUT = re.compile(f"[{_HARMLESS}]|(?<![{_ARABIC}])[{_JOINERS}]|[{_JOINERS}](?![{_ARABIC}])")
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
# Letters and signs of other categories that are drawn as nothing.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0"
    "\U000e0100-\U000e01ef]"
)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def without_unseen(text: str) -> str:
    """Return a text without what is not seen and does no harm, its letters composed."""
    return unicodedata.normalize("NFC", _LEFT_OUT.sub("", _BREAKS.sub("\n", text)))


def holds_unseen(text: str) -> bool:
    """Tell whether a text holds what is not seen, once `without_unseen` has gone over it."""
    return _BLANK.search(text) is not None or any(
        unicodedata.category(sign) in _UNSEEN for sign in text if sign not in f"\n\t{_JOINERS}"
    )


def visible_only(text: str) -> str:
    """Return a text without anything that is not seen, where nobody is there to be told."""
    return "".join(sign for sign in without_unseen(text) if not holds_unseen(sign))
