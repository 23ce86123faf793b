"""The record of governance: each entry is sealed by the one before, so none can be changed."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FIRST = "0" * 64  # the seal before the first entry


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: who did what about what, and when (ISO 8601 in UTC)."""

    number: int
    at: str
    actor: int
    act: str
    about: str
    detail: str

    def seal(self, before: str) -> str:
        """Return the seal of this entry after the one before."""
        sealed = [before, self.number, self.at, self.actor, self.act, self.about, self.detail]
        return hashlib.sha256(json.dumps(sealed, ensure_ascii=False).encode()).hexdigest()


def first_broken(entries: Iterable[tuple[Entry, str]]) -> int | None:
    """Return the number of the first entry whose seal does not fit, None when all do.

    `entries` come in order, each with its seal; one that is missing breaks the next.
    """
    before, expected = FIRST, 1
    for entry, seal in entries:
        if entry.number != expected or entry.seal(before) != seal:
            return min(entry.number, expected)
        before, expected = seal, expected + 1
    return None


def roles_before(
    entries: Iterable[tuple[Entry, str]], person: int, number: int
) -> Mapping[str, str]:
    """Return the roles that a person had before an entry, by authority.

    `entries` come in order: a seat that approves holds from its confirmation, none while it is
    suspended. Who is named in the settings has none here.
    """
    roles: dict[str, str] = {}
    held: dict[str, str] = {}  # while their seats were suspended
    for entry, _ in entries:
        if entry.number >= number:
            break
        detail = json.loads(entry.detail)
        if entry.act == "join" and entry.actor == person:
            roles[entry.about] = detail["role"]
        elif detail.get("person") != str(person):
            continue
        elif entry.act == "confirm":
            roles[entry.about] = detail["role"]
        elif entry.act in {"suspend", "remove"}:
            held[entry.about] = roles.pop(entry.about, held.get(entry.about, ""))
        elif entry.act == "restore" and held.get(entry.about):
            roles[entry.about] = held[entry.about]
    return roles
