"""The rules about official documents, asked of the people as they stand now."""

from datetime import datetime

from bot.core.documents import OfficialDocument
from bot.core.permissions import Denial
from bot.services.officers.roles import Roles
from bot.storage.database import Reader


class DocumentPermissions:
    """Who may do what to an official document."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles

    async def denial(
        self,
        document: OfficialDocument,
        officer_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Denial | None:
        """Return why this officer may not approve a document, or None when they may."""
        standing = await self._roles.standing(now=now, read=read)
        officer, proposer = standing.person(officer_id), standing.person(document.author)
        return standing.rules.approve_document(document.authority or "", officer, proposer)

    async def may_submit(
        self, document: OfficialDocument, officer_id: int, *, now: datetime
    ) -> bool:
        """Tell whether this officer may ask for approval of a document."""
        standing = await self._roles.standing(now=now)
        officer = standing.person(officer_id)
        return standing.rules.submit_document(document.authority, officer) is None

    async def may_withdraw(
        self, document: OfficialDocument, officer_id: int, *, now: datetime
    ) -> bool:
        """Tell whether this officer may take a document back, or turn it down."""
        standing = await self._roles.standing(now=now)
        officer = standing.person(officer_id)
        return standing.rules.withdraw_document(document.authority or "", officer) is None
