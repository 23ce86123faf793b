"""Numbers so long that only a card or an account has them, whatever stands between the digits."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

FEWEST, MOST = 12, 30  # digits, together; an IBAN may have more than 24

_SIGN = r"(?:[ ]?[.,\-_/·•|:][ ]?|[ ])"
_LONG = re.compile(rf"(?<![^\W_])(?:[a-z]{{2}}[ ]?)?\d(?:{_SIGN}?\d){{{FEWEST - 1},{MOST}}}(?!\d)")
# « MA64 0117 8000 … »: the letters of an IBAN and its sum are stuck together.
_IBAN = re.compile(r"(?<![^\W_])(?:[a-z]{2}|ma[ ])\d{2}(?:[ .\-]?\d){12,26}(?![^\W_])")
_DOTTED = re.compile(r"\d{2,}\.\d{3,}")  # else a number is judged by what stands around it
_VERSION = re.compile(r"\d{1,3}\.\d\.\d{4,5}\.\d{1,5}")
# « ma carte pro PH/11/2093 »: no month of a year.
_ORDER = re.compile(
    r"(?<![^\W_])(?:carte[ ]pro\w*|inscription|inscrit[e]?|licen[cs]e|agrement|autorisation)"
    r"[ :=n°]{1,5}([a-z]{1,3}[/\-]\d{1,3}[/\-]\d{3,5})(?![^\W_])"
)
_STAMP = re.compile(r"20\d\d[\-_.]?(?:0[1-9]|1[0-2])[\-_.]?(?:0[1-9]|[12]\d|3[01])")
# A host all of digits: « 739204.ma » is no address of a page.
_HOST = re.compile(r"(?<![^\W_])\d{4,}(?:[.\-]\d+)*(?=\.[a-z]{2,4}(?![^\W_]))")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|csv|txt|jpe?g|png|gif|zip|rar|xml|mp4|heic|webp)")


def long_numbers(low: str) -> Iterator[tuple[int, int]]:
    """Yield where a number of a card or an account stands that no address or version may hide."""
    for found in _LONG.finditer(low):
        if _DOTTED.search(found.group()) and not _is_dated(found.group()):
            yield found.span()
    for found in _IBAN.finditer(low):
        yield found.span()
    for found in _ORDER.finditer(low):
        yield found.span(1)
    for found in _HOST.finditer(low):
        if not _FILE.match(low, found.end()):
            yield found.span()


def _is_dated(number: str) -> bool:
    """Tell whether a number begins with a day, or is a version of a system."""
    return bool(_STAMP.match(number.lstrip(ascii_lowercase + " ")) or _VERSION.fullmatch(number))


def in_link(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where such a number stands in the address of a page."""
    for found in _LONG.finditer(low, start, end):
        if not _STAMP.match(found.group()):
            yield found.span()
