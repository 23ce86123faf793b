"""The rows of dates that officers move or add."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.calendar.changes import Change, Kind, Particular, State
from bot.core.calendar.deadlines import Month
from bot.storage.database import Reader, Row, Tx
from bot.storage.proposals import CHANGES, edit, transition


async def add(
    tx: Tx,
    kind: Kind,
    *,
    obligation: str | None,
    period: Month | None,
    title: str | None,
    officer_id: int,
    update_id: int,
    now: datetime,
) -> int:
    """Make a draft and return its number; the same update gets the same number."""
    await tx.execute(
        "INSERT INTO deadline_changes (update_id, kind, obligation, period, title, state,"
        " proposed_by, proposed_at) VALUES (?, ?, ?, ?, ?, 'draft', ?, ?)"
        " ON CONFLICT (update_id) DO NOTHING",
        (update_id, kind, obligation, period and str(period), title, officer_id, now.isoformat()),
    )
    row = await tx.one("SELECT change_id FROM deadline_changes WHERE update_id = ?", (update_id,))
    return int(row["change_id"]) if row else 0


async def find(read: Reader, number: int) -> Change | None:
    """Return a change, or None."""
    row = await read.one("SELECT * FROM deadline_changes WHERE change_id = ?", (number,))
    return _change(row) if row else None


async def in_states(read: Reader, *states: State) -> Sequence[Change]:
    """Return the changes in these states, in the order in which they were proposed."""
    marks = ", ".join("?" for _ in states)
    rows = await read.all(
        f"SELECT * FROM deadline_changes WHERE state IN ({marks}) ORDER BY change_id",  # noqa: S608 - marks only
        states,
    )
    return [_change(row) for row in rows]


async def moved_since(read: Reader, moment: datetime) -> Sequence[Change]:
    """Return the moves of a date that were approved since, undone or not, in that order."""
    rows = await read.all(
        "SELECT * FROM deadline_changes WHERE kind = 'move' AND state IN ('approved', 'undone')"
        " AND decided_at >= ? ORDER BY decided_at, change_id",
        (moment.isoformat(),),
    )
    return [_change(row) for row in rows]


async def decided_since(read: Reader, moment: datetime) -> Sequence[Change]:
    """Return the changes that were put into force since, and are in force."""
    rows = await read.all(
        "SELECT * FROM deadline_changes WHERE state = 'approved' AND decided_at >= ?",
        (moment.isoformat(),),
    )
    return [_change(row) for row in rows]


async def fill_in(
    tx: Tx, number: int, officer_id: int, particular: Particular, value: str | int
) -> bool:
    """Note a particular of an officer's own draft; False when it is not that any more."""
    return await edit(tx, CHANGES, number, officer_id, {particular: value})


async def attach(tx: Tx, number: int, officer_id: int, file_id: str) -> None:
    """Note a file that goes with an officer's own draft."""
    await edit(tx, CHANGES, number, officer_id, {"attachment": file_id})


async def submit(tx: Tx, number: int, officer_id: int, *, announces: str | None = None) -> bool:
    """Have an officer's own draft wait for approval; False when it is not that.

    `announces` is the digest of the announcement that is to be agreed to along with it.
    """
    noted = {"announces": announces}
    return await transition(tx, CHANGES, number, State.DRAFT, State.WAITING, noted, by=officer_id)


async def approve(tx: Tx, number: int, officer_id: int, *, now: datetime) -> bool:
    """Put a waiting change into force; False when it does not wait, or is this officer's own."""
    noted = {"decided_by": officer_id, "decided_at": now}
    return await transition(
        tx, CHANGES, number, State.WAITING, State.APPROVED, noted, by=officer_id
    )


async def reject(tx: Tx, number: int, officer_id: int, *, now: datetime) -> bool:
    """Turn down a waiting change; False when it does not wait."""
    noted = {"decided_by": officer_id, "decided_at": now}
    return await transition(tx, CHANGES, number, State.WAITING, State.REJECTED, noted)


async def undo(tx: Tx, number: int, officer_id: int, *, since: datetime) -> bool:
    """Take back a change approved after `since`; False when there is none."""
    noted, where = {"undone_by": officer_id}, {"decided_at >= ?": since}
    return await transition(tx, CHANGES, number, State.APPROVED, State.UNDONE, noted, where=where)


async def is_undone(read: Reader, announcement: int) -> bool:
    """Tell whether an announcement is that of a change that was taken back."""
    return None is not await read.one(
        "SELECT 1 FROM deadline_changes WHERE announcement = ? AND state = 'undone'",
        (announcement,),
    )


async def set_announcement(tx: Tx, number: int, announcement: int | None) -> None:
    """Note the draft of an announcement that belongs to a change, or that there is none."""
    await tx.execute(
        "UPDATE deadline_changes SET announcement = ? WHERE change_id = ?", (announcement, number)
    )


def _change(row: Row) -> Change:
    return Change(
        number=row["change_id"],
        kind=Kind(row["kind"]),
        state=State(row["state"]),
        author=row["proposed_by"],
        obligation=row["obligation"],
        period=Month.parse(row["period"]) if row["period"] else None,
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] else None,
        title=row["title"],
        is_monthly=None if row["is_monthly"] is None else bool(row["is_monthly"]),
        last=Month.parse(row["last"]) if row["last"] else None,
        authority=row["authority"],
        reason=row["reason"],
        source=row["source"],
        attachment=row["attachment"],
        decided_by=row["decided_by"],
        decided_at=datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
        undone_by=row["undone_by"],
        announced_on=date.fromisoformat(row["announced_on"]) if row["announced_on"] else None,
        announcement=row["announcement"],
        announces=row["announces"],
    )
