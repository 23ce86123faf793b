"""The log of the playground: every call, every refusal, every unknown parameter."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.schema.values import Upload
from bot.playground.types import Json

_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Entry:
    """One call as it came and as it was answered."""

    at: int
    method: str
    raw: Mapping[str, Any]
    files: Mapping[str, int]  # name -> size
    status: int
    description: str | None

    def json(self) -> Json:
        """Return the line that /sim/log shows."""
        sizes = {name: f"<{size} bytes>" for name, size in self.files.items()}
        line = {
            "at": self.at,
            "method": self.method,
            "parameters": {**self.raw, **sizes},
            "status": self.status,
        }
        return line if self.description is None else {**line, "description": self.description}


class CallLog:
    """The newest calls, and what was ever wrong with any."""

    def __init__(self) -> None:
        """Start empty."""
        self._calls: deque[Entry] = deque(maxlen=_KEPT)
        self._refusals: deque[Entry] = deque(maxlen=_KEPT)
        self._unknown: dict[tuple[str, str], None] = {}

    def add(self, entry: Entry) -> None:
        """Keep one call."""
        self._calls.append(entry)
        if entry.status != 200:
            self._refusals.append(entry)

    def unknown(self, method: str, names: tuple[str, ...]) -> None:
        """Keep parameters that the specification does not have."""
        for name in names:
            self._unknown[method, name] = None

    def json(self) -> Json:
        """Return what /sim/log shows."""
        return {
            "calls": [entry.json() for entry in self._calls],
            "refusals": [entry.json() for entry in self._refusals],
            "unknown_parameters": [{"method": m, "name": n} for m, n in self._unknown],
        }


def sizes(files: Mapping[str, Upload]) -> dict[str, int]:
    """Return the size of each file, so that the log does not hold the bytes."""
    return {name: len(upload.content) for name, upload in files.items()}
