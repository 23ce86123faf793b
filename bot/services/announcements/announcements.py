"""Announcements as they stand, in whatever state: found, listed, shown as readers get them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.calendar.morocco import day_of
from bot.core.writing.text import visible
from bot.services.announcements.finding import holds
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Reader

_DECISIONS = ("approve", "reject", "call off", "send late", "cancel", "withdraw")


class Announcements:
    """The announcements of the authorities, version by version."""

    def __init__(self, db: Database, catalog: Catalog, wording: AnnouncementText) -> None:
        self._db = db
        self._catalog = catalog
        self._wording = wording

    async def find(self, number: int) -> Announcement | None:
        """Return a version of any state, or None."""
        return await announcements.find(self._db.read, number)

    async def current(self, one: Announcement) -> Announcement:
        """Return the last version that went out of what a version belongs to."""
        return await announcements.newest(self._db.read, one.id)

    async def listed(self) -> Sequence[Announcement]:
        """Return what waits, what is planned and what was sent, the newest first."""
        return await announcements.in_states(
            self._db.read, State.WAITING, State.SCHEDULED, State.SENT, State.WITHDRAWN
        )

    async def holding(self, words: str) -> Sequence[Announcement]:
        """Return what went out and holds every word, or the beginning of one, the newest first.

        Sought are its texts, its number, the names of its files and of who speaks, in any
        language, whatever the accents; of no words all that went out.
        """
        gone = await announcements.in_states(
            self._db.read, State.SENT, State.REPLACED, State.WITHDRAWN
        )
        return [one for one in gone if holds(self._sought(one), words)]

    def _sought(self, one: Announcement) -> Sequence[str]:
        texts = [visible(text) for text in one.texts.values()]
        names = [self._wording.who(one, code) for code in self._catalog.languages]
        files = [file.name for file in one.files]
        return [*texts, *names, *files, one.number or ""]

    async def decided_by(self, one: Announcement) -> int | None:
        """Return who decided about a version last: approved, turned it down, took it back."""
        return await audit.last_actor(self._db.read, one.key, _DECISIONS)

    async def letters(
        self, announcement: Announcement, *, now: datetime
    ) -> Mapping[str, RenderedMessage]:
        """Return exactly what the readers of each language get, or would if it left now."""
        read = self._db.read
        before = await announcements.corrected(read, announcement)
        return await letters(read, self._wording, announcement, before, now=now)


async def letters(
    read: Reader,
    wording: AnnouncementText,
    one: Announcement,
    before: Announcement | None,
    *,
    now: datetime,
) -> Mapping[str, RenderedMessage]:
    """Return what readers get: of one that was sent as it stands, else if it left now.

    `before` is what a correction corrects.
    """
    was_caption = None
    if before is not None and one.options.is_caption is None:  # else its form is settled
        was_caption = await announcements.is_caption(read, before.key)
    return wording.letters(
        one,
        today=day_of(one.sent_at or one.moment or now),
        before=before,
        was_caption=was_caption,
    )
