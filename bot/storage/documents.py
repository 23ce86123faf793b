"""The rows of official documents and their bytes."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.documents import OfficialDocument, State
from bot.storage.database import Reader, Row, Tx
from bot.storage.proposals import DOCUMENTS, discard, transition

_COLUMNS = (
    "document_id, sha256, name, size, pages, authority, dated_on, language, state, proposed_by,"
    " decided_by, decided_at"
)

_IS_OLDER = (
    "EXISTS (SELECT 1 FROM documents AS other WHERE other.state = 'published'"
    " AND other.authority = documents.authority AND other.language = documents.language"
    " AND other.dated_on > documents.dated_on)"
)


async def add(
    tx: Tx,
    *,
    update_id: int,
    sha256: str,
    name: str,
    content: bytes,
    pages: int,
    proposed_by: int,
    now: datetime,
) -> int:
    """Keep a draft with its bytes and return its number; the same update gets the same number."""
    await tx.execute(
        "INSERT INTO documents (update_id, sha256, name, size, pages, state, proposed_by,"
        " proposed_at) VALUES (?, ?, ?, ?, ?, 'draft', ?, ?) ON CONFLICT (update_id) DO NOTHING",
        (update_id, sha256, name, len(content), pages, proposed_by, now.isoformat()),
    )
    await tx.execute(
        "INSERT INTO document_files (sha256, content) VALUES (?, ?)"
        " ON CONFLICT (sha256) DO NOTHING",
        (sha256, content),
    )
    row = await tx.one("SELECT document_id FROM documents WHERE update_id = ?", (update_id,))
    return int(row["document_id"]) if row else 0


async def find(read: Reader, number: int) -> OfficialDocument | None:
    """Return a document, or None."""
    row = await read.one(
        f"SELECT {_COLUMNS} FROM documents WHERE document_id = ?",  # noqa: S608 - our own names
        (number,),
    )
    return _document(row) if row else None


async def in_states(read: Reader, *states: State) -> Sequence[OfficialDocument]:
    """Return the documents in these states, the latest date first."""
    marks = ", ".join("?" for _ in states)
    rows = await read.all(
        f"SELECT {_COLUMNS} FROM documents WHERE state IN ({marks})"  # noqa: S608 - our own names
        " ORDER BY dated_on DESC, document_id DESC",
        states,
    )
    return [_document(row) for row in rows]


async def content(read: Reader, sha256: str) -> bytes | None:
    """Return the bytes with this fingerprint, or None."""
    row = await read.one("SELECT content FROM document_files WHERE sha256 = ?", (sha256,))
    return bytes(row["content"]) if row else None


async def fingerprints(read: Reader) -> Sequence[str]:
    """Return the fingerprint of every file whose bytes are kept."""
    rows = await read.all("SELECT sha256 FROM document_files ORDER BY sha256")
    return [row["sha256"] for row in rows]


async def needed(read: Reader) -> Sequence[str]:
    """Return the fingerprints of the files that rows are about."""
    rows = await read.all("SELECT DISTINCT sha256 FROM documents WHERE state <> 'rejected'")
    return [row["sha256"] for row in rows]


async def describe(
    tx: Tx,
    number: int,
    *,
    authority: str | None = None,
    dated_on: date | None = None,
    language: str | None = None,
) -> bool:
    """Fill in particulars of a draft; False when it is not a draft any more."""
    changed = await tx.execute(
        "UPDATE documents SET authority = COALESCE(?, authority),"
        " dated_on = COALESCE(?, dated_on), language = COALESCE(?, language)"
        " WHERE document_id = ? AND state = 'draft'",
        (authority, dated_on.isoformat() if dated_on else None, language, number),
    )
    return changed == 1


async def submit(tx: Tx, number: int, officer_id: int) -> bool:
    """Have a complete draft wait for approval; False when it is not one of this officer's."""
    draft = await find(tx, number)
    if draft is None or not draft.is_complete:
        return False
    return await transition(tx, DOCUMENTS, number, State.DRAFT, State.WAITING, by=officer_id)


async def publish(tx: Tx, number: int, officer_id: int, *, now: datetime) -> bool:
    """Publish a waiting document in place of the one before it.

    False when it does not wait, when this officer proposed it, or when a newer one is in force:
    the database decides the race.
    """
    if await is_older(tx, number):
        return False
    before = await tx.one(
        "SELECT old.document_id FROM documents AS old JOIN documents AS new"
        " USING (authority, language) WHERE old.state = 'published' AND new.document_id = ?"
        " AND new.state = 'waiting' AND new.proposed_by <> ?",
        (number, officer_id),
    )
    noted = {"decided_by": officer_id, "decided_at": now}
    if before is not None:  # first: only one is in force
        replaced = before["document_id"]
        await transition(tx, DOCUMENTS, replaced, State.PUBLISHED, State.REPLACED, noted)
    return await transition(
        tx, DOCUMENTS, number, State.WAITING, State.PUBLISHED, noted, by=officer_id
    )


async def is_older(read: Reader, number: int) -> bool:
    """Tell whether a newer document of its authority and language is in force."""
    row = await read.one(
        f"SELECT {_IS_OLDER} AS is_older FROM documents WHERE document_id = ?",  # noqa: S608
        (number,),
    )
    return row is not None and bool(row["is_older"])


async def close(
    tx: Tx, number: int, officer_id: int, state: State, *, of: Sequence[State], now: datetime
) -> bool:
    """Reject or withdraw a document that is in one of the states `of`; False when it is not."""
    noted = {"decided_by": officer_id, "decided_at": now}
    for old in of:
        if await transition(tx, DOCUMENTS, number, old, state, noted):
            return True
    return False


async def delete_draft(tx: Tx, number: int, officer_id: int) -> bool:
    """Delete a draft of this officer; False when there is none."""
    return await discard(tx, DOCUMENTS, number, officer_id)


async def drop_unused_files(tx: Tx) -> None:
    """Delete the bytes of what was never published and is not about to be."""
    await tx.execute(
        "DELETE FROM document_files WHERE sha256 NOT IN (SELECT sha256 FROM documents"
        " WHERE state <> 'rejected')"
    )


def _document(row: Row) -> OfficialDocument:
    return OfficialDocument(
        number=row["document_id"],
        sha256=row["sha256"],
        name=row["name"],
        size=row["size"],
        pages=row["pages"],
        state=State(row["state"]),
        author=row["proposed_by"],
        authority=row["authority"],
        dated_on=date.fromisoformat(row["dated_on"]) if row["dated_on"] else None,
        language=row["language"],
        decided_by=row["decided_by"],
        decided_at=datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
    )
