"""What is in force, for the people it is for: what is new to them, and that they have read it."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.announcements import Announcement, State
from bot.core.members import Member
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.sending import receipts

_EVER_SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


class Published:
    """The announcements that went out."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def news(self, member: Member, *, now: datetime) -> Sequence[Announcement]:
        """Return what is in force for a person and has not expired, the newest first."""
        sent = await announcements.in_states(self._db.read, State.SENT)
        return [
            one
            for one in sent
            if one.audience
            and one.audience.has_people
            and not one.is_over(now=now)
            and (
                not one.audience.regions
                or member.region in one.audience.regions
                or (member.region is None and one.audience.is_unplaced)
            )
            and (not one.audience.languages or member.language in one.audience.languages)
        ]

    async def read(self, number: int, user_id: int, *, now: datetime) -> bool:
        """Note that a person has read and understood a version that asks for it.

        False when there is none such; a second press changes nothing.
        """
        found = await announcements.find(self._db.read, number)
        if found is None or not found.options.asks_receipt or found.state not in _EVER_SENT:
            return False
        async with self._db.transaction() as tx:
            await receipts.add(tx, number, user_id, now=now)
        return True
