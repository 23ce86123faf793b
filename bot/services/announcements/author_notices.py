"""What who wrote an announcement is told of what became of it before it went out."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.calendar.morocco import ZONE
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries


class AuthorNotices:
    """Tells an author, each time in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, wording: AnnouncementText, roles: Roles) -> None:
        self._catalog = catalog
        self._wording = wording
        self._roles = roles

    async def approved(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        """Tell when it leaves, and who agreed; of one that leaves at once the report tells."""
        named = await self._roles.namer(read=tx)
        there = (planned.moment or now).astimezone(ZONE)
        await self._tell(
            tx,
            MessageKey(MessageKind.APPROVED, planned.id),
            planned,
            {
                code: self._catalog.text(
                    "announcement-approved",
                    code,
                    who=self._wording.who(planned, code),
                    by=named(planned.decided_by or 0, code),
                    date=self._catalog.date(there.date(), code, weekday=True),
                    time=self._catalog.formats.time(there.time(), code),
                )
                for code in self._catalog.languages
            },
            now=now,
        )

    async def rejected(
        self, tx: Tx, rejected: Announcement, *, reason: str, now: datetime
    ) -> None:
        """Tell that it was turned down, or called off."""
        await self._tell(
            tx,
            MessageKey(MessageKind.REJECTED, rejected.id),
            rejected,
            {
                code: self._catalog.text(
                    "announcement-rejected",
                    code,
                    who=self._wording.who(rejected, code),
                    reason=reason or "–",
                )
                for code in self._catalog.languages
            },
            now=now,
        )

    async def _tell(
        self, tx: Tx, key: MessageKey, one: Announcement, said: dict[str, str], *, now: datetime
    ) -> None:
        words = {code: escape(text) for code, text in said.items()}
        await deliveries.freeze_words(tx, key, words)
        await deliveries.enqueue_for(tx, key, [one.author], now=now)
