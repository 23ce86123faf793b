"""The rules about announcements, asked of the people as they stand now: at the deed, in views."""

from datetime import datetime

from bot.core.announcements import Announcement, digest, is_as_submitted
from bot.core.permissions import Act, Denial
from bot.services.officers.roles import Roles, require
from bot.services.officers.standing import Standing
from bot.storage.audit import audit
from bot.storage.database import Reader


class Permissions:
    """Who may do what to an announcement."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles

    async def denial(
        self,
        act: Act,
        one: Announcement,
        user_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Denial | None:
        """Return why a person may not do that, or None when they may."""
        return _denial(await self._roles.standing(now=now, read=read), act, one, user_id)

    async def may(self, act: Act, one: Announcement, user_id: int, *, now: datetime) -> bool:
        """Tell whether a person may do that; what was altered is approved by nobody."""
        if act is Act.APPROVE and not is_as_submitted(one):
            return False
        return await self.denial(act, one, user_id, now=now) is None

    async def require(
        self,
        act: Act,
        one: Announcement,
        user_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Standing:
        """Raise NotAllowedError where a person may not do that; return how all stand."""
        standing = await self._roles.standing(now=now, read=read)
        require(_denial(standing, act, one, user_id))
        return standing

    async def both(
        self, draft: Announcement, officer_id: int, *, now: datetime, read: Reader
    ) -> Standing | None:
        """Return how all stand where its author may submit a draft and an officer approve it."""
        standing = await self._roles.standing(now=now, read=read)
        denials = (
            _denial(standing, Act.SUBMIT, draft, draft.author),
            _denial(standing, Act.APPROVE, draft, officer_id),
        )
        return standing if denials == (None, None) else None

    async def approvers(
        self, one: Announcement, *, now: datetime, read: Reader | None = None
    ) -> set[int]:
        """Return the officers who may approve what waits, or would once it does."""
        standing = await self._roles.standing(now=now, read=read)
        author = standing.person(one.author)
        return standing.who(lambda rules, officer: rules.approve(one, officer, author))

    async def watching(
        self, one: Announcement, *, now: datetime, read: Reader | None = None
    ) -> set[int]:
        """Return the officers who watch over an announcement."""
        return await self._roles.concerned(one.authority, one.region, now=now, read=read)

    async def leaving(self, one: Announcement, *, now: datetime, read: Reader) -> Denial | None:
        """Return why a planned one may not leave: both seats and the record are looked at again.

        Who can write into the file of the bot cannot put other words under an approval.
        """
        if not await self._is_as_approved(one, read):
            return Denial.ALTERED
        standing = await self._roles.standing(now=now, read=read)
        author, approver = standing.person(one.author), standing.person(one.decided_by or 0)
        return standing.rules.leave(one, author, approver)

    async def is_as_recorded(self, one: Announcement, read: Reader) -> bool:
        """Tell whether an announcement is what its author submitted, as the record has it."""
        submitted = await audit.last_of(read, one.key, "submit")
        return submitted is not None and (
            (submitted.actor, submitted.said.get("digest")) == (one.author, digest(one))
        )

    async def _is_as_approved(self, one: Announcement, read: Reader) -> bool:
        approved = await audit.last_of(read, one.key, "approve")
        if approved is None or not await self.is_as_recorded(one, read):
            return False
        leaves_at = one.leaves_at.isoformat() if one.leaves_at else ""
        is_then = not approved.is_full or approved.said.get("leaves_at", "") == leaves_at
        is_same = (approved.actor, approved.said.get("digest")) == (one.decided_by, digest(one))
        return is_then and is_same


def _denial(standing: Standing, act: Act, one: Announcement, user_id: int) -> Denial | None:
    person, author = standing.person(user_id), standing.person(one.author)
    return standing.rules.announcement(act, one, person, author)
