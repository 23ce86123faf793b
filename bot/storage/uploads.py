"""Files that Telegram holds already, by what is in them; a row without our stamp is none."""

import hmac
from datetime import datetime

from bot.core.audit import SealKey
from bot.storage.database import Reader, Row, Tx


async def find(
    read: Reader, key: SealKey | None, bot_id: int, sha256: str, kind: str
) -> str | None:
    """Return the file_id under which a bot sent these bytes as `kind`, or None."""
    row = await read.one(
        "SELECT * FROM uploads WHERE bot_id = ? AND sha256 = ? AND kind = ?",
        (bot_id, sha256, kind),
    )
    return str(row["file_id"]) if row and _is_ours(row, key) else None


async def put(tx: Tx, bot_id: int, sha256: str, kind: str, file_id: str, *, now: datetime) -> None:
    """Remember the file_id of bytes that were uploaded, in place of an older one."""
    stamp = tx.seal_key.upload(bot_id, sha256, kind, file_id) if tx.seal_key else ""
    await tx.execute(
        "INSERT INTO uploads (bot_id, sha256, kind, file_id, uploaded_at, stamp)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (bot_id, sha256, kind) DO UPDATE SET file_id = excluded.file_id,"
        " uploaded_at = excluded.uploaded_at, stamp = excluded.stamp",
        (bot_id, sha256, kind, file_id, now.isoformat(), stamp),
    )


async def drop(tx: Tx, bot_id: int, sha256: str, kind: str) -> None:
    """Forget a file_id that Telegram does not know any more."""
    await tx.execute(
        "DELETE FROM uploads WHERE bot_id = ? AND sha256 = ? AND kind = ?", (bot_id, sha256, kind)
    )


async def is_known(read: Reader, key: SealKey | None, sha256: str) -> bool:
    """Tell whether these bytes were uploaded as a document by this bot."""
    rows = await read.all(
        "SELECT * FROM uploads WHERE sha256 = ? AND kind = 'document'", (sha256,)
    )
    return any(_is_ours(row, key) for row in rows)


async def strange(read: Reader, key: SealKey) -> list[str]:
    """Return the fingerprints of files that this key did not stamp."""
    rows = await read.all("SELECT * FROM uploads ORDER BY sha256")
    return [str(row["sha256"]) for row in rows if not _is_ours(row, key)]


def _is_ours(row: Row, key: SealKey | None) -> bool:
    if key is None:
        return True  # a database without a key believes its rows
    stamp = key.upload(row["bot_id"], row["sha256"], row["kind"], row["file_id"])
    return hmac.compare_digest(stamp, row["stamp"])
