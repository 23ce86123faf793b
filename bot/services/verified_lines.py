"""`verify --jsonl`: the verification of the bot, beside announcements given with the text."""

from collections.abc import Callable
from typing import Any

from bot.catalog.catalog import Catalog
from bot.core.announcements import State
from bot.core.verification.verdict import Finding, Verdict, verify
from bot.core.verification.versions import Archive, Version
from bot.services.verification import numbered, own_lines

WANTED = 'a JSON object with "ours" (number, html, state), "text" and "links"'
_STATES = (State.SENT, State.REPLACED, State.WITHDRAWN)


def answering(catalog: Catalog) -> Callable[[Any], dict[str, object]]:
    """Return what answers a line. It raises ValueError and the like for one that is no such line.

    Of an announcement only its number is known: any of the authorities may stand above it.
    """
    around = own_lines(catalog)

    def version(given: Any) -> Version:
        number, state = _string(given["number"]), State(given["state"])
        if state not in _STATES:
            raise ValueError(state)
        own = numbered(catalog, number)
        return Version(number, _string(given["html"]), state, around.names, around.lines, own)

    def answer(line: Any) -> dict[str, object]:
        archive = Archive(version(given) for given in line["ours"])
        links = [_string(link) for link in line.get("links") or ()]
        return shown(verify(_string(line["text"]), links, archive))

    return answer


def shown(finding: Finding) -> dict[str, object]:
    """Return a finding as the contract writes it."""
    return {
        "verdict": str(finding.verdict),
        "number": finding.number,
        "foreign": list(finding.foreign),
        "danger": finding.is_dangerous,
    }


OTHERWISE = shown(Finding(Verdict.UNKNOWN))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
