"""The hour that a telephone shows with a message, alone above or below all its words."""

import re

TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:[ \u00a0\u202f]?(?:[AaPp]\.?[Mm]\.?|[صم]\b))?"
# Behind these a message may end: the end of a sentence, an address.
ENDED = r"(?:[.!?…؟۔]|https?://\S+)[»”\"]?[ \t\u00a0]*"
_TICKS = r"(?:[ \u00a0]?(?:[✓✔]\ufe0f?){1,2})?"
_ABOVE = re.compile(rf"[ \t>*_]*(?P<hour>{TIME})(?P<ticks>{_TICKS})[ \t]*\n")
_BELOW = re.compile(rf"(?:{ENDED}|\n[ \t>*_]*)(?P<hour>{TIME})(?P<ticks>{_TICKS})\s*\Z")
_HOUR = re.compile(r"(\d{1,2})[:h](\d{2})(?::(\d{2}))?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_LIMITS = ("23:59", "00:01", "0:01")  # of a day
_ROUND = 5  # minutes: people meet, open and close at such an hour, a stamp seldom falls on one
LAST = 300  # signs of a text that are looked at


def is_hour(written: str) -> bool:
    """Tell whether there is such an hour of a day."""
    found = _HOUR.search(written)
    if found is None:
        return False
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours < 24 and max(minutes, seconds) < 60


def is_stamp(written: str) -> bool:
    """Tell whether an hour that stands alone is one that nobody names: « 21:04 », no « 23:59 »."""
    found = _CLOCK.search(written)
    is_named = found is None or found[0] in _LIMITS or int(found[2]) % _ROUND == 0
    return is_hour(written) and not is_named


def stamps(text: str, head: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without the ticks of such hours, and where each stands alone.

    Above all words (from `head` on), or below them.
    """
    found = (_ABOVE.match(text, head), _BELOW.search(text, max(len(text.rstrip()) - LAST, 0)))
    alone = [one for one in found if one and is_stamp(one["hour"])]
    for one in alone:
        start, end = one.span("ticks")
        text = text[:start] + " " * (end - start) + text[end:]
    return text, tuple(one.span("hour") for one in alone)
