"""Two lists of words laid beside each other: what stands in both, in order, and what does not."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SHORT = 2  # words that stand in both by chance, between two changes
_WEAK = 3  # letters of such a word: « de », « la », « من »


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `start:end` of ours, in whose place theirs has the words `first:last`."""

    start: int
    end: int
    first: int
    last: int


def differences(
    ours: Sequence[str], theirs: Sequence[str], begins: Callable[[int], bool]
) -> list[Difference]:
    """Return where two lists of words differ, in order.

    What stands together in both is kept together, the longest first. `begins` tells whether a
    sentence begins at a place of ours (or they end there): a change is moved there when it may
    as well stand there. Takes time in proportion to the lengths, whatever the words.
    """
    blocks = sorted(_blocks(ours, theirs))
    gaps = list(_gaps(blocks, len(ours), len(theirs)))
    if any(gap.end > gap.start for gap in gaps):
        gaps = _joined(gaps, ours)
    return _moved(gaps, ours, theirs, begins)


def find(part: Sequence[str], whole: Sequence[str], start: int = 0) -> int:
    """Return where a list of words stands in another from a place on, -1 where it does not."""
    if not part:
        return -1
    head, size = part[0], len(part)
    for place in range(start, len(whole) - size + 1):
        if whole[place] == head and whole[place : place + size] == part:
            return place
    return -1


def _blocks(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield what stands in both, as places in both and a length."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, pair in enumerate(pairwise(ours)):
        pairs[pair].append(place)
    waiting = [(0, len(ours), 0, len(theirs))]
    while waiting:
        start, end, first, last = waiting.pop()
        a, b, size = _longest(pairs, theirs, start, end, first, last)
        if not size:
            yield from _singles(ours, theirs, start, end, first, last)
            continue
        yield a, b, size
        waiting += [(start, a, first, b), (a + size, end, b + size, last)]


def _longest(
    pairs: dict[tuple[str, str], list[int]],
    theirs: Sequence[str],
    start: int,
    end: int,
    first: int,
    last: int,
) -> tuple[int, int, int]:
    """Return the longest run of two words or more in a window of both; no size: none."""
    best = (start, first, 0)
    if end - start < 2 or last - first < 2:
        return best
    runs: dict[int, int] = {}
    for b in range(first, last - 1):
        longer: dict[int, int] = {}
        for a in pairs.get((theirs[b], theirs[b + 1]), ()):
            if start <= a < end - 1:
                size = longer[a] = runs.get(a - 1, 1) + 1
                if size > best[2]:
                    best = (a - size + 2, b - size + 2, size)
        runs = longer
    return best


def _singles(
    ours: Sequence[str], theirs: Sequence[str], start: int, end: int, first: int, last: int
) -> Iterator[tuple[int, int, int]]:
    """Yield single words that stand in both windows in the same order, as many as can be.

    The longest common subsequence, a row of it in the bits of one number (Hyyrö 2004).
    """
    if start == end or first == last:
        return
    places: dict[str, int] = defaultdict(int)
    for a in range(start, end):
        places[ours[a]] |= 1 << (a - start)
    full = (1 << (end - start)) - 1
    rows = [full]
    for b in range(first, last):
        row, here = rows[-1], places.get(theirs[b], 0)
        rows.append(((row + (row & here)) | (row & ~here)) & full)
    a, b = end - 1, last - 1
    while a >= start and b >= first:
        bit = 1 << (a - start)
        if rows[b - first + 1] & bit:
            a -= 1
        elif not rows[b - first] & bit:
            b -= 1
        else:
            yield a, b, 1
            a, b = a - 1, b - 1


def _gaps(blocks: Sequence[tuple[int, int, int]], ours: int, theirs: int) -> Iterator[Difference]:
    a = b = 0
    for start, first, size in [*blocks, (ours, theirs, 0)]:
        if start > a or first > b:
            yield Difference(a, start, b, first)
        a, b = start + size, first + size


def _joined(gaps: Sequence[Difference], ours: Sequence[str]) -> list[Difference]:
    """Return differences, those as one between which only a word or two stand by chance."""
    found: list[Difference] = []
    for gap in gaps:
        before = found[-1] if found else None
        if before and _is_chance(before, gap, ours):
            found[-1] = Difference(before.start, gap.end, before.first, gap.last)
        else:
            found.append(gap)
    return found


def _is_chance(before: Difference, after: Difference, ours: Sequence[str]) -> bool:
    between = ours[before.end : after.start]
    smaller = min(max(gap.end - gap.start, gap.last - gap.first) for gap in (before, after))
    return (
        len(between) <= min(_SHORT, smaller - 1)
        and all(len(word) <= _WEAK for word in between)
        and max(before.end - before.start, after.end - after.start) > 0
    )


def _moved(
    gaps: Sequence[Difference],
    ours: Sequence[str],
    theirs: Sequence[str],
    begins: Callable[[int], bool],
) -> list[Difference]:
    """Return differences, each where a sentence begins when it can stand there as well.

    Before « Les pharmaciens », added « Les dossiers sont prêts. » could begin with either « Les ».
    """
    found: list[Difference] = []
    for number, gap in enumerate(gaps):
        floor = found[-1] if found else Difference(0, 0, 0, 0)
        ceiling = gaps[number + 1] if number + 1 < len(gaps) else None
        top = ceiling.start if ceiling else len(ours)
        found.append(_best_place(gap, floor.end, top, ours, theirs, begins))
    return found


def _best_place(
    gap: Difference,
    floor: int,
    top: int,
    ours: Sequence[str],
    theirs: Sequence[str],
    begins: Callable[[int], bool],
) -> Difference:
    is_added = gap.start == gap.end
    if not is_added and gap.first != gap.last:
        return gap
    moving = theirs if is_added else ours
    low, high = (gap.first, gap.last) if is_added else (gap.start, gap.end)
    left = right = 0
    while gap.start - left > floor and moving[low - left - 1] == moving[high - left - 1]:
        left += 1
    while gap.end + right < top and moving[low + right] == moving[high + right]:
        right += 1
    best = max(range(-left, right + 1), key=lambda by: (begins(gap.start + by), -abs(by)))
    return Difference(gap.start + best, gap.end + best, gap.first + best, gap.last + best)
