"""Remembering the files that Telegram holds already, so that each is uploaded once."""

from datetime import datetime

from bot.storage import uploads
from bot.storage.database import Database


class Uploads:
    """The file_ids of one bot. `kind` is photo or document: Telegram keeps them apart."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def find(self, bot_id: int, sha256: str, kind: str) -> str | None:
        """Return the file_id of bytes that were sent before, or None."""
        return await uploads.find(self._db.read, self._db.seal_key, bot_id, sha256, kind)

    async def remember(
        self, bot_id: int, sha256: str, kind: str, file_id: str, *, now: datetime
    ) -> None:
        """Keep the file_id of bytes that were just uploaded."""
        async with self._db.transaction() as tx:
            await uploads.put(tx, bot_id, sha256, kind, file_id, now=now)

    async def forget(self, bot_id: int, sha256: str, kind: str) -> None:
        """Drop a file_id that Telegram refuses."""
        async with self._db.transaction() as tx:
            await uploads.drop(tx, bot_id, sha256, kind)
