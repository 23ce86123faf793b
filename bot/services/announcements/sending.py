"""An approved announcement on its way: begun, filled, steered, corrected, taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from bot.catalog.catalog import Catalog
from bot.core.announcements import LATE, Announcement, State, next_number
from bot.core.attachments import are_foreign
from bot.core.audit import BOT
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import Decide, Decision, ViewAnnouncement
from bot.core.callbacks.drafts import Write
from bot.core.callbacks.officers import AskFreeze
from bot.core.callbacks.verification import SendCurrent
from bot.core.corrections import is_small
from bot.core.permissions import Act, Denial
from bot.core.writing.text import escape
from bot.services.announcements.broadcasts import CANARY, HOLD, Broadcasts
from bot.services.announcements.given_back import give_back
from bot.services.announcements.reports import (
    Reports,
    corrected_told_source,
    delivered,
    files_source,
    taking_back,
)
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.announcements.traces import Traces
from bot.services.officers.alarms import Alarms
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles, require
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.sending import audiences, broadcasts, deliveries, receipts
from bot.storage.sending.deliveries import NORMAL, URGENT, Attachment, Chats

FOLLOWED = timedelta(days=2)  # how long a report is kept up to date once all has gone out
_HALTING = ("pause", "cancel")
STARS = Decimal("0.1")  # that Telegram takes for a message at a paid pace, per its FAQ


class CannotLeaveError(Exception):
    """What a correction corrects is not in force any more."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long an announcement takes, and what Telegram charges for it."""

    takes: timedelta
    stars: int


class Sending:
    """Sends what was approved, through rows only."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        reports: Reports,
        *,
        per_second: int,
        is_paid: bool = False,
        bot_id: int = 0,
    ) -> None:
        """Send as the bot of this number, 0 where it is not known: it cannot send another's files.

        `per_second` is the pace of all sending; `is_paid` lets Telegram charge for it.
        """
        self._db = db
        self._bot_id = bot_id
        self._catalog = catalog
        self._roles = roles
        self._permissions = Permissions(roles)
        self._wording = wording
        self._reports = reports
        self._broadcasts = Broadcasts(db)
        self.traces = Traces(db, catalog, wording)  # what it has left in the chats
        self._alarms = Alarms(db, catalog, roles)
        self._per_second = per_second
        self._is_paid = is_paid

    def estimate(self, chats: int, *, hold: timedelta = HOLD) -> Estimate:
        """Return what so many chats take, the pause after the first few included."""
        takes = timedelta(seconds=chats / self._per_second)
        return Estimate(
            takes + hold if chats > CANARY else takes,
            int(chats * STARS) if self._is_paid else 0,
        )

    async def letters(
        self, announcement: Announcement, *, now: datetime, read: Reader | None = None
    ) -> Mapping[str, RenderedMessage]:
        """Return what readers get: of one that was sent as it stands, else if it left now."""
        reader = read or self._db.read
        before = (
            await announcements.find(reader, announcement.corrects)
            if announcement.corrects is not None
            else None
        )
        return self._wording.letters(
            announcement,
            today=day_of(announcement.sent_at or announcement.moment or now),
            before=before,
            was_caption=await announcements.is_caption(reader, before.source) if before else None,
        )

    async def begin(self, tx: Tx, approved: Announcement, *, now: datetime) -> None:
        """Put an approved announcement into force and make sure that it goes out.

        What follows needs nothing but the rows of this transaction. Raises CannotLeaveError.
        """
        before = (
            None if approved.corrects is None else await announcements.find(tx, approved.corrects)
        )
        numbered = replace(approved, number=before.number if before else None)
        number = next_number(numbered, await announcements.numbers(tx), day_of(now))
        if not await announcements.send(
            tx, approved.id, number, report_until=now + FOLLOWED, now=now
        ):
            raise CannotLeaveError
        sent = await announcements.find(tx, approved.id)
        assert sent is not None  # noqa: S101 - updated a line ago
        letters = await self.letters(sent, now=now, read=tx)
        told_by = None
        if before is not None and sent.options.tells:
            told_by = corrected_told_source(sent)
            told = self._wording.told_corrected(sent, before)
            await deliveries.freeze_words(tx, told_by, told, attachment=Attachment("notice"))
        await self._freeze(tx, sent, letters, told_by=told_by)
        words = await deliveries.fingerprint(tx, delivered(sent))
        await audit.add(tx, BOT, "send", sent.source, {"number": number, "words": words}, now=now)
        await broadcasts.add(tx, sent.source, canary=CANARY, hold=self._hold(sent, before))
        if before is not None:
            await broadcasts.cancel(tx, before.source)
            await broadcasts.drop_waiting(tx, before.source)
            await self.traces.correct(tx, sent)
            await self._ping(tx, sent, before.id, "corrected", told_by, now=now)
        await self._reports.open(tx, sent, now=now)

    async def advance(self, *, now: datetime) -> None:
        """Go on with everything: planned ones leave, rows are filled, reports follow."""
        for planned in await announcements.in_states(self._db.read, State.SCHEDULED):
            await self._on_time(planned, now=now)
        for source in await self._broadcasts.filling():
            await self._fill(source, now=now)
        await self._alarms.tell(now=now)
        await self._reports.refresh(officers=await self._roles.officers(), now=now)

    async def send_late(self, planned: Announcement, *, officer_id: int, now: datetime) -> bool:
        """Send what was planned for a moment that was missed; False when it is not that.

        Raises NotAllowedError: the seats of who wrote and approved it are looked at too.
        """
        if planned.state is not State.SCHEDULED or not _is_late(planned, now=now):
            return False
        async with self._db.transaction() as tx:
            await self._permissions.require(Act.SEND_ON, planned, officer_id, now=now, read=tx)
            require(await self._permissions.leaving(planned, now=now, read=tx))
            await self.begin(tx, planned, now=now)
            await audit.add(tx, officer_id, "send late", planned.source, now=now)
        await self.advance(now=now)
        return True

    async def steer(self, sent: Announcement, act: str, *, officer_id: int, now: datetime) -> bool:
        """Go on after the first few, pause, resume, give up, or try again who was missed.

        False when that fits nothing that goes on. Raises NotAllowedError.
        """
        source = sent.source
        deed = Act.HALT if act in _HALTING else Act.SEND_ON
        async with self._db.transaction() as tx:
            await self._permissions.require(deed, sent, officer_id, now=now, read=tx)
            match act:
                case "release":
                    is_done = await broadcasts.release(tx, source)
                case "pause":
                    is_done = await broadcasts.pause(tx, source)
                case "resume":
                    is_done = await broadcasts.resume(tx, source)
                case "cancel":
                    is_done = await broadcasts.cancel(tx, source)
                case "repeat" if are_foreign(sent.files, self._bot_id):
                    is_done = False
                case "repeat" if sent.state is State.SENT and not sent.is_over(now=now):
                    is_done = await broadcasts.reopen(tx, source, now=now)
                    if is_done:
                        await announcements.report_until(tx, sent.id, now + FOLLOWED)
                case _:
                    is_done = False
            if is_done:
                await audit.add(tx, officer_id, act, source, now=now)
        if is_done:
            await self.advance(now=now)
        return is_done

    async def withdraw(
        self, sent: Announcement, *, officer_id: int, tells: bool = False, now: datetime
    ) -> bool:
        """Take an announcement back; False when it is not in force.

        What waits is dropped, of words, files and pins alike. What arrived, or was asked for, is
        deleted where Telegram still does that, and says otherwise that it was withdrawn. With
        `tells` every chat that has it hears of it; without, those who had read it. A freeze is no
        obstacle. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            await self._permissions.require(Act.WITHDRAW, sent, officer_id, now=now, read=tx)
            if not await announcements.withdraw(tx, sent.id):
                return False
            await announcements.report_until(tx, sent.id, now + FOLLOWED)
            told_by = await self.traces.take_back(tx, sent, tells=tells)
            await self._ping(tx, sent, sent.id, "withdrawn", told_by, now=now)
            words = await deliveries.fingerprint(tx, taking_back(sent))
            await audit.add(tx, officer_id, "withdraw", sent.source, {"words": words}, now=now)
            await self._tell_taken_back(tx, sent, by=officer_id, now=now)
        await self.advance(now=now)
        return True

    async def _tell_taken_back(
        self, tx: Tx, sent: Announcement, *, by: int, now: datetime
    ) -> None:
        """Tell its author and all officers who has withdrawn it, alone as that may be done."""
        named = await self._roles.namer(read=tx)
        text = self._catalog.text

        def words(code: str) -> str:
            return text(
                "announcement-officers-withdrawn",
                code,
                by=named(by, code),
                number=sent.number or "–",
                who=self._wording.who(sent, code),
            )

        def again(code: str) -> Buttons:
            return [[(text("announce-again", code), Write())]]

        def halting(code: str) -> Buttons:
            return [*again(code), [(text("report-freeze", code), AskFreeze())]]

        officers = await self._roles.officers(read=tx)
        await self._roles.tell(tx, officers - {by}, words, buttons=halting, now=now)
        if others := {sent.author} - officers - {by}:
            await self._roles.tell(tx, others, words, buttons=again, now=now)

    async def give_back(self, tx: Tx, one: Announcement, *, now: datetime) -> bool:
        """Return what waits or is planned to its author: its files are another bot's.

        False when it stands otherwise by now.
        """
        return await give_back(tx, self._catalog, self._wording, one, now=now)

    async def tell_author(
        self, tx: Tx, rejected: Announcement, *, reason: str, now: datetime
    ) -> None:
        """Tell an author that an announcement was turned down or called off."""
        source, text = f"rejected:{rejected.id}", self._catalog.text
        await deliveries.freeze_words(
            tx,
            source,
            {
                code: escape(
                    text(
                        "announcement-rejected",
                        code,
                        who=self._wording.who(rejected, code),
                        reason=reason or "–",
                    )
                )
                for code in self._catalog.languages
            },
        )
        await deliveries.enqueue_for(tx, source, [rejected.author], now=now)

    async def _on_time(self, planned: Announcement, *, now: datetime) -> None:
        moment = planned.moment
        if moment is None or moment > now:
            return
        async with self._db.transaction() as tx:
            denial = await self._permissions.leaving(planned, now=now, read=tx)
            if denial is not None:
                if denial is not Denial.FROZEN:
                    await self._tell_held(tx, planned, denial, now=now)
                return
            if planned.corrects is None and are_foreign(planned.files, self._bot_id):
                await self.give_back(tx, planned, now=now)
                return
            if _is_late(planned, now=now):
                await self._ask_late(tx, planned, now=now)
                return
            try:
                await self.begin(tx, planned, now=now)
            except CannotLeaveError:
                await announcements.reject(
                    tx, planned.id, planned.author, old=State.SCHEDULED, reason="", now=now
                )
                await audit.add(tx, BOT, "call off", planned.source, now=now)
                await self.tell_author(tx, planned, reason="", now=now)

    async def _tell_held(
        self, tx: Tx, planned: Announcement, denial: Denial, *, now: datetime
    ) -> None:
        """Tell both and all officers concerned, once, that a planned one does not leave."""
        source, text = f"held:{planned.id}", self._catalog.text
        codes = self._catalog.languages
        words = {
            code: escape(
                text(f"announcement-held-{denial}", code, who=self._wording.who(planned, code))
            )
            for code in codes
        }
        opens = ViewAnnouncement(planned.id)
        buttons = {code: [[(text("announce-open", code), opens)]] for code in codes}
        await deliveries.freeze_words(tx, source, words, buttons=buttons)
        people = await self._permissions.watching(planned, now=now, read=tx)
        people |= {planned.author, planned.decided_by or planned.author}
        await deliveries.enqueue_for(tx, source, sorted(people), now=now)

    async def _ask_late(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        """Tell who planned and who approved that the moment was missed, once."""
        source, text = f"late:{planned.id}", self._catalog.text
        codes = self._catalog.languages
        await deliveries.freeze_words(
            tx,
            source,
            {
                code: escape(text("announcement-late", code, who=self._wording.who(planned, code)))
                for code in codes
            },
            buttons={
                code: [
                    [(text("announce-now", code), Decide(Decision.SEND_LATE, planned.id))],
                    [(text("announce-call-off", code), Decide(Decision.CALL_OFF, planned.id))],
                ]
                for code in codes
            },
        )
        people = {planned.author, planned.decided_by or planned.author}
        await deliveries.enqueue_for(tx, source, sorted(people), now=now)

    def _hold(self, sent: Announcement, before: Announcement | None) -> timedelta:
        """Return how long to wait after the first few: a small correction is not to linger."""
        return timedelta(0) if before is not None and is_small(before, sent) else HOLD

    async def _freeze(
        self,
        tx: Tx,
        sent: Announcement,
        letters: Mapping[str, RenderedMessage],
        *,
        told_by: str | None = None,
    ) -> None:
        options = sent.options
        for code, letter in letters.items():
            caption_of = letter.caption_of
            await deliveries.freeze_words(
                tx,
                sent.source,
                {code: letter.html},
                buttons={code: letter.buttons},
                attachment=Attachment(
                    str(caption_of.kind) if caption_of else "text",
                    caption_of.file_id if caption_of else None,
                    is_silent=options.is_silent,
                    is_pinned=options.is_pinned,
                    followed_by=files_source(sent) if letter.followed_by else None,
                    told_by=told_by,
                ),
            )
            if letter.followed_by:
                await deliveries.freeze_words(
                    tx,
                    files_source(sent),
                    {code: ""},
                    attachment=Attachment(
                        "files",
                        is_silent=options.is_silent,
                        files=[(str(file.kind), file.file_id) for file in letter.followed_by],
                    ),
                )

    async def _fill(self, source: str, *, now: datetime) -> None:
        """Write the deliveries of a source, once what it changes is not on its way any more."""
        read = self._db.read
        name, _, number = source.partition(":")
        if name != "announcement" or not number.isdecimal():
            await self.traces.fill(source, now=now)
            return
        one = await announcements.find(read, int(number))
        if one is None or one.audience is None:
            return
        versions = [v for v in await announcements.versions(read, one.id) if v != one.id]
        for version in versions:
            on_its_way = f"announcement:{version}"
            for moving in (on_its_way, f"{on_its_way}:files"):
                if await broadcasts.is_in_flight(read, moving):
                    return
        await self._broadcasts.fill(
            source,
            await self._chats(one, versions),
            priority=URGENT if one.options.is_urgent else NORMAL,
            best_before=_end_of(one),
        )

    async def _chats(self, one: Announcement, versions: Sequence[int]) -> Chats:
        assert one.audience is not None  # noqa: S101 - nothing else is submitted
        if not versions:
            return audiences.chats(one.audience, default_language=self._catalog.default)
        return audiences.corrected(
            versions,
            one.audience,
            default_language=self._catalog.default,
            is_anew=await self.traces.is_anew(self._db.read, one),
        )

    async def _ping(
        self,
        tx: Tx,
        one: Announcement,
        read_before: int,
        what: str,
        told_by: str | None,
        *,
        now: datetime,
    ) -> None:
        """Tell those who had read a version that it does not hold any more.

        Where everybody is told, that is what they are told, once.
        """
        source, text = f"{what}-ping:{one.id}", self._catalog.text
        number = one.number or ""
        corrected = {
            code: escape(text("announcement-ping-corrected", code, number=number))
            for code in self._catalog.languages
        }
        await deliveries.freeze_words(
            tx,
            source,
            corrected if what == "corrected" else self._wording.ping_withdrawn(one),
            buttons={
                code: [[(text("verify-current", code), SendCurrent(number))]]
                for code in self._catalog.languages
            }
            if what == "corrected"
            else None,
        )
        await receipts.enqueue(tx, told_by or source, source, read_before, now=now)


def _is_late(planned: Announcement, *, now: datetime) -> bool:
    return planned.moment is not None and now - planned.moment > LATE


def _end_of(one: Announcement) -> datetime | None:
    """Return the moment at which an announcement is not true any more."""
    last = one.options.expires_on
    if last is None:
        return None
    return datetime.combine(last + timedelta(1), time(), ZONE).astimezone(UTC)
