"""Numbers inside a text: telephone numbers, amounts, hours, days in digits, and their keys."""

import re

from bot.core.verification.reading.letters import fold

BLANK = r"[ \t\u00a0\u2007\u2009\u202f]"
# Between the digits of a telephone number, which may go on in the next line, quoted or not.
_GAP = (
    rf"(?:{BLANK}{{0,2}}\)?[.\-‐‑–]?{BLANK}{{0,2}}"
    rf"|{BLANK}{{0,2}}\r?\n{BLANK}{{0,2}}>{{0,3}}{BLANK}?)"
)
PHONE = (
    rf"(?<!\d)(?:\((?=0[\d ]{{1,5}}\)))?(?:(?:\+|00){BLANK}?212{_GAP}(?:\(0\))?|0)"
    rf"{_GAP}[5-8](?:{_GAP}\d){{8}}(?!\d)"
    rf"|\+\d{{1,3}}(?:{_GAP}\(?\d\)?){{7,12}}(?!\d)"
)
DASHES = "-‐‑–—−"
# Only a space between thousands may come and go: « 1,125 » and « 1125 » are not the same, and
# neither are « 10/07 » and « 10:07 ».
_GROUPED = rf"\d{{1,3}}(?:{BLANK}{{1,2}}\d{{3}})+(?!\d)"
FIGURE = rf"(?:(?<!\d){_GROUPED}|\d+)(?:[{DASHES}.,:/'’*_~x٫٬](?:{_GROUPED}|\d+))*"
_FIGURE_SIGNS = str.maketrans("٫٬’", ",,'")


def phone_key(digits: str, *, is_international: bool) -> str:
    """Return a telephone number as it is dialled here; one of another country is another one."""
    if not is_international:
        return f"tel:{digits}"
    bare = digits.removeprefix("00")
    if not bare.startswith("212"):
        return f"tel:+{bare}"
    return "tel:0" + bare.removeprefix("212").removeprefix("0")


def figure_key(written: str) -> str:
    """Return a number, an hour or a day in digits, with the signs in it."""
    digits = re.sub(BLANK, "", fold(written)).translate(_FIGURE_SIGNS)
    return re.sub(f"[{DASHES}]", "-", digits)
