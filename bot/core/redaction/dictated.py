"""Passwords that are dictated letter by letter: « le S majuscule, puis ahara, puis 2024 »."""

import re
from collections.abc import Callable, Iterator

from bot.core.redaction.reading import Reading, Token, any_of
from bot.core.redaction.vocabulary.ordinary import ORDINARY

MOST = 8  # words that are looked at behind a letter

# « le S majuscule, puis ahara », « capital S then … ».
_DICTATED = re.compile(
    r"(?<![^\W_'])[a-z][ ]+(?:en[ ])?(?:maj|majuscule|majiscule|minuscule|min|uppercase|lowercase"
    r"|capital|kbir|kbira|sghir|sghira)(?![^\W_])[^\n]{0,80}"
    r"|(?<![^\W_])(?:majuscule|minuscule|maj|cap)[ ]+[a-z](?![^\W_'])[^\n]{0,80}"
    r"|(?<![^\W_'])[a-z][ ]+(?:comme|as[ ]in|for|بحال|b7al)[ ]+[^\W\d_]{3,}[^\n]{0,80}"
    r"|(?<![^\W_])(?:grand|gros|petit|capital|uppercase|lowercase|big|small)[ ]+[a-z](?![^\W_'])"
    r"[^\n]{0,80}"
    r"|(?<![^\W_])(?:حرف[ ])?[a-z\u0600-\u06ff][ ](?:كبير|كبيره|صغير|صغيره)(?![^\W_])[^\n]{0,80}"
)
_SMALL_LETTERS = ("b ", "d ", "f ", "l ", "w ", "a ", "y ", "n ", "u ")  # words of Darija too
_NEXT = re.compile(
    r"(?<![^\W_])(?:puis|ensuite|suivi|then|followed|apres|mn be3d|ثم|من بعد)(?![^\W_])"
)


_ONE_LETTER = (
    "(?:"
    + any_of(r"""
    [a-z\u0621-\u064a]{1,2} (?:double|doubl|دوبل)_(?:u|v|ve|you) alpha bravo charlie delta echo be
    ce
    de effe ge ache ji ka elle emme enne pe erre esse te ve ixe zed bee cee dee kay jay gee bah kaf
    alif الف باء تاء جيم حاء كاف لام ميم نون واو ياء ba ta kah
""")
    + ")"
)
# « A comme Amine, B comme Brahim », « A as in Adam », «أ مثل أمين»: the letters of a card.
_LETTERS = re.compile(
    rf"(?<![^\W_'])(?:(?:lettres?|letters?|7arf|حرف|(?:ال)?حروف|(?:ال)?حرف)[ ])?{_ONE_LETTER}"
    r"(?:[ ]+(?:comme|as[ ]in|for|like|b7al|bhal|bh7al|مثل|بحال|زي)[ ]+[^\W\d_]{2,20})?"
    rf"(?:[ ,.\-/]{{1,3}}(?:(?:et|and|w|o|puis|then|ثم|و|حرف|(?:ال)?حرف)[ ]?){{0,2}}{_ONE_LETTER}"
    r"(?:[ ]+(?:comme|as[ ]in|for|like|b7al|bhal|مثل|بحال|زي)[ ]+[^\W\d_]{2,20})?)?"
    r"[ ,.\-/:]{1,3}(?:(?:puis|then|et|and|ثم|w)[ ])?$"
)
_BACK = 60  # characters that two letters with their words take


def letters_before(low: str, start: int) -> int:
    """Return where the letters begin that are told before the digits of a card, or `start`."""
    found = _LETTERS.search(low, max(0, start - _BACK), start)
    return found.start() if found else start


def dictated(
    reading: Reading, is_strange: Callable[[Token], bool], *, is_told: bool
) -> Iterator[tuple[int, int]]:
    """Yield where letters are dictated; `is_told` when a secret is named in the text."""
    for found in _DICTATED.finditer(reading.low):
        is_small = found.group().startswith(_SMALL_LETTERS)
        behind = [t for t in reading.after(found.start(), MOST) if t.end <= found.end()]
        if (
            (is_told and not is_small)
            or _NEXT.search(found.group())
            or any(t.text.isdigit() or (is_strange(t) and t.word not in ORDINARY) for t in behind)
        ):
            yield found.span()
