"""How a message to many goes out, when it stops by itself, and the report that adds up."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.core.sending.delivery import Reason, Status

SHARE = 0.3  # of a wave: when more than this fails for one cause, the rest does not leave
LEAST = 3  # that failed so; one of two is no sign of anything
FOREIGN = 0.8  # of everybody unknown: the database belongs to another bot
_HARMLESS = {Reason.EXPIRED, Reason.MIGRATED}  # says nothing about the words or the bot
RESTORED = "restored"  # a stop: a copy of the data does not know who has it already
WINDOW = 100  # later outcomes that are judged like the first wave, people and groups apart


class State(StrEnum):
    """How a broadcast goes out; the value is what the row holds."""

    FILLING = "filling"  # its deliveries are being written
    CANARY = "canary"  # a few get it first
    HOLDING = "holding"  # those have it; waits for a word or a moment
    SENDING = "sending"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class Course(NamedTuple):
    """How a broadcast goes on."""

    state: State
    is_told: bool  # it stopped by itself, and says why
    has_more: bool  # something of it waits or is on its way


class End(NamedTuple):
    """How many deliveries to people or to groups ended in one way."""

    is_group: bool
    status: str
    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a broadcast stopped by itself: so many of so many failed for one cause."""

    reason: str
    is_groups: bool  # of groups; else of people
    failed: int
    tried: int
    is_foreign: bool = False  # nearly nobody is known to this bot

    def json(self) -> str:
        """Return what the row holds."""
        return json.dumps(asdict(self))


def stop_of(text: str | None) -> Stop | None:
    """Return what a row holds as the cause of a stop, None when it holds none."""
    return Stop(**json.loads(text)) if text else None


def judge(wave: Iterable[End], *, excused: Collection[str] = ()) -> Stop | None:
    """Return why no more is to leave after these outcomes, None when they are good enough.

    People and groups are judged apart, and each cause by itself; `excused` causes were waved on
    by a person. Of several the one that struck most.
    """
    ends = list(wave)
    found = [stop for is_groups in (False, True) for stop in _stops(ends, is_groups=is_groups)]
    everybody = sum(end.number for end in ends)
    unknown = sum(end.number for end in ends if end.reason == Reason.NOT_FOUND)
    worst = max(
        (stop for stop in found if stop.reason not in excused),
        key=lambda stop: (stop.reason == Reason.NOT_FOUND, stop.failed),
        default=None,
    )
    if worst is None or worst.reason != Reason.NOT_FOUND:
        return worst
    is_foreign = unknown >= FOREIGN * everybody
    return Stop(worst.reason, worst.is_groups, worst.failed, worst.tried, is_foreign)


def _stops(ends: Iterable[End], *, is_groups: bool) -> Iterable[Stop]:
    mine = [end for end in ends if end.is_group is is_groups]
    tried = sum(end.number for end in mine)
    failures = Counter[str]()
    for end in mine:
        if end.status != Status.SENT and end.reason not in _HARMLESS:
            failures[end.reason or Reason.REFUSED] += end.number
    for reason, failed in failures.items():
        if failed >= LEAST and failed > SHARE * tried:
            yield Stop(reason, is_groups, failed, tried)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a broadcast: the ends and `waiting` add up to the audience."""

    state: State
    audience: int
    ends: Mapping[tuple[str, str], int]  # by status and reason
    repeated: int  # in flight at a crash: so many may have got it twice
    why: str | None  # it was paused without anybody's asking
    stopped: Stop | None = None  # … because too many failed
    hold_until: datetime | None = None  # it waits after the first few (UTC)
    is_frozen: bool = False  # officers have stopped everything
    in_flight: int = 0  # handed to Telegram, which has not answered yet: nobody knows

    @property
    def waiting(self) -> int:
        """Return how many chats have no outcome; of a cancelled one, most never will."""
        return self.audience - sum(self.ends.values())

    @property
    def held_back(self) -> int:
        """Return how many have not been handed to Telegram; of a cancelled one, never will be."""
        return self.waiting - self.in_flight

    @property
    def is_halted(self) -> bool:
        """Tell whether nothing new leaves now, though what is on its way may arrive still."""
        return self.state in {State.CANCELLED, State.PAUSED} or self.is_frozen

    @property
    def is_done(self) -> bool:
        """Tell whether nothing goes out any more."""
        return self.state is State.CANCELLED or (
            # The first few may be put back when they are judged, however many they are.
            self.state not in {State.FILLING, State.CANARY} and self.waiting == 0
        )

    @property
    def is_stopped_by_hand(self) -> bool:
        """Tell whether a person stopped it, for now or for good, before all had it."""
        is_automatic = self.stopped is not None or bool(self.why)
        is_halted = self.state is State.CANCELLED or (
            self.state is State.PAUSED and not is_automatic
        )
        return is_halted and self.waiting > 0

    def of(self, status: str) -> int:
        """Return how many ended with `status`, for whatever reason."""
        return sum(number for (end, _), number in self.ends.items() if end == status)
