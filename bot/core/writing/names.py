"""The names that people give themselves and their pharmacies, fit to stand beside our words."""

import unicodedata

LONGEST = 40  # characters
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that show nothing
_MARKS = 2  # that one letter may carry: Arabic with shadda and a vowel has two
_APOSTROPHES = "'\u2019\u02bc"


def shown_name(name: str) -> str:
    """Return a name as letters, spaces, hyphens, apostrophes and dots, in one piece, bounded.

    The number that we put beside it is then the only one: « Salma (2002) » cannot be a name.
    Nothing is left that is invisible or turns the line. Empty without a letter.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", name):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Mc"} else 0
        if (kind.startswith("L") and sign not in _BLANK) or sign == ".":
            kept.append(sign)
        elif kind in {"Mn", "Mc"}:
            kept.append(sign if marks <= _MARKS else "")
        elif kind == "Pd":
            kept.append("-")
        elif sign in _APOSTROPHES:
            kept.append(sign)
        elif not kind.startswith("C") or sign in "\t\n\r":
            kept.append(" ")
    words = " ".join("".join(kept).split())
    if not any(sign.isalpha() for sign in words):
        return ""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def nickname(words: str) -> str:
    """Return what somebody calls a pharmacy, in one line and without what cannot be seen.

    Nothing is left that turns the line or stands on top of another. Empty where nothing can be
    read: there has to be a letter, a digit or a picture.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", words):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Mc", "Me"} else 0
        if sign in _BLANK or kind[0] == "Z" or sign in "\t\n\r":
            kept.append(" ")
        elif kind[0] != "C" and marks <= _MARKS:
            kept.append(sign)
    shown = " ".join("".join(kept).split())
    return shown if any(unicodedata.category(sign)[0] in "LNS" for sign in shown) else ""
