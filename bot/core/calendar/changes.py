"""A change of a date by officers: what it needs, who may approve it, and what it makes of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.calendar.deadlines import FOREVER, Extension, Month, Obligation
from bot.core.calendar.morocco import day_of

UNDO = timedelta(minutes=10)
FAR = timedelta(days=45)  # from the date before: worth a second look at the year
FARTHEST = timedelta(days=548)  # eighteen months: a day further ahead is a slip of the pen
HEARD_LATE = timedelta(days=183)  # what was announced earlier was known
FARTHEST_LAST = 120  # months from now to the last of an obligation


class Kind(StrEnum):
    """What is changed; the value is what the row holds."""

    MOVE = "move"  # one month of an obligation gets another day
    ADD = "add"  # something else is due
    END = "end"  # something that officers added is not due any more from some month on


class State(StrEnum):
    """Where a change stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second officer
    APPROVED = "approved"
    REJECTED = "rejected"
    UNDONE = "undone"


class DayPastError(Exception):
    """The day of a change has passed while it was drafted or waited."""


class GoneError(Exception):
    """The date that a change is about is not there (any more)."""


class Particular(StrEnum):
    """What is asked of an officer, in this order."""

    TITLE = "title"
    DUE_ON = "due_on"
    IS_MONTHLY = "is_monthly"
    LAST = "last"
    AUTHORITY = "authority"
    REASON = "reason"
    SOURCE = "source"
    ANNOUNCED_ON = "announced_on"  # only asked of who says that it is not today


class Reason(StrEnum):
    """Why a date changes, where a button says it; `change-reason-…` is what people read."""

    PORTAL = "portal"
    HOLIDAY = "holiday"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Change:
    """A change that an officer proposes; what is not known yet is None."""

    number: int
    kind: Kind
    state: State
    author: int
    obligation: str | None = None
    period: Month | None = None
    due_on: date | None = None
    title: str | None = None
    is_monthly: bool | None = None
    last: Month | None = None  # in which it is due; FOREVER where it does not end
    authority: str | None = None
    reason: str | None = None
    source: str | None = None
    attachment: str | None = None
    decided_by: int | None = None
    decided_at: datetime | None = None
    undone_by: int | None = None
    announced_on: date | None = None  # when the authority said so; None where nobody noted it
    announcement: int | None = None  # the draft that its approval made
    announces: str | None = None  # the digest of the one that is agreed to along with it

    @property
    def missing(self) -> Particular | None:
        """What has to be asked next, None when it is complete."""
        needless = {
            Kind.MOVE: {Particular.TITLE, Particular.IS_MONTHLY, Particular.LAST},
            Kind.ADD: set() if self.is_monthly else {Particular.LAST},
            Kind.END: {Particular.TITLE, Particular.DUE_ON, Particular.IS_MONTHLY},
        }[self.kind]
        needless.add(Particular.ANNOUNCED_ON)
        wanted = (one for one in Particular if one not in needless)
        return next((one for one in wanted if getattr(self, one) is None), None)

    @property
    def about(self) -> Month | None:
        """The month of an obligation that it bears upon first; None for a new one."""
        if self.kind is Kind.END:
            return self.last and self.last.plus(1)
        return self.period

    @property
    def particulars(self) -> dict[str, str]:
        """What it says, as the record of governance keeps it."""
        said = {
            "kind": self.kind,
            "obligation": self.key,
            "period": self.period,
            "due_on": self.due_on,
            "title": self.title,
            "is_monthly": None if self.is_monthly is None else int(self.is_monthly),
            "last": self.last,
            "authority": self.authority,
            "reason": self.reason,
            "source": self.source,
            "attachment": self.attachment,
            "announced_on": self.announced_on,
            "announces": self.announces,
        }
        return {name: str(value) for name, value in said.items() if value is not None}

    @property
    def key(self) -> str:
        """The key of the obligation it is about."""
        return self.obligation or f"officers-{self.number}"


def is_far(before: date, after: date) -> bool:
    """Tell whether a date is moved so far that it may be a slip of the pen."""
    return abs(after - before) > FAR


def may_end(obligation: Obligation) -> bool:
    """Tell whether officers may end it: it comes from them, and more than once."""
    return obligation.change > 0 and obligation.first != obligation.last


def may_be_last(change: Change, last: Month, *, today: date) -> bool:
    """Tell whether a month can be the last one of what a change adds, or leaves due."""
    if change.kind is Kind.ADD and last == FOREVER:
        return True
    # Of what ends, this month may be the first that is not due.
    earliest = Month.of(change.due_on).plus(1) if change.due_on else Month.of(today).plus(-1)
    return earliest <= last <= Month.of(today).plus(FARTHEST_LAST)


def may_undo(change: Change, *, now: datetime) -> bool:
    """Tell whether an approved change can still be taken back at a press."""
    return (
        change.state is State.APPROVED
        and change.decided_at is not None
        and now - change.decided_at <= UNDO
    )


def in_force(change: Change, *, now: datetime) -> Change:
    """Return a change as it will stand once it is approved."""
    return replace(change, state=State.APPROVED, decided_at=now)


def applied(changes: Iterable[Change]) -> tuple[tuple[Obligation, ...], tuple[Extension, ...]]:
    """Return what approved changes add to the content: obligations, and exceptions."""
    obligations: dict[str, Obligation] = {}
    extensions = []
    approved = sorted(
        (change.decided_at, change.number, change)
        for change in changes
        if change.state is State.APPROVED and change.decided_at
    )
    for order, (decided_at, number, change) in enumerate(approved, start=1):
        if change.kind is Kind.END and change.last:
            ended = obligations.get(change.key)
            if ended:
                last = min(change.last, ended.last or FOREVER)
                obligations[change.key] = replace(ended, last=last)
        elif change.kind is Kind.ADD and change.due_on:
            first = Month.of(change.due_on)
            obligations[change.key] = Obligation(
                change.key,
                change.due_on.day,
                0,
                change.source or "",
                first=first,
                last=(change.last or FOREVER) if change.is_monthly else first,
                change=number,
                title=change.title,
            )
        elif change.due_on and change.period:
            extensions.append(
                Extension(
                    f"change-{number}",
                    change.key,
                    change.period,
                    change.due_on,
                    day_of(decided_at),
                    change.authority or "",
                    change.source or "",
                    change=number,
                    order=order,
                    announced_on=change.announced_on,
                )
            )
    return tuple(obligations.values()), tuple(extensions)
