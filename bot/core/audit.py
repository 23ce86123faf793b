"""The record of governance: each entry is sealed by the one before, and stamped with a key.

The seals alone show an entry that was changed; whoever writes the whole record anew can make new
ones. The stamps cannot be made without the key, which lies outside the data.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

FIRST = "0" * 64  # the seal before the first entry
BEGINS = "key"  # the act by which a key begins to stamp: it seals all that was before
ABOUT_RECORD = "record"  # what that act is about
WORDS, SEALED = "words", "sealed"  # … and from which on it seals all that leaves
PUT_BACK = "put back"  # the act by which a copy took the place of the data, about the record
LEFT = "left"  # … and what of the record it left behind: anchors, one after the other
ACTS = (  # all that is recorded; each has its words in content/strings
    "submit",
    "approve",
    "reject",
    "take back",
    "call off",
    "send late",
    "release",
    "pause",
    "resume",
    "cancel",
    "repeat",
    "ask again",
    "withdraw",
    "undo",
    "invite",
    "revoke",
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
    "move",
    PUT_BACK,
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

    def words(self, said: Sequence[str | int | None]) -> str:
        """Return the proof that the bot fixed what a message says, with all that goes with it."""
        told = "confrere: the words of " + json.dumps(said, ensure_ascii=False)
        return hmac.new(self.secret, told.encode(), "sha256").hexdigest()

    def upload(self, bot_id: int, sha256: str, kind: str, file_id: str) -> str:
        """Return the proof that the bot itself knows a file of Telegram's by these bytes."""
        said = f"confrere: the file of {bot_id}: {sha256} {kind} {file_id}"
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


def left_by(one: Sealed, key: SealKey | None) -> frozenset[str]:
    """Return the anchors, as they are shown, that an entry says a copy left behind.

    With a key only one that it stamped is believed: others could be written by anybody.
    """
    entry = one.entry
    if entry.act != PUT_BACK or entry.about != ABOUT_RECORD:
        return frozenset()
    if key and not (
        entry.key == key.id
        and hmac.compare_digest(key.stamp(one.seal).encode(), one.stamp.encode())
    ):
        return frozenset()
    return frozenset(entry.said.get(LEFT, "").split())


def seals_words(entries: Iterable[Entry], key: SealKey) -> bool:
    """Tell whether a key has begun to seal all that leaves."""
    return any(
        one.act == BEGINS and one.key == key.id and one.said.get(WORDS) == SEALED
        for one in entries
    )


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
