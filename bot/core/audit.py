"""The record of governance: each entry is sealed by the one before, and stamped with a key.

The seals alone show an entry that was changed; whoever writes the whole record anew can make new
ones. The stamps cannot be made without the key, which lies outside the data.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

FIRST = "0" * 64  # the seal before the first entry
BEGINS = "key"  # the act by which a key begins to stamp: it seals all that was before
ABOUT_RECORD = "record"  # what that act is about
ACTS = (  # all that is recorded; each has its words in content/strings
    "submit",
    "approve",
    "reject",
    "call off",
    "send late",
    "release",
    "pause",
    "resume",
    "cancel",
    "repeat",
    "withdraw",
    "undo",
    "invite",
    "join",
    "accept",
    "confirm",
    "refuse",
    "suspend",
    "restore",
    "remove",
    "unapprove",
    "send",
    "name",
    "freeze",
    "thaw first",
    "thaw",
    "forget",
    BEGINS,
)
GIVING = ("join", "confirm")  # a role
TAKING = ("remove", "forget")
FORM, FULL = "form", "2"  # in the detail of an entry that holds all that rows are compared with
BOT = 0  # the actor of what the bot does by itself
SHORT = 16  # hexadecimal digits of a seal that are enough to recognise it
_UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069]")  # what a copy brings along from Arabic
_ANCHOR = re.compile(rf"(\d{{1,15}}):([0-9a-f]{{{SHORT},64}})…?")


@dataclass(frozen=True, slots=True)
class SealKey:
    """The secret that stamps entries."""

    secret: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """Return what the key is known by; it tells nothing of the secret."""
        return hmac.new(self.secret, b"confrere: the name of this key", "sha256").hexdigest()[:16]

    def stamp(self, seal: str) -> str:
        """Return the proof that a seal was made by who has the key (HMAC-SHA256)."""
        return hmac.new(self.secret, seal.encode(), "sha256").hexdigest()

    def mark(self, person: int, name: str) -> str:
        """Return what a name is recognised by, and cannot be read from, without the key."""
        said = f"confrere: the name of {person}: {name}"
        return hmac.new(self.secret, said.encode(), "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: who did what about what, and when (ISO 8601 in UTC)."""

    number: int
    at: str
    actor: int
    act: str
    about: str
    detail: str  # JSON
    key: str = ""  # the id of the key that stamps it; empty where there was none

    def seal(self, before: str) -> str:
        """Return the seal of this entry (SHA-256) after the one before, given as its `link`."""
        sealed = [before, self.number, self.at, self.actor, self.act, self.about, self.detail]
        if self.key:
            sealed.append(self.key)
        return hashlib.sha256(json.dumps(sealed, ensure_ascii=False).encode()).hexdigest()

    @property
    def said(self) -> Mapping[str, str]:
        """Return the detail; empty where it cannot be read."""
        return {name: value for name, value in self._detail.items() if name != FORM}

    @property
    def is_full(self) -> bool:
        """Whether it holds all that rows are compared with; older ones hold less."""
        return self._detail.get(FORM) == FULL

    @property
    def _detail(self) -> Mapping[str, str]:
        try:
            found = json.loads(self.detail)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def person(self) -> int:
        """Return whom it is about: the person named, else who did it."""
        named = self.said.get("person", "")
        return int(named) if named.isdecimal() else self.actor


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry as the record has it."""

    entry: Entry
    seal: str
    stamp: str = ""

    @property
    def link(self) -> str:
        """Return what the next entry seals of this one."""
        return self.seal + self.stamp

    @classmethod
    def make(cls, entry: Entry, before: str, key: SealKey | None) -> "Sealed":
        """Seal an entry after the link before it."""
        seal = entry.seal(before)
        return cls(entry, seal, key.stamp(seal) if key else "")


@dataclass(frozen=True, slots=True)
class Anchor:
    """How long the record was and its last seal (or how that begins), noted elsewhere."""

    entries: int
    seal: str

    @classmethod
    def parse(cls, words: str) -> "Anchor | None":
        """Read `41:9f3c…`; None when it is not that."""
        found = _ANCHOR.fullmatch(_UNSEEN.sub("", words).strip().lower())
        return cls(int(found[1]), found[2]) if found else None

    @property
    def short(self) -> str:
        """Return it as it is shown to people, who may hand it in again."""
        return f"{self.entries}:{self.seal[:SHORT]}"

    def __str__(self) -> str:
        """Return it in full, as `parse` reads it."""
        return f"{self.entries}:{self.seal}"


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
class Examination:
    """What the entries show by themselves."""

    head: Anchor
    faults: tuple[Fault, ...]
    unkeyed: int  # at the beginning, sealed before there was a key
    lost: tuple[tuple[int, int], ...]  # entries (from, to) whose key is not here
    stamped: tuple[int, int] | None  # entries (from, to) whose stamps were looked at
    key: str  # the id of the key they were looked at with; empty without one
    older: int = 0  # at the beginning, which do not hold all that rows are compared with


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
    faults += _against(anchors, entries, last)
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


def _against(
    anchors: Iterable[Anchor], entries: Sequence[Sealed], last: Anchor
) -> Iterator[Fault]:
    seals = {one.entry.number: one.seal for one in entries} | {0: FIRST}
    for anchor in anchors:
        if anchor.entries > last.entries:
            yield Fault(Flaw.SHORTENED, last.entries + 1, anchor.entries)
        elif not seals.get(anchor.entries, "").startswith(anchor.seal):
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


def roles_before(entries: Iterable[Sealed], person: int, number: int) -> Mapping[str, str]:
    """Return the roles that a person had before an entry, by authority; none while suspended."""
    before = [one.entry for one in entries if one.entry.number < number]
    is_suspended = False
    held: dict[str, str] = {}
    for entry in before:
        if entry.person != person:
            continue
        if entry.act in {"suspend", "restore", "remove"}:
            is_suspended = entry.act == "suspend"
        if entry.act in GIVING:
            held[entry.about] = entry.said.get("role", "")
        elif entry.act in TAKING:
            held.pop(entry.about, None)
    return {} if is_suspended else held
