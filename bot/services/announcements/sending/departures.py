"""An approved announcement leaves: it gets its number, its words are fixed, its way is opened."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State, next_number
from bot.core.audit import BOT
from bot.core.calendar.morocco import day_of
from bot.core.corrections import is_small
from bot.core.sending.message_keys import MessageKey, MessageKind, files
from bot.services.announcements.announcements import letters
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.readers import Readers
from bot.services.announcements.reporting.reports import Reports, delivered
from bot.services.announcements.sending.broadcasts import CANARY, HOLD
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.officers.standing import Standing
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Tx
from bot.storage.sending import broadcasts, deliveries
from bot.storage.sending.deliveries import Attachment

FOLLOWED = timedelta(days=2)  # how long a report is kept up to date once all has gone out


class CannotLeaveError(Exception):
    """It is not approved any more, or what it corrects is not in force any more."""


class Departures:
    """Puts announcements into force, through rows only."""

    def __init__(
        self,
        catalog: Catalog,
        wording: AnnouncementText,
        traces: Traces,
        reports: Reports,
        notices: OfficerNotices,
    ) -> None:
        self._wording = wording
        self._traces = traces
        self._reports = reports
        self._notices = notices
        self._readers = Readers(catalog, wording)

    async def begin(
        self,
        tx: Tx,
        approved: Announcement,
        before: Announcement | None,
        standing: Standing | None = None,
        *,
        now: datetime,
    ) -> Announcement:
        """Put an approved announcement into force and make sure that it goes out.

        `before` is what it corrects; `standing` how all stand where that was looked at already.
        What follows needs nothing but the rows of this transaction. Returns it as it was sent.
        Raises CannotLeaveError.
        """
        numbered = replace(approved, number=before.number if before else None)
        number = next_number(numbered, await announcements.numbers(tx), day_of(now))
        sent = replace(
            approved, state=State.SENT, number=number, sent_at=now, report_until=now + FOLLOWED
        )
        if not await announcements.send(tx, sent):
            raise CannotLeaveError
        await self._freeze(tx, sent, before, now=now)
        words = await deliveries.fingerprint(tx, delivered(sent))
        await audit.add(tx, BOT, "send", sent.key, {"number": number, "words": words}, now=now)
        # A small correction is not to linger.
        hold = timedelta(0) if before is not None and is_small(before, sent) else HOLD
        await broadcasts.add(tx, sent.key, canary=CANARY, hold=hold)
        if before is not None:
            await broadcasts.cancel(tx, before.key)
            await broadcasts.drop_waiting(tx, before.key)
            await self._traces.correct(tx, sent)
            told_by = (
                MessageKey(MessageKind.CORRECTED_TOLD, sent.id) if sent.options.tells else None
            )
            await self._readers.tell_corrected(tx, sent, before, told_by, now=now)
        await self._reports.open(tx, sent, now=now)
        await self._notices.left(tx, sent, standing, now=now)
        return sent

    async def _freeze(
        self, tx: Tx, sent: Announcement, before: Announcement | None, *, now: datetime
    ) -> None:
        """Fix what its readers get, and what tells them of a correction."""
        told_by = None
        if before is not None and sent.options.tells:
            told_by = MessageKey(MessageKind.CORRECTED_TOLD, sent.id)
            told = self._wording.told_corrected(sent, before)
            await deliveries.freeze_words(tx, told_by, told, attachment=Attachment("notice"))
        written = await letters(tx, self._wording, sent, before, now=now)
        await _freeze_letters(tx, sent, written, told_by=told_by)


async def _freeze_letters(
    tx: Tx, sent: Announcement, written: Mapping[str, RenderedMessage], *, told_by: str | None
) -> None:
    options = sent.options
    for code, letter in written.items():
        caption_of = letter.caption_of
        await deliveries.freeze_words(
            tx,
            sent.key,
            {code: letter.html},
            buttons={code: letter.buttons},
            attachment=Attachment(
                str(caption_of.kind) if caption_of else "text",
                caption_of.file_id if caption_of else None,
                is_silent=options.is_silent,
                is_pinned=options.is_pinned,
                followed_by=files(sent.id) if letter.followed_by else None,
                told_by=told_by,
            ),
        )
        if letter.followed_by:
            album = [(str(file.kind), file.file_id) for file in letter.followed_by]
            await deliveries.freeze_words(
                tx,
                files(sent.id),
                {code: ""},
                attachment=Attachment("files", is_silent=options.is_silent, files=album),
            )
