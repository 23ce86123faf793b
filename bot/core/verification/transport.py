"""What a way of passing a message on writes into it: senders, times, « Transféré »."""

import re

from bot.core.verification.names import is_name

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.‑-]\d{1,2}[/.‑-]\d{2,4}"
_MOMENT = rf"(?:{_DAY},?(?: à)?[ \u00a0\u202f]+{_TIME}|{_TIME},?[ \u00a0\u202f]+{_DAY})"
_NAME = r"[^\n:\[\]]{1,40}?"
_SENDER = re.compile(
    rf"(?<![^\W_])\[{_MOMENT}\][ \t\u00a0]*(?P<a>~?{_NAME}):"
    rf"|^(?:[^\w\n]|_)*{_MOMENT}[ \t\u00a0]+[-‐‑–—][ \t\u00a0]+(?P<b>{_NAME}):",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^(?:[^\w\n]|_)*(?:forwarded(?: many times| message)?"
    r"|transf[ée]r[ée]e?(?: (?:plusieurs|de nombreuses) fois)?"
    r"|message transf[ée]r[ée]|معاد توجيهها(?: عدة مرات)?|معاد توجيهه(?: عدة مرات)?"
    r"|رسالة معاد توجيهها|أعيد توجيهها|أُعيد توجيهها"
    r"|تم(?:ت)? إعادة توجيه(?:ها|ه)?)"
    r"(?:[ \t]+(?:from|depuis|de|par|من)[ \t:]+(?P<a>[^\n:]{1,40}))?(?:[^\w\n]|_)*$",
    re.MULTILINE | re.IGNORECASE,
)
# « <https://…> », as mail programs write an address.
_BRACKETED = re.compile(r"<((?:https?://|www\.|[\w.+-]+@)[^\s<>]+)>", re.IGNORECASE)


def without_marks(text: str) -> str:
    """Return a text with line ends for what a way of passing on has written, of the same length.

    « [09/07/2025 10:12] Nom: », « Transféré ».
    """
    for pattern in (_SENDER, _FORWARDED):
        text = pattern.sub(_blanked, text)
    return _BRACKETED.sub(r" \1 ", text)


def _blanked(mark: re.Match[str]) -> str:
    name = next((part for part in mark.groupdict().values() if part), None)
    return "\n" * len(mark[0]) if name is None or is_name(name) else mark[0]
