"""Tells those who run the bot of a trouble, through a row, and once of its end."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.health.alarms import News, Spell, watched
from bot.core.health.vitals import Cause
from bot.core.health.vitals import Health as State
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.health import health_words
from bot.services.health.health import Health
from bot.storage import health
from bot.storage.database import Database, Tx
from bot.storage.sending import deliveries, retries

_WORTH = timedelta(days=2)  # for which what did not arrive is tried again


class Alarms:
    """Looks at the bot once a minute."""

    def __init__(
        self, db: Database, catalog: Catalog, health_: Health, operators: Collection[int]
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._health = health_
        self._operators = sorted(operators)

    async def watch(self, *, now: datetime) -> None:
        """Tell what has begun or ended since the last look, and again what did not arrive."""
        if not self._operators:
            return
        state = await self._health.look(now=now)
        known = await health.spells(self._db.read)
        for cause in Cause:
            before, message = known.get(cause, (None, ""))
            spell, news = watched(before, is_there=cause in state.causes, now=now)
            if spell is None:
                continue
            if spell != before:
                await self._note(cause, spell, news, message, state)
            if message and news is None:
                await self._tell_again(message, spell, now=now)
        if state.load.damaged_at is not None:
            self._db.forget_damage()

    async def _note(
        self, cause: Cause, spell: Spell, news: News | None, message: str, state: State
    ) -> None:
        async with self._db.transaction() as tx:
            if news is not None:
                message = await self._tell(tx, cause, news, state)
            await health.put(tx, cause, spell, message=message)

    async def _tell(self, tx: Tx, cause: Cause, news: News, state: State) -> str:
        key = MessageKey(MessageKind.ALARM, cause, news, int(state.at.timestamp()))
        words = {
            code: escape(
                health_words.alarm(self._catalog, cause, state, code)
                if news is News.ALARM
                else self._catalog.text("alarm-over", code, cause=cause)
            )
            for code in self._catalog.languages
        }
        await deliveries.freeze_words(tx, key, words)
        await deliveries.enqueue_for(tx, key, self._operators, now=state.at, is_vital=True)
        return key

    async def _tell_again(self, message: str, spell: Spell, *, now: datetime) -> None:
        """Try again whom it did not reach: that nothing leaves may be what it tells of."""
        if now - spell.seen < _WORTH and await retries.due(self._db.read, message, now=now):
            async with self._db.transaction() as tx:
                await retries.again(tx, message, template=message, now=now)
