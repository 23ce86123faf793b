"""An approved announcement leaves: at once, or when the moment that it was planned for has come.

It gets its number, its words are fixed, its way is opened: all of it rows of one transaction.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import LATE, Announcement, State, next_number
from bot.core.attachments import are_foreign
from bot.core.audit import BOT, Sealed
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import AskCallOff, Decide, Decision, ViewAnnouncement
from bot.core.corrections import is_small
from bot.core.permissions import Denial
from bot.core.sending.message_keys import MessageKey, MessageKind, files
from bot.core.writing.text import escape
from bot.services.announcements.announcements import letters
from bot.services.announcements.given_back import give_back
from bot.services.announcements.notices.author import AuthorNotices
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.readers import Readers
from bot.services.announcements.reporting.reports import Reports
from bot.services.announcements.rivals import Rivals
from bot.services.announcements.sending.broadcasts import CANARY, HOLD
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.services.officers.standing import Standing
from bot.storage import announcements, metadata
from bot.storage.audit import audit
from bot.storage.database import Database, Reader, Tx
from bot.storage.sending import broadcasts, deliveries, frozen_words
from bot.storage.sending.deliveries import Attachment
from bot.storage.sending.frozen_words import Words

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
        rivals: Rivals,
    ) -> None:
        self._rivals = rivals
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
        after: Sealed | None = None,
        now: datetime,
    ) -> Announcement:
        """Put an approved announcement into force and make sure that it goes out.

        `before` is what it corrects; `standing` how all stand where that was looked at already,
        and `after` the entry that this transaction has just added to the record. What follows
        needs nothing but the rows of this transaction. Returns it as it was sent. Raises
        CannotLeaveError.
        """
        numbered = replace(approved, number=before.number if before else None)
        number = next_number(numbered, await announcements.numbers(tx), day_of(now))
        sent = replace(
            approved, state=State.SENT, number=number, sent_at=now, report_until=now + FOLLOWED
        )
        if not await announcements.send(tx, sent):
            raise CannotLeaveError
        told_by = (
            MessageKey(MessageKind.CORRECTED_TOLD, sent.id)
            if before is not None and sent.options.tells
            else None
        )
        words = await self._written(tx, sent, before, told_by, now=now)
        await frozen_words.add_all(tx, words)
        detail = {"number": number, "words": frozen_words.fingerprint(words)}
        await audit.add(tx, BOT, "send", sent.key, detail, after=after, now=now)
        # A small correction is not to linger.
        hold = timedelta(0) if before is not None and is_small(before, sent) else HOLD
        await broadcasts.add(tx, sent.key, canary=CANARY, hold=hold)
        if before is not None:
            await broadcasts.cancel(tx, before.key)
            await broadcasts.drop_waiting(tx, before.key)
            await self._traces.correct(tx, sent)
            await self._readers.tell_corrected(tx, sent, before, told_by, now=now)
            await self._rivals.replaced(tx, before, sent, now=now)
        await self._reports.open(tx, sent, now=now)
        await self._notices.left(tx, sent, standing, now=now)
        return sent

    async def _written(
        self,
        tx: Tx,
        sent: Announcement,
        before: Announcement | None,
        told_by: MessageKey | None,
        *,
        now: datetime,
    ) -> Sequence[Words]:
        """Return what its readers get, and under `told_by` what tells them of a correction."""
        said: list[Words] = []
        if before is not None and told_by is not None:
            told = self._wording.told_corrected(sent, before)
            said += deliveries.written(told_by, told, attachment=Attachment("notice"))
        for code, letter in (await letters(tx, self._wording, sent, before, now=now)).items():
            said += _written_letter(sent, code, letter, told_by=told_by)
        return said


def _written_letter(
    sent: Announcement, code: str, letter: RenderedMessage, *, told_by: str | None
) -> Sequence[Words]:
    options, caption_of = sent.options, letter.caption_of
    attachment = Attachment(
        str(caption_of.kind) if caption_of else "text",
        caption_of.file_id if caption_of else None,
        is_silent=options.is_silent,
        is_pinned=options.is_pinned,
        followed_by=files(sent.id) if letter.followed_by else None,
        told_by=told_by,
    )
    said = deliveries.written(sent.key, {code: letter.html}, {code: letter.buttons}, attachment)
    if not letter.followed_by:
        return said
    album = [(str(file.kind), file.file_id) for file in letter.followed_by]
    album_of = Attachment("files", is_silent=options.is_silent, files=album)
    return [*said, *deliveries.written(files(sent.id), {code: ""}, attachment=album_of)]


class Planned:
    """What was approved and waits for its moment."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        departures: Departures,
        *,
        bot_id: int,
    ) -> None:
        self._db = db
        self._bot_id = bot_id
        self._catalog = catalog
        self._permissions = Permissions(roles)
        self._wording = wording
        self._departures = departures
        self._authors = AuthorNotices(catalog, wording, roles)

    async def leave(self, *, now: datetime) -> None:
        """Have everything leave whose moment has come."""
        for planned in await announcements.in_states(self._db.read, State.SCHEDULED):
            if planned.moment is not None and planned.moment <= now:
                async with self._db.transaction() as tx:
                    await self._leave(tx, planned, now=now)

    async def _leave(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        denial = await self._permissions.leaving(planned, now=now, read=tx)
        if denial is not None:
            if denial is not Denial.FROZEN:
                await self._tell_held(tx, planned, denial, now=now)
            return
        if planned.corrects is None and are_foreign(planned.files, self._bot_id):
            await give_back(tx, self._catalog, self._wording, planned, now=now)
            return
        if is_late(planned, now=now) or await is_of_copy(tx, planned):
            await self._ask_late(tx, planned, now=now)
            return
        try:
            before = await announcements.corrected(tx, planned)
            await self._departures.begin(tx, planned, before, now=now)
        except CannotLeaveError:
            await announcements.reject(
                tx, planned.id, planned.author, old=State.SCHEDULED, reason="", now=now
            )
            await audit.add(tx, BOT, "call off", planned.key, now=now)
            await self._authors.outdated(tx, planned, now=now)

    async def _tell_held(
        self, tx: Tx, planned: Announcement, denial: Denial, *, now: datetime
    ) -> None:
        """Tell both and all officers concerned, once, that a planned one does not leave."""
        text = self._catalog.text

        def buttons(code: str) -> Buttons:
            return [[(text("announce-open", code), ViewAnnouncement(planned.id))]]

        people = await self._permissions.watching(planned, now=now, read=tx)
        text_key = f"announcement-held-{denial}"
        await self._tell(
            tx,
            MessageKey(MessageKind.HELD, planned.id),
            planned,
            text_key,
            buttons,
            people,
            now=now,
        )

    async def _ask_late(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        """Tell who planned and who approved that the moment was missed, once."""
        text = self._catalog.text

        def buttons(code: str) -> Buttons:
            return [
                [(text("announce-now", code), Decide(Decision.SEND_LATE, planned.id))],
                [(text("announce-call-off", code), AskCallOff(planned.id))],
            ]

        name, text_key = MessageKey(MessageKind.LATE, planned.id), "announcement-late"
        await self._tell(tx, name, planned, text_key, buttons, set(), now=now)

    async def _tell(
        self,
        tx: Tx,
        key: MessageKey,
        planned: Announcement,
        text_key: str,
        buttons: Callable[[str], Buttons],
        people: set[int],
        *,
        now: datetime,
    ) -> None:
        """Tell these people, and always who wrote and who approved it."""
        codes = self._catalog.languages
        words = {
            code: escape(self._catalog.text(text_key, code, who=self._wording.who(planned, code)))
            for code in codes
        }
        rows = {code: buttons(code) for code in codes}
        await deliveries.freeze_words(tx, key, words, buttons=rows)
        people = people | {planned.author, planned.decided_by or planned.author}
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)


async def is_of_copy(read: Reader, planned: Announcement) -> bool:
    """Tell whether a planned one may have left since the copy that was put back later on."""
    restored = await metadata.get(read, metadata.RESTORED_AT)
    return (
        restored is not None
        and planned.moment is not None
        and planned.moment <= datetime.fromisoformat(restored)
    )


def is_late(planned: Announcement, *, now: datetime) -> bool:
    """Tell whether the moment of a planned one was missed: a person decides about it then."""
    return planned.moment is not None and now - planned.moment > LATE
