"""What was taken back or turned down since a copy: it is out of force in it too, and on record.

A copy knows nothing of it: an announcement that was withdrawn would be found genuine again, a
value or an answer taken back would be told again.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.approvals import DRAFT, REJECTED, WAITING
from bot.core.audit import BOT
from bot.core.sending.message_keys import MessageKey, MessageKind, below
from bot.storage import changes, documents, proposals
from bot.storage.audit import audit
from bot.storage.database import Reader, Row, Tx
from bot.storage.official import answers, readers, statements
from bot.storage.proposals import Proposals, transition
from bot.storage.restoring.rows import looked_up, replace
from bot.storage.sending import broadcasts, frozen_words

_PLANNED, _WITHDRAWN, _RETIRED = "scheduled", "withdrawn", "retired"
_ENDED = {"withdrawn", "replaced", "undone", "retired", "rejected"}
_TAKING_BACK = (MessageKind.DELETED, MessageKind.WITHDRAWN, MessageKind.WITHDRAWN_TOLD)
_TOLD = {  # under which further kinds it is told that something is taken back
    MessageKind.ANNOUNCEMENT: (
        *_TAKING_BACK,
        MessageKind.WITHDRAWN_PING,
        MessageKind.UNPINNED,
        MessageKind.VERDICT_WITHDRAWN,
        MessageKind.VOUCHER_WITHDRAWN,
    ),
    MessageKind.CHANGE: (MessageKind.UNDONE,),
}


class _Telling(Protocol):
    @property
    def particulars(self) -> dict[str, str]:
        """What it says, as the record keeps it."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of what a person proposes and another approves."""

    of: Proposals
    kind: MessageKind
    in_force: str
    ended: str  # the state of one that was taken back
    act: str  # … in the record
    find: Callable[[Reader, int], Awaitable[_Telling | None]] | None


_KINDS = (
    _Kind(proposals.ANNOUNCEMENTS, MessageKind.ANNOUNCEMENT, "sent", _WITHDRAWN, "withdraw", None),
    _Kind(
        proposals.DOCUMENTS,
        MessageKind.DOCUMENT,
        "published",
        _WITHDRAWN,
        "withdraw",
        documents.find,
    ),
    _Kind(proposals.CHANGES, MessageKind.CHANGE, "approved", "undone", "undo", changes.find),
    _Kind(proposals.ANSWERS, MessageKind.OFFICIAL, "live", _WITHDRAWN, "withdraw", answers.find),
    _Kind(
        proposals.STATEMENTS, MessageKind.STATED, "live", _WITHDRAWN, "withdraw", statements.find
    ),
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What ended since a copy, by what people know it by."""

    taken_back: list[str] = field(default_factory=list)  # or turned down: so it is again
    replaced: list[str] = field(default_factory=list)  # by what is lost: it is taken back
    lost: list[str] = field(default_factory=list)  # put into force since, and not in the copy
    doubtful: list[str] = field(default_factory=list)  # in force; it may have ended since


async def carry(
    tx: Tx, later: sqlite3.Connection | None, *, is_known: bool, now: datetime
) -> Ended:
    """Take out of force what later data have taken out of it, as far as they can be read.

    Of data that do not go on from the copy (not `is_known`) only an end is believed.
    """
    ended = Ended()
    for kind in _KINDS:
        there = _states(later, kind.of, is_known=is_known)
        for row in await _open(tx, kind):
            new = _state_there(there, kind.of, row, is_known=is_known)
            if new is not None and new != row["state"]:
                if row["state"] == kind.in_force:
                    await _drop(tx, later if is_known else None, _keys(kind.kind, row["id"]))
                await _end(tx, kind, row, new, now=now)
                if new in _ENDED:
                    is_replaced = _is_replaced(later, kind, row, new)
                    (ended.replaced if is_replaced else ended.taken_back).append(_name(kind, row))
        if is_known:
            await _drop_drafts(tx, kind.of, there)
        left = [row for row in await _open(tx, kind) if row["state"] == kind.in_force]
        if not is_known:
            ended.doubtful.extend(_name(kind, row) for row in left)
        elif kind.of is not proposals.ANNOUNCEMENTS:
            here = {row["id"] for row in left}
            in_force = [one for one, (_, state) in there.items() if state == kind.in_force]
            ended.lost.extend(f"{kind.kind} {one}" for one in sorted({*in_force} - here))
    return ended


def _states(
    later: sqlite3.Connection | None, of: Proposals, *, is_known: bool
) -> Mapping[int, tuple[str, str]]:
    """Return by number how each began, which is so in no other history, and its state."""
    columns = f"{of.number} AS id, update_id, {_began(of)}, state"
    found = looked_up(later, f"SELECT {columns} FROM {of.table}", is_known=is_known)  # noqa: S608
    return {row["id"]: (_beginning(of, row), str(row["state"])) for row in found}


def _began(of: Proposals) -> str:
    return "created_at" if of is proposals.ANNOUNCEMENTS else "proposed_at"


def _beginning(of: Proposals, row: Row) -> str:
    return f"{row['update_id']} {row[_began(of)]}"


async def _drop_drafts(tx: Tx, of: Proposals, there: Mapping[int, tuple[str, str]]) -> None:
    """Drop drafts that were dropped since, or submitted: they would be proposed a second time."""
    drafts = {number for number, (_, state) in there.items() if state == DRAFT}
    sql = f"SELECT {of.number} AS id FROM {of.table} WHERE state = ?"  # noqa: S608 - our own names
    for row in await tx.all(sql, (DRAFT,)):
        if row["id"] not in drafts:
            await tx.execute(f"DELETE FROM {of.table} WHERE {of.number} = ?", (row["id"],))  # noqa: S608


def _state_there(
    there: Mapping[int, tuple[str, str]], of: Proposals, row: Row, *, is_known: bool
) -> str | None:
    """Return where a row stands in later data, None where that says nothing."""
    beginning, state = there.get(row["id"], ("", ""))
    if beginning != _beginning(of, row):  # another one has its number there: it is gone
        return "" if is_known else None
    return state if is_known or state in _ENDED else None


async def _open(tx: Tx, kind: _Kind) -> Sequence[Row]:
    """Return what waits, is planned or is in force."""
    return await tx.all(
        f"SELECT {kind.of.number} AS id, * FROM {kind.of.table}"  # noqa: S608 - our own names
        " WHERE state IN (?, ?, ?) ORDER BY 1",
        (WAITING, _PLANNED, kind.in_force),
    )


def _name(kind: _Kind, row: Row) -> str:
    public = row["number"] if kind.of is proposals.ANNOUNCEMENTS else None
    return f"{kind.kind} {public or row['id']}"


def _is_replaced(later: sqlite3.Connection | None, kind: _Kind, row: Row, new: str) -> bool:
    """Tell whether something else took the place of one, and was in force there."""
    if new != _RETIRED:
        return new == "replaced"
    if kind.of is not proposals.STATEMENTS:
        return False  # it is in the content now, which no copy takes back
    sql = "SELECT 1 FROM statements WHERE point = ? AND state = 'live'"
    return bool(looked_up(later, sql, (row["point"],), is_known=False))


def _keys(kind: MessageKind, number: int) -> Sequence[MessageKey]:
    return [MessageKey(one, number) for one in (kind, *_TOLD.get(kind, ()))]


async def _drop(tx: Tx, later: sqlite3.Connection | None, keys: Sequence[MessageKey]) -> None:
    """Have what is told of something be as later data have it; else let nothing more leave."""
    for key in keys:
        of_key, given = " WHERE (source = ? OR source > ? AND source < ?)", (key, *below(key))
        if later is None:
            sql = f"DELETE FROM deliveries{of_key} AND status = 'pending'"  # noqa: S608 - ours
            await tx.execute(sql, given)
            continue
        for table in ("deliveries", "delivery_counts", "broadcasts", "messages"):
            await replace(tx, later, table, of_key, given)


async def _end(tx: Tx, kind: _Kind, row: Row, new: str, *, now: datetime) -> None:
    """End what waits, is planned or is in force, and put that on record."""
    number, state = row["id"], row["state"]
    about = MessageKey(kind.kind, number)
    found = await kind.find(tx, number) if kind.find else None
    detail = found.particulars if found else {}
    noted: dict[str, object] = {"decided_by": BOT, "decided_at": now}
    if state != kind.in_force:
        await transition(tx, kind.of, number, state, REJECTED, noted)
        act = "reject" if state == WAITING else "call off"
        await audit.add(tx, BOT, act, about, detail, now=now)
        return
    if new == _RETIRED:  # of which the record tells nothing
        await transition(tx, kind.of, number, state, _RETIRED)
        return
    if kind.of is proposals.ANNOUNCEMENTS:
        noted = {"report_until": None}
        await broadcasts.cancel(tx, about)
        keys = [MessageKey(one, number) for one in _TAKING_BACK]
        detail = {"words": await frozen_words.fingerprint_under(tx, keys)}
    elif kind.of is proposals.CHANGES:
        noted = {"undone_by": BOT}
    elif kind.of is proposals.ANSWERS:
        await readers.forget(tx, number)
    await transition(tx, kind.of, number, state, kind.ended, noted)
    await audit.add(tx, BOT, kind.act, about, detail, now=now)
