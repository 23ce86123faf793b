"""Codes whose digits are partly in words: « 663 sept 91 », « 66 tlata 91 », «66 سبعة 91»."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.core.redaction.harmless import units
from bot.core.redaction.labelled.labels import Labelled
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.rows.chained import lettered, ordered
from bot.core.redaction.rows.parted import parted
from bot.core.redaction.rows.stacked import stacked
from bot.core.redaction.spelled import SINGLES, digit_count, is_number, number_words
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import GIVING, TYPING

FEWEST = 4  # digits of a code
MANY = 3  # groups of which one is a word, so that nothing is counted
NEAR = 30  # characters between a word such as « code » and what it names
BEHIND = 40  # characters behind it in which it is said to be refused

_LINK = any_of("et and w ou? puis then ensuite tiret point virgule espace slash double triple ثم")
_TIMES = ("double", "triple")
_SIGN = r"[ ]*[,.\-/·'][ ]*|[ ]+"
_SMS = re.compile(r"(?<![^\W_])(?:sms|textos?|msg|message|ميساج|رساله)(?![^\W_])")
_ALONE = re.compile(r"[\W_]*(?:svp|stp|merci|please|chokran|شكرا|عافاك)?[\W_]*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DAY_OF = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[ ](?:sept|صفر)(?:[ .]+(?:\d\d|\d{4}))?")
_GROUPS = re.compile(r"[^\W_]+")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a row of digits and words of numbers is, and what is counted behind one."""
    part = rf"(?:\d{{1,4}}|و?(?:{number_words()}))(?![^\W_])"
    row = re.compile(
        rf"(?<![^\W_])(?<!\d[.,/:])(?:{part})(?:(?:{_SIGN})(?:(?:{_LINK})[ ]+)?{part})+"
    )
    return row, re.compile(rf"[ ]?(?:{units()})(?![^\W_])")


def rows(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where digits are told one after another: by place, letters, lines, in words."""
    yield from ordered(reading)
    yield from lettered(reading, is_number)
    yield from stacked(reading, labels)
    yield from parted(reading, labels)
    yield from mixed(reading, labels)


def mixed(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where digits and words of numbers make up one code, by what stands around them."""
    row, counted = _patterns()
    for found in row.finditer(reading.low):
        start, end = found.start(), _end(reading.low, *found.span())
        said = _GROUPS.findall(reading.low, start, end)
        is_written = any(digit_count(one) or one in _TIMES for one in said)
        is_mixed = is_written and any(one.isdigit() for one in said)
        size = sum(len(one) if one.isdigit() else digit_count(one) for one in said)
        is_counted = size <= FEWEST and counted.match(reading.low, end)
        if not is_mixed or size < FEWEST or is_counted:
            continue
        is_many = sum(one.isdigit() or digit_count(one) > 0 for one in said) >= MANY
        if _is_named(labels, start, end) or (is_many and _is_told(reading.low, start, end)):
            yield start, end


def _end(low: str, start: int, end: int) -> int:
    """Return where a row ends: « 4829 un souci » is followed by one problem."""
    last = list(_GROUPS.finditer(low, start, end))
    while last and last[-1].group() in SINGLES and re.match(r"[ ]+[^\W\d_]", low[end:]):
        last.pop()
        end = last[-1].end() if last else start
    return end


def _is_named(labels: Sequence[Labelled], start: int, end: int) -> bool:
    return any(0 <= start - one.end < NEAR or 0 <= one.start - end < NEAR for one in labels)


def _is_told(low: str, start: int, end: int) -> bool:
    """Tell whether it is all there is, or was typed, received or refused."""
    before = low[max(0, start - NEAR) : start].rpartition("\n")[2]
    behind = low[end : end + BEHIND].partition("\n")[0]
    is_alone = _ALONE.fullmatch(before) and _ALONE.fullmatch(behind)
    said = _WORD.findall(before)[-2:]
    is_typed = any(word in GIVING or word in TYPING for word in said)
    if _DAY_OF.fullmatch(low, start, end) and not is_alone:
        return False
    return bool(is_alone or is_typed or _SMS.search(before) or REFUSED.search(behind))
