"""Whether all that one person proposes and another approves is as the record has it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core import announcements, documents
from bot.core.agreement import official
from bot.core.agreement.claims import Claim, compared
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
_KINDS = ("announcement", "document", "deadline-change", *official.KINDS)
_LATER = ("is_monthly", "attachment")  # particulars that older entries do not hold
_OF_PEOPLE = (
    "title",
    "reason",
    "source",
    "name",
)  # words of theirs, from which a secret may be erased


def disagreements(
    said: Sequence[Announcement],
    published: Sequence[OfficialDocument],
    moved: Sequence[Change],
    stated: Sequence[official.Stated],
    entries: Iterable[Entry],
    words: Mapping[str, str],
) -> Iterator[Disagreement]:
    """Return where announcements, documents, changes of dates and what is `stated` are otherwise.

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
        *map(official.claim, stated),
    ]
    for claim in claims:
        for discord in compared(claim, acts.get(claim.about, ())):
            yield Disagreement(discord, claim.about, claim.name)
    for one in said:
        for discord in departures(one, acts.get(one.key, ()), words):
            yield Disagreement(discord, one.key, one.number or "")
    yield from succession(said)
    yield from _documents_in_force(published, told)
    yield from official.unlike_force(stated, told)
    rows = {claim.about for claim in claims}
    for about, done in acts.items():
        # What nobody approved may have been deleted since, as a draft that came back.
        is_binding = last(done, "approve") or any(one.is_full for one in done)
        if about.partition(":")[0] in _KINDS and about not in rows and is_binding:
            yield Disagreement(Discord.GONE, about)


def announced(
    one: Announcement, told: Sequence[Entry], words: Mapping[str, str]
) -> Iterator[Discord]:
    """Yield how one announcement is not as recorded; `told` are the entries about it."""
    yield from compared(_of_announcement(one), told)
    yield from departures(one, told, words)


def _of_announcement(one: Announcement) -> Claim:
    found = digest(one)
    is_sealed = one.state is announcements.State.WAITING or one.state in _APPROVED
    return Claim(
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


def _of_document(one: OfficialDocument) -> Claim:
    is_current = one.state is documents.State.PUBLISHED
    is_withdrawn = one.state is documents.State.WITHDRAWN
    is_waiting = one.state is documents.State.WAITING
    return Claim(
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


def _of_change(one: Change) -> Claim:
    return Claim(
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
