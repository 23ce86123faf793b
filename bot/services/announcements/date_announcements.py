"""The announcement of a change of a date: foreseen, drafted, and agreed to along with the date."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import (
    Announcement,
    Audience,
    State,
    digest,
    leaves_by_night,
    morning_after,
)
from bot.core.calendar.changes import Change, Kind
from bot.core.calendar.deadlines import Due
from bot.core.permissions import Act
from bot.core.writing.text import MESSAGE_LIMIT, escape, visible_length
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.rejections import Rejections
from bot.services.announcements.unfit import UnfitError
from bot.services.deadlines.announced_dates import AnnouncedDates
from bot.services.deadlines.change_announcements import Foreseen
from bot.services.deadlines.change_words import announcement
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles, Seat
from bot.storage import announcements, changes, drafts
from bot.storage.database import Reader, Tx
from bot.storage.proposals import ANNOUNCEMENTS, discard

ABOVE = 1500  # letters: what asks for approval of a date, with the longest reason and source


class DateAnnouncements:
    """Made in the name of who proposed the change, to everybody."""

    def __init__(
        self,
        catalog: Catalog,
        deadlines: Deadlines,
        roles: Roles,
        approvals: Approvals,
        rejections: Rejections,
    ) -> None:
        self._catalog = catalog
        self._deadlines = deadlines
        self._announced = AnnouncedDates(catalog)
        self._roles = roles
        self._permissions = Permissions(roles)
        self._approvals = approvals
        self._rejections = rejections

    async def seats(self, change: Change) -> Sequence[Seat]:
        """Return the seats from which its author speaks to the whole country."""
        return [seat for seat in await self._roles.speaking(change.author) if not seat.region]

    async def foreseen(self, change: Change, due: Due | None, *, now: datetime) -> Foreseen | None:
        """Return what a change would announce; `due` is the date it bears upon, not moved yet.

        None where it cannot be agreed to along with the date: its author speaks for nobody, it
        would reach nobody, it is too long to be shown whole, or something ends.
        """
        seats = await self.seats(change)
        if not seats or change.missing or change.kind is Kind.END:
            return None
        moved = due and replace(
            due, due_on=change.due_on or due.due_on, earlier=(*due.earlier, due.due_on)
        )
        draft = Announcement(0, _authority(change, seats), "", State.DRAFT, change.author)
        whole = replace(draft, texts=self._texts(change, moved), audience=Audience())
        leaves_at = morning_after(now) if leaves_by_night(whole, now=now) else None
        whole = replace(whole, leaves_at=leaves_at)
        try:
            settled, notice = await self._approvals.prepared(whole, along=change, now=now)
        except UnfitError:
            return None
        words = {code: said for code, (said, _, _) in notice.items()}
        is_whole = all(whole for _, _, whole in notice.values())
        fits = all(visible_length(said) <= MESSAGE_LIMIT - ABOVE for said in words.values())
        found = Foreseen(settled, digest(settled), words, leaves_at)
        return found if is_whole and fits else None

    async def approvers(self, foreseen: Foreseen, *, now: datetime, read: Reader) -> set[int]:
        """Return the officers who may agree to an announcement that is foreseen."""
        return await self._permissions.approvers(foreseen.draft, now=now, read=read)

    async def may_agree(self, foreseen: Foreseen, officer_id: int, *, now: datetime) -> bool:
        """Tell whether an officer may agree to an announcement that is foreseen."""
        denial = await self._permissions.denial(Act.APPROVE, foreseen.draft, officer_id, now=now)
        return denial is None

    async def draft(
        self,
        tx: Tx,
        change: Change,
        due: Due | None,
        seats: Sequence[Seat],
        *,
        update_id: int,
        now: datetime,
    ) -> int | None:
        """Make a draft of the announcement; `due` is the date as it stands by now.

        None when the author speaks for nobody any more.
        """
        if not seats:
            return None
        draft = await drafts.add(
            tx,
            update_id=update_id,
            authority=_authority(change, seats),
            region="",
            author=change.author,
            corrects=None,
            now=now,
        )
        written = await announcements.find(tx, draft)
        assert written is not None  # noqa: S101 - written a line ago
        texts = self._texts(change, due)
        await drafts.put(tx, replace(written, texts=texts, audience=Audience()))
        await changes.set_announcement(tx, change.number, draft)
        return draft

    async def agree(
        self, tx: Tx, change: Change, draft: int, officer_id: int, *, now: datetime
    ) -> datetime | None:
        """Have the draft leave by the approval of its change, where that was asked for.

        Return when it leaves: at once, by night in the morning. None where it stays a draft: its
        words are not those that were shown, or the two may not decide about it.
        """
        one = await announcements.find(tx, draft)
        if one is None or change.announces is None:
            return None
        leaves_at = morning_after(now) if leaves_by_night(one, now=now) else None
        agreed = await self._approvals.agree(
            tx, one, change.announces, officer_id=officer_id, leaves_at=leaves_at, now=now
        )
        return (agreed.moment or now) if agreed is not None else None

    async def take_back(
        self, tx: Tx, change: Change, was: Due | None, officer_id: int, *, now: datetime
    ) -> int | None:
        """Drop what announces a change that is undone, as long as it has not left.

        That is its own announcement, and every other one that waits or is planned and names its
        day as the last one; `was` is the date as the change had it. What is under way already,
        or has left and names that day, stays noted and is left to officers: its number then.
        """
        number = change.announcement
        if number is not None:
            await discard(tx, ANNOUNCEMENTS, number, change.author)
        for one in await announcements.in_states(tx, State.WAITING, State.SCHEDULED):
            if one.id == number or self._announces(one, change, was):
                await self._rejections.call_off_with(tx, one, officer_id=officer_id, now=now)
        left = await announcements.find(tx, number) if number is not None else None
        out = number if left and left.has_left and left.state is not State.WITHDRAWN else None
        if out is None:
            sent = await announcements.in_states(tx, State.SENT)
            held = (one.id for one in sent if not one.is_over(now=now))
            named = {one.id for one in sent if self._announces(one, change, was)}
            out = next((one for one in held if one in named), None)
        await changes.set_announcement(tx, change.number, out)
        return out

    def _announces(self, one: Announcement, change: Change, was: Due | None) -> bool:
        """Tell whether an announcement that was prepared apart names the day of a change."""
        if was is None or change.due_on is None or one.is_exercise:
            return False
        return self._announced.is_named(one, change.due_on, was)

    async def send(self, *, now: datetime) -> None:
        """Have what was agreed to go on its way at once, once its rows are there."""
        await self._approvals.fill(now=now)

    def _texts(self, change: Change, due: Due | None) -> Mapping[str, str]:
        return {
            code: escape(announcement(self._catalog, self._deadlines, change, due, code))
            for code in self._catalog.languages
        }


def _authority(change: Change, seats: Sequence[Seat]) -> str:
    authorities = [seat.authority for seat in seats]
    return change.authority if change.authority in authorities else authorities[0]
