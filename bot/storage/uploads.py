"""Files that Telegram holds already, by what is in them."""

from datetime import datetime

from bot.storage.database import Reader, Tx


async def find(read: Reader, bot_id: int, sha256: str, kind: str) -> str | None:
    """Return the file_id under which a bot sent these bytes as `kind`, or None."""
    row = await read.one(
        "SELECT file_id FROM uploads WHERE bot_id = ? AND sha256 = ? AND kind = ?",
        (bot_id, sha256, kind),
    )
    return str(row["file_id"]) if row else None


async def put(tx: Tx, bot_id: int, sha256: str, kind: str, file_id: str, *, now: datetime) -> None:
    """Remember the file_id of bytes that were uploaded, in place of an older one."""
    await tx.execute(
        "INSERT INTO uploads (bot_id, sha256, kind, file_id, uploaded_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (bot_id, sha256, kind) DO UPDATE SET file_id = excluded.file_id,"
        " uploaded_at = excluded.uploaded_at",
        (bot_id, sha256, kind, file_id, now.isoformat()),
    )


async def drop(tx: Tx, bot_id: int, sha256: str, kind: str) -> None:
    """Forget a file_id that Telegram does not know any more."""
    await tx.execute(
        "DELETE FROM uploads WHERE bot_id = ? AND sha256 = ? AND kind = ?", (bot_id, sha256, kind)
    )


async def first_uploaded(read: Reader, sha256: str) -> datetime | None:
    """Return when these bytes were uploaded as a document by this bot, or None: not ours."""
    row = await read.one(
        "SELECT MIN(uploaded_at) AS at FROM uploads WHERE sha256 = ? AND kind = 'document'",
        (sha256,),
    )
    return datetime.fromisoformat(row["at"]) if row and row["at"] else None
