"""Whether announcements, documents and changes of dates are as the record has them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core import announcements, documents
from bot.core.agreement.discord import Disagreement, Discord, last
from bot.core.agreement.sending import departures, succession
from bot.core.announcements import Announcement, digest
from bot.core.audit import Entry
from bot.core.calendar import changes
from bot.core.calendar.changes import Change
from bot.core.documents import OfficialDocument
from bot.core.sending.message_keys import MessageKey, MessageKind

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
_KINDS = ("announcement", "document", "deadline-change")
_ENDINGS = ("reject", "call off", "forget")
_LATER = ("is_monthly", "attachment")  # particulars that older entries do not hold
_OF_PEOPLE = (
    "title",
    "reason",
    "source",
    "name",
)  # words of theirs, from which a secret may be erased


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
    is_rejected: bool
    withdrawal: str  # the act that takes it back
    is_content: Callable[[Entry], bool]  # whether what an entry tells is this
    approved_at: datetime | None = None
    leaves_at: datetime | None = None
    is_waiting: bool = False


def disagreements(
    said: Sequence[Announcement],
    published: Sequence[OfficialDocument],
    moved: Sequence[Change],
    entries: Iterable[Entry],
    words: Mapping[str, str],
) -> Iterator[Disagreement]:
    """Return where announcements, documents and changes of dates are not as recorded.

    All of them in any state are given, and all `entries` in order. `words` are the fingerprints
    of what is delivered of each announcement, and of what says that it was taken back.
    """
    told = list(entries)
    acts: dict[str, list[Entry]] = {}
    for entry in told:
        acts.setdefault(entry.about, []).append(entry)
    claims = [
        *map(_of_announcement, said),
        *map(_of_document, published),
        *map(_of_change, moved),
    ]
    for claim in claims:
        for discord in _compared(claim, acts.get(claim.about, ())):
            yield Disagreement(discord, claim.about, claim.name)
    for one in said:
        for discord in departures(one, acts.get(one.key, ()), words):
            yield Disagreement(discord, one.key, one.number or "")
    yield from succession(said)
    yield from _documents_in_force(published, told)
    rows = {claim.about for claim in claims}
    for about, done in acts.items():
        # What nobody approved may have been deleted since, as a draft that came back.
        is_binding = last(done, "approve") or any(one.is_full for one in done)
        if about.partition(":")[0] in _KINDS and about not in rows and is_binding:
            yield Disagreement(Discord.GONE, about)


def _of_announcement(one: Announcement) -> _Claim:
    found = digest(one)
    is_sealed = one.state is announcements.State.WAITING or one.state in _APPROVED
    return _Claim(
        one.key,
        one.number or "",
        one.author,
        one.decided_by,
        None,
        is_sealed,
        one.state in _APPROVED,
        one.state is announcements.State.WITHDRAWN,
        one.state is announcements.State.REJECTED,
        "withdraw",
        lambda entry: entry.said.get("digest") == found == one.digest,
        one.decided_at,
        one.leaves_at,
        one.state is announcements.State.WAITING,
    )


def _of_document(one: OfficialDocument) -> _Claim:
    is_current = one.state is documents.State.PUBLISHED
    is_withdrawn = one.state is documents.State.WITHDRAWN
    is_waiting = one.state is documents.State.WAITING
    return _Claim(
        MessageKey(MessageKind.DOCUMENT, one.number),
        "",
        one.author,
        # Later on the row names who withdrew it, or approved what replaces it.
        one.decided_by if is_current or is_waiting else None,
        one.decided_by if is_withdrawn else None,
        is_waiting or one.state in _PUBLISHED,
        one.state in _PUBLISHED,
        is_withdrawn,
        one.state is documents.State.REJECTED,
        "withdraw",
        lambda entry: _is_document(one.particulars, entry.said),
        one.decided_at if is_current or is_waiting else None,
        is_waiting=is_waiting,
    )


def _is_document(row: Mapping[str, str], said: Mapping[str, str]) -> bool:
    """Tell whether a row is the document of an entry, which may not know all that it says."""
    return said.get("sha256") == row["sha256"] and all(
        _is_erased(row.get(name, ""), value) if name in _OF_PEOPLE else row.get(name) == value
        for name, value in said.items()
    )


def _of_change(one: Change) -> _Claim:
    return _Claim(
        MessageKey(MessageKind.CHANGE, one.number),
        "",
        one.author,
        one.decided_by,
        one.undone_by,
        one.state is changes.State.WAITING or one.state in _IN_FORCE,
        one.state in _IN_FORCE,
        one.state is changes.State.UNDONE,
        one.state is changes.State.REJECTED,
        "undo",
        lambda entry: _is_change(one.particulars, entry),
        one.decided_at,
        is_waiting=one.state is changes.State.WAITING,
    )


def _is_change(row: Mapping[str, str], entry: Entry) -> bool:
    """Tell whether a row is the change of an entry, which may not know all that it says."""
    said, unknown = entry.said, () if entry.is_full else _LATER
    known = {name: value for name, value in row.items() if name not in unknown}
    if known.keys() != said.keys():
        return False
    return all(
        _is_erased(value, said[name]) if name in _OF_PEOPLE else value == said[name]
        for name, value in known.items()
    )


def _is_erased(value: str, said: str) -> bool:
    """Tell whether words are those of an entry, or these with secrets taken out since."""
    at = 0
    pieces = value.split("…")
    if not said.startswith(pieces[0]) or not said.endswith(pieces[-1]):
        return False
    for piece in pieces:
        at = said.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(pieces) > 1 or value == said


def _compared(claim: _Claim, told: Sequence[Entry]) -> Iterator[Discord]:
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


def _undecided(claim: _Claim, unapproved: Entry | None) -> Iterator[Discord]:
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


def _taken_back(claim: _Claim, withdrawal: Entry | None) -> Iterator[Discord]:
    if withdrawal is None:
        if claim.is_withdrawn:
            yield Discord.NO_WITHDRAWAL
    elif not claim.is_withdrawn:
        yield Discord.NOT_WITHDRAWN
    elif claim.withdrawn_by not in (None, withdrawal.actor):
        yield Discord.NO_WITHDRAWAL


def _agreed(claim: _Claim, approval: Entry | None) -> Iterator[Discord]:
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


def _documents_in_force(
    rows: Sequence[OfficialDocument], entries: Iterable[Entry]
) -> Iterator[Disagreement]:
    """Tell of documents that are in force, or not any more, otherwise than the acts say.

    A newer one of the same authority and language takes the place of the one before.
    """
    current: dict[tuple[str, str], Entry] = {}
    replaced: dict[str, Entry] = {}
    for entry in entries:
        key = MessageKey.parse(entry.about)
        if key is None or key.kind is not MessageKind.DOCUMENT:
            continue
        of = entry.said.get("authority", ""), entry.said.get("language", "")
        if entry.act == "approve" and all(of):
            if (before := current.get(of)) is not None:
                replaced[before.about] = entry
            current[of] = entry
        elif entry.act == "withdraw" and of in current and current[of].about == entry.about:
            del current[of]
    in_force = {entry.about for entry in current.values()}
    for one in rows:
        about = MessageKey(MessageKind.DOCUMENT, one.number)
        if one.state is documents.State.PUBLISHED and about in replaced:
            yield Disagreement(Discord.FORCE, about)
        elif one.state is documents.State.REPLACED:
            by = replaced.get(about)
            if about in in_force or (by is not None and by.actor != one.decided_by):
                yield Disagreement(Discord.FORCE, about)
