"""Cards that show what is proposed: each says later what was decided, wherever it was opened."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.storage.database import Database
from bot.storage.sending import live_messages


class Cards:
    """The messages in which officers have what is proposed before them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def note(
        self, key: MessageKey, chat_id: int, message_id: int, *, language: str, now: datetime
    ) -> None:
        """Note that a message shows how what a key asks about stands now."""
        async with self._db.transaction() as tx:
            await live_messages.note_card(tx, key, chat_id, message_id, language=language, now=now)

    async def about(
        self, kinds: Sequence[MessageKind], chat_id: int, message_id: int
    ) -> MessageKey | None:
        """Return what a message of a chat asks about, or told of, among these kinds; or None."""
        for kind in kinds:
            if key := await live_messages.key_of(self._db.read, kind, chat_id, message_id):
                return key
        return None
