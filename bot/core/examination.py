"""What the record shows by itself: what was altered, cut or written anew."""

import hmac
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.audit import FIRST, Anchor, Sealed, SealKey, left_by


class Flaw(StrEnum):
    """What is wrong with the record in itself."""

    ALTERED = "altered"  # its seal does not fit
    MISSING = "missing"  # taken out of the middle
    FORGED = "forged"  # not stamped by the key, though the ones before were
    UNSTAMPED = "unstamped"  # there is a key, and nothing that it stamped
    SHORTENED = "shortened"  # an anchor tells of more entries
    OTHER = "other"  # an anchor tells of another seal


@dataclass(frozen=True, slots=True)
class Fault:
    """A flaw, and the entries `first` to `last` that have it."""

    flaw: Flaw
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Left:
    """So many anchors are of what a copy left behind that was put in the place of the data."""

    at: str  # ISO 8601 in UTC
    count: int


@dataclass(frozen=True, slots=True)
class Examination:
    """What the entries show by themselves."""

    head: Anchor
    faults: tuple[Fault, ...]
    unkeyed: int  # at the beginning, sealed before there was a key
    lost: tuple[tuple[int, int], ...]  # entries (from, to) whose key is not here
    stamped: tuple[int, int] | None  # entries (from, to) whose stamps were looked at
    key: str  # the id of the key they were looked at with; empty without one
    older: int = 0  # at the beginning, which do not hold all that rows are compared with
    left: tuple[Left, ...] = ()  # what explains anchors that are of no entry here


def head(entries: Sequence[Sealed]) -> Anchor:
    """Return the count and the last seal of what comes in order."""
    return Anchor(entries[-1].entry.number, entries[-1].seal) if entries else Anchor(0, FIRST)


def examine(
    entries: Sequence[Sealed], key: SealKey | None, anchors: Iterable[Anchor] = ()
) -> Examination:
    """Look for what was altered, cut or written anew; every fault is told, not the first only.

    `entries` come in order. Without the key its stamps are believed.
    """
    last = head(entries)
    begins = next((n for n, one in enumerate(entries) if key and one.entry.key == key.id), None)
    faults = [*_broken(entries), *_forged(entries, key, begins)]
    strange = strange_to(anchors, entries)
    told = [(one.entry.at, left_by(one, key)) for one in entries]
    left = {
        anchor: next(at for at, those in told if anchor.short in those)
        for anchor in strange
        if any(anchor.short in those for _, those in told)
    }
    faults += _against([one for one in strange if one not in left], last)
    before = entries if begins is None else entries[:begins]
    keyed = [one.entry.number for one in before if one.entry.key]
    return Examination(
        last,
        tuple(_joined(faults)),
        sum(not one.entry.key for one in before),
        tuple(_spans(keyed)),
        (entries[begins].entry.number, last.entries) if begins is not None else None,
        key.id if key else "",
        next((n for n, one in enumerate(entries) if one.entry.is_full), len(entries)),
        tuple(Left(at, count) for at, count in sorted(Counter(left.values()).items())),
    )


def _broken(entries: Iterable[Sealed]) -> Iterator[Fault]:
    before, expected = FIRST, 1
    for one in entries:
        number = one.entry.number
        if number > expected:
            yield Fault(Flaw.MISSING, expected, number - 1)
        elif number < expected or one.entry.seal(before) != one.seal or _is_odd(one):
            yield Fault(Flaw.ALTERED, number, number)
        before, expected = one.link, max(number, expected) + (number >= expected)


def _is_odd(one: Sealed) -> bool:
    return bool(one.stamp) != bool(one.entry.key)


def _forged(entries: Sequence[Sealed], key: SealKey | None, begins: int | None) -> Iterator[Fault]:
    """Tell which entries the key did not stamp, of those that it should have.

    The first one that it stamped seals all before it.
    """
    if key is None:
        return
    if begins is None:
        yield Fault(Flaw.UNSTAMPED, 0, 0)
        return
    for one in entries[begins:]:
        is_ours = one.entry.key == key.id
        if not is_ours or not hmac.compare_digest(key.stamp(one.seal), one.stamp):
            yield Fault(Flaw.FORGED, one.entry.number, one.entry.number)


def strange_to(anchors: Iterable[Anchor], entries: Sequence[Sealed]) -> Sequence[Anchor]:
    """Return the anchors that are of no entry of these."""
    seals = {one.entry.number: one.seal for one in entries} | {0: FIRST}
    return [one for one in anchors if not seals.get(one.entries, "").startswith(one.seal)]


def _against(strange: Iterable[Anchor], last: Anchor) -> Iterator[Fault]:
    for anchor in strange:
        if anchor.entries > last.entries:
            yield Fault(Flaw.SHORTENED, last.entries + 1, anchor.entries)
        else:
            yield Fault(Flaw.OTHER, anchor.entries, anchor.entries)


def _joined(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Tell of faults of one kind that follow each other at once."""
    kept: Fault | None = None
    for fault in faults:
        if kept and kept.flaw is fault.flaw and fault.first == kept.last + 1:
            kept = Fault(kept.flaw, kept.first, fault.last)
            continue
        if kept:
            yield kept
        kept = fault
    if kept:
        yield kept


def _spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    faults = (Fault(Flaw.FORGED, number, number) for number in numbers)
    return ((span.first, span.last) for span in _joined(faults))
