"""What a row claims of its own history, held against what the record tells of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.agreement.discord import Discord, last
from bot.core.audit import Entry

_ENDINGS = ("reject", "call off", "forget", "take back")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a row claims of its own history; None where it claims nothing."""

    about: str
    name: str
    author: int
    approver: int | None
    withdrawn_by: int | None
    is_proposed: bool
    is_approved: bool
    is_withdrawn: bool
    is_rejected: bool
    withdrawal: str  # the act that takes it back
    is_content: Callable[[Entry], bool]  # whether what an entry tells is this
    approved_at: datetime | None = None
    leaves_at: datetime | None = None
    is_waiting: bool = False


def compared(claim: Claim, told: Sequence[Entry]) -> Iterator[Discord]:
    """Yield how a row is not as recorded; `told` are the entries about it, in order."""
    proposal, approval = last(told, "submit"), last(told, "approve")
    if claim.is_proposed and proposal is None:
        yield Discord.NO_PROPOSAL
    elif claim.is_proposed and proposal is not None and proposal.actor != claim.author:
        yield Discord.AUTHOR
    if claim.is_approved:
        yield from _agreed(claim, approval)
    elif _stands(approval, last(told, "unapprove", *_ENDINGS)):
        yield Discord.NOT_APPROVED
    elif claim.is_waiting:
        yield from _undecided(claim, approval)
    is_full = proposal is not None and proposal.is_full
    if claim.is_rejected and is_full and _stands(proposal, last(told, *_ENDINGS)):
        yield Discord.NOT_REJECTED
    sealed = [one for one in (proposal, approval) if one]
    if claim.is_proposed and not all(claim.is_content(one) for one in sealed):
        yield Discord.CONTENT
    yield from _taken_back(claim, last(told, claim.withdrawal))


def _undecided(claim: Claim, unapproved: Entry | None) -> Iterator[Discord]:
    """Tell where a row that waits says by whom it was decided, or when it is to leave.

    One whose approval fell keeps the moment that it had.
    """
    if claim.approver is not None or claim.approved_at is not None:
        yield Discord.APPROVER
    planned = unapproved.said.get("leaves_at", "") if unapproved else ""
    if claim.leaves_at is not None and claim.leaves_at.isoformat() != planned:
        yield Discord.MOMENT


def _stands(entry: Entry | None, ended: Entry | None) -> bool:
    """Tell whether there is an entry, and none after it that ends what it says."""
    return entry is not None and (ended is None or ended.number < entry.number)


def _taken_back(claim: Claim, withdrawal: Entry | None) -> Iterator[Discord]:
    if withdrawal is None:
        if claim.is_withdrawn:
            yield Discord.NO_WITHDRAWAL
    elif not claim.is_withdrawn:
        yield Discord.NOT_WITHDRAWN
    elif claim.withdrawn_by not in (None, withdrawal.actor):
        yield Discord.NO_WITHDRAWAL


def _agreed(claim: Claim, approval: Entry | None) -> Iterator[Discord]:
    if approval is None:
        yield Discord.NO_APPROVAL
        return
    if claim.approver not in (None, approval.actor):
        yield Discord.APPROVER
    if approval.actor == claim.author:
        yield Discord.ALONE
    if not approval.is_full:
        return
    leaves_at = claim.leaves_at.isoformat() if claim.leaves_at else ""
    is_then = claim.approved_at is None or claim.approved_at.isoformat() == approval.at
    if not is_then or approval.said.get("leaves_at", "") != leaves_at:
        yield Discord.MOMENT
