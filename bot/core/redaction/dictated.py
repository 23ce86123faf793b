"""Passwords that are dictated letter by letter: « le S majuscule, puis ahara, puis 2024 »."""

import re
from collections.abc import Callable, Iterator

from bot.core.redaction.reading import Reading, Token

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
            or any(t.text.isdigit() or is_strange(t) for t in behind)
        ):
            yield found.span()
