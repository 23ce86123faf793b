"""What becomes of a question that people answer, and who may do what to it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from hashlib import blake2b

SILENCE = timedelta(minutes=20)  # of who took it; then anybody may take it
REOPENS = timedelta(days=7)  # after it was closed
SETTLED = timedelta(days=7)  # after an answer to which nothing was said: it closes by itself
KEPT = timedelta(days=30)  # words, after it was closed; then only numbers are left


class State(StrEnum):
    """Where a ticket stands; the value is what the row holds."""

    OPEN = "open"  # waits for somebody
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"
    CANCELLED = "cancelled"  # by who asked


LIVE: Collection[State] = (State.OPEN, State.TAKEN, State.ANSWERED)


class Circle(IntEnum):
    """Who has been asked to take a ticket; each holds those before it."""

    ON_DUTY = 0  # a few in turn, or the group
    EVERYBODY = 1  # on duty
    OFFICERS = 2


class Kind(StrEnum):
    """What was said in a ticket after its question."""

    ASKED = "asked"  # by who asked
    ANSWER = "answer"
    NOTE = "note"  # among those who answer


class EntryState(StrEnum):
    """What became of it."""

    HELD = "held"  # for a second look
    SENT = "sent"
    DROPPED = "dropped"
    LOST = "lost"  # who asked is not reached any more


class Refusal(StrEnum):
    """Why somebody may not do something; `ticket-not-…` is the sentence that says so."""

    GONE = "gone"  # there is no such ticket (any more)
    OWN = "own"  # nobody answers themselves
    TAKEN = "taken"  # by somebody else
    CLOSED = "closed"
    FIRST_LOOK = "first-look"  # a second look takes somebody else
    LINKED = "linked"  # … whose seat is not of the same hand as the author's
    NEW = "new"  # … whose seat is a day old
    SECRET = "secret"  # noqa: S105 - something in it would have to be erased
    ASKS = "asks"  # it asks for a secret
    LURE = "lure"  # it leads elsewhere and speaks of a secret, or of a hand on the computer
    COPY = "copy"  # it leads to an address that only looks like one of ours
    FROZEN = "frozen"  # everything is stopped: nothing that was held leaves
    CHANGED = "changed"  # it is not what was shown for a second look
    AUTHOR = "author"  # who wrote it answers no more
    LONG = "long"
    EMPTY = "empty"
    KIND = "kind"  # neither words, nor a picture, nor a PDF
    LATE = "late"  # it was closed more than a week ago


class TicketError(Exception):
    """Something is not done; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal

    @property
    def key(self) -> str:
        """The string that says so."""
        return f"ticket-not-{self.refusal}"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question that people answer. `user_id` is None and `words` empty once it is forgotten."""

    number: int
    user_id: int | None
    topic: str | None
    theme: str | None
    words: str
    language: str
    region: str | None
    state: State
    asked_at: datetime
    waiting_since: datetime
    moved_at: datetime
    circle: Circle
    round: int
    taken_by: int | None
    promised: int | None  # open minutes to the first reply, as it was told
    replied_in: int | None
    closed_at: datetime | None
    rating: bool | None

    @property
    def is_live(self) -> bool:
        """Whether something can still be said in it."""
        return self.state in LIVE

    def may_reopen(self, *, now: datetime) -> bool:
        """Tell whether who asked may open it again."""
        ended = self.closed_at
        return self.state is State.CLOSED and ended is not None and now - ended < REOPENS


@dataclass(frozen=True, slots=True)
class Entry:
    """What was said in a ticket; `author` is None for who asked, and for who was forgotten."""

    number: int
    ticket: int
    kind: Kind
    state: EntryState
    author: int | None
    is_order: bool
    words: str
    file: str | None
    at: datetime

    @property
    def seal(self) -> str:
        """What tells these words and this file from any others; a button carries it."""
        content = f"{self.file or ''}\n{self.words}".encode("utf-8", "replace")
        return blake2b(content, digest_size=8).hexdigest()


def refuses_take(ticket: Ticket | None, by: int) -> Refusal | None:
    """Return why a helper may not take a ticket, or answer in it; None where they may."""
    if ticket is None or ticket.user_id is None:
        return Refusal.GONE
    if ticket.user_id == by:
        return Refusal.OWN
    if not ticket.is_live:
        return Refusal.CLOSED
    return None if ticket.taken_by in {None, by} else Refusal.TAKEN
