"""The second of two values: what follows a login with « et », « o », « then » is its password."""

import re
from collections.abc import Callable, Collection, Iterator

from bot.core.redaction.reading import Reading, Token, any_of
from bot.core.redaction.vocabulary.lexicon import BETWEEN, STATES, TYPING, VERBS, is_state

SHORTEST = 4  # letters of a password that is a word

_AND = re.compile(
    r"[ ]*(?:[,;][ ]*)?(?:(?:"
    + any_of(r"""
    et and w o ou wla ola wela or puis ensuite then after apres soit plus mn_b3d mn_be3d men_be3d
    mn_ba3d و او ولا اولا ثم من_بعد بعد
""")
    + r")[ ]+){1,2}(?:(?:le|la|apres|puis|c'est|howa)[ ]+){0,2}|[ ]*[/+&|][ ]*|[ ]+و(?=[a-z])"
)
# By what an account is entered, where nothing names a secret.
_ENTERED = re.compile(
    r"(?<![^\W_])(?:(?:me |m'|se |nous )?connect\w*[ ](?:avec|par)|log(?:ged|ging)?[ -]?(?:in|on)"
    r"(?:[ ]with)?|sign(?:ed|ing)?[ ]in[ ]with|(?:kan|gha|n)?dkh?[eo]?l\w*[ ]b|kandir"
    r"|(?:كن|ن|غا ?ن)?دخل\w*[ ]ب|(?:mes |les |my )?acces)(?![^\W_])"
)
_END = re.compile(r"[ ]*(?:[.!?,;\n]|$)")


def seconds(
    reading: Reading,
    firsts: Collection[int],
    tells: Callable[[Token], bool],
    knows: Callable[[str], bool],
    *,
    is_named: bool,
) -> Iterator[tuple[int, int, bool]]:
    """Yield where a second value stands in the folded text, and whether it is one for sure.

    `firsts` are where values that were found end, `is_named` tells whether a login or a password
    is. A word that sentences are made of is a doubt, where nothing follows it.
    """
    if not is_named and not _ENTERED.search(reading.low):
        return
    for end in firsts:
        led = _AND.match(reading.low, end)
        token = next(iter(reading.after(led.end(), 1)), None) if led else None
        if led is None or token is None or token.start != led.end() or _is_small(token):
            continue
        if not knows(token.word) and not tells(token):
            yield token.start, token.end, True
        elif _END.match(reading.low, token.end) and not tells(token):
            yield token.start, token.end, False


def _is_small(token: Token) -> bool:
    """Tell whether a word is one that sentences about secrets are made of, or too short."""
    word = token.word
    return (
        len(word) < SHORTEST
        or is_state(word)
        or word in BETWEEN | STATES | TYPING | VERBS
        or token.text.isdigit()
    )
