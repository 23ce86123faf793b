"""The figures of a rehearsal, and what follows from them for more people and another pace."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta

from bot.commands.drill.plan import FREE_RATE, Plan
from bot.services.announcements.audiences import STARS

PACES = (FREE_RATE, 1_000)  # messages a second: free, and the most that Telegram sells
COUNTRY = 300_000


@dataclass(frozen=True, slots=True)
class Loss:
    """What the chats hold against what the rows say of them."""

    lost: int  # chats that should have it and have nothing
    doubled: int  # messages that stand a second time in their chat

    @classmethod
    def of(
        cls, chats: Collection[int], told: Collection[int], got: Mapping[int, int], waiting: int
    ) -> "Loss":
        """Compare the chats it was for with those it was sent to, and how often each got it.

        `told` are those to which it was sent as the rows have it; `waiting` counts those of which
        they say nothing at the end. What was refused, or is told as uncertain, is not lost.
        """
        missing = sum(not got.get(chat) for chat in told)
        doubled = sum(max(0, got.get(chat, 0) - 1) for chat in chats)
        return cls(missing + waiting, doubled)


@dataclass(frozen=True, slots=True)
class Waits:
    """How long people waited for answers meanwhile, in seconds; None where nobody asked."""

    asked: int
    unanswered: int
    p50: float | None
    p95: float | None
    worst: float | None

    @classmethod
    def of(cls, took: Sequence[float], *, unanswered: int = 0) -> "Waits":
        """Sum up how long each answer took."""
        ordered = sorted(took)

        def at(share: float) -> float | None:
            return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None

        return cls(len(ordered) + unanswered, unanswered, at(0.5), at(0.95), at(1.0))


@dataclass(frozen=True, slots=True)
class Forecast:
    """How long so many chats take at a pace, computed; and what Telegram asks for it."""

    chats: int
    pace: int  # messages a second
    seconds: float
    is_paced: bool  # by what Telegram allows; else by what one core of this machine does
    stars: int


def forecast(chats: int, pace: int, cost: float | None) -> Forecast:
    """Compute how long so many chats take; `cost` is the processor's time a message, seconds."""
    allowed, worked = chats / pace, chats * (cost or 0.0)
    stars = int(chats * STARS) if pace > FREE_RATE else 0
    return Forecast(chats, pace, max(allowed, worked), allowed >= worked, stars)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a rehearsal has shown."""

    plan: Plan
    people: int
    groups: int
    is_copy: bool
    seconds: float
    ends: Mapping[tuple[str, str], int]  # by status and reason, as the report has them
    loss: Loss
    waits: Waits
    kills: int
    cost: float | None  # seconds of processor a message; None where nothing measures it
    stopped: str | None = None  # why it went no further by itself
    forecasts: Sequence[Forecast] = field(default=())

    @property
    def chats(self) -> int:
        """Return for how many it was."""
        return self.people + self.groups

    @property
    def pace(self) -> float:
        """Return how many a second had an end; 0 where it took no second, which tells nothing."""
        return sum(self.ends.values()) / self.seconds if self.seconds >= 1 else 0.0

    @property
    def holds(self) -> bool:
        """Tell whether everybody has it of whom the report says so."""
        return not self.loss.lost and self.stopped is None

    @property
    def verdict(self) -> str:
        """Return in a few words how it ended."""
        if self.stopped is not None:
            return f"it stopped by itself ({self.stopped}), as too many failed"
        arrived = sum(number for (status, _), number in self.ends.items() if status == "sent")
        return f"arrived {arrived:,}, lost {self.loss.lost:,}, doubled {self.loss.doubled:,}"

    def json(self) -> dict[str, object]:
        """Return all of it as JSON holds it; times are in seconds."""
        kept = asdict(self)
        kept["ends"] = {_end(*end): number for end, number in self.ends.items()}
        return {**kept, "pace": self.pace, "holds": self.holds}

    def _paced(self) -> str:
        return f": {self.pace:.1f} a second of {self.plan.rate}" if self.pace else ""

    def lines(self) -> list[str]:
        """Return all of it for an operator to read."""
        people = "a copy of the data" if self.is_copy else "made-up people"
        ends = sorted(self.ends.items(), key=lambda one: -one[1])
        by_reason = ", ".join(f"{_end(*end)} {number:,}" for end, number in ends)
        cost = "not measured here" if self.cost is None else f"{1e6 * self.cost:,.0f} µs"
        return [
            f"rehearsed on the simulator with {people}: {self.people:,} people,"
            f" {self.groups:,} groups; {self.plan.faults} weather, {self.kills} kills",
            f"out after {spoken(self.seconds)}{self._paced()}",
            f"result: {self.verdict}",
            f"by reason: {by_reason}",
            f"/deadline meanwhile: {_waited(self.waits)}",
            f"processor for a message: {cost}",
            "computed, not measured (the first few and their pause left out):",
            *map(_told, self.forecasts),
        ]


def _end(status: str, reason: str) -> str:
    return f"{status} ({reason})" if reason else status


def _waited(waits: Waits) -> str:
    if waits.p50 is None or waits.p95 is None or waits.worst is None:
        return f"nobody of {waits.asked} was answered"
    times = ", ".join(
        f"{name} {1000 * value:,.0f} ms"
        for name, value in (("p50", waits.p50), ("p95", waits.p95), ("worst", waits.worst))
    )
    late = f", {waits.unanswered} without an answer" if waits.unanswered else ""
    return f"{times} of {waits.asked} questions{late}"


def _told(one: Forecast) -> str:
    limit = "Telegram's pace" if one.is_paced else "one core of this machine"
    price = f", {one.stars:,} Stars" if one.stars else ""
    return f"  {one.chats:,} chats at {one.pace:,}/s: {spoken(one.seconds)} ({limit}{price})"


def spoken(seconds: float) -> str:
    """Return a time as people say it: 7:05 are minutes, 2:46:40 are hours."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    words = str(timedelta(seconds=round(seconds)))
    return words.removeprefix("0:").removeprefix("0")
