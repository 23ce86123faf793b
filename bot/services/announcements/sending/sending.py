"""Announcements on their way: everything goes on by rows, and people steer it."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.attachments import are_foreign
from bot.core.calendar.morocco import ZONE
from bot.core.permissions import Act, Denial
from bot.core.sending.message_keys import (
    MessageKey,
    MessageKind,
    announcement,
    files,
    is_watched,
    unread,
)
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.readers import same_as
from bot.services.announcements.reporting.reports import Reports
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.services.announcements.sending.departures import FOLLOWED, Departures, Planned
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.unread import Unread
from bot.services.officers.alarms import Alarms
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.people import audiences
from bot.storage.sending import broadcasts, outcomes, relays
from bot.storage.sending.deliveries import NORMAL, URGENT, Chats

_HALTING = ("pause", "cancel")


class Sending:
    """Sends what was approved."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        reports: Reports,
        traces: Traces,
        departures: Departures,
        *,
        bot_id: int = 0,
    ) -> None:
        """Send as the bot of this number, 0 where it is not known: it sends no other's files."""
        self._db = db
        self._catalog = catalog
        self._bot_id = bot_id
        self._roles = roles
        self._permissions = Permissions(roles)
        self._reports = reports
        self._planned = Planned(db, catalog, roles, wording, departures, bot_id=bot_id)
        self._traces = traces
        self._unread = Unread(db, catalog, roles, wording)
        self._broadcasts = Broadcasts(db)
        self._alarms = Alarms(db, catalog, roles)
        self._notices = OfficerNotices(catalog, wording, roles)

    async def advance(self, *, now: datetime) -> None:
        """Go on with everything: planned ones leave, rows are filled, reports follow."""
        await self._planned.leave(now=now)
        await self.fill(now=now)
        await self._send_apart(now=now)
        await self._alarms.tell(now=now)
        await self._reports.refresh(officers=await self._roles.officers(), now=now)

    async def fill(self, *, now: datetime) -> None:
        """Write the deliveries of all that has left, once what it changes is not on its way."""
        for key in filter(None, map(MessageKey.parse, await broadcasts.filling(self._db.read))):
            if key.kind is MessageKind.UNREAD:
                await self._unread.fill(key)
            elif is_watched(key):
                await self._fill(key)
            else:
                await self._traces.fill(key, now=now)

    async def held(self, one: Announcement, *, now: datetime) -> Denial | None:
        """Return why a planned one would not leave as things stand; a freeze is no reason here."""
        if one.state is not State.SCHEDULED:
            return None
        denial = await self._permissions.leaving(one, now=now, read=self._db.read)
        return None if denial is Denial.FROZEN else denial

    async def steer(self, sent: Announcement, act: str, *, officer_id: int, now: datetime) -> bool:
        """Go on after the first few, pause, resume, give up, or try again who was missed.

        False when that fits nothing that goes on. Raises NotAllowedError.
        """
        deed = Act.HALT if act in _HALTING else Act.SEND_ON
        async with self._db.transaction() as tx:
            await self._permissions.require(deed, sent, officer_id, now=now, read=tx)
            if not await self._steer(tx, sent, act, now=now):
                return False
            await audit.add(tx, officer_id, act, sent.key, now=now)
            if act in _HALTING:
                await self._notices.steered(tx, sent, act, by=officer_id, now=now)
        await self.advance(now=now)
        return True

    async def _steer(self, tx: Tx, sent: Announcement, act: str, *, now: datetime) -> bool:
        key = sent.key
        report = await outcomes.report(tx, key)
        if report is not None and report.is_done:  # what goes on still is asking again
            asked = await outcomes.report(tx, unread(sent.id))
            key, report = (unread(sent.id), asked) if asked is not None else (key, report)
        if act in _HALTING and (report is None or report.is_done):
            return False  # else a report would say "stopped" of what everybody has got
        match act:
            case "release":
                return await broadcasts.release(tx, key)
            case "pause":
                return await broadcasts.pause(tx, key)
            case "resume":
                return await broadcasts.resume(tx, key)
            case "cancel":
                return await broadcasts.cancel(tx, key)
            case "repeat":
                return await self._repeat(tx, sent, now=now)
            case _:
                return False

    async def _repeat(self, tx: Tx, sent: Announcement, *, now: datetime) -> bool:
        if are_foreign(sent.files, self._bot_id):
            return False
        if sent.state is not State.SENT or sent.is_over(now=now):
            return False
        if not await broadcasts.reopen(tx, sent.key, now=now):
            return False
        await announcements.report_until(tx, sent.id, now + FOLLOWED)
        return True

    async def _fill(self, key: MessageKey) -> None:
        read = self._db.read
        one = await announcements.find(read, int(key.subject))
        if one is None or one.audience is None:
            return
        versions = await announcements.earlier(read, one)
        for version in versions:
            for moving in (announcement(version), files(version)):
                if await broadcasts.is_in_flight(read, moving):
                    return
        default = self._catalog.default
        async with self._db.transaction() as tx:
            await relays.note(
                tx, key, audiences.by_channel(one.audience, default_language=default)
            )
        await self._broadcasts.fill(
            key,
            await self._chats(one, versions),
            priority=URGENT if one.options.is_urgent else NORMAL,
            best_before=_end_of(one),
        )

    async def _send_apart(self, *, now: datetime) -> None:
        """Have groups get what is in force by themselves whose channel could not be told."""
        for key in map(MessageKey.parse, await relays.stranded(self._db.read)):
            one = await announcements.find(self._db.read, int(key.subject)) if key else None
            if key is None or one is None or one.state is not State.SENT or one.is_over(now=now):
                continue
            async with self._db.transaction() as tx:
                await relays.send_apart(tx, key, default_language=self._catalog.default, now=now)

    async def _chats(self, one: Announcement, versions: Sequence[int]) -> Chats:
        assert one.audience is not None  # noqa: S101 - nothing else is submitted
        if not versions:
            return audiences.chats(one.audience, default_language=self._catalog.default)
        return audiences.corrected(
            versions,
            one.audience,
            default_language=self._catalog.default,
            is_anew=await self._traces.is_anew(self._db.read, one),
            same=await same_as(self._db.read, one, versions, self._catalog.languages),
        )


def _end_of(one: Announcement) -> datetime | None:
    """Return the moment at which an announcement is not true any more."""
    last = one.options.expires_on
    if last is None:
        return None
    return datetime.combine(last + timedelta(1), time(), ZONE).astimezone(UTC)
