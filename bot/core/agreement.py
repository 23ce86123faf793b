"""Whether the rows say what the record says: nobody altered the one without the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core import announcements, changes, documents
from bot.core.announcements import Announcement, digest
from bot.core.audit import Entry
from bot.core.changes import Change
from bot.core.documents import OfficialDocument

Acts = Mapping[str, Sequence[Entry]]  # about -> what was done, in order

_APPROVED = (
    announcements.State.SCHEDULED,
    announcements.State.SENT,
    announcements.State.REPLACED,
    announcements.State.WITHDRAWN,
)
_PUBLISHED = (
    documents.State.PUBLISHED,
    documents.State.REPLACED,
    documents.State.WITHDRAWN,
)
_IN_FORCE = (changes.State.APPROVED, changes.State.UNDONE)


class Discord(StrEnum):
    """How a row and the record disagree."""

    NO_PROPOSAL = "no-proposal"
    NO_APPROVAL = "no-approval"
    AUTHOR = "author"  # the record names somebody else
    APPROVER = "approver"
    ALONE = "alone"  # one person proposed and approved
    CONTENT = "content"  # it is not what was approved
    NO_WITHDRAWAL = "no-withdrawal"  # taken back, and the record does not say so
    NOT_WITHDRAWN = "not-withdrawn"  # the record says that it was taken back
    NOT_APPROVED = "not-approved"  # the record says that it was approved, and the row does not
    GONE = "gone"  # the record tells of it, and there is no row
    FILE = "file"  # the bytes that are kept are others
    NO_ROLE = "no-role"  # somebody has a role that the record does not give
    ROLE_GONE = "role-gone"  # the record gives a role, and nobody has it


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What a row says otherwise than the record.

    `about` names the row, such as `announcement:3`, and `name` what people know it by.
    """

    discord: Discord
    about: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a row claims of its own history; None where it claims nothing."""

    about: str
    name: str
    author: int
    approver: int | None
    withdrawn_by: int | None
    is_proposed: bool
    is_approved: bool
    is_withdrawn: bool
    withdrawal: str  # the act that takes it back
    is_content: Callable[[Mapping[str, str]], bool]  # whether an entry's detail is of this


def disagreements(
    said: Sequence[Announcement],
    published: Sequence[OfficialDocument],
    moved: Sequence[Change],
    entries: Iterable[Entry],
) -> Iterator[Disagreement]:
    """Return where announcements, documents and changes of dates are not as recorded.

    All of them in any state are given, and all `entries` in order.
    """
    acts: dict[str, list[Entry]] = {}
    for entry in entries:
        acts.setdefault(entry.about, []).append(entry)
    claims = [
        *map(_of_announcement, said),
        *map(_of_document, published),
        *map(_of_change, moved),
    ]
    for claim in claims:
        for discord in _compared(claim, acts.get(claim.about, ())):
            yield Disagreement(discord, claim.about, claim.name)
    rows = {claim.about for claim in claims}
    for about, told in acts.items():
        # What nobody approved may have been deleted since, as a draft that came back.
        if ":" in about and about not in rows and _last(told, "approve"):
            yield Disagreement(Discord.GONE, about)


Seats = Mapping[tuple[int, str], tuple[str, str]]  # (person, authority) -> (role, region)


def unlike_roles(held: Seats, recorded: Seats) -> Iterator[Disagreement]:
    """Return the roles that people have otherwise than the record gives them."""
    for seat, what in held.items():
        if recorded.get(seat) != what:
            yield Disagreement(Discord.NO_ROLE, f"role:{seat[0]}", seat[1])
    for person, authority in sorted(recorded.keys() - held.keys()):
        yield Disagreement(Discord.ROLE_GONE, f"role:{person}", authority)


def _of_announcement(one: Announcement) -> _Claim:
    found = digest(one)
    is_sealed = one.state is announcements.State.WAITING or one.state in _APPROVED
    return _Claim(
        one.source,
        one.number or "",
        one.author,
        one.decided_by,
        None,
        is_sealed,
        one.state in _APPROVED,
        one.state is announcements.State.WITHDRAWN,
        "withdraw",
        lambda said: said.get("digest") == found == one.digest,
    )


def _of_document(one: OfficialDocument) -> _Claim:
    is_withdrawn = one.state is documents.State.WITHDRAWN
    return _Claim(
        f"document:{one.number}",
        "",
        one.proposed_by,
        None if is_withdrawn else one.decided_by,
        one.decided_by if is_withdrawn else None,
        one.state is documents.State.WAITING or one.state in _PUBLISHED,
        one.state in _PUBLISHED,
        is_withdrawn,
        "withdraw",
        lambda said: said.get("sha256") == one.sha256 and said.items() <= one.particulars.items(),
    )


def _of_change(one: Change) -> _Claim:
    return _Claim(
        f"deadline-change:{one.number}",
        "",
        one.proposed_by,
        one.decided_by,
        one.undone_by,
        one.state is changes.State.WAITING or one.state in _IN_FORCE,
        one.state in _IN_FORCE,
        one.state is changes.State.UNDONE,
        "undo",
        lambda said: said == one.particulars,
    )


def _compared(claim: _Claim, told: Sequence[Entry]) -> Iterator[Discord]:
    proposal, approval = _last(told, "submit"), _last(told, "approve")
    withdrawal = _last(told, claim.withdrawal)
    if claim.is_proposed:
        if proposal is None:
            yield Discord.NO_PROPOSAL
        elif proposal.actor != claim.author:
            yield Discord.AUTHOR
    if claim.is_approved:
        yield from _agreed(claim, approval)
    elif approval is not None:
        ended = _last(told, "reject", "call off", "unapprove", "forget")
        if ended is None or ended.number < approval.number:
            yield Discord.NOT_APPROVED
    sealed = [one for one in (proposal, approval) if one]
    if claim.is_proposed and not all(claim.is_content(one.said) for one in sealed):
        yield Discord.CONTENT
    if claim.is_withdrawn and (
        withdrawal is None or claim.withdrawn_by not in (None, withdrawal.actor)
    ):
        yield Discord.NO_WITHDRAWAL
    if withdrawal is not None and not claim.is_withdrawn:
        yield Discord.NOT_WITHDRAWN


def _agreed(claim: _Claim, approval: Entry | None) -> Iterator[Discord]:
    if approval is None:
        yield Discord.NO_APPROVAL
        return
    if claim.approver not in (None, approval.actor):
        yield Discord.APPROVER
    if approval.actor == claim.author:
        yield Discord.ALONE


def _last(told: Sequence[Entry], *acts: str) -> Entry | None:
    return next((one for one in reversed(told) if one.act in acts), None)
