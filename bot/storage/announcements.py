"""The rows of announcements, version by version, and of who gets one."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.announcements import Announcement, Audience, Kind, State
from bot.storage.database import Reader, Row, Tx
from bot.storage.deliveries import NORMAL


async def add(
    tx: Tx,
    *,
    update_id: int,
    authority: str,
    region: str,
    author: int,
    corrects: Announcement | None,
    now: datetime,
) -> int:
    """Make a draft and return its id; the same update gets the same. A correction keeps whom."""
    await tx.execute(
        "INSERT INTO announcements (update_id, authority, region, state, author, corrects,"
        " number, audience, created_at) VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?)"
        " ON CONFLICT (update_id) DO NOTHING",
        (
            update_id,
            authority,
            region,
            author,
            corrects.id if corrects else None,
            corrects.number if corrects else None,
            json.dumps(corrects.audience.json() if corrects and corrects.audience else {}),
            now.isoformat(),
        ),
    )
    row = await tx.one(
        "SELECT announcement_id FROM announcements WHERE update_id = ?", (update_id,)
    )
    return int(row["announcement_id"]) if row else 0


async def find(read: Reader, number: int) -> Announcement | None:
    """Return a version, or None."""
    row = await read.one("SELECT * FROM announcements WHERE announcement_id = ?", (number,))
    return _announcement(row) if row else None


async def in_states(read: Reader, *states: State) -> Sequence[Announcement]:
    """Return the versions in these states, the newest first."""
    marks = ", ".join("?" for _ in states)
    rows = await read.all(
        f"SELECT * FROM announcements WHERE state IN ({marks}) ORDER BY announcement_id DESC",  # noqa: S608 - marks only
        states,
    )
    return [_announcement(row) for row in rows]


async def drafts_of(read: Reader, author: int) -> Sequence[Announcement]:
    """Return a person's own drafts, the newest first."""
    rows = await read.all(
        "SELECT * FROM announcements WHERE state = 'draft' AND author = ?"
        " ORDER BY announcement_id DESC",
        (author,),
    )
    return [_announcement(row) for row in rows]


async def set_text(tx: Tx, number: int, author: int, texts: Mapping[str, str]) -> bool:
    """Keep the texts of an author's own draft; False when it is not that any more."""
    return await _change(tx, number, author, "texts", json.dumps(texts, ensure_ascii=False))


async def set_audience(tx: Tx, number: int, author: int, audience: Audience) -> bool:
    """Keep the audience of an author's own draft; False when it is not that any more."""
    return await _change(tx, number, author, "audience", json.dumps(audience.json()))


async def ask(tx: Tx, number: int, what: str, prompt: int) -> None:
    """Note which message asks for what of a draft."""
    await tx.execute(
        "UPDATE announcements SET asked = ?, prompt = ? WHERE announcement_id = ?",
        (what, prompt, number),
    )


async def asked_by(read: Reader, person: int, prompt: int) -> tuple[int, str] | None:
    """Return the version and what of it a message asks a person for, or None."""
    row = await read.one(
        "SELECT announcement_id, asked FROM announcements WHERE prompt = ?"
        " AND ((state = 'draft' AND author = ?) OR (state = 'waiting' AND author <> ?))",
        (prompt, person, person),
    )
    return (int(row["announcement_id"]), str(row["asked"])) if row else None


async def submit(tx: Tx, number: int, author: int, digest: str) -> bool:
    """Have an author's own draft wait for approval, sealed; False when it is not that."""
    changed = await tx.execute(
        "UPDATE announcements SET state = 'waiting', digest = ?, asked = NULL, prompt = NULL"
        " WHERE announcement_id = ? AND author = ? AND state = 'draft'",
        (digest, number, author),
    )
    return changed == 1


async def send(
    tx: Tx, number: int, officer: int, digest: str, public: str, *, now: datetime
) -> bool:
    """Put a waiting version into force under its number; the one it corrects is replaced.

    False when it does not wait, is this officer's own, or is not what was submitted.
    """
    await tx.execute(
        "UPDATE announcements SET state = 'replaced' WHERE state = 'sent' AND announcement_id ="
        " (SELECT corrects FROM announcements WHERE announcement_id = ? AND state = 'waiting'"
        " AND author <> ? AND digest = ?)",
        (number, officer, digest),
    )
    changed = await tx.execute(
        "UPDATE announcements SET state = 'sent', number = ?, decided_by = ?, decided_at = ?"
        " WHERE announcement_id = ? AND state = 'waiting' AND author <> ? AND digest = ?",
        (public, officer, now.isoformat(), number, officer, digest),
    )
    return changed == 1


async def close(
    tx: Tx, number: int, officer: int, *, old: State, new: State, reason: str, now: datetime
) -> bool:
    """Reject or withdraw a version; False when it is not in the state any more."""
    changed = await tx.execute(
        "UPDATE announcements SET state = ?, decided_by = ?, decided_at = ?, reason = ?"
        " WHERE announcement_id = ? AND state = ?",
        (new, officer, now.isoformat(), reason, number, old),
    )
    return changed == 1


async def discard(tx: Tx, number: int, author: int) -> bool:
    """Delete an author's own draft; False when it is not that."""
    deleted = await tx.execute(
        "DELETE FROM announcements WHERE announcement_id = ? AND author = ? AND state = 'draft'",
        (number, author),
    )
    return deleted == 1


async def numbers(read: Reader) -> Sequence[str]:
    """Return every number that was given."""
    rows = await read.all("SELECT DISTINCT number FROM announcements WHERE number NOTNULL")
    return [row["number"] for row in rows]


async def count_audience(read: Reader, audience: Audience) -> int:
    """Return how many chats would get an announcement now."""
    chats, values = _chats(audience)
    row = await read.one(f"SELECT COUNT(*) AS number FROM ({chats})", values)  # noqa: S608 - our own names
    return int(row["number"]) if row else 0


async def enqueue_audience(
    tx: Tx, source: str, audience: Audience, *, default_language: str, now: datetime
) -> int:
    """Add a delivery for each chat of an audience; return how many were added."""
    chats, values = _chats(audience)
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before)"  # noqa: S608 - our own names
        f" SELECT ?, ?, chat_id, COALESCE(language, ?), 'pending', ?, ? FROM ({chats})"
        " WHERE true ON CONFLICT (source, chat_id) DO NOTHING",
        (source, source, default_language, NORMAL, now.isoformat(), *values),
    )


async def enqueue_edits(tx: Tx, source: str, before: str, *, now: datetime) -> int:
    """Have every message that went out as `before` changed into the words of `source`."""
    return await tx.execute(
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before,"
        " edits) SELECT ?, ?, chat_id, language, 'pending', ?, ?, COALESCE(edits, message_id)"
        " FROM deliveries WHERE source = ? AND status = 'sent' AND message_id NOTNULL"
        " ON CONFLICT (source, chat_id) DO NOTHING",
        (source, source, NORMAL, now.isoformat(), before),
    )


async def drop_pending(tx: Tx, source: str) -> int:
    """Drop what still waits of an announcement."""
    return await tx.execute(
        "DELETE FROM deliveries WHERE source = ? AND status = 'pending'", (source,)
    )


async def report(read: Reader, source: str) -> Mapping[str, int]:
    """Return how many deliveries of an announcement stand how."""
    rows = await read.all(
        "SELECT status, COUNT(*) AS number FROM deliveries WHERE source = ? GROUP BY status",
        (source,),
    )
    return {row["status"]: row["number"] for row in rows}


def _chats(audience: Audience) -> tuple[str, list[str]]:
    """Return the query for the chats of an audience, with its values."""
    parts, values = [], list[str]()
    if audience.kind is not Kind.GROUPS:
        marks = ", ".join("?" for _ in audience.regions)
        where = f" AND region IN ({marks})" if audience.regions else ""
        parts.append(
            "SELECT user_id AS chat_id, language FROM members"  # noqa: S608 - our own names
            f" WHERE wants_announcements = 1 AND is_reachable = 1{where}"
        )
        values += audience.regions
    if audience.kind is not Kind.PEOPLE and not audience.regions:
        parts.append("SELECT chat_id, language FROM groups WHERE is_member = 1")
    return " UNION ALL ".join(parts) or "SELECT 0 AS chat_id, '' AS language LIMIT 0", values


async def _change(tx: Tx, number: int, author: int, column: str, value: str) -> bool:
    changed = await tx.execute(
        f"UPDATE announcements SET {column} = ?, asked = NULL, prompt = NULL"  # noqa: S608 - our own names
        " WHERE announcement_id = ? AND author = ? AND state = 'draft'",
        (value, number, author),
    )
    return changed == 1


def _announcement(row: Row) -> Announcement:
    audience = json.loads(row["audience"])
    return Announcement(
        id=row["announcement_id"],
        authority=row["authority"],
        region=row["region"],
        state=State(row["state"]),
        author=row["author"],
        texts=json.loads(row["texts"]),
        audience=Audience(Kind(audience["kind"]), tuple(audience["regions"]))
        if audience
        else None,
        number=row["number"],
        corrects=row["corrects"],
        digest=row["digest"],
        decided_by=row["decided_by"],
        decided_at=datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
        reason=row["reason"],
    )
