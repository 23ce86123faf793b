"""Tells a quantity, a lot or an article from a code that only looks like one."""

import re
from collections.abc import Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.vocabulary.lexicon import LEADING

FEWEST = 4  # digits of a code
NEAR = 30  # characters between a word such as « code » and a code in groups

_COUNTED = re.compile(
    r"(?:\d{2,4}(?:[ .\-]\d{2,4})+|\d{4,8})[ ]?"
    r"(?!(?:dhs?|dirhams?|mad|euros?|eur|usd|kdh|درهم|دراهم|درهما|ريال|اورو)\b)[^\W\d_]"
)
_OF_STOCK = re.compile(
    r"(?:lots?|batch|llot|articles?|art\.?|b\.?o\.?|b\.?p\.?|bl|bulletin|lois?|laws?|dahirs?|decrets?"
    r"|decree|arretes?|circulaires?|factures?|invoice|commande|devis)(?![^\W_])"
)
_LONG = re.compile(r"\d{6,8}(?<!000)[ ]")
_DIGIT = re.compile(r"\d")


def is_grouped_code(low: str, labels: Sequence[Labelled], start: int, end: int) -> bool:
    """Tell whether a quantity is rather a code: « code 805 896 page », « 551290 page »."""
    if not _COUNTED.match(low, start, end):
        return False
    return bool(_LONG.match(low, start, end)) or any(
        one.label in {Label.CODE, Label.PASSWORD}
        and 0 <= start - one.end < NEAR
        and _leads(low[one.end : start])
        for one in labels
    )


def called_code(
    low: str, labels: Sequence[Labelled], start: int, end: int
) -> tuple[int, int] | None:
    """Return where a code stands behind a word of law or stock: « code lot 739204 », or None.

    With letters in it, as « code lot 22B145 », it is what it is called.
    """
    number = _DIGIT.search(low, start, end)
    if number is None or len(_DIGIT.findall(low, start, end)) < FEWEST:
        return None
    is_mixed = any(one.isalpha() for one in low[number.start() - 1 : end])
    is_called = (
        not is_mixed
        and _OF_STOCK.match(low, start, end) is not None
        and any(
            one.label is Label.CODE and one.end < start and not low[one.end : start].strip(" :")
            for one in labels
        )
    )
    return (number.start(), end) if is_called else None


def _leads(gap: str) -> bool:
    """Tell whether only words that announce stand between."""
    said = re.findall(r"[^\W_]+(?:'[^\W_]+)?", gap)
    return not re.search(r"[,;.!?\n]", gap) and all(one in LEADING for one in said)
