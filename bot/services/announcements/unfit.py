"""Why an announcement cannot go on its way as it is."""

from bot.core.announcements import Announcement
from bot.storage import changes
from bot.storage.rows import Reader


class UnfitError(Exception):
    """An announcement cannot go on its way as it is; `key` names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


async def refuse_undone(draft: Announcement, read: Reader) -> None:
    """Raise UnfitError for the announcement of a date that was taken back."""
    if await changes.is_undone(read, draft.id):
        raise UnfitError("announce-date-undone")
