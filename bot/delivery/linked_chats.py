"""Asks Telegram which group belongs to which channel: no update tells of it."""

from datetime import datetime, timedelta

import structlog
from telegram import Bot
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.storage.database import Database
from bot.storage.people import channels

EVERY = timedelta(minutes=10)  # a channel is asked for; a group once, to know that it is none
MOST = 20  # at a time

log = structlog.get_logger()


class LinkedChats:
    """Keeps the links of channels as Telegram has them."""

    def __init__(self, db: Database, bot: Bot) -> None:
        self._db = db
        self._bot = bot

    async def look(self, *, now: datetime) -> None:
        """Ask for each chat that is due; what cannot be told now is asked for again."""
        for chat_id in await channels.due(self._db.read, before=now - EVERY, most=MOST):
            try:
                chat = await self._bot.get_chat(chat_id)
            except (BadRequest, Forbidden) as error:
                is_out = isinstance(error, Forbidden)
                async with self._db.transaction() as tx:
                    await channels.note_looked(tx, chat_id, is_out=is_out, now=now)
                continue
            except TelegramError as error:
                log.warning("linked chats not looked at", reason=error.message)
                return
            async with self._db.transaction() as tx:
                await channels.note(
                    tx,
                    chat_id,
                    is_channel=chat.type == ChatType.CHANNEL,
                    linked=chat.linked_chat_id,
                    now=now,
                )
