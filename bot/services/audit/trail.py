"""Reading the record of governance: whether it is whole, and what it says of an announcement."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import structlog

from bot.core.agreement.discord import Disagreement
from bot.core.agreement.names import ToldName
from bot.core.agreement.sending import SENT
from bot.core.announcements import Announcement, State
from bot.core.audit import Anchor, Entry, Sealed, SealKey, roles_before, seals_words
from bot.core.examination import Examination, Flaw, examine
from bot.core.sending.broadcasts import Report
from bot.core.sending.delivery import Status
from bot.core.sending.message_keys import MessageKey, MessageKind, files
from bot.services.audit.agreement import UNREADABLE, disagreements
from bot.storage import announcements
from bot.storage.audit import anchors, audit, names
from bot.storage.database import Database, Reader, Tx
from bot.storage.reading import expected_triggers, reading, triggers
from bot.storage.sending import frozen_words, outcomes, receipts

log = structlog.get_logger()


class UnreadableRowsError(Exception):
    """Rows hold what the bot never writes: nothing can be proved of what they say."""


class Guard(StrEnum):
    """What became of a trigger that guards the rows."""

    DROPPED = "dropped"
    CHANGED = "changed"
    STRANGE = "strange"  # none of ours


@dataclass(frozen=True, slots=True)
class Check:
    """What there is to say of the whole record; nothing is wrong where all of it is empty."""

    examination: Examination
    disagreements: tuple[Disagreement, ...]
    guards: tuple[tuple[Guard, str], ...]  # triggers that are not as they should be
    anchors: int  # so many were compared

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.examination.faults or self.disagreements or self.guards)

    @property
    def lacks_key(self) -> bool:
        """Tell whether entries are stamped, and there was no key to look at the stamps with."""
        return not self.examination.key and bool(self.examination.lost)


@dataclass(frozen=True, slots=True)
class Act:
    """An entry of the record with its seal; `roles` are those its actor had then."""

    entry: Entry
    seal: str
    roles: Mapping[str, str]  # authority -> role; empty for who is named in the settings
    name: str = ""  # of its actor then, as Telegram gave it; empty where it was forgotten


@dataclass(frozen=True, slots=True)
class Issue:
    """A version that went out, and what became of it; None where it was not counted."""

    announcement: Announcement
    acts: tuple[Act, ...]
    report: Report | None
    read: int | None
    files: int | None  # chats that got its files, with the words or after them
    deleted: int | None  # by taking it back
    replaced: int | None  # by a notice that it was taken back


@dataclass(frozen=True, slots=True)
class Notice:
    """Everything that is known of a public number, the oldest version first."""

    number: str
    issues: tuple[Issue, ...]
    check: Check  # of the whole record


class AuditTrail:
    """The record of a running bot."""

    def __init__(self, db: Database, *, anchors_file: Path | None = None) -> None:
        self._db = db
        self._anchors_file = anchors_file
        self._noted: Anchor | None = None

    async def begin(self, *, is_new: bool, now: datetime) -> None:
        """Have the key seal all that was before, once; `is_new`: it was made just now."""
        key, entries = self._db.seal_key, await audit.entries(self._db.read)
        found = examine(entries, key, self._kept())
        is_first = key is not None and not seals_words([one.entry for one in entries], key)
        for fault in found.faults if not is_new else ():
            # The bot works on: an order to the operator, who asks `audit verify` for the rest.
            log.error("record was meddled with", flaw=str(fault.flaw), first=fault.first)
        self._db.is_record_sound = all(one.flaw is Flaw.UNSTAMPED for one in found.faults)
        async with self._db.transaction() as tx:
            before = await audit.begin(tx, seals_words=is_first, now=now)
            if is_first:
                await _adopt(tx, found)
            await names.note_all(tx, now=now)
        if before is None:
            return
        if before:
            log.warning("record is sealed with another key from now on", before=before)
        elif not is_new:
            log.warning("record held nothing that its key had sealed")

    async def note(self) -> bool:
        """Note beside the key how far the record goes, whenever it goes further.

        Return False from the moment on when it does not go on from what was noted: it was cut or
        written anew beside the running bot. Then nothing is noted any more.
        """
        head = await audit.head(self._db.read)
        if self._anchors_file is None or not self._db.is_record_sound:
            return self._db.is_record_sound
        if head == self._noted:
            return True
        if not await self._goes_on():
            log.error("record was meddled with", flaw=str(Flaw.SHORTENED), first=head.entries + 1)
            self._db.is_record_sound = False
            return False
        self._noted = head  # also where it cannot be written: the log tells of it once
        try:
            await asyncio.to_thread(anchors.note, self._anchors_file, head)
        except OSError as error:
            log.warning("anchor of the record not noted", reason=error.strerror)
        return True

    async def _goes_on(self) -> bool:
        """Tell whether the record still holds what was noted last."""
        if self._noted is None or not self._noted.entries:
            return True
        return await audit.seal_of(self._db.read, self._noted.entries) == self._noted.seal

    async def check(self) -> Check:
        """Return what there is to say of the whole record as it stands now."""
        async with reading(self._db.path) as read:
            return await check(read, self._db.seal_key, self._kept())

    async def notice(self, number: str) -> Notice | None:
        """Return what there is to prove of a public number; None when nothing went out."""
        async with reading(self._db.path) as read:
            return await notice(read, self._db.seal_key, number, self._kept())

    def _kept(self) -> Sequence[Anchor]:
        return anchors.read(self._anchors_file) if self._anchors_file else ()


async def _adopt(tx: Tx, found: Examination) -> None:
    """Believe the words that were fixed before the key sealed any, where the record is sound."""
    if any(fault.flaw is not Flaw.UNSTAMPED for fault in found.faults):
        log.error("messages fixed before are not believed and do not leave")
    elif number := await frozen_words.adopt(tx):
        log.warning("messages fixed before are sealed as they stand", number=number)


async def check(read: Reader, key: SealKey | None, noted: Sequence[Anchor] = ()) -> Check:
    """Compare the record with its seals, its stamps, the rows, and what was noted elsewhere.

    Without a key the stamps are believed. `read` has to show one state of the database.
    """
    entries = await audit.entries(read)
    found = await disagreements(read, [one.entry for one in entries], key)
    return Check(
        examine(entries, key, noted),
        tuple(found),
        tuple(_unlike(await triggers(read), await expected_triggers())),
        len(noted),
    )


async def notice(
    read: Reader, key: SealKey | None, number: str, noted: Sequence[Anchor] = ()
) -> Notice | None:
    """Return what there is to prove of a public number; None when nothing went out under it.

    Raises UnreadableRowsError.
    """
    try:
        sent = await announcements.in_states(read, *SENT)
    except UNREADABLE as error:
        raise UnreadableRowsError from error
    versions = [one for one in reversed(sent) if one.number == number]
    if not versions:
        return None
    entries, told = await audit.entries(read), await names.told(read)
    issues = tuple(
        [
            await _issue(read, one, entries, told, until_then=versions[: n + 1])
            for n, one in enumerate(versions)
        ]
    )
    return Notice(number, issues, await check(read, key, noted))


async def _issue(
    read: Reader,
    one: Announcement,
    entries: Sequence[Sealed],
    told: Sequence[ToldName],
    *,
    until_then: Sequence[Announcement],
) -> Issue:
    is_back = one.state is State.WITHDRAWN
    report = await outcomes.report(read, one.key)
    return Issue(
        one,
        tuple(_act(entry, entries, told) for entry in entries if entry.entry.about == one.key),
        report,
        await receipts.count(read, one.id) if one.options.asks_receipt else None,
        await _files(read, one, report, until_then),
        await _arrived(read, MessageKey(MessageKind.DELETED, one.id)) if is_back else None,
        await _arrived(read, MessageKey(MessageKind.WITHDRAWN, one.id)) if is_back else None,
    )


def _act(one: Sealed, entries: Sequence[Sealed], told: Sequence[ToldName]) -> Act:
    entry = one.entry
    known = [name for name in told if name.user_id == entry.actor and name.entry < entry.number]
    roles = roles_before(entries, entry.actor, entry.number)
    return Act(entry, one.seal, roles, known[-1].name if known else "")


async def _files(
    read: Reader, one: Announcement, report: Report | None, until_then: Sequence[Announcement]
) -> int | None:
    """Return how many chats hold the files: under them stand the words, or they follow these.

    A correction leaves files where they are: who has got them with a version before counts too.
    """
    if not one.files:
        return None
    if await announcements.is_caption(read, one.key):
        return report.of(Status.SENT) if report else None
    return sum([await _arrived(read, files(version.id)) for version in until_then])


async def _arrived(read: Reader, key: str) -> int:
    return (await outcomes.ends(read, key)).get("sent", 0)


def _unlike(there: Mapping[str, str], expected: Mapping[str, str]) -> Iterator[tuple[Guard, str]]:
    for name in sorted(expected.keys() - there.keys()):
        yield Guard.DROPPED, name
    for name in sorted(expected.keys() & there.keys()):
        if there[name] != expected[name]:
            yield Guard.CHANGED, name
    for name in sorted(there.keys() - expected.keys()):
        yield Guard.STRANGE, name
