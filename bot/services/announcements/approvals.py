"""Deciding about announcements: submitted by one person, approved by another.

From `Approvals.approve` to the wire, station by station:
1. here: the rules, the record and the new state, in one transaction with
2. `sending.departures`: its number, its words for good, an open broadcast;
3. `sending.sending`: whose turn it is to be written, and to which chats;
4. `sending.broadcasts`: a row for each chat, slice by slice, and the first few chosen;
5. `bot.delivery.pump`: rows claimed at the pace of Telegram, and
6. `bot.delivery.telegram_sender`: each sent; what came of it stands in its row.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import (
    Announcement,
    Audience,
    Kind,
    State,
    digest,
    flaw,
    is_as_submitted,
)
from bot.core.calendar.changes import Change
from bot.core.corrections import is_changed
from bot.core.permissions import Act
from bot.core.writing.text import MESSAGE_LIMIT
from bot.services.announcements.announcements import letters
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.notices.approval import ApprovalNotices, Notice
from bot.services.announcements.notices.author import AuthorNotices
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.rivals import Rivals
from bot.services.announcements.sending.departures import (
    CannotLeaveError,
    Departures,
    is_late,
    is_of_copy,
)
from bot.services.announcements.sending.sending import Sending
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.announcements.unfit import UnfitError, refuse_undone
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles, require
from bot.services.officers.standing import Standing
from bot.storage import announcements, drafts
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import audiences
from bot.storage.sending import deliveries


class Approvals:
    """What one person has written waits until another one agrees."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        departures: Departures,
        sending: Sending,
        cautions: Cautions,
        rivals: Rivals,
    ) -> None:
        self._rivals = rivals
        self._db = db
        self._catalog = catalog
        self._permissions = Permissions(roles)
        self._wording = wording
        self._departures = departures
        self._sending = sending
        self._corrections = Corrections(db, wording)
        self._notices = ApprovalNotices(catalog, wording, cautions, roles)
        self._authors = AuthorNotices(catalog, wording, roles)
        self._officers = OfficerNotices(catalog, wording, roles)

    async def submit(self, number: int, *, author: int, now: datetime) -> bool:
        """Seal a draft and ask for approval; False when it is no draft of this author.

        Raises NotAllowedError or UnfitError.
        """
        draft = await announcements.find(self._db.read, number)
        if draft is None or (draft.state, draft.author) != (State.DRAFT, author):
            return False
        await self._permissions.require(Act.SUBMIT, draft, author, now=now)
        settled, notice = await self.prepared(draft, now=now)
        async with self._db.transaction() as tx:
            if await announcements.find(tx, number) != draft:
                return False
            await self._permissions.require(Act.SUBMIT, draft, author, now=now, read=tx)
            if not await self._seal(tx, settled, now=now):
                return False
            officers = await self._permissions.approvers(draft, now=now, read=tx)
            key = await self._notices.freeze(tx, settled, notice)
            await deliveries.enqueue_for(tx, key, sorted(officers), now=now)
            await self._officers.submitted(tx, settled, asked=officers, now=now)
            await self._rivals.tell(tx, settled, now=now)
        return True

    async def rehearse(
        self, number: int, *, author: int, now: datetime
    ) -> tuple[Notice, Mapping[str, RenderedMessage]] | None:
        """Return what the approver of a draft would get, and then its readers; nothing leaves.

        Both are marked as an exercise. None when it is no draft of this author. Raises
        NotAllowedError or UnfitError, as asking for approval would.
        """
        draft = await announcements.find(self._db.read, number)
        if draft is None or (draft.state, draft.author) != (State.DRAFT, author):
            return None
        await self._permissions.require(Act.SUBMIT, draft, author, now=now)
        settled, notice = await self.prepared(draft, now=now)
        tried = replace(settled, audience=Audience(Kind.EXERCISE))
        before = await self._corrections.before(draft)
        return notice, await letters(self._db.read, self._wording, tried, before, now=now)

    async def prepared(
        self, draft: Announcement, *, along: Change | None = None, now: datetime
    ) -> tuple[Announcement, Notice]:
        """Return a draft with its form settled, and what asks for approval of it; none is kept.

        `along` is the change of a date that is approved with it. Raises UnfitError.
        """
        read, default = self._db.read, self._catalog.default
        before = await self._corrections.before(draft)
        await refuse_undone(draft, read)
        await self._refuse_unfit(draft, before, now=now, read=read)
        settled = await self._corrections.settled(draft, before)
        notice = await self._notices.of(
            settled,
            await letters(read, self._wording, settled, before, now=now),
            await audiences.count(read, draft.audience or Audience(), default_language=default),
            tells=bool(settled.options.tells),
            before=before,
            along=along,
            now=now,
        )
        return settled, notice

    async def approve(
        self,
        number: int,
        *,
        officer_id: int,
        leaves_at: datetime | None = None,
        now: datetime,
    ) -> Announcement | None:
        """Agree to a version as it was submitted, in one transaction with all that follows.

        It leaves at once, or at the moment it names, or at `leaves_at` in the place of either; a
        correction changes what went out. Returns the version as it stands then, None when it
        waits no more, or not as it was submitted. Raises NotAllowedError or UnfitError.
        """
        try:
            async with self._db.transaction() as tx:
                waiting = await announcements.find(tx, number)
                if waiting is None or not is_as_submitted(waiting):
                    return None
                approved = _approved(waiting, officer_id, leaves_at, now=now)
                standing = await self._permissions.require(
                    Act.APPROVE, waiting, officer_id, now=now, read=tx
                )
                decided = await self._approve(tx, waiting, approved, standing, now=now)
        except CannotLeaveError:
            raise UnfitError("announce-corrects-nothing") from None
        if decided is not None:
            await self._sending.fill(now=now)
        return decided

    async def agree(
        self,
        tx: Tx,
        draft: Announcement,
        seal: str,
        *,
        officer_id: int,
        leaves_at: datetime | None,
        now: datetime,
    ) -> Announcement | None:
        """Submit and approve what two people agreed to along with something else.

        `seal` is what they saw; what leaves at once goes on its way with `fill`. None, it stays
        a draft, where its words are others, one of them may not, or it cannot go on its way.
        """
        settled = await self._corrections.settled(draft, None)
        standing = await self._permissions.both(draft, officer_id, now=now, read=tx)
        if standing is None or digest(settled) != seal:
            return None
        try:
            await self._refuse_unfit(settled, None, now=now, read=tx)
        except UnfitError:
            return None
        if not await self._seal(tx, settled, now=now):
            return None
        waiting = replace(settled, state=State.WAITING, digest=seal)
        approved = _approved(waiting, officer_id, leaves_at, now=now)
        agreed = await self._approve(tx, waiting, approved, standing, now=now)
        assert agreed is not None  # noqa: S101 - sealed in this transaction
        return agreed

    async def fill(self, *, now: datetime) -> None:
        """Write the deliveries of what has left."""
        await self._sending.fill(now=now)

    async def _seal(self, tx: Tx, settled: Announcement, *, now: datetime) -> bool:
        """Have a draft wait as it is, and note who asked for that; False where it is none."""
        seal = digest(settled)
        if not (
            await drafts.put(tx, settled)
            and await announcements.submit(tx, settled.id, settled.author, seal)
        ):
            return False
        await audit.add(tx, settled.author, "submit", settled.key, {"digest": seal}, now=now)
        return True

    async def _approve(
        self, tx: Tx, waiting: Announcement, approved: Announcement, standing: Standing, *,
        now: datetime,
    ) -> Announcement | None:  # fmt: skip
        officer_id = approved.decided_by or 0
        before = await announcements.corrected(tx, waiting)
        await self._refuse_unfit(waiting, before, now=now, read=tx)
        if not await self._permissions.is_as_recorded(waiting, tx):
            return None
        seal, at = waiting.digest or "", approved.leaves_at
        if not await announcements.approve(
            tx, waiting.id, officer_id, seal, leaves_at=at, now=now
        ):
            await refuse_undone(waiting, tx)
            return None
        detail = {"digest": seal} | ({"leaves_at": at.isoformat()} if at else {})
        noted = await audit.add(tx, officer_id, "approve", waiting.key, detail, now=now)
        await self._notices.close(tx, approved, "approve", officer_id, standing.named, now=now)
        if approved.moment is None:
            return await self._departures.begin(
                tx, approved, before, standing, after=noted, now=now
            )
        await self._authors.approved(tx, approved, now=now)
        return approved

    async def send_late(self, planned: Announcement, *, officer_id: int, now: datetime) -> bool:
        """Send what was planned for a moment that was missed; False when it is not that.

        Raises NotAllowedError: the seats of who wrote and approved it are looked at too.
        """
        is_missed = is_late(planned, now=now) or await is_of_copy(self._db.read, planned)
        if planned.state is not State.SCHEDULED or not is_missed:
            return False
        async with self._db.transaction() as tx:
            standing = await self._permissions.require(
                Act.SEND_ON, planned, officer_id, now=now, read=tx
            )
            require(await self._permissions.leaving(planned, now=now, read=tx))
            before = await announcements.corrected(tx, planned)
            await self._departures.begin(tx, planned, before, standing, now=now)
            await audit.add(tx, officer_id, "send late", planned.key, now=now)
        await self._sending.fill(now=now)
        return True

    async def _refuse_unfit(
        self,
        draft: Announcement,
        before: Announcement | None,
        *,
        now: datetime,
        read: Reader,
    ) -> None:
        """Raise UnfitError when it cannot go on its way as it is; `before` is what it corrects."""
        if problem := flaw(draft, now=now):
            raise UnfitError(f"announce-{problem}")
        assert draft.audience is not None  # noqa: S101 - else there is a flaw
        if draft.corrects is None:
            default = self._catalog.default
            if not await audiences.is_anybody(read, draft.audience, default_language=default):
                raise UnfitError("announce-nobody")
        else:
            if before is None or before.state is not State.SENT:
                raise UnfitError("announce-corrects-nothing")
            if not is_changed(before, draft):
                raise UnfitError("announce-unchanged")
            if before.files != draft.files:
                raise UnfitError("announce-files-stay")
        for code in self._catalog.languages:
            if self._wording.longest(draft, code, before=before) > MESSAGE_LIMIT:
                raise UnfitError("announce-whole-too-long")


def _approved(
    waiting: Announcement, by: int, leaves_at: datetime | None, *, now: datetime
) -> Announcement:
    return replace(
        waiting, state=State.SCHEDULED, decided_by=by, decided_at=now, leaves_at=leaves_at
    )
