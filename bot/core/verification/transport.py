"""What a way of passing a message on writes into it: senders, times, « Transféré »."""

import re

from bot.core.verification.names import is_name

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.‑-]\d{1,2}[/.‑-]\d{2,4}"
_MOMENT = rf"(?:{_DAY},?(?: à)?[ \u00a0\u202f]+{_TIME}|{_TIME},?[ \u00a0\u202f]+{_DAY})"
_NAME = r"[^\n:\[\]]{1,40}?"
_SENDER = re.compile(
    rf"^(?:[^\w\n\[]|_)*(?:\[{_MOMENT}\][ \t\u00a0]*"
    rf"|{_MOMENT}[ \t\u00a0]+[-‐‑–—][ \t\u00a0]+)(?P<name>~?{_NAME}):",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^(?:[^\w\n]|_)*(?:forwarded(?: many times| message)?"
    r"|transf[ée]r[ée]e?(?: (?:plusieurs|de nombreuses) fois)?"
    r"|message transf[ée]r[ée]|معاد توجيهها(?: عدة مرات)?|معاد توجيهه(?: عدة مرات)?"
    r"|رسالة معاد توجيهها|أعيد توجيهها|أُعيد توجيهها"
    r"|تم(?:ت)? إعادة توجيه(?:ها|ه)?)"
    r"(?:[ \t]+(?:from|depuis|de|par|من)[ \t:]+(?P<name>[^\n:]{1,40}))?(?:[^\w\n]|_)*$",
    re.MULTILINE | re.IGNORECASE,
)
_MOST_SENDERS = 3  # one before the other in a line: passed on and passed on again
_LETTERS_OF_NAMES = re.compile(r"(?:[^\W\d_]|[\s.~’'\u0300-\u036f\u064b-\u0652-])+")
# « <https://…> », as mail programs write an address.
_BRACKETED = re.compile(r"<((?:https?://|www\.|[\w.+-]+@)[^\s<>]+)>", re.IGNORECASE)


def without_marks(text: str) -> str:
    """Return a text with line ends for what a way of passing on has written, of the same length.

    « [09/07/2025 10:12] », « Transféré de »: what is not known as a name may be a sentence, and
    stays as a line of its own; the same before further lines goes too. Only what stands above all
    words can say that a message was forwarded.
    """
    names: set[str] = set()
    for _ in range(_MOST_SENDERS):
        text = _SENDER.sub(lambda mark: _blanked(mark, names), text)
    head = _first(text, 0)
    while mark := _FORWARDED.match(text, head):
        text = text[:head] + _blanked(mark, names) + text[mark.end() :]
        if mark["name"] and text[head : mark.end()].strip():
            break
        head = _first(text, mark.end())
    return _BRACKETED.sub(r" \1 ", text)


def _first(text: str, start: int) -> int:
    """Return the place of the first line with something in it."""
    return start + len(text[start:]) - len(text[start:].lstrip("\n"))


def _blanked(mark: re.Match[str], names: set[str]) -> str:
    name = mark["name"]
    if name is None or name.strip() in names or _is_known(name):
        return "\n" * len(mark[0])
    names.add(name.strip())
    start, end = (place - mark.start() for place in mark.span("name"))
    return "\n" * start + name + "\n" * (len(mark[0]) - end)


def _is_known(name: str) -> bool:
    """Tell whether it is the name of somebody, and nothing is drawn beside it."""
    return _LETTERS_OF_NAMES.fullmatch(name) is not None and is_name(name)
