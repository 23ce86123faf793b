"""The name of a person, as Telegram gives it, made fit to stand in a sentence of ours."""

import unicodedata

LONGEST = 40  # characters
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that show nothing
_MARKS = 2  # that one letter may carry: Arabic with shadda and a vowel has two


def shown_name(name: str) -> str:
    """Return a name without anything invisible or that turns the line, in one piece, bounded.

    Empty when nothing visible is left.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", name):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind == "Mn" else 0
        if kind.startswith("Z") or sign in "\t\n\r" or sign in _BLANK:
            kept.append(" ")
        elif not kind.startswith("C") and marks <= _MARKS:
            kept.append(sign)
    words = " ".join("".join(kept).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
