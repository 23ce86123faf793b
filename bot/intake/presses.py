"""Takes the wheel off buttons that many press at once: whoever waits sees that it was heard.

At the free pace an announcement to thousands brings more presses than answers may leave. They are
answered in their order; an acknowledgement has no pace, so each gets one as soon as all places
are taken. In a group the answer may be a word over the button alone, which is not given away.
"""

import asyncio
import json
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.storage import inbox
from bot.storage.database import Database

_AT_ONCE = 32  # acknowledgements side by side: answers go on meanwhile


class Presses:
    """The presses that wait for a place, and which of them were acknowledged."""

    def __init__(self, db: Database, bot: "ExtBot[Any]") -> None:
        self._db = db
        self._bot = bot
        self._known: set[int] = set()  # updates
        self._last: int | None = None  # looked at
        self._is_busy = False

    def is_acknowledged(self, update_id: int) -> bool:
        """Tell whether somebody has been told already that this press was heard."""
        return update_id in self._known

    def calm_down(self) -> None:
        """Forget what was: nothing waits any more."""
        self._known.clear()
        self._last = None

    async def acknowledge(self) -> None:
        """Acknowledge every private press that waits, those that wait for the pace too."""
        if self._is_busy:
            return
        self._is_busy = True
        try:
            while rows := await inbox.presses(self._db.read, after=self._last, most=_AT_ONCE):
                self._last = rows[-1].update_id
                queries = {one.update_id: _private_query(one.payload) for one in rows}
                heard = {number: query for number, query in queries.items() if query}
                self._known |= heard.keys()
                await asyncio.gather(*map(self._tell, heard.values()))
        finally:
            self._is_busy = False

    async def _tell(self, query_id: str) -> None:
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError:
            return  # it spins until Telegram gives up; the answer comes all the same


def _private_query(payload: str | None) -> str | None:
    """Return the number of a press in a private chat, else None."""
    query = json.loads(payload or "{}").get("callback_query")
    if not isinstance(query, dict):
        return None
    chat = (query.get("message") or {}).get("chat") or {}
    number = query.get("id")
    return number if chat.get("type") == "private" and isinstance(number, str) else None
