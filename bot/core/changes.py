"""A change of a date by officers: what it needs, who may approve it, and what it makes of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.deadlines import Extension, Month, Obligation
from bot.core.morocco import day_of

UNDO = timedelta(minutes=10)
FARTHEST = timedelta(days=548)  # eighteen months: a day further ahead is a slip of the pen


class Kind(StrEnum):
    """What is changed; the value is what the row holds."""

    MOVE = "move"  # one month of an obligation gets another day
    ADD = "add"  # something else is due


class State(StrEnum):
    """Where a change stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second officer
    APPROVED = "approved"
    REJECTED = "rejected"
    UNDONE = "undone"


class DayPastError(Exception):
    """The day of a change has passed while it was drafted or waited."""


class Particular(StrEnum):
    """What is asked of an officer, in this order."""

    TITLE = "title"
    DUE_ON = "due_on"
    IS_MONTHLY = "is_monthly"
    AUTHORITY = "authority"
    REASON = "reason"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Change:
    """A change that an officer proposes; what is not known yet is None."""

    number: int
    kind: Kind
    state: State
    proposed_by: int
    obligation: str | None = None
    period: Month | None = None
    due_on: date | None = None
    title: str | None = None
    is_monthly: bool | None = None
    authority: str | None = None
    reason: str | None = None
    source: str | None = None
    attachment: str | None = None
    decided_at: datetime | None = None

    @property
    def missing(self) -> Particular | None:
        """What has to be asked next, None when it is complete."""
        wanted = list(Particular)
        if self.kind is Kind.MOVE:
            wanted = [p for p in wanted if p not in {Particular.TITLE, Particular.IS_MONTHLY}]
        return next((p for p in wanted if getattr(self, p) is None), None)

    @property
    def key(self) -> str:
        """The key of the obligation it is about."""
        return self.obligation or f"officers-{self.number}"


def may_approve(change: Change, officer_id: int) -> bool:
    """Tell whether this officer may decide: it waits, and somebody else proposed it."""
    return change.state is State.WAITING and change.proposed_by != officer_id


def may_undo(change: Change, *, now: datetime) -> bool:
    """Tell whether an approved change can still be taken back at a press."""
    return (
        change.state is State.APPROVED
        and change.decided_at is not None
        and now - change.decided_at <= UNDO
    )


def applied(changes: Iterable[Change]) -> tuple[tuple[Obligation, ...], tuple[Extension, ...]]:
    """Return what approved changes add to the content: obligations, and exceptions."""
    obligations, extensions = [], []
    approved = sorted(
        (change.decided_at, change.number, change.due_on, change)
        for change in changes
        if change.state is State.APPROVED and change.due_on and change.decided_at
    )
    for order, (decided_at, number, due_on, change) in enumerate(approved, start=1):
        if change.kind is Kind.ADD:
            month = Month.of(due_on)
            last = None if change.is_monthly else month
            obligations.append(
                Obligation(
                    change.key,
                    due_on.day,
                    0,
                    change.source or "",
                    first=month,
                    last=last,
                    change=number,
                    title=change.title,
                )
            )
        elif change.period:
            extensions.append(
                Extension(
                    f"change-{number}",
                    change.key,
                    change.period,
                    due_on,
                    day_of(decided_at),
                    change.authority or "",
                    change.source or "",
                    change=number,
                    order=order,
                )
            )
    return tuple(obligations), tuple(extensions)
