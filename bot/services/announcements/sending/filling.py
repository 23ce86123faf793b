"""Writing the deliveries of what goes out, once what it changes is not on its way any more."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.calendar.morocco import ZONE
from bot.core.sending.message_keys import MessageKey, announcement, files, is_watched
from bot.services.announcements.readers import same_as
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.services.announcements.sending.traces import Traces
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.people import audiences
from bot.storage.sending import broadcasts
from bot.storage.sending.deliveries import NORMAL, URGENT, Chats


class Filling:
    """Fills announcements and corrections; what follows them in the chats is left to `Traces`."""

    def __init__(self, db: Database, catalog: Catalog, traces: Traces) -> None:
        self._db = db
        self._catalog = catalog
        self._traces = traces
        self._broadcasts = Broadcasts(db)

    async def go_on(self, *, now: datetime) -> None:
        """Go on with everything that is not written yet."""
        for key in filter(None, map(MessageKey.parse, await broadcasts.filling(self._db.read))):
            if is_watched(key):
                await self._fill(key)
            else:
                await self._traces.fill(key, now=now)

    async def _fill(self, key: MessageKey) -> None:
        read = self._db.read
        one = await announcements.find(read, int(key.subject))
        if one is None or one.audience is None:
            return
        versions = await announcements.earlier(read, one)
        for version in versions:
            for moving in (announcement(version), files(version)):
                if await broadcasts.is_in_flight(read, moving):
                    return
        await self._broadcasts.fill(
            key,
            await self._chats(one, versions),
            priority=URGENT if one.options.is_urgent else NORMAL,
            best_before=_end_of(one),
        )

    async def _chats(self, one: Announcement, versions: Sequence[int]) -> Chats:
        assert one.audience is not None  # noqa: S101 - nothing else is submitted
        if not versions:
            return audiences.chats(one.audience, default_language=self._catalog.default)
        return audiences.corrected(
            versions,
            one.audience,
            default_language=self._catalog.default,
            is_anew=await self._traces.is_anew(self._db.read, one),
            same=await same_as(self._db.read, one, versions, self._catalog.languages),
        )


def _end_of(one: Announcement) -> datetime | None:
    """Return the moment at which an announcement is not true any more."""
    last = one.options.expires_on
    if last is None:
        return None
    return datetime.combine(last + timedelta(1), time(), ZONE).astimezone(UTC)
