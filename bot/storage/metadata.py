"""Small values the house remembers about itself, such as the menu it published last."""

from bot.storage.database import Reader, Tx

RESTORED_AT = "restored"  # when the data last went back to a copy (UTC)
NUMBERS_LOST = "numbers-lost"  # of announcements that were lost then, as JSON: none comes again


async def get(read: Reader, key: str) -> str | None:
    """Return a remembered value, or None."""
    row = await read.one("SELECT value FROM settings WHERE key = ?", (key,))
    return str(row["value"]) if row else None


async def put(tx: Tx, key: str, value: str) -> None:
    """Remember a value in place of the one before."""
    await tx.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
