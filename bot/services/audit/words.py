"""What was found in the record of governance, in sentences of one language."""

from collections.abc import Iterator
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.agreement.discord import Disagreement
from bot.core.calendar.morocco import day_of
from bot.core.examination import Fault
from bot.services.audit.trail import Check


def act(catalog: Catalog, name: str, language: str) -> str:
    """Return what an act of the record is called, such as « Approbation »."""
    return catalog.text("record-act", language, act=name.replace(" ", "-"))


class Findings:
    """Tells of a check in one language."""

    def __init__(self, catalog: Catalog, check: Check, language: str) -> None:
        self._catalog = catalog
        self._check = check
        self._language = language

    def verdict(self) -> str:
        """Return whether all is well, in one sentence."""
        if not self._check.is_whole:
            return self._say("record-flawed")
        return self._say("record-whole", count=self._check.examination.head.entries)

    def faults(self) -> Iterator[str]:
        """Return a sentence for everything that is wrong; none where all is well."""
        for fault in self._check.examination.faults:
            yield self._fault(fault)
        for one in self._check.disagreements:
            yield self._say("record-discord", discord=str(one.discord), about=self._about(one))
        for guard, name in self._check.guards:
            yield self._say("record-guard", guard=str(guard), name=name)

    def scope(self) -> Iterator[str]:
        """Return what was looked at and against what, and what could not be seen."""
        found = self._check.examination
        by = found.stamped[0] if found.stamped else 0
        if found.unkeyed and by:
            yield self._say("record-unkeyed", count=found.unkeyed, by=by)
        elif found.unkeyed and not found.lost:
            yield self._say("record-unkeyed-all", count=found.unkeyed)
        if self._check.lacks_key:
            yield self._say("record-stamps-believed")
        elif by:
            for first, last in found.lost:
                entries = self._entries(first, last)
                yield self._say("record-lost", entries=entries, by=by)
        if found.stamped:
            entries = self._entries(*found.stamped)
            yield self._say("record-stamped", entries=entries, id=found.key)
        yield self._say("record-agreed")
        if found.older:
            yield self._say("record-before", count=found.older)
        if self._check.anchors:
            yield self._say("record-compared", count=self._check.anchors)
        for left in found.left:
            yield self._say("record-left", count=left.count, date=self._day(left.at))

    def _fault(self, fault: Fault) -> str:
        entries = self._entries(fault.first, fault.last)
        return self._say("record-fault", flaw=str(fault.flaw), entries=entries)

    def _day(self, at: str) -> str:
        return self._catalog.date(day_of(datetime.fromisoformat(at)), self._language)

    def _about(self, one: Disagreement) -> str:
        kind, _, row = one.about.partition(":")
        name = one.name
        if kind == "role" and name in self._catalog.authorities:
            name = self._catalog.authorities[name].name[self._language]
        return self._say("record-about", kind=kind, row=row, name=name or "–")

    def _entries(self, first: int, last: int) -> str:
        count = last - first + 1
        return self._say("record-entries", count=count, first=str(first), last=str(last))

    def _say(self, key: str, **values: str | int) -> str:
        return self._catalog.text(key, self._language, **values)
