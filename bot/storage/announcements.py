"""The rows of announcements, version by version."""

import json
from collections.abc import Sequence
from datetime import date, datetime

from bot.core.announcements import Announcement, Audience, Kind, Options, State
from bot.core.attachments import File, FileKind
from bot.storage import metadata
from bot.storage.database import Reader, Row, Tx
from bot.storage.proposals import ANNOUNCEMENTS, transition

_HAS_APPROVED = (
    "EXISTS (SELECT 1 FROM announcements AS new WHERE new.announcement_id = ?"
    " AND new.state = 'scheduled')"
)

_IS_OF_NO_DATE_IN_STATE = (
    "announcement_id NOT IN (SELECT announcement FROM deadline_changes"
    " WHERE announcement IS NOT NULL AND state = ?)"
)


async def find(read: Reader, number: int) -> Announcement | None:
    """Return a version, or None."""
    row = await read.one("SELECT * FROM announcements WHERE announcement_id = ?", (number,))
    return announcement_of(row) if row else None


async def corrected(read: Reader, one: Announcement) -> Announcement | None:
    """Return the version that one corrects, None where it corrects none."""
    return None if one.corrects is None else await find(read, one.corrects)


async def correcting(read: Reader, number: int) -> Sequence[Announcement]:
    """Return what waits or is planned to correct a version, in the order in which it was begun."""
    rows = await read.all(
        "SELECT * FROM announcements WHERE corrects = ? AND state IN ('waiting', 'scheduled')"
        " ORDER BY announcement_id",
        (number,),
    )
    return [announcement_of(row) for row in rows]


async def beside(read: Reader, one: Announcement) -> Sequence[Announcement]:
    """Return what else waits or is planned to correct the version that one corrects."""
    every = [] if one.corrects is None else await correcting(read, one.corrects)
    return [other for other in every if other.id != one.id]


async def versions(read: Reader, number: int) -> Sequence[int]:
    """Return a version and all that it corrects, directly or not."""
    rows = await read.all(
        "WITH RECURSIVE chain (id) AS (VALUES (?) UNION SELECT a.corrects FROM chain"
        " JOIN announcements AS a ON a.announcement_id = chain.id WHERE a.corrects NOTNULL)"
        " SELECT id FROM chain",
        (number,),
    )
    return [row["id"] for row in rows]


async def earlier(read: Reader, one: Announcement) -> Sequence[int]:
    """Return the versions that one corrects, directly or not."""
    return [] if one.corrects is None else await versions(read, one.corrects)


async def newest(read: Reader, number: int) -> Announcement:
    """Return the last version that went out of the announcement of which `number` is one."""
    row = await read.one(
        "WITH RECURSIVE chain (id) AS (VALUES (?) UNION SELECT a.announcement_id FROM chain"
        " JOIN announcements AS a ON a.corrects = chain.id"
        " AND a.state IN ('sent', 'replaced', 'withdrawn'))"
        " SELECT a.* FROM chain JOIN announcements AS a ON a.announcement_id = chain.id"
        " ORDER BY chain.id DESC LIMIT 1",
        (number,),
    )
    assert row is not None  # noqa: S101 - versions are never deleted once they went out
    return announcement_of(row)


async def is_caption(read: Reader, key: str) -> bool:
    """Tell whether what went out under a key stands below a file, as one message."""
    row = await read.one("SELECT kind FROM messages WHERE source = ? LIMIT 1", (key,))
    return row is not None and row["kind"] in list(FileKind)


async def states(read: Reader, *states: State) -> Sequence[tuple[int, str]]:
    """Return the versions in these states with where each stands: what changes when one does."""
    marks = ", ".join("?" for _ in states)
    rows = await read.all(
        f"SELECT announcement_id, state FROM announcements WHERE state IN ({marks})"  # noqa: S608 - marks only
        " ORDER BY announcement_id",
        states,
    )
    return [(row["announcement_id"], row["state"]) for row in rows]


async def in_states(read: Reader, *states: State) -> Sequence[Announcement]:
    """Return the versions in these states, the newest first."""
    marks = ", ".join("?" for _ in states)
    rows = await read.all(
        f"SELECT * FROM announcements WHERE state IN ({marks}) ORDER BY announcement_id DESC",  # noqa: S608 - marks only
        states,
    )
    return [announcement_of(row) for row in rows]


async def reported(read: Reader) -> Sequence[Announcement]:
    """Return the versions whose report is kept up to date."""
    rows = await read.all("SELECT * FROM announcements WHERE report_until NOTNULL")
    return [announcement_of(row) for row in rows]


async def submit(tx: Tx, number: int, author: int, digest: str) -> bool:
    """Have an author's own draft wait for approval, sealed; False when it is not that."""
    noted = {"digest": digest, "album": None}
    return await transition(
        tx, ANNOUNCEMENTS, number, State.DRAFT, State.WAITING, noted, by=author
    )


async def approve(
    tx: Tx,
    number: int,
    officer: int,
    digest: str,
    *,
    leaves_at: datetime | None = None,
    now: datetime,
) -> bool:
    """Note that another person agrees to what was submitted, to leave at a given moment.

    False when it does not wait, is this officer's own, is not what was submitted, or announces
    a date that was taken back.
    """
    return await transition(
        tx,
        ANNOUNCEMENTS,
        number,
        State.WAITING,
        State.SCHEDULED,
        {"decided_by": officer, "decided_at": now, "leaves_at": leaves_at},
        by=officer,
        where={"digest = ?": digest, _IS_OF_NO_DATE_IN_STATE: "undone"},
    )


async def unapprove(tx: Tx, officer: int) -> Sequence[str]:
    """Have what an officer approved and is planned wait for another one; return the keys."""
    planned = [one for one in await in_states(tx, State.SCHEDULED) if one.decided_by == officer]
    noted = {"decided_by": None, "decided_at": None}
    for one in planned:
        await transition(tx, ANNOUNCEMENTS, one.id, State.SCHEDULED, State.WAITING, noted)
    return [one.key for one in planned]


async def send(tx: Tx, sent: Announcement) -> bool:
    """Put an approved version into force under its number; the one it corrects is replaced.

    False when it is not approved, or when what it corrects is not in force any more.
    """
    if sent.corrects is not None and not await transition(  # first: both have one number
        tx,
        ANNOUNCEMENTS,
        sent.corrects,
        State.SENT,
        State.REPLACED,
        {"report_until": None},
        where={_HAS_APPROVED: sent.id},
    ):
        return False
    noted = {"number": sent.number, "sent_at": sent.sent_at, "report_until": sent.report_until}
    return await transition(tx, ANNOUNCEMENTS, sent.id, State.SCHEDULED, State.SENT, noted)


async def reject(
    tx: Tx, number: int, officer: int, *, old: State, reason: str, now: datetime
) -> bool:
    """Turn down what waits, or call off what is scheduled; False when it is not in that state."""
    noted = {"decided_by": officer, "decided_at": now, "reason": reason}
    return await transition(tx, ANNOUNCEMENTS, number, old, State.REJECTED, noted)


async def withdraw(tx: Tx, number: int) -> bool:
    """Take a version out of force; False when it is not."""
    return await transition(tx, ANNOUNCEMENTS, number, State.SENT, State.WITHDRAWN)


async def report_until(tx: Tx, number: int, moment: datetime | None) -> None:
    """Keep the report of a version up to date until a moment, or no longer."""
    await tx.execute(
        "UPDATE announcements SET report_until = ? WHERE announcement_id = ?",
        (_iso(moment), number),
    )


async def numbers(read: Reader) -> Sequence[str]:
    """Return every number that was given, those too that were lost as a copy was put back."""
    rows = await read.all(
        "SELECT number FROM announcements WHERE number NOTNULL UNION SELECT lost.value"
        " FROM settings, json_each(settings.value) AS lost WHERE settings.key = ?",
        (metadata.NUMBERS_LOST,),
    )
    return [row["number"] for row in rows]


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _audience(row: Row) -> Audience | None:
    found = json.loads(row["audience"])
    if not found:
        return None
    return Audience(
        Kind(found["kind"]),
        tuple(found["regions"]),
        tuple(found.get("languages", ())),
        found.get("undeclared", ""),
        found.get("chat_id", 0),
        found.get("is_unplaced", False),
    )


def _options(row: Row) -> Options:
    found = json.loads(row["options"])
    expires_on = found.pop("expires_on", None)
    return Options(
        **found | {"send_at": _moment(found.get("send_at"))},
        expires_on=date.fromisoformat(expires_on) if expires_on else None,
    )


def announcement_of(row: Row) -> Announcement:
    """Return the version that a row holds."""
    return Announcement(
        id=row["announcement_id"],
        authority=row["authority"],
        region=row["region"],
        state=State(row["state"]),
        author=row["author"],
        texts=json.loads(row["texts"]),
        audience=_audience(row),
        files=tuple(
            File(**file | {"kind": FileKind(file["kind"])}) for file in json.loads(row["files"])
        ),
        options=_options(row),
        number=row["number"],
        corrects=row["corrects"],
        digest=row["digest"],
        decided_by=row["decided_by"],
        decided_at=_moment(row["decided_at"]),
        sent_at=_moment(row["sent_at"]),
        report_until=_moment(row["report_until"]),
        leaves_at=_moment(row["leaves_at"]),
        reason=row["reason"],
        panel=row["panel"],
        album=row["album"],
    )
