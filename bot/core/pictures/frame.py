"""What a telephone shows around a message: the hour, the battery, the network, who is there."""

import re

_CLOCK = r"\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?"
_EDITED = r"modifi[ée]e?|edited"
_CLOCKS, _STAMPS = re.compile(_CLOCK, re.IGNORECASE), re.compile(_EDITED, re.IGNORECASE)
_BAR = (
    rf"{_CLOCK}|\d{{1,3}}\s?%|[345]g\+?|lte|wi-?fi|volte|{_EDITED}"
    r"|[✓✔v/\\|<>←→©®«»&:.,'’\-_=*•]+"
)
_BATTERY = re.compile(r"(?<![\w:.])\d{1,3}(?![\w:.])(?:\s?%)?", re.IGNORECASE)
_BELOW = r"(?:[ée]crire un |type a |write a )?messages?\.*|\d{1,6} (?:vues?|views?)|رسالة"
_ABOVE = (
    r"\d{1,6} (?:membres?|members?|abonn[ée]s?|subscribers?|participants?)"
    r"|\d{1,6} (?:عضو|مشترك)\w*|transf[ée]r[ée]e?|forwarded|en ligne|online"
    r"|aujourd.hui|today|hier|yesterday|اليوم|أمس|متصل الآن|معاد توجيهه"
)
_BAR_LINE = re.compile(rf"(?:(?:{_BAR})(?:\s+|\Z))+", re.IGNORECASE)
# The sign behind the battery's figure is small, and now and then not read.
_TOP_LINE = re.compile(rf"(?:(?:{_BAR}|\d{{1,3}})(?:\s+|\Z))+", re.IGNORECASE)
_ABOVE_LINE, _BELOW_LINE = (re.compile(one, re.IGNORECASE) for one in (_ABOVE, _BELOW))
_CLOCK_LAST = re.compile(r"\s+\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s*[✓✔vW/\\]*\s*\Z", re.IGNORECASE)


def without_clock(ending: str) -> tuple[str, bool]:
    """Return the end of the last line of a message without its hour, and whether it had one."""
    bare, had = _CLOCK_LAST.subn("", ending)
    return bare, had > 0


def without_frame(outside: str, *, is_above: bool = False, has_clock: bool = True) -> str:
    """Return the lines above or below a message without those at the edge of the picture.

    One clock stands there at most, none without `has_clock`.
    """
    lines = outside.split("\n")
    if not is_above:
        lines.reverse()
    while lines and _is_frame(lines[0].strip(), is_above=is_above, has_clock=has_clock):
        has_clock = has_clock and not _CLOCKS.search(lines[0])
        del lines[0]
    if not is_above:
        lines.reverse()
    return "\n".join(lines)


def _is_frame(line: str, *, is_above: bool, has_clock: bool) -> bool:
    """Tell whether a line is a bar with at most one clock, or words that a telephone puts there.

    How full the battery is, and that a message was edited, stands beside a clock.
    """
    if not line or (_ABOVE_LINE if is_above else _BELOW_LINE).fullmatch(line):
        return True
    clocks = len(_CLOCKS.findall(line))
    beside = max(len(_BATTERY.findall(line)), line.count("%"), len(_STAMPS.findall(line)))
    bar = _TOP_LINE if is_above else _BAR_LINE
    return bool(bar.fullmatch(line)) and beside <= clocks <= int(has_clock)
