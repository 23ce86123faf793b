"""What /metrics shows, in the format of Prometheus; loaded only where its port is opened."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from itertools import product
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from bot import machine
from bot.core import measures
from bot.core.measures import Measures
from bot.core.questions.answers import Outcome
from bot.core.sending.delivery import Reason, Status
from bot.core.tickets.tickets import State
from bot.health.state import Ages
from bot.storage import inbox
from bot.storage.database import DATABASE, Reader
from bot.storage.tickets import tickets

_OTHER = "other"  # for a word that is none of ours: what people wrote never gets into a label
_FAST = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)  # seconds
_WAITS = (0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120)  # seconds
_FILES = {"database": "", "log": "-wal"}
_UNTOLD = float("nan")  # where the system does not tell

disable_created_metrics()  # type: ignore[no-untyped-call]


class Figures(Measures):
    """Counts in a registry of its own, each series there from the start: a rate needs its zero."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._updates = Counter(
            "confrere_updates", "Updates by how they ended", ["kind", "outcome"], registry=registry
        )
        self._seconds = Histogram(
            "confrere_update_seconds",
            "From the first step of an update's handler to its last",
            ["kind"],
            buckets=_FAST,
            registry=registry,
        )
        self._deliveries = Counter(
            "confrere_deliveries",
            "Tries to deliver, by how they ended",
            ["status", "reason"],
            registry=registry,
        )
        self._waits = Histogram(
            "confrere_lane_wait_seconds",
            "How long an answer waited for room under the limit",
            buckets=_WAITS,
            registry=registry,
        )
        self._slowed = Counter(
            "confrere_too_many", "Calls refused as too many (429)", ["lane"], registry=registry
        )
        self._searches = Counter(
            "confrere_searches", "Questions searched", ["outcome"], registry=registry
        )
        self._now = _Now(registry)
        self._begin()

    def _begin(self) -> None:
        for kind, outcome in product(measures.UPDATES, measures.ENDS):
            self._updates.labels(kind, outcome)
        for kind in measures.UPDATES:
            self._seconds.labels(kind)
        for status in Status:
            self._deliveries.labels(status.value, "")
        for lane in (measures.ANSWERS, measures.BROADCASTS):
            self._slowed.labels(lane)
        for found in Outcome:
            self._searches.labels(found.value)

    def answered(self, kind: str, outcome: str, seconds: float) -> None:
        """Count an update whose handler came to its end."""
        kind = kind if kind in measures.UPDATES else _OTHER
        self._updates.labels(kind, outcome if outcome in measures.ENDS else _OTHER).inc()
        self._seconds.labels(kind).observe(seconds)

    def delivered(self, status: str, reason: str) -> None:
        """Count a try at a delivery."""
        known = not reason or reason in set(Reason)
        self._deliveries.labels(status, reason if known else _OTHER).inc()
        if reason == Reason.FLOOD:
            self.slowed(measures.BROADCASTS)

    def waited(self, seconds: float) -> None:
        """Count an answer by how long it waited."""
        self._waits.observe(seconds)

    def slowed(self, lane: str) -> None:
        """Count a 429."""
        self._slowed.labels(lane).inc()

    def searched(self, outcome: str) -> None:
        """Count a question."""
        self._searches.labels(outcome if outcome in set(Outcome) else _OTHER).inc()

    async def page(self, ages: Ages, read: Reader, data_dir: Path) -> bytes:
        """Return all of it, with how things stand now. Raises StorageError."""
        waiting = await inbox.size(read)
        opened = await tickets.sizes(read)
        files = await asyncio.to_thread(_of_disk, data_dir)
        self._now.set(ages, waiting, opened, files)
        return await asyncio.to_thread(generate_latest, self._registry)


class _Now:
    """How things stand, put down as the page is asked for."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, said: str, *labels: str) -> Gauge:
            return Gauge(f"confrere_{name}", said, labels, registry=registry)

        self._inbox = gauge("inbox_updates", "Updates that wait for an answer")
        self._tickets = gauge("tickets", "Questions to people that are not closed", "state")
        self._loops = gauge("loop_age_seconds", "Since a loop last came round", "loop")
        self._poll = gauge("poll_age_seconds", "Since Telegram last answered")
        self._memory = gauge("memory_bytes", "Anonymous memory of the bot (Linux)")
        self._files = gauge("database_bytes", "Size of the database and its log", "file")
        self._disk = gauge("disk_free_ratio", "Of the disk of the data, from 0 to 1")

    def set(
        self,
        ages: Ages,
        waiting: int,
        opened: Mapping[State, int],
        files: Mapping[str, float],
    ) -> None:
        """Put everything down."""
        self._inbox.set(waiting)
        for state, number in opened.items():
            self._tickets.labels(state).set(number)
        for loop in ages.loops:
            self._loops.labels(loop.name).set(loop.age())
        self._poll.set(ages.answered())
        own = machine.memory()
        self._memory.set(_UNTOLD if own is None else own)
        self._disk.set(files.get("free", _UNTOLD))
        for file in _FILES:
            self._files.labels(file).set(files.get(file, 0))


def _of_disk(data_dir: Path) -> Mapping[str, float]:
    found = {}
    for file, end in _FILES.items():
        with suppress(OSError):  # no log yet
            found[file] = float((data_dir / f"{DATABASE}{end}").stat().st_size)
    with suppress(OSError):
        found["free"] = machine.disk(data_dir).share
    return found
