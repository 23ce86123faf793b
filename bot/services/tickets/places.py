"""Where tickets are told: the helpers' group with a topic for each theme, and who is on duty."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.permissions import Denial, NotAllowedError
from bot.services.officers.roles import Roles
from bot.services.tickets.helpers import Helpers
from bot.storage.database import Database
from bot.storage.people import groups, subscriptions
from bot.storage.tickets import desk, tickets

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Kept:
    """Of how many first replies a time was told in the last thirty days, and how many kept it."""

    kept: int
    told: int


class Places:
    """The helpers' group, and who is on duty."""

    def __init__(self, db: Database, roles: Roles, helpers: Helpers) -> None:
        self._db = db
        self._roles = roles
        self._helpers = helpers

    async def is_desk(self, chat_id: int) -> bool:
        """Tell whether a group is the helpers' one."""
        row = await groups.find(self._db.read, chat_id)
        return row is not None and row["purpose"] == desk.DESK

    async def set_group(self, chat_id: int, *, by: int, now: datetime) -> Mapping[str, int]:
        """Make a group the helpers' one; return the topics that themes have there already.

        It is no audience any more, and nobody is reminded in it. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            if by not in await self._roles.officers(read=tx):
                raise NotAllowedError(Denial.NOBODY)
            await desk.set_group(tx, chat_id, now=now)
            await subscriptions.remove(tx, chat_id)
            return await desk.threads(tx, chat_id)

    async def put_thread(self, chat_id: int, theme: str, thread_id: int) -> None:
        """Give a theme its topic in the group."""
        async with self._db.transaction() as tx:
            await desk.put_thread(tx, chat_id, theme, thread_id)

    async def end_group(self, *, by: int) -> None:
        """Make the helpers' group one like all others. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            if by not in await self._roles.officers(read=tx):
                raise NotAllowedError(Denial.NOBODY)
            await desk.end_group(tx)

    async def is_on_duty(self, user_id: int) -> bool:
        """Tell whether somebody is on duty."""
        return user_id in {one.user_id for one in await self._helpers.on_duty(self._db.read)}

    async def set_duty(self, user_id: int, *, is_on: bool) -> None:
        """Go on duty, or off it. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            await self._helpers.require(user_id, read=tx)
            await desk.set_duty(tx, user_id, is_on=is_on)

    async def promises(self, *, now: datetime) -> Kept:
        """Return how many of the times that were told were kept."""
        rows = await tickets.replies(self._db.read, since=now - RECENT)
        told = [row for row in rows if row["promised"] is not None]
        return Kept(sum(row["replied_in"] <= row["promised"] for row in told), len(told))
