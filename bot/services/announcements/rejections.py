"""Announcements that do not leave: turned down, called off, or given back to their authors."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.permissions import Act
from bot.services.announcements.given_back import give_back
from bot.services.announcements.notices.approval import ApprovalNotices
from bot.services.announcements.notices.author import AuthorNotices
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.services.officers.standing import Standing
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx


class Rejections:
    """What does not leave: somebody says no before it is gone, or it cannot be sent."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        cautions: Cautions,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._permissions = Permissions(roles)
        self._wording = wording
        self._notices = ApprovalNotices(catalog, wording, cautions, roles)
        self._authors = AuthorNotices(catalog, wording, roles)
        self._officers = OfficerNotices(catalog, wording, roles)

    async def reject(self, number: int, *, officer_id: int, reason: str, now: datetime) -> bool:
        """Turn down what waits, saying why; its author may take it back too.

        False when it waits no more. Raises NotAllowedError.
        """
        return await self._close(
            number, officer_id, "reject", old=State.WAITING, reason=reason, now=now
        )

    async def call_off(
        self, number: int, *, officer_id: int, reason: str = "", now: datetime
    ) -> bool:
        """Give up what was planned for a moment to come, saying why; False when it is not.

        Raises NotAllowedError.
        """
        return await self._close(
            number, officer_id, "call off", old=State.SCHEDULED, reason=reason, now=now
        )

    async def give_back(self, one: Announcement, *, officer_id: int, now: datetime) -> bool:
        """Return what waits or is planned to its author: this bot cannot send its files.

        Its words are kept in a new draft. False when it stands otherwise by now.
        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            deed = Act.APPROVE if one.state is State.WAITING else Act.SEND_ON
            standing = await self._permissions.require(deed, one, officer_id, now=now, read=tx)
            if not await give_back(tx, self._catalog, self._wording, one, now=now):
                return False
            if one.state is State.WAITING:
                await self._notices.close(tx, one, "reject", officer_id, standing.named, now=now)
        return True

    async def _close(
        self,
        number: int,
        officer_id: int,
        act: str,
        *,
        old: State,
        reason: str,
        now: datetime,
    ) -> bool:
        reason = self._catalog.redactor.erased(reason)
        async with self._db.transaction() as tx:
            found = await announcements.find(tx, number)
            if found is None or found.state is not old:
                return False
            deed = Act.REJECT if old is State.WAITING else Act.HALT
            standing = await self._permissions.require(deed, found, officer_id, now=now, read=tx)
            return await self._end(tx, found, act, standing, officer_id, reason, now=now)

    async def call_off_with(
        self, tx: Tx, found: Announcement, *, officer_id: int, now: datetime
    ) -> None:
        """Turn down or call off what announces a date that is undone in this transaction.

        Who may undo the date needs no other right: what announces it has nothing to say any more.
        """
        standing = await self._roles.standing(now=now, read=tx)
        act = "reject" if found.state is State.WAITING else "call off"
        await self._end(tx, found, act, standing, officer_id, "", told="date-undone", now=now)

    async def _end(
        self,
        tx: Tx,
        found: Announcement,
        act: str,
        standing: Standing,
        officer_id: int,
        reason: str,
        *,
        told: str = "",
        now: datetime,
    ) -> bool:
        """Turn down or call off, record it, and tell whom it concerns, as `told` where given."""
        if not await announcements.reject(
            tx, found.id, officer_id, old=found.state, reason=reason, now=now
        ):
            return False
        # The record is never changed: words that somebody may want erased stay out of it.
        await audit.add(tx, officer_id, act, found.key, now=now)
        is_own = found.author == officer_id and found.state is State.WAITING
        what = told or act.replace(" ", "-")
        done = "take-back" if is_own and not told else what
        await self._notices.close(
            tx, found, done, officer_id, standing.named, is_pressed=not told, now=now
        )
        await self._tell_given_up(tx, found, what, by=officer_id, reason=reason, now=now)
        return True

    async def _tell_given_up(
        self, tx: Tx, one: Announcement, act: str, *, by: int, reason: str, now: datetime
    ) -> None:
        """Tell its author, who approved it, and the other officers, each once."""
        is_own = one.author == by
        if not is_own:
            await self._authors.given_up(tx, one, act, by=by, reason=reason, now=now)
        if is_own and one.state is State.WAITING:
            return  # nobody but those who were asked knows of it, and they read it there
        asked: set[int] = set()
        if one.state is State.WAITING:
            asked = await self._permissions.approvers(one, now=now, read=tx)
        await self._officers.given_up(tx, one, act, by=by, reason=reason, asked=asked, now=now)
