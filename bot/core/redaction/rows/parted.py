"""Codes whose digits one sign or one word parts, again and again: « 7|3|9|2 », « 7 et 3 et 9 »."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.redaction.harmless import is_counted
from bot.core.redaction.labelled.labels import SECRETS, Label, Labelled, is_near
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.spelled import DIGIT_WORDS, SINGLES
from bot.core.redaction.sums import is_sum

FEWEST = 4  # digits of a code
FIRST = 16  # characters of « un » and a sign before a row
LINE = 60  # characters that are looked at beside a row

_JOIN = any_of(r"""
    et and w o ou u و & puis et_puis ensuite apres then and_then next ثم وثم mn_b3d o_mn_b3d
    w_mn_b3d ou_mn_b3d men_b3d mn_ba3d men_ba3d من_بعد ومن_بعد وبعد point tiret virgule espace
    barre slash dash space
""")
_SEP = rf"(?:(?:[^\w\n]|_){{1,6}}|[ ]{{0,2}},?[ ](?:{_JOIN})[ ])"
_DIGIT = rf"(?:\d|(?:{DIGIT_WORDS}))"
_ANY = rf"(?:\d|(?:{DIGIT_WORDS}|{'|'.join(sorted(SINGLES))}))"
_PARTED = re.compile(
    rf"(?<![^\W_])(?<!\d[.,:/\-]){_DIGIT}(?P<sep>{_SEP}){_ANY}(?:(?P=sep){_ANY}){{2,6}}"
    r"(?![^\W_])(?![.,:/\-]\d)"
)
_GLUED = re.compile(rf"(?<![^\W_])(?:{DIGIT_WORDS}){{{FEWEST},8}}(?![^\W_])")
# « 739 mille 204 »: a code in two halves, where no money is spoken of.
_HALVES = re.compile(
    r"(?<![\d.,/\-])(?<!\d[ ])\d{3}[ ](?:mille|thousand|alf|الف)[ ](?:و[ ]?)?\d{3}(?!\d|[.,/\-]\d)"
)
_MARK = r"{n}[ ]?[).\]:°\-][ ]?\d{{1,2}}"
# « 1) 7 2) 3 3) 9 »
_MARKED = re.compile(
    r"(?<![\d.,/])"
    + r"[\s,;]{1,3}".join(_MARK.format(n=n) for n in (1, 2, 3))
    + "".join(rf"(?:[\s,;]{{1,3}}{_MARK.format(n=n)}" for n in range(4, 9))
    + ")?" * 5
    + r"(?![\d.,/])"
)
_ROMAN = re.compile(r"[ :=]+[ivx]{1,5}(?:[ \-.]{1,2}[ivx]{1,5})+(?![^\W_])")
_LISTED = re.compile(
    r"(?<![^\W_])(?:cases?|etapes?|steps?|lignes?|lines?|pages?|articles?|art|points?|questions?"
    r"|rubriques?|colonnes?|annexes?|mois|trimestres?|niveaux?|zones?|regions?|quantites?|doses?"
    r"|posologie|total|somme|note|version|v|qte|stocks?|المواد|مراحل|خطوات|صفحات)[ :=n°]{0,4}$"
)


def parted(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where one sign parts the digits of a code, and where its digits are glued together."""
    low = reading.low
    for found in _PARTED.finditer(low):
        if not _is_harmless(low, found, labels):
            yield _begin(low, found), found.end()
    for found in _GLUED.finditer(low):
        yield found.span()
    for found in _HALVES.finditer(low):
        before, after = low[max(0, found.start() - LINE) : found.start()], low[found.end() :]
        if not is_counted(low, found.end()) and not is_sum(before, after[:LINE]):
            yield found.span()
    for found in _MARKED.finditer(low):
        if is_near(labels, *found.span(), SECRETS) or not is_counted(low, found.end()):
            yield found.span()
    for one in labels:
        if one.label is Label.CODE and (roman := _ROMAN.match(low, one.end)):
            yield roman.span()


def _begin(low: str, found: re.Match[str]) -> int:
    """Return where a row begins: « un » before it is its first digit behind the same sign."""
    sign = re.escape(found["sep"])
    first = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(SINGLES))}){sign}$")
    one = first.search(low, max(0, found.start() - FIRST), found.start())
    return one.start() if one else found.start()


def _is_harmless(low: str, found: re.Match[str], labels: Sequence[Labelled]) -> bool:
    """Tell whether places in order, quantities, an hour or a list of steps are told."""
    if is_near(labels, *found.span(), SECRETS):
        return False
    said = re.findall(_ANY, found.group())
    values = [int(one) for one in said if one.isdigit()]
    is_in_order = len(values) == len(said) and all(b - a == 1 for a, b in pairwise(values))
    before = low[max(0, found.start() - LINE) : found.start()].rpartition("\n")[2]
    is_sum_of = low[found.end() : found.end() + 2].strip().startswith("=")
    return bool(is_in_order or is_sum_of or is_counted(low, found.end()) or _LISTED.search(before))
