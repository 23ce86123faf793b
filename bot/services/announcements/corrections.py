"""What a correction does to the messages that are there: whether it tells, and fits their form."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.announcements import Announcement
from bot.core.corrections import left_behind, needs_telling
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements
from bot.storage.database import Database


class Corrections:
    """Corrections that are being written; of any other announcement they change nothing."""

    def __init__(self, db: Database, wording: AnnouncementText) -> None:
        self._db = db
        self._wording = wording

    async def before(self, draft: Announcement) -> Announcement | None:
        """Return the version that a draft corrects, None where it corrects none."""
        return await announcements.corrected(self._db.read, draft)

    async def tells(self, draft: Announcement) -> bool:
        """Tell whether readers hear of a correction: as chosen, else where it matters to them."""
        return _tells(draft, await self.before(draft))

    async def left_behind(self, draft: Announcement) -> Sequence[str]:
        """Return the languages whose text a correction leaves while it changes another."""
        before = await self.before(draft)
        return left_behind(before, draft) if before else []

    async def is_anew(self, draft: Announcement) -> bool:
        """Tell whether a correction is too long to stand where what it corrects stands."""
        before = await self.before(draft)
        if before is None or not await self._was_caption(before):
            return False
        return not self._wording.is_caption(draft, before=before, was_caption=True)

    async def settled(self, draft: Announcement, before: Announcement | None) -> Announcement:
        """Return a draft with everything decided that approval is to be bound to."""
        was_caption = before is not None and await self._was_caption(before)
        is_caption = self._wording.is_caption(draft, before=before, was_caption=was_caption)
        tells = _tells(draft, before) if before else None
        return replace(draft, options=replace(draft.options, is_caption=is_caption, tells=tells))

    async def _was_caption(self, before: Announcement) -> bool:
        return await announcements.is_caption(self._db.read, before.key)


def _tells(draft: Announcement, before: Announcement | None) -> bool:
    if draft.options.tells is not None:
        return draft.options.tells
    return before is not None and needs_telling(before, draft)
