"""Codes whose digits are partly in words: « 663 sept 91 », « 66 tlata 91 », «66 سبعة 91»."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.core.redaction.harmless import is_counted
from bot.core.redaction.labelled.labels import NEAR, Labelled, is_near
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.rows.chained import lettered, ordered
from bot.core.redaction.rows.parted import parted
from bot.core.redaction.rows.stacked import stacked
from bot.core.redaction.spelled import SINGLES, digit_count, is_number, number_words
from bot.core.redaction.tried import was_handed
from bot.core.redaction.vocabulary.dictation import DECIMAL, HALVES, REPEATS, SIGNS

FEWEST = 4  # digits of a code
MANY = 3  # groups of which one is a word, so that nothing is counted

_TIMES = "|".join(sorted(REPEATS))
_LINK = (
    any_of("et and w ou? puis then ensuite ثم") + f"|{_TIMES}|{'|'.join(sorted(SIGNS | HALVES))}"
)
_SIGN = r"[ ]*[,.\-/·'][ ]*|[ ]+"
_ALONE = re.compile(r"[\W_]*(?:svp|stp|merci|please|chokran|شكرا|عافاك)?[\W_]*")
_DAY_OF = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[ ](?:sept|صفر)(?:[ .]+(?:\d\d|\d{4}))?")
_GROUPS = re.compile(r"[^\W_]+")


@cache
def _row() -> re.Pattern[str]:
    """Return what a row of digits and words of numbers is."""
    part = rf"(?:\d{{1,4}}|و?(?:{number_words()}))(?![^\W_])"
    return re.compile(
        rf"(?<![^\W_])(?<!\d[.,/:])(?:(?:{_TIMES})[ ]+)?(?:{part})"
        rf"(?:(?:{_SIGN})(?:(?:{_LINK})[ ]+){{0,3}}{part})+"
    )


def rows(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where digits are told one after another: by place, letters, lines, in words."""
    yield from ordered(reading)
    yield from lettered(reading, is_number)
    yield from stacked(reading, labels)
    yield from parted(reading, labels)
    yield from mixed(reading, labels)


def mixed(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where digits and words of numbers make up one code, by what stands around them."""
    for found in _row().finditer(reading.low):
        start, end = found.start(), _end(reading.low, *found.span())
        said = _GROUPS.findall(reading.low, start, end)
        numbers = [one for one in said if one.isdigit() or digit_count(one)]
        is_named = is_near(labels, start, end)
        is_signed = not SIGNS.isdisjoint(said) and (is_named or not _is_decimal(said))
        is_signed = is_signed or _is_halved(said)
        is_written = is_signed or any(digit_count(one) or one in REPEATS for one in said)
        is_mixed = is_written and any(one.isdigit() for one in said)
        size = _size(said)
        may_count = size <= FEWEST or _is_plain(said)
        if not is_mixed or size < FEWEST or (may_count and is_counted(reading.low, end)):
            continue
        is_many = len(numbers) >= MANY or not REPEATS.keys().isdisjoint(said) or is_signed
        if is_named or (is_many and _is_told(reading.low, start, end)):
            yield start, end


def _size(said: Sequence[str]) -> int:
    """Return how many digits a row has."""
    size, times = 0, 1
    for one in said:
        size += times * (len(one) if one.isdigit() else digit_count(one))
        times = REPEATS.get(one, 1)
    return size


def _is_plain(said: Sequence[str]) -> bool:
    """Tell whether all its numbers are digits, so that they may count something."""
    return not any(map(digit_count, said))


def _is_halved(said: Sequence[str]) -> bool:
    """Tell whether a half stands between numbers of three digits: « 482 et demi 913 »."""
    return not HALVES.isdisjoint(said) and sum(one.isdigit() and len(one) > 2 for one in said) > 1


def _is_decimal(said: Sequence[str]) -> bool:
    """Tell whether it is a number with a decimal sign: « 6 virgule 74 », « 12 point 4 »."""
    digits = [one for one in said if one.isdigit()]
    return len(digits) == MANY - 1 and len(digits[-1]) < MANY and not DECIMAL.isdisjoint(said)


def _end(low: str, start: int, end: int) -> int:
    """Return where a row ends: « 4829 un souci » is followed by one problem."""
    last = list(_GROUPS.finditer(low, start, end))
    while last and last[-1].group() in SINGLES and re.match(r"[ ]+[^\W\d_]", low[end:]):
        last.pop()
        end = last[-1].end() if last else start
    return end


def _is_told(low: str, start: int, end: int) -> bool:
    """Tell whether it is all there is, or was typed, received or refused."""
    before = low[max(0, start - NEAR) : start].rpartition("\n")[2]
    behind = low[end : end + NEAR].partition("\n")[0]
    is_alone = _ALONE.fullmatch(before) and _ALONE.fullmatch(behind)
    if _DAY_OF.fullmatch(low, start, end) and not is_alone:
        return False
    is_halved = _is_halved(_GROUPS.findall(low, start, end))
    return bool(is_alone) or is_halved or was_handed(low, start, end)
