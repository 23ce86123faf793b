"""Reading the record of governance: whether it is whole, and what it says of an announcement."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.announcements import Announcement, State
from bot.core.audit import Entry, first_broken, roles_before
from bot.core.broadcasts import Report
from bot.services.reports import deleted_source, files_source, withdrawn_source
from bot.storage import announcements, audit, broadcasts, receipts
from bot.storage.database import Database

_SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Act:
    """An entry of the record with its seal; `roles` are those its actor had then."""

    entry: Entry
    seal: str
    roles: Mapping[str, str]  # authority -> role; empty for who is named in the settings


@dataclass(frozen=True, slots=True)
class Issue:
    """A version that went out, and what became of it; None where it was not counted."""

    announcement: Announcement
    acts: tuple[Act, ...]
    report: Report | None
    read: int | None
    files: int | None  # chats that got the files that follow the words
    deleted: int | None  # by taking it back
    replaced: int | None  # by a notice that it was taken back


@dataclass(frozen=True, slots=True)
class Notice:
    """Everything that is known of a public number, the oldest version first."""

    number: str
    issues: tuple[Issue, ...]
    entries: int  # in the whole record
    broken: int | None  # the first entry that was altered or is missing


async def check(db: Database) -> tuple[int, int | None]:
    """Return how many entries there are, and the number of the first that was altered or lost.

    The number is None when every seal fits. What was cut off at the end cannot be seen from
    the rows alone: compare the count with one that was noted before.
    """
    entries = await audit.entries(db.read)
    return len(entries), first_broken(entries)


async def notice(db: Database, number: str) -> Notice | None:
    """Return what there is to prove of a public number; None when nothing went out under it."""
    sent = await announcements.in_states(db.read, *_SENT)
    versions = [one for one in reversed(sent) if one.number == number]
    if not versions:
        return None
    entries = await audit.entries(db.read)

    async def issue(one: Announcement) -> Issue:
        is_back = one.state is State.WITHDRAWN
        return Issue(
            one,
            tuple(
                Act(entry, seal, roles_before(entries, entry.actor, entry.number))
                for entry, seal in entries
                if entry.about == one.source
            ),
            await broadcasts.report(db.read, one.source),
            await receipts.count(db.read, one.id) if one.options.asks_receipt else None,
            await _arrived(db, files_source(one)) if one.files else None,
            await _arrived(db, deleted_source(one)) if is_back else None,
            await _arrived(db, withdrawn_source(one)) if is_back else None,
        )

    issues = tuple([await issue(one) for one in versions])
    return Notice(number, issues, len(entries), first_broken(entries))


async def _arrived(db: Database, source: str) -> int:
    return (await broadcasts.ends(db.read, source)).get("sent", 0)
