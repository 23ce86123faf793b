"""`verify --jsonl`: the verification of the bot, beside announcements given with the text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from bot.catalog.catalog import Catalog
from bot.core.announcements import State
from bot.core.verification.verdict import Finding, Verdict, verify
from bot.core.verification.versions import Archive, Version
from bot.services.verification.verification import numbered, own_lines

NEEDS = (
    '"ours" (each with number, html, and state: sent, replaced or withdrawn), "text"'
    ' and perhaps "links" and "today" (YYYY-MM-DD)'
)
_STATES = (State.SENT, State.REPLACED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Received:
    """A message and what it is to be compared with."""

    text: str
    links: tuple[str, ...]
    archive: Archive
    today: date


def reading(catalog: Catalog, *, today: date) -> Callable[[Mapping[str, Any]], Received]:
    """Return what reads a line. It raises KeyError, TypeError or ValueError for a bad one.

    Of an announcement only its number is known: any of the authorities may stand above it. A line
    that says no day is of `today`.
    """
    around = own_lines(catalog)

    def version(given: Any) -> Version:
        number, state = _string(given["number"]), State(given["state"])
        if state not in _STATES:
            raise ValueError(state)
        own = numbered(catalog, number)
        return Version(number, _string(given["html"]), state, around.names, around.lines, own)

    def read(line: Mapping[str, Any]) -> Received:
        links = tuple(map(_string, line.get("links") or ()))
        day = date.fromisoformat(_string(line["today"])) if line.get("today") else today
        archive = _archive(tuple(map(version, line["ours"])))
        return Received(_string(line["text"]), links, archive, day)

    return read


@lru_cache(maxsize=8)
def _archive(versions: tuple[Version, ...]) -> Archive:
    """Return an archive; lines one after another often hold the same announcements."""
    return Archive(versions)


def answer(received: Received) -> dict[str, object]:
    """Return the finding on a message as the contract writes it."""
    text, links, archive = received.text, received.links, received.archive
    return _shown(verify(text, links, archive, today=received.today))


def _shown(finding: Finding) -> dict[str, object]:
    return {
        "verdict": str(finding.verdict),
        "number": finding.number,
        "foreign": list(finding.foreign),
        "danger": finding.is_dangerous,
    }


OTHERWISE = _shown(Finding(Verdict.UNKNOWN))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
