"""One look at the bot: what its process and its machine tell, and what its rows tell."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.core.health.vitals import Health as State
from bot.core.health.vitals import Load, Search, Vitals
from bot.services.official.learning import Learning
from bot.storage import health
from bot.storage.database import Database
from bot.storage.tickets import tickets


async def _untold() -> Vitals:
    return Vitals()


class Health:
    """Looks at everything once, for the chat and for the alarms."""

    def __init__(self, db: Database, learning: Learning) -> None:
        self._db = db
        self._learning = learning
        # Who puts the process together knows its loops and its machine.
        self.probe: Callable[[], Awaitable[Vitals]] = _untold

    async def look(self, *, now: datetime) -> State:
        """Return how the bot is."""
        return State(await self.probe(), await self._load(), now)

    async def _load(self) -> Load:
        read = self._db.read
        deliveries, inbox = await health.waiting(read)
        return Load(
            deliveries,
            inbox,
            await tickets.count_waiting(read),
            await self._search(),
            await health.has_unknown_chats(read),
            self._db.is_record_sound,
            self._db.damaged_at(),
        )

    async def _search(self) -> Search:
        if self._learning.is_at_work:
            return Search.LEARNING
        return Search.BEHIND if await health.has_unlearnt(self._db.read) else Search.READY
