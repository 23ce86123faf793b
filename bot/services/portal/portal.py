"""The weather of the portal: signals are taken, counted, and forgotten."""

from datetime import datetime

from bot.core.portal import weather
from bot.core.portal.outages import WATCHED
from bot.core.portal.signals import KEPT, ONCE, Signal, State, summed
from bot.core.portal.weather import WINDOWS, Present, Weather
from bot.storage.database import Database, Reader
from bot.storage.portal import signals, watches


class Portal:
    """What people say of the portal, without their words, and for half an hour with their name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def say(self, user_id: int, signal: Signal, *, now: datetime) -> None:
        """Take the signal of a person; within ONCE the later word takes the place of the earlier.

        Who gets in waits for no news any more.
        """
        async with self._db.transaction() as tx:
            await signals.add(tx, user_id, signal, since=now - ONCE, now=now)
            if signal is Signal.WORKS:
                await watches.remove(tx, user_id)

    async def present(self, *, now: datetime, read: Reader | None = None) -> Present:
        """Return how it is now."""
        return weather.present(
            [await signals.tally(read or self._db.read, since=now - one) for one in WINDOWS]
        )

    async def weather(self, *, now: datetime) -> Weather:
        """Return how it is now, how today was, and which hours worked best."""
        hours = await signals.by_hour(self._db.read, since=weather.since(now=now))
        return Weather(
            present=await self.present(now=now),
            today=weather.today(hours, now=now),
            best=weather.best(hours),
            measured=summed(hours.values()).total,
        )

    async def watch(self, user_id: int, *, now: datetime) -> datetime | None:
        """Have a person told once when it works again; return until when they wait at most.

        None where it works already, as far as is known.
        """
        async with self._db.transaction() as tx:
            if (await self.present(now=now, read=tx)).state is State.WORKS:
                return None
            until = now + WATCHED
            await watches.put(tx, user_id, until=until, now=now)
        return until

    async def unwatch(self, user_id: int) -> None:
        """Have a person told nothing."""
        async with self._db.transaction() as tx:
            await watches.remove(tx, user_id)

    async def is_watching(self, user_id: int, *, now: datetime) -> bool:
        """Tell whether a person waits to be told."""
        return await watches.is_there(self._db.read, user_id, now=now)

    async def tidy(self, *, now: datetime) -> None:
        """Forget whose signals were, who has waited long enough, and what is too old."""
        async with self._db.transaction() as tx:
            await signals.unlink(tx, before=now - ONCE)
            await signals.drop(tx, before=now - KEPT)
            await watches.drop(tx, now=now)
