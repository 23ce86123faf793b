"""The name of a person, as Telegram gives it, made fit to stand in a sentence of ours."""

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
